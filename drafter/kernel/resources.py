"""Bound the processor time and the memory that a letter may take, whatever is in it."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from drafter.kernel import limits

SECONDS = 60
"""Of processor time for one of many letters: the longest take three."""

MEMORY = 3_000_000_000
"""Bytes of memory that a process may write to: the largest letters take a tenth."""


class OutOfTime(BaseException):
    """The time is over. No handler of mistakes may take this for one of a letter."""


@contextmanager
def processor_time(*, or_end: bool) -> Iterator[None]:
    """Limit the processor time that the block takes, where the system can: Windows cannot.

    Args:
        or_end: Whether the whole process ends, even within a library in C; otherwise `OutOfTime` is raised.

    Raises:
        OutOfTime: The block takes longer.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, signal.SIG_DFL if or_end else _out_of_time)
    signal.setitimer(signal.ITIMER_PROF, limits.limit(SECONDS))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextmanager
def moment(seconds: float) -> Iterator[None]:
    """Limit the processor time of a block that only tries something out; also within `processor_time`.

    Raises:
        OutOfTime: The block takes longer.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _out_of_time(*_: object) -> NoReturn:
    raise OutOfTime


def is_memory_bound() -> bool:
    """Return whether this process is one of the command's, whose memory is limited."""
    if sys.platform != "linux":
        return False
    import resource

    return 0 < resource.getrlimit(resource.RLIMIT_DATA)[0] <= limits.limit(MEMORY)


def bound_memory() -> None:
    """Limit the memory of this process, and of those that it starts, where the system can.

    A PDF may be made so that it takes all the memory that there is while it is opened, which nobody can ask beforehand.
    """
    if sys.platform != "linux":
        return
    import resource

    most = limits.limit(MEMORY)
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if soft in (resource.RLIM_INFINITY, MEMORY) or soft > most:  # the limit may be raised once (`--large`)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
