"""One function on many items: in this process, or in several at once; the results come in order."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_A_PROCESS = 25
"""Letters: a further process takes about as long to start as these to draft."""

_HANDED_OVER = 8
"""Letters that a process gets at once: few, so that none has to wait for another's last ones."""


def in_order(work: Callable[[Item], Result], items: Sequence[Item], *, jobs: int | None) -> Iterator[Result]:
    """The results, in the order of the items, each as soon as those before it are there.

    Args:
        work: a function of a module, so that another process can find it; what it raises ends everything.
        items: what it is given, each in turn.
        jobs: how many processes; as many as there are cores by default, fewer for a few items.

    Raises:
        BrokenProcessPool: the system has ended a process, as it does when memory is short.
    """
    jobs = jobs or min(_cores(), 1 + len(items) // _WORTH_A_PROCESS)
    if jobs == 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # New processes, not forked ones: what is forked while a thread of the progress bar runs may hang.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_ctrl_c_to_the_parent)
    try:
        yield from pool.map(work, items, chunksize=_HANDED_OVER)
    finally:
        pool.shutdown(cancel_futures=True)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave_ctrl_c_to_the_parent() -> None:
    """A worker finishes the letters it has, and gets no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
