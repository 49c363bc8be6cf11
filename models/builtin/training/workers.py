"""
What both trainings share: processes that train copies of one network and average them every few steps (local SGD; on a busy machine better than
threads), the learning rate, and the checkpoints. The minutes that it takes are of each worker's own time, so that a busy machine changes nothing.
"""

import argparse
import os
import time

import numpy as np
import torch
import torch.distributed as group
import torch.multiprocessing as processes

AVERAGED, READ, SAVED, SHOWN = 20, 500, 200, 20


def options(about, port):
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--port", type=int, default=port)
    parser.add_argument("--start", help="a checkpoint to go on from")
    return parser.parse_args()


def spawn(train, given):
    """Runs train(rank, given) in so many processes."""
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", str(given.port))
    # Memory that goes back to the system after every step costs more time than the step.
    os.environ.update(MALLOC_MMAP_THRESHOLD_="2147483647", MALLOC_TRIM_THRESHOLD_="2147483647", MALLOC_TOP_PAD_="268435456")
    processes.spawn(_run, (train, given), nprocs=given.workers)


def _run(rank, train, given):
    torch.set_num_threads(1)
    group.init_process_group("gloo", rank=rank, world_size=given.workers)
    train(rank, given)


def fit(rank, given, net, rate, read, losses, names, export):
    """
    Trains with AdamW and a rate that falls along a cosine until the minutes are over. The renderer may still be writing: read() takes what there is by
    now, again and again. losses(read) gives the losses of a new batch, in the order of their names, and what each weighs.
    """
    if given.start:
        net.load_state_dict(torch.load(given.start))
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=1e-3)
    began, step, passed, mean = time.process_time(), 0, 0.0, None
    while passed < 1:
        if step % READ == 0:
            there = read()
        for setting in optimiser.param_groups:
            setting["lr"] = rate * min(1, (step + 1) / 60) * (0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * min(1, passed))))
        values, weights = losses(there)
        optimiser.zero_grad(set_to_none=True)
        (values * torch.tensor(weights)).sum().backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 10)
        optimiser.step()
        step += 1
        mean = values.detach() if mean is None else 0.98 * mean + 0.02 * values.detach()
        if step % AVERAGED == 0:
            average(net)
            passed = progress((time.process_time() - began) / 60 / given.minutes)
        if rank == 0 and step % SHOWN == 0:
            print(f"{step} steps, {time.process_time() - began:.0f} s: " + ", ".join(f"{name} {value:.3f}" for name, value in zip(names, mean)), flush=True)
        if rank == 0 and (step % SAVED == 0 or passed >= 1):
            torch.save(net.state_dict(), given.out + ".pt")
            net.eval()
            export(net, given.out)
            net.train()


def average(net):
    """Makes all copies their mean, the statistics of their normalisation included."""
    if group.get_world_size() == 1:
        return
    with torch.no_grad():
        for value in net.state_dict().values():
            if value.is_floating_point():
                group.all_reduce(value)
                value /= group.get_world_size()


def progress(passed):
    """The greatest progress of all: everybody must stop after the same step."""
    value = torch.tensor([passed])
    group.all_reduce(value, group.ReduceOp.MAX)
    return value.item()
