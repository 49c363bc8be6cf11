"""Several processes train copies of one network and average them every few steps (local SGD): on a busy machine better than threads."""

import os

import torch
import torch.distributed as group
import torch.multiprocessing as processes

EVERY = 20


def spawn(train, count, options):
    """Runs train(rank, options) in so many processes."""
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", str(options.port))
    processes.spawn(_run, (train, count, options), nprocs=count)


def _run(rank, train, count, options):
    torch.set_num_threads(1)
    group.init_process_group("gloo", rank=rank, world_size=count)
    train(rank, options)


def average(net):
    """Makes all copies their mean, the statistics of their normalisation included."""
    with torch.no_grad():
        for value in net.state_dict().values():
            if value.is_floating_point():
                group.all_reduce(value)
                value /= group.get_world_size()


def progress(passed):
    """The least progress of all: everybody must stop after the same step."""
    value = torch.tensor([passed])
    group.all_reduce(value, group.ReduceOp.MAX)
    return value.item()
