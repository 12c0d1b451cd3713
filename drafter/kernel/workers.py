"""Run one function on many items, in this process or in several; the results come in order."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from drafter.kernel import limits
from drafter.kernel.resources import OutOfTime, processor_time

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH_A_PROCESS = 25
"""Letters: another process takes about as long to start as these to draft."""

_MOST = 60
"""Processes: Windows cannot wait for more at once."""

_AHEAD = 500
"""Items that may be done before a slow earlier one; their results wait in memory."""


def in_order(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    jobs: int | None,
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    """Yield the result of each item, in order, as soon as those before it are done.

    Args:
        work: A function of a module, so that another process can find it. It raises nothing.
        items: The items.
        jobs: How many processes to use; by default one per core, fewer for a few items.
        lost: Makes the result for an item that takes too much processor time, or whose process the system ended, as
            it does if memory runs out. The other items continue.
    """
    jobs = min(jobs or _worth_starting(len(items)), len(items), _MOST)
    if jobs <= 1:
        for item in items:
            yield _in_time(work, item, lost)
        return
    crew: list[WorkerProcess[Item, Result]] = []
    try:
        with suppress(OSError):  # the system lets no more files be open, or no more processes start
            crew.extend(WorkerProcess(work) for _ in range(jobs))
        if crew:
            yield from _results(crew, items, lost)
        else:
            yield from (_in_time(work, item, lost) for item in items)
    finally:
        for process in crew:
            process.dismiss()
        for process in crew:
            process.wait()


def _in_time(work: Callable[[Item], Result], item: Item, lost: Callable[[Item], Result]) -> Result:
    try:
        with processor_time(or_end=False):
            return work(item)
    except OutOfTime:
        return lost(item)


def _results(
    crew: Sequence[WorkerProcess[Item, Result]], items: Sequence[Item], lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """Yield the results of a crew. Each process has one item at a time, so that it is known which was lost."""
    from multiprocessing.connection import wait

    idle, busy = list(crew), dict[Any, tuple[WorkerProcess[Item, Result], int]]()
    done: dict[int, Result] = {}
    begun = yielded = 0
    while yielded < len(items):
        while idle and begun < min(len(items), yielded + _AHEAD):
            process = idle.pop()
            process.begin(items[begun])
            busy[process.results] = process, begun
            begun += 1
        while yielded in done:
            yield done.pop(yielded)
            yielded += 1
        for results in wait(busy) if busy else ():
            process, place = busy.pop(results)
            try:
                done[place] = process.result()
            except (EOFError, OSError):
                done[place] = lost(items[place])
                process.start_again()
            idle.append(process)


class WorkerProcess(Generic[Item, Result]):
    """A process that works on one item after another, until its pipe closes; so it ends with the command.

    Attributes:
        results: The connection to wait on while it works.
    """

    results: Connection[Any, Any]

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self._work = work
        self._start()

    def _start(self) -> None:
        from multiprocessing import get_context

        # Spawned, not forked: a process that is forked while the progress bar's thread runs may hang.
        context = get_context("spawn")
        items, self._items = context.Pipe(duplex=False)  # one way: two ways would be a socket
        self.results, results = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(self._work, items, results, limits.factor()))
        with _safe_path(), _ctrl_c_held_back():
            self._process.start()
        items.close()
        results.close()

    def start_again(self) -> None:
        """Start a new process after the system ended this one."""
        self.dismiss()
        self.wait()
        self._start()

    def begin(self, item: Item) -> None:
        """Send it an item."""
        with suppress(OSError):  # the process is gone, which `result` reports
            self._items.send(item)

    def result(self) -> Result:
        """Return the result of its item.

        Raises:
            EOFError, OSError: The process is gone.
        """
        result: Result = self.results.recv()
        return result

    def is_done_within(self, seconds: float) -> bool:
        """Wait for the result of its item. It is also done if the process is gone."""
        return self.results.poll(seconds)

    @property
    def is_alive(self) -> bool:
        """True if the system has not ended it."""
        return self._process.is_alive()

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self._process.kill()

    def dismiss(self) -> None:
        """Let it end after its current item."""
        self._items.close()
        self.results.close()

    def wait(self) -> None:
        """Wait until it ends."""
        self._process.join()


def _serve(
    work: Callable[[Item], Result],
    items: Connection[Any, Any],
    results: Connection[Any, Any],
    limits_factor: int,
) -> None:
    """Run in the worker process: work on items until the command ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Windows cannot hold it back
    with limits.raised(limits_factor), suppress(EOFError, OSError):  # the command has ended
        while True:
            item = items.recv()
            with processor_time(or_end=True):
                result = work(item)
            results.send(result)


@contextmanager
def _safe_path() -> Iterator[None]:
    """Start processes that import nothing from the working folder.

    A spawned process looks there for the standard library's own modules, so a file named re.py among the letters
    would run. PYTHONSAFEPATH turns that off; the process gets this one's search path later.
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
    """Keep Ctrl-C from processes started in the block, so that they finish their item. This one gets it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # its start lets Ctrl-C through again
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _worth_starting(items: int) -> int:
    return min(_cores(), 1 + items // _WORTH_A_PROCESS)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
