"""The two networks. Both are small enough to be trained on two cores in an hour."""

import torch
from torch import nn


def conv(inputs, outputs, size=3, stride=1, groups=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, size // 2, groups=groups, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


def separable(inputs, outputs, stride=1):
    return nn.Sequential(conv(inputs, inputs, 3, stride, groups=inputs), conv(inputs, outputs, 1))


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.body = nn.Sequential(
            conv(width, width), nn.Conv2d(width, width, 3, padding=1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        return torch.relu(x + self.body(x))


class Embedder(nn.Module):
    """112x112 BGR as (x - 127.5) / 127.5 to 128 numbers, to be L2-normalised."""

    def __init__(self):
        super().__init__()
        # Coarse at once: at full size three channels cost more time than all that follows.
        self.body = nn.Sequential(
            conv(3, 32, 7, stride=4), Residual(32),
            conv(32, 64, stride=2), Residual(64), Residual(64),
            conv(64, 128, stride=2), Residual(128), Residual(128),
            nn.Conv2d(128, 128, 7, groups=128, bias=False), nn.BatchNorm2d(128), nn.Flatten(), nn.Linear(128, 128, bias=False), nn.BatchNorm1d(128))

    def forward(self, x):
        return self.body(x)


class Pupil(nn.Module):
    """The embedder while it is taught: what it says of the traits is needed no longer afterwards."""

    def __init__(self, traits):
        super().__init__()
        self.embedder, self.traits = Embedder(), nn.Linear(128, traits)

    def forward(self, x):
        embedding = self.embedder(x)
        return embedding, self.traits(embedding)


class Head(nn.Module):
    """What one grid says of each of its cells: class, objectness, box, landmarks."""

    def __init__(self, width):
        super().__init__()
        self.body = separable(width, width)
        self.out = nn.Conv2d(width, 16, 1)
        nn.init.constant_(self.out.bias[:2], -4)

    def forward(self, x):
        return self.out(self.body(x)).permute(0, 2, 3, 1).flatten(1, 2)


class Detector(nn.Module):
    """BGR 0..255 of any size that is a multiple of 32 to YuNet's twelve outputs."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(conv(3, 16, stride=2), separable(16, 32, stride=2), separable(32, 32))
        self.eighth = nn.Sequential(separable(32, 64, stride=2), separable(64, 64), separable(64, 64))
        self.sixteenth = nn.Sequential(separable(64, 64, stride=2), separable(64, 64))
        self.thirtysecond = nn.Sequential(separable(64, 64, stride=2), separable(64, 64))
        self.merge16, self.merge8 = separable(64, 64), separable(64, 64)
        self.heads = nn.ModuleList([Head(64) for _ in range(3)])

    def raw(self, x):
        """Per grid (strides 8, 16, 32) what stands before the sigmoids: N x cells x 16."""
        eighth = self.eighth(self.stem((x - 127.5) / 127.5))
        sixteenth = self.sixteenth(eighth)
        thirtysecond = self.thirtysecond(sixteenth)
        sixteenth = self.merge16(sixteenth + nn.functional.interpolate(thirtysecond, scale_factor=2.0, mode="nearest"))
        eighth = self.merge8(eighth + nn.functional.interpolate(sixteenth, scale_factor=2.0, mode="nearest"))
        return [head(grid) for head, grid in zip(self.heads, (eighth, sixteenth, thirtysecond))]

    def forward(self, x):
        grids = self.raw(x)
        return (
            *[torch.sigmoid(grid[..., 0:1]) for grid in grids], *[torch.sigmoid(grid[..., 1:2]) for grid in grids],
            *[grid[..., 2:6] for grid in grids], *[grid[..., 6:16] for grid in grids])
