"""What a camera does to pictures, done to a whole batch."""

import functools

import torch


def floats(batch):
    """NHWC bytes to NCHW floats, 0..255."""
    return torch.from_numpy(batch).permute(0, 3, 1, 2).contiguous().float()


def lit(images, random, gain, tint, shift, noise):
    """Each picture in another light, with noise; the numbers are standard deviations, of 1 and of 255."""
    count = len(images)

    def drawn(mean, deviation, channels):
        return torch.from_numpy(random.normal(mean, deviation, (count, channels, 1, 1)).astype("float32"))

    bright, colour = drawn(1, gain, 1).clamp(0.5, 1.8), drawn(1, tint, 3)
    images.mul_(bright * colour).add_((110 * (1 - bright) + drawn(0, shift, 1)) * colour)
    start = int(random.integers(0, 1 << 16))
    grain = bank(images.numel())[start:start + images.numel()].view(images.shape)
    return images.addcmul_(grain, torch.from_numpy(random.uniform(0, noise, (count, 1, 1, 1)).astype("float32")))


@functools.lru_cache(maxsize=8)
def bank(length):
    """Normal numbers, drawn once: another start gives other noise."""
    return torch.randn(length + (1 << 16))
