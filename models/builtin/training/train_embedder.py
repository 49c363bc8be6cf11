"""Trains the built-in embedder on rendered chips: python3 train_embedder.py DATA OUT.onnx [--minutes M] [--workers N]

Supervised contrastive loss (Khosla and others 2020): in a batch of people with a few views each, a view has to be nearer to the other views of its
person than to anybody else's. Nobody of calibration, test or demo is in the data: their numbers lie in other ranges
(src/Vision/Synthetic/DemoPeople.cs).
"""

import argparse
import time

import numpy as np
import torch
from torch import nn

import data
import workers
from networks import Embedder

PEOPLE, VIEWS, TEMPERATURE, RATE, SEED = 32, 3, 0.08, 2e-3, 20261125


def augmented(batch, random):
    """NHWC bytes to NCHW floats: mirrored, shifted, with another light and noise, a patch hidden."""
    images = torch.from_numpy(batch).permute(0, 3, 1, 2).float()
    count = len(images)
    mirrored = torch.from_numpy(random.random(count) < 0.5)
    images[mirrored] = images[mirrored].flip(3)
    gain = torch.from_numpy(random.normal(1, 0.15, (count, 1, 1, 1)).clip(0.5, 1.6).astype(np.float32))
    tint = torch.from_numpy(random.normal(1, 0.04, (count, 3, 1, 1)).astype(np.float32))
    shift = torch.from_numpy(random.normal(0, 10, (count, 1, 1, 1)).astype(np.float32))
    images = ((images - 110) * gain + 110 + shift) * tint + torch.randn_like(images) * float(random.uniform(0, 6))
    dx, dy = random.integers(-3, 4, 2)
    images = torch.roll(images, (int(dx), int(dy)), (2, 3))
    if random.random() < 0.3:
        top, left = random.integers(0, 80, 2)
        images[::2, :, top:top + 30, left:left + 34] = float(random.uniform(0, 255))
    if random.random() < 0.2:
        small = nn.functional.interpolate(images, scale_factor=float(random.uniform(0.3, 0.6)), mode="area")
        images = nn.functional.interpolate(small, size=(112, 112), mode="bilinear", align_corners=False)
    return ((images.clamp(0, 255) - 127.5) / 127.5).contiguous(memory_format=torch.channels_last)


def contrast(embedding):
    """The loss, and how often the nearest other view is of the same person. Views of a person lie side by side."""
    unit = nn.functional.normalize(embedding)
    count = len(unit)
    cosines = unit @ unit.T
    person = torch.arange(count) // VIEWS
    same = (person[:, None] == person[None]) & ~torch.eye(count, dtype=torch.bool)
    logits = (cosines / TEMPERATURE).masked_fill(torch.eye(count, dtype=torch.bool), -1e4)
    loss = -(logits.log_softmax(1) * same).sum() / same.sum()
    return loss, same[torch.arange(count), logits.argmax(1)].float().mean().item()


def export(net, path):
    net.eval()
    torch.onnx.export(
        net, torch.zeros(1, 3, 112, 112), path, opset_version=13, input_names=["input"], output_names=["embedding"],
        dynamic_axes={"input": {0: "images"}, "embedding": {0: "images"}})
    net.train()


def train(rank, options):
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED + rank)
    net = Embedder().to(memory_format=torch.channels_last)
    if options.start:
        net.load_state_dict(torch.load(options.start))
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-3)
    began, step, loss_mean, hits, passed, images = time.time(), 0, 4.5, 0.0, 0.0, None
    while passed < 1:
        if step % 500 == 0:
            # The renderer may still be writing: take what is there by now.
            images, people = data.chips(options.data)
            views = [np.flatnonzero(people == person) for person in np.unique(people)]
            print(f"worker {rank}: {len(images)} chips of {len(views)} people", flush=True)
        for setting in optimiser.param_groups:
            setting["lr"] = RATE * min(1, (step + 1) / 60) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * min(1, passed))))
        chosen = random.choice(len(views), PEOPLE, replace=False)
        taken = np.concatenate([random.choice(views[person], VIEWS, replace=False) for person in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            embedding = net(augmented(images.take(taken), random))
        loss, hit = contrast(embedding.float())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        step += 1
        loss_mean, hits = 0.97 * loss_mean + 0.03 * loss.item(), 0.97 * hits + 0.03 * hit
        if step % workers.EVERY == 0:
            workers.average(net)
            passed = workers.progress((time.time() - began) / 60 / options.minutes)
        if rank == 0 and step % 40 == 0:
            print(f"{step} steps, {time.time() - began:.0f} s: loss {loss_mean:.3f}, hit {hits:.3f}", flush=True)
        if rank == 0 and step % 200 == 0:
            torch.save(net.state_dict(), options.out + ".pt")
            export(net, options.out)
    if rank == 0:
        torch.save(net.state_dict(), options.out + ".pt")
        export(net, options.out)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data")
    arguments.add_argument("out")
    arguments.add_argument("--minutes", type=float, default=40)
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--port", type=int, default=29511)
    arguments.add_argument("--start", help="a checkpoint to go on from")
    given = arguments.parse_args()
    workers.spawn(train, given.workers, given)
