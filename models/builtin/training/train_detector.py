"""Trains the built-in detector on rendered pictures: python3 train_detector.py DATA OUT.onnx [--minutes M] [--workers N]

Every cell whose middle lies in the inner part of a face that its grid is meant for learns that face: class and objectness (focal loss),
box (generalised IoU) and landmarks (smooth L1, in cells). Mostly hidden faces, and those of sizes between two grids, are left out of the loss.
"""

import numpy as np
import torch
from torch import nn

import data
import pixels
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
    """Mirrored, in another light, shrunk into a corner so that small faces are many, or enlarged so that large ones are not few."""
    pictures, faces = pictures.copy(), [known.copy() for known in listed]
    for index in np.flatnonzero(random.random(len(pictures)) < 0.5):
        pictures[index] = pictures[index, :, ::-1].copy()
        known = faces[index]
        known[:, 0] = data.SIDE - known[:, 0] - known[:, 2]
        known[:, 4:14:2] = data.SIDE - known[:, 4:14:2]
        known[:, 4:14] = known[:, [6, 7, 4, 5, 8, 9, 12, 13, 10, 11]]
    images = pixels.lit(pixels.floats(pictures), random, gain=0.22, tint=0.06, shift=14, noise=8)
    chance = random.random()
    if chance < 0.3:
        size = int(data.SIDE * random.uniform(0.4, 0.95))
        small = nn.functional.interpolate(images, size=(size, size), mode="area")
        images = images.mean((2, 3), keepdim=True).expand_as(images).clone()
        images[:, :, :size, :size] = small
    else:
        size = data.SIDE if chance < 0.82 else 32 * int(random.integers(8, 11))
        if size != data.SIDE:
            images = nn.functional.interpolate(images, size=(size, size), mode="bilinear", align_corners=False)
    for known in faces:
        known[:, :14] *= size / data.SIDE
    return images.clamp_(0, 255).contiguous(memory_format=torch.channels_last), faces


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
    """Lin and others 2017, with gamma 1: sharper ones left faces that are plain at a middling confidence."""
    chance = torch.sigmoid(logits)
    missed = torch.where(positive > 0, 1 - chance, chance)
    return (nn.functional.binary_cross_entropy_with_logits(logits, positive, reduction="none") * missed * counted).sum()


def export(net, path):
    names = [f"{kind}_{stride}" for kind in ("cls", "obj", "bbox", "kps") for stride in STRIDES]
    axes = {name: {0: "images", 1: f"cells_{name.split('_')[1]}"} for name in names}
    torch.onnx.export(
        net, torch.zeros(1, 3, 320, 320), path, opset_version=13, input_names=["input"], output_names=names,
        dynamic_axes={"input": {0: "images", 2: "height", 3: "width"}, **axes})


def train(rank, given):
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED + rank)
    net = Detector().to(memory_format=torch.channels_last)

    def read():
        pictures, listed = data.crowds(given.data)
        print(f"worker {rank}: {len(pictures)} pictures, {sum(map(len, listed))} faces", flush=True)
        return pictures, listed

    def losses(there):
        pictures, listed = there
        taken = random.choice(len(pictures), BATCH, replace=False)
        images, faces = augmented(pictures.take(taken), [listed[index] for index in taken], random)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            grids = net.raw(images)
        return loss_of(grids, [targets(known, images.shape[2]) for known in faces], images.shape[2]), [2.0, 2.0, 3.0]

    workers.fit(rank, given, net, RATE, read, losses, ("score", "box", "landmarks"), export)


def loss_of(grids, wanted, side):
    """Score, box and landmark losses per positive cell."""
    score = box = marks = torch.zeros(())
    count = max(1.0, float(sum(grid[1].sum() for one in wanted for grid in one)))
    for level, (grid, stride) in enumerate(zip(grids, STRIDES)):
        grid = grid.float()
        values, positive, counted = (torch.from_numpy(np.stack([one[level][part] for one in wanted])) for part in range(3))
        score = score + focal(grid[..., 0], positive, counted) + focal(grid[..., 1], positive, counted)
        chosen = positive > 0
        if chosen.any():
            cells = side // stride
            box = box + (1 - generalised_iou(boxes(grid[..., 2:6], cells)[chosen], boxes(values[..., :4], cells)[chosen])).sum()
            size = values[..., 2:4][chosen].exp().mean(1, keepdim=True)
            marks = marks + nn.functional.smooth_l1_loss(grid[..., 6:16][chosen] / size, values[..., 4:][chosen] / size, reduction="sum", beta=0.05)
    return torch.stack((score, box, marks)) / count


if __name__ == "__main__":
    workers.spawn(train, workers.options(__doc__, port=29512))
