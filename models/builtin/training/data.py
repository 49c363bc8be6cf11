"""The rendered training data: raw bytes that `dotnet run -c Release --project bench -- synthetic-data` wrote."""

import csv
import functools
import glob
import os

import numpy as np

SIDE = 192

# A person of whom fewer chips are fit is left out.
FEWEST = 4


def chips(folder):
    """
    All chips, and the number of the person on each; -1 where the product would not match it, for want of light or contrast. File names say what
    they hold: chipsNAME.FIRST.PEOPLE.VIEWS.u8.
    """
    arrays, people = [], []
    for path in sorted(glob.glob(os.path.join(folder, "chips*.u8"))):
        _, first, count, views, _ = os.path.basename(path).split(".")
        arrays.append(np.memmap(path, np.uint8, "r").reshape(-1, 112, 112, 3))
        numbers = int(first) + np.arange(int(count))[:, None].repeat(int(views), 1)
        numbers[~fit(path).reshape(numbers.shape)] = -1
        numbers[(numbers >= 0).sum(1) < FEWEST] = -1
        people.append(numbers.reshape(-1))
    return Shards(arrays), np.concatenate(people)


def traits(folder):
    """Numbers of people, ascending, and the numbers that each was drawn from, every one of these with mean 0 and deviation 1."""
    people, rows = [], []
    for path in sorted(glob.glob(os.path.join(folder, "chips*.u8"))):
        _, first, count, _, _ = os.path.basename(path).split(".")
        people.append(int(first) + np.arange(int(count)))
        rows.append(np.fromfile(path[:-3] + ".traits.f32", np.float32).reshape(int(count), -1))
    people, rows = np.concatenate(people), np.concatenate(rows)
    order = np.argsort(people)
    return people[order], ((rows - rows.mean(0)) / (rows.std(0) + 1e-6)).clip(-4, 4)[order]


@functools.lru_cache(maxsize=None)
def fit(path):
    """Which chips of a file the limits of src/Vision/Quality/QualityOptions.cs let pass, nearly."""
    luma = [chip[32:104, 24:88] @ np.array([0.114, 0.587, 0.299], np.float32) for chip in np.memmap(path, np.uint8, "r").reshape(-1, 112, 112, 3)]
    return np.array([40 < one.mean() < 225 and one.std() > 14 for one in luma])


def crowds(folder):
    """All pictures, and of each its faces: x, y, width, height, five landmarks, the visible share, the turn in degrees."""
    arrays, faces = [], []
    for path in sorted(glob.glob(os.path.join(folder, "crowds*.u8"))):
        listed = {}
        with open(path[:-3] + ".csv", newline="") as rows:
            for row in csv.reader(rows):
                listed.setdefault(int(row[0]), []).append([float(value) for value in row[1:]])
        arrays.append(np.memmap(path, np.uint8, "r").reshape(-1, SIDE, SIDE, 3))
        faces += [np.array(listed.get(index, []), np.float32).reshape(-1, 16) for index in range(len(arrays[-1]))]
    return Shards(arrays), faces


class Shards:
    """Several arrays of images as one, on disk until they are taken."""

    def __init__(self, arrays):
        self.arrays = arrays
        self.starts = np.cumsum([0] + [len(array) for array in arrays])

    def __len__(self):
        return int(self.starts[-1])

    def take(self, indices):
        shards = np.searchsorted(self.starts, indices, side="right") - 1
        return np.stack([self.arrays[shard][index - self.starts[shard]] for shard, index in zip(shards, indices)])
