"""Work in processes that are ended when they take too long, so that no input can stop a server."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Condition
from typing import Any, NamedTuple, ParamSpec, TypeVar

from drafter.errors import DrafterError, InternalError, ProcessLostError
from drafter.kernel.workers import WorkerProcess

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class _Job(NamedTuple):
    work: Callable[..., Any]
    arguments: tuple[Any, ...]
    named: Mapping[str, Any]


class _Outcome(NamedTuple):
    result: Any = None
    error: DrafterError | None = None


class TimedWorkers:
    """Some processes that work on one thing each. May be called from many threads.

    A process keeps what it has loaded, so work for the same key goes to the same process if that one is free.
    """

    def __init__(self, number: int, seconds: float) -> None:
        """Start the processes.

        Args:
            number: How many.
            seconds: The most time that one piece of work may take.
        """
        self._seconds = seconds
        self._workers: Sequence[WorkerProcess[_Job, _Outcome]] = [WorkerProcess(_done) for _ in range(number)]
        self._idle = list(range(number))
        self._freed = Condition()
        self._closed = False

    def run(
        self,
        key: str,
        work: Callable[Arguments, Result],
        *arguments: Arguments.args,
        **named: Arguments.kwargs,
    ) -> Result:
        """Return what a function returns in one of the processes.

        Args:
            key: What the work is about.
            work: A function of a module.
            arguments: Its arguments, which can be pickled.
            named: Those that are named.

        Raises:
            ProcessLostError: It took too long and was ended, or the system ended its process.
            DrafterError: The function raised it.
        """
        at = self._taken(key)
        try:
            outcome = self._outcome(self._workers[at], _Job(work, arguments, named))
        finally:
            with self._freed:
                self._idle.append(at)
                self._freed.notify()
        if outcome.error:
            raise outcome.error
        result: Result = outcome.result
        return result

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        with self._freed:
            self._closed = True
        for worker in self._workers:
            worker.kill()
            worker.wait()
            worker.dismiss()

    def _taken(self, key: str) -> int:
        preferred = sum(key.encode()) % len(self._workers)
        with self._freed:
            self._freed.wait_for(lambda: self._idle)
            at = preferred if preferred in self._idle else self._idle[0]
            self._idle.remove(at)
            return at

    def _outcome(self, worker: WorkerProcess[_Job, _Outcome], job: _Job) -> _Outcome:
        if not worker.is_alive:  # nobody's work was lost with it
            self._replace(worker)
        try:
            worker.begin(job)
            if worker.is_done_within(self._seconds):
                return worker.result()
            worker.kill()
            lost = _too_long(self._seconds)
        except (EOFError, OSError):
            lost = _lost()
        self._replace(worker)
        return _Outcome(error=lost)

    def _replace(self, worker: WorkerProcess[_Job, _Outcome]) -> None:
        with self._freed:
            if not self._closed:
                worker.start_again()


def _done(job: _Job) -> _Outcome:
    """Run in the process: do one piece of work."""
    try:
        return _Outcome(job.work(*job.arguments, **job.named))
    except DrafterError as error:
        return _Outcome(error=error)
    except MemoryError:
        return _Outcome(error=_lost())
    except Exception as error:  # a bug in Drafter must not stop the server
        return _Outcome(error=InternalError(f"An unexpected error in Drafter: {error!r}."))


def _too_long(seconds: float) -> DrafterError:
    return ProcessLostError(
        f"The work took longer than {seconds:g} seconds and was ended.",
        advice="Try again; if it happens again, use the command on this file.",
    )


def _lost() -> DrafterError:
    return ProcessLostError(
        "The process that worked on this file is gone, as happens when memory runs out.",
        advice="Close other programs and try again.",
    )
