"""
Trains the built-in embedder on rendered chips: python3 train_embedder.py DATA OUT.onnx [--minutes M] [--workers N]

Three losses. Supervised contrast (Khosla and others 2020): in a batch of people with a few views each, a view has to be nearer to the other views of
its person than to anybody else's. And against everybody: it has to be nearer to the running mean of its person than to that of any other in the data,
by a margin (as in CosFace, Wang and others 2018). And from the embedding the numbers that the renderer drew the head from have to be read off, which tells
more of a chip than whose it is. Nobody of calibration, test or demo is in the data: their numbers lie in other ranges
(src/Vision/Synthetic/DemoPeople.cs).
"""

import numpy as np
import torch
from torch import nn

import data
import pixels
import workers
from networks import Pupil

PEOPLE, VIEWS, RATE, SEED = 32, 3, 2e-3, 20261125
TEMPERATURE, SHARPNESS, MARGIN = 0.08, 20, 0.15


def augmented(batch, random):
    """NHWC bytes to NCHW floats: mirrored, cut with other landmarks, in another light, blurred, a patch hidden."""
    images = placed(pixels.floats(batch), random)
    images = pixels.lit(images, random, gain=0.15, tint=0.05, shift=8, noise=6)
    for index in np.flatnonzero(random.random(len(images)) < 0.05):
        top, left, height, width = random.integers((0, 0, 16, 16), (80, 80, 44, 44))
        images[index, :, top:top + height, left:left + width] = float(random.uniform(0, 255))
    soft = torch.from_numpy(np.flatnonzero(random.random(len(images)) < 0.15))
    if len(soft):
        small = nn.functional.interpolate(images[soft], scale_factor=float(random.uniform(0.3, 0.7)), mode="area")
        images[soft] = nn.functional.interpolate(small, size=images.shape[2:], mode="bilinear", align_corners=False)
    return ((images.clamp_(0, 255) - 127.5) / 127.5).contiguous(memory_format=torch.channels_last)


def placed(images, random):
    """As landmarks that err would have cut them: turned by some degrees, larger or smaller by some hundredths, a few pixels off."""
    count = len(images)
    angle, zoom = random.normal(0, 0.07, count), random.normal(1, 0.07, count)
    mirror = np.where(random.random(count) < 0.5, -1, 1)
    shift = random.normal(0, 0.045, (count, 2))
    rows = np.stack((
        np.stack((mirror * zoom * np.cos(angle), -mirror * zoom * np.sin(angle), shift[:, 0]), 1),
        np.stack((zoom * np.sin(angle), zoom * np.cos(angle), shift[:, 1]), 1)), 1)
    grid = nn.functional.affine_grid(torch.from_numpy(rows.astype(np.float32)), images.shape, align_corners=False)
    return nn.functional.grid_sample(images, grid, padding_mode="border", align_corners=False)


def contrast(unit):
    """Views of a person lie side by side."""
    count = len(unit)
    person = torch.arange(count) // VIEWS
    itself = torch.eye(count, dtype=torch.bool)
    same = (person[:, None] == person[None]) & ~itself
    logits = (unit @ unit.T / TEMPERATURE).masked_fill(itself, -1e4)
    return -(logits.log_softmax(1) * same).sum() / same.sum()


class Everybody:
    """The running mean of each person's embeddings."""

    def __init__(self):
        self.known, self.means = np.zeros(0, np.int64), torch.zeros(0, 128)

    def meet(self, net, images, people):
        """Takes in people who are new in the data."""
        new = np.setdiff1d(people[people >= 0], self.known)
        if not len(new):
            return
        net.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            means = [net((pixels.floats(images.take(np.flatnonzero(people == person)[:4])) - 127.5) / 127.5)[0].float() for person in new]
        net.train()
        known = np.concatenate((self.known, new))
        means = torch.cat((self.means, torch.stack([nn.functional.normalize(nn.functional.normalize(one).mean(0), dim=0) for one in means])))
        order = np.argsort(known)
        self.known, self.means = known[order], means[torch.from_numpy(order)]

    def loss(self, unit, people):
        """And how often a view is nearest to its own person."""
        own = torch.from_numpy(np.searchsorted(self.known, people))
        cosines = unit @ self.means.T
        hits = (cosines.argmax(1) == own).float().mean()
        loss = nn.functional.cross_entropy(SHARPNESS * (cosines - MARGIN * nn.functional.one_hot(own, len(self.means))), own)
        with torch.no_grad():
            rows, self.means = own[::VIEWS], self.means.clone()
            self.means[rows] = nn.functional.normalize(0.5 * self.means[rows] + 0.5 * unit.detach().view(-1, VIEWS, unit.shape[1]).mean(1))
        return loss, hits


def export(net, path):
    torch.onnx.export(
        net.embedder, torch.zeros(1, 3, 112, 112), path, opset_version=13, input_names=["input"], output_names=["embedding"],
        dynamic_axes={"input": {0: "images"}, "embedding": {0: "images"}})


def train(rank, given):
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED + rank)
    net = Pupil(data.traits(given.data)[1].shape[1]).to(memory_format=torch.channels_last)
    everybody, batches = Everybody(), iter(range(1 << 60))

    def read():
        images, people = data.chips(given.data)
        everybody.meet(net, images, people)
        views = [np.flatnonzero(people == person) for person in everybody.known]
        known, traits = data.traits(given.data)
        print(f"worker {rank}: {(people >= 0).sum()} chips of {len(views)} people", flush=True)
        return images, views, torch.from_numpy(traits[np.searchsorted(known, everybody.known)])

    def losses(there):
        images, views, traits = there
        chosen = random.choice(len(views), PEOPLE, replace=False)
        taken = np.concatenate([random.choice(views[person], VIEWS, replace=False) for person in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            embedding, told = net(augmented(images.take(taken), random))
        unit = nn.functional.normalize(embedding.float())
        against, hits = everybody.loss(unit, np.repeat(everybody.known[chosen], VIEWS))
        drawn = nn.functional.mse_loss(told.float(), traits[chosen].repeat_interleave(VIEWS, 0))
        # The means are worth something only after a while.
        return torch.stack((contrast(unit), against, drawn, hits)), [1.0, min(1.0, next(batches) / 400), 2.0, 0.0]

    workers.fit(rank, given, net, RATE, read, losses, ("contrast", "everybody", "traits", "hits"), export)


if __name__ == "__main__":
    workers.spawn(train, workers.options(__doc__, port=29511))
