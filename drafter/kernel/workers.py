"""One function on many items: in this process, or in several at once; the results come in order."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_A_PROCESS = 25
"""Letters: a further process takes about as long to start as these to draft."""

_MOST = 60
"""Processes: Windows waits for no more at once."""

_AHEAD = 500
"""Items that are done while an earlier one takes its time: their results wait in memory."""


def in_order(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    jobs: int | None,
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    """The results, in the order of the items, each as soon as those before it are there.

    Args:
        work: a function of a module, so that another process can find it; it raises nothing.
        items: what it is given, each in turn.
        jobs: how many processes; as many as there are cores by default, fewer for a few items.
        lost: what stands for the result of an item whose process the system has ended, as it does when memory
            is short. The others go on.
    """
    jobs = min(jobs or _worth_starting(len(items)), len(items), _MOST)
    if jobs <= 1:
        yield from map(work, items)
        return
    crew = [_Process(work) for _ in range(jobs)]
    try:
        yield from _results(crew, items, lost)
    finally:
        for process in crew:
            process.dismiss()
        for process in crew:
            process.wait()


def _results(
    crew: Sequence[_Process[Item, Result]], items: Sequence[Item], lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """What a crew makes of the items. Each process has one of them, so that it is known which was lost."""
    from multiprocessing.connection import wait

    idle, busy = list(crew), dict[Any, tuple[_Process[Item, Result], int]]()
    done: dict[int, Result] = {}
    begun = told = 0
    while told < len(items):
        while idle and begun < min(len(items), told + _AHEAD):
            process = idle.pop()
            process.begin(items[begun])
            busy[process.results] = process, begun
            begun += 1
        while told in done:
            yield done.pop(told)
            told += 1
        for results in wait(busy) if busy else ():
            process, place = busy.pop(results)
            try:
                done[place] = process.result()
            except (EOFError, OSError):
                done[place] = lost(items[place])
                process.start_again()
            idle.append(process)


class _Process(Generic[Item, Result]):
    """A process that does one item after another, until no more can come; so it ends when the command ends, however.

    Attributes:
        results: can be waited for while an item is worked on.
    """

    results: Connection[Any, Any]

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self._work = work
        self._start()

    def _start(self) -> None:
        from multiprocessing import get_context

        # New processes, not forked ones: what is forked while a thread of the progress bar runs may hang.
        context = get_context("spawn")
        items, self._items = context.Pipe(duplex=False)  # for both ways it would be a socket
        self.results, results = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(self._work, items, results))
        with _safe_path(), _ctrl_c_held_back():
            self._process.start()
        items.close()
        results.close()

    def start_again(self) -> None:
        """Start another process where the system has ended this one."""
        self.dismiss()
        self.wait()
        self._start()

    def begin(self, item: Item) -> None:
        """Hand an item over."""
        with suppress(OSError):  # the process is gone, which `result` tells
            self._items.send(item)

    def result(self) -> Result:
        """What became of the item.

        Raises:
            EOFError, OSError: the process is gone.
        """
        result: Result = self.results.recv()
        return result

    def dismiss(self) -> None:
        """Let it end, when it is done with what it has."""
        self._items.close()
        self.results.close()

    def wait(self) -> None:
        """Wait until it has ended."""
        self._process.join()


def _serve(
    work: Callable[[Item], Result], items: Connection[Any, Any], results: Connection[Any, Any]
) -> None:
    """What a process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # on Windows it cannot be held back
    with suppress(EOFError, OSError):  # the command has ended
        while True:
            results.send(work(items.recv()))


@contextmanager
def _safe_path() -> Iterator[None]:
    """Start processes that import nothing from the working folder.

    A spawned process looks there for the standard library's own modules, so a file named re.py among the letters
    would run. PYTHONSAFEPATH is Python's switch against that; the process gets this one's search path later.
    """
    before = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = before


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """What is started meanwhile never gets Ctrl-C: it finishes the item that it has. We get it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # which lets Ctrl-C through again when it starts
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _worth_starting(items: int) -> int:
    return min(_cores(), 1 + items // _WORTH_A_PROCESS)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
