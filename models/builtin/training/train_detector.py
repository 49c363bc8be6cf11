"""Trains the built-in detector on rendered pictures: python3 train_detector.py DATA OUT.onnx [--minutes M] [--workers N]

Every cell whose middle lies in the inner part of a face that its grid is meant for learns that face: class and objectness (focal loss),
box (generalised IoU) and landmarks (smooth L1, in cells). Mostly hidden faces, and those of sizes between two grids, are left out of the loss.
"""

import argparse
import time

import numpy as np
import torch
from torch import nn

import data
import workers
from networks import Detector

STRIDES = (8, 16, 32)
# Of the longer side of a face in pixels: which grid learns it.
RANGES = ((6, 40), (32, 84), (68, 400))
BATCH, RATE, SEED = 16, 3e-3, 20261125


def targets(faces, side):
    """Per grid: what each cell should say (16 numbers), its weight as positive, and whether it counts at all."""
    result = []
    for stride, (least, most) in zip(STRIDES, RANGES):
        cells = side // stride
        wanted = np.zeros((cells * cells, 14), np.float32)
        positive = np.zeros(cells * cells, np.float32)
        counted = np.ones(cells * cells, np.float32)
        y, x = np.divmod(np.arange(cells * cells), cells)
        for face in faces:
            left, top, width, height = face[:4]
            size = max(width, height)
            across, down = ((x + 0.5) * stride - left) / width, ((y + 0.5) * stride - top) / height
            inside = (across > 0) & (across < 1) & (down > 0) & (down < 1)
            inner = (np.abs(across - 0.5) * width < max(0.28 * width, 0.51 * stride)) & (np.abs(down - 0.5) * height < max(0.28 * height, 0.51 * stride))
            fits = least <= size < most
            if face[14] < 0.45 or face[15] > 80 or size < 8:
                counted[inside | inner] = np.where(positive[inside | inner] > 0, 1, 0)
                continue
            if not fits:
                counted[inside & (positive == 0)] = 0
                continue
            counted[inside | inner] = np.where(inner, 1, np.where(positive > 0, 1, 0.3))[inside | inner]
            positive[inner] = 1
            wanted[inner, 0] = ((left + width / 2) / stride - x)[inner]
            wanted[inner, 1] = ((top + height / 2) / stride - y)[inner]
            wanted[inner, 2] = np.log(width / stride)
            wanted[inner, 3] = np.log(height / stride)
            for mark in range(5):
                wanted[inner, 4 + 2 * mark] = (face[4 + 2 * mark] / stride - x)[inner]
                wanted[inner, 5 + 2 * mark] = (face[5 + 2 * mark] / stride - y)[inner]
        result.append((wanted, positive, counted))
    return result


def augmented(pictures, listed, random):
    """Mirrored, flipped in light, shrunk into a corner now and then so that small faces are many."""
    out, faces = [], []
    for picture, known in zip(pictures, listed):
        picture, known = picture.copy(), known.copy()
        if random.random() < 0.5:
            picture = picture[:, ::-1]
            known[:, 0] = data.SIDE - known[:, 0] - known[:, 2]
            known[:, 4:14:2] = data.SIDE - known[:, 4:14:2]
            known[:, 4:14] = known[:, [6, 7, 4, 5, 8, 9, 12, 13, 10, 11]]
        out.append(np.ascontiguousarray(picture))
        faces.append(known)
    images = torch.from_numpy(np.stack(out)).permute(0, 3, 1, 2).float()
    count = len(images)
    gain = torch.from_numpy(random.normal(1, 0.2, (count, 1, 1, 1)).clip(0.45, 1.7).astype(np.float32))
    shift = torch.from_numpy(random.normal(0, 14, (count, 1, 1, 1)).astype(np.float32))
    tint = torch.from_numpy(random.normal(1, 0.06, (count, 3, 1, 1)).astype(np.float32))
    images = ((images - 110) * gain + 110 + shift) * tint + torch.randn_like(images) * float(random.uniform(0, 6))
    scale = 1.0
    if random.random() < 0.35:
        scale = float(random.uniform(0.4, 0.95))
        size = int(data.SIDE * scale)
        scale = size / data.SIDE
        small = nn.functional.interpolate(images, size=(size, size), mode="area")
        canvas = torch.zeros_like(images) + images.mean((2, 3), keepdim=True)
        canvas[:, :, :size, :size] = small
        images = canvas
    for known in faces:
        known[:, :14] *= scale
    return images.clamp(0, 255).contiguous(memory_format=torch.channels_last), faces


def boxes(values, cells):
    """Cell offsets and log sizes to corners, in cells."""
    index = torch.arange(cells * cells)
    middle = values[..., 0:2] + torch.stack((index % cells, index // cells), 1)
    half = values[..., 2:4].clamp(-4, 4).exp() / 2
    return torch.cat((middle - half, middle + half), -1)


def generalised_iou(a, b):
    area = lambda box: (box[:, 2] - box[:, 0]).clamp(min=0) * (box[:, 3] - box[:, 1]).clamp(min=0)
    meet = area(torch.cat((torch.maximum(a[:, :2], b[:, :2]), torch.minimum(a[:, 2:], b[:, 2:])), 1))
    hull = area(torch.cat((torch.minimum(a[:, :2], b[:, :2]), torch.maximum(a[:, 2:], b[:, 2:])), 1))
    union = area(a) + area(b) - meet
    return meet / union.clamp(min=1e-6) - (hull - union) / hull.clamp(min=1e-6)


def focal(logits, positive, counted):
    """Lin and others 2017, with alpha 0.5."""
    chance = torch.sigmoid(logits)
    missed = torch.where(positive > 0, 1 - chance, chance)
    return (nn.functional.binary_cross_entropy_with_logits(logits, positive, reduction="none") * missed.square() * counted).sum()


def export(net, path):
    net.eval()
    names = [f"{kind}_{stride}" for kind in ("cls", "obj", "bbox", "kps") for stride in STRIDES]
    axes = {name: {0: "images", 1: f"cells_{name.split('_')[1]}"} for name in names}
    torch.onnx.export(
        net, torch.zeros(1, 3, 320, 320), path, opset_version=13, input_names=["input"], output_names=names,
        dynamic_axes={"input": {0: "images", 2: "height", 3: "width"}, **axes})
    net.train()


def train(rank, options):
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED + rank)
    net = Detector().to(memory_format=torch.channels_last)
    if options.start:
        net.load_state_dict(torch.load(options.start))
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-3)
    began, step, passed, mean, pictures = time.time(), 0, 0.0, np.zeros(3), None
    while passed < 1:
        if step % 300 == 0:
            # The renderer may still be writing: take what is there by now.
            pictures, listed = data.crowds(options.data)
            print(f"worker {rank}: {len(pictures)} pictures, {sum(map(len, listed))} faces", flush=True)
        for setting in optimiser.param_groups:
            setting["lr"] = RATE * min(1, (step + 1) / 60) * (0.02 + 0.98 * 0.5 * (1 + np.cos(np.pi * min(1, passed))))
        taken = random.choice(len(pictures), BATCH, replace=False)
        images, faces = augmented(pictures.take(taken), [listed[index] for index in taken], random)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            grids = net.raw(images)
        losses = loss_of(grids, [targets(known, data.SIDE) for known in faces])
        optimiser.zero_grad(set_to_none=True)
        (losses * torch.tensor([2.0, 2.0, 1.0])).sum().backward()
        nn.utils.clip_grad_norm_(net.parameters(), 10)
        optimiser.step()
        step += 1
        mean = 0.97 * mean + 0.03 * losses.detach().numpy()
        if step % workers.EVERY == 0:
            workers.average(net)
            passed = workers.progress((time.time() - began) / 60 / options.minutes)
        if rank == 0 and step % 40 == 0:
            print(f"{step} steps, {time.time() - began:.0f} s: score {mean[0]:.3f}, box {mean[1]:.3f}, landmarks {mean[2]:.3f}", flush=True)
        if rank == 0 and step % 200 == 0:
            torch.save(net.state_dict(), options.out + ".pt")
            export(net, options.out)
    if rank == 0:
        torch.save(net.state_dict(), options.out + ".pt")
        export(net, options.out)


def loss_of(grids, wanted):
    """Score, box and landmark losses per positive cell."""
    score = box = marks = torch.zeros(())
    count = max(1.0, float(sum(grid[1].sum() for one in wanted for grid in one)))
    for level, (grid, stride) in enumerate(zip(grids, STRIDES)):
        grid = grid.float()
        values, positive, counted = (torch.from_numpy(np.stack([one[level][part] for one in wanted])) for part in range(3))
        score = score + focal(grid[..., 0], positive, counted) + focal(grid[..., 1], positive, counted)
        chosen = positive > 0
        if chosen.any():
            cells = data.SIDE // stride
            box = box + (1 - generalised_iou(boxes(grid[..., 2:6], cells)[chosen], boxes(values[..., :4], cells)[chosen])).sum()
            size = values[..., 2:4][chosen].exp().mean(1, keepdim=True)
            marks = marks + nn.functional.smooth_l1_loss(grid[..., 6:16][chosen] / size, values[..., 4:][chosen] / size, reduction="sum", beta=0.05)
    return torch.stack((score, box, marks)) / count


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data")
    arguments.add_argument("out")
    arguments.add_argument("--minutes", type=float, default=40)
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--port", type=int, default=29512)
    arguments.add_argument("--start", help="a checkpoint to go on from")
    given = arguments.parse_args()
    workers.spawn(train, given.workers, given)
