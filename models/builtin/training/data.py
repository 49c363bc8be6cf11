"""The rendered training data: raw bytes that `dotnet run -c Release --project bench -- synthetic-data` wrote."""

import csv
import glob
import os

import numpy as np


def chips(folder):
    """All chips as (N, 112, 112, 3) BGR without copying them into memory, and the index of the person on each."""
    images, people = [], []
    for path in sorted(glob.glob(os.path.join(folder, "chips*.u8"))):
        _, first, count, views, _ = os.path.basename(path).split(".")
        images.append(np.memmap(path, np.uint8, "r").reshape(-1, 112, 112, 3))
        people.append(int(first) + np.repeat(np.arange(int(count)), int(views)))
    return images, np.concatenate(people)


def crowds(folder):
    """All pictures as (N, side, side, 3) BGR, and for each its faces: x, y, width, height, five landmarks, visible share, turn in degrees."""
    images, faces = [], []
    for path in sorted(glob.glob(os.path.join(folder, "crowds*.u8"))):
        listed = {}
        with open(path[:-3] + ".csv", newline="") as rows:
            for row in csv.reader(rows):
                listed.setdefault(int(row[0]), []).append([float(value) for value in row[1:]])
        raw = np.memmap(path, np.uint8, "r")
        side = 192
        pictures = raw.reshape(-1, side, side, 3)
        images.append(pictures)
        faces += [np.array(listed.get(index, []), np.float32).reshape(-1, 16) for index in range(len(pictures))]
    return images, faces


class Shards:
    """Several arrays of images as one."""

    def __init__(self, arrays):
        self.arrays = arrays
        self.starts = np.cumsum([0] + [len(array) for array in arrays])

    def __len__(self):
        return int(self.starts[-1])

    def take(self, indices):
        """The images of the given indices, copied."""
        out = np.empty((len(indices),) + self.arrays[0].shape[1:], np.uint8)
        for place, index in enumerate(indices):
            shard = int(np.searchsorted(self.starts, index, side="right")) - 1
            out[place] = self.arrays[shard][index - self.starts[shard]]
        return out
