"""Work in processes that are ended when they take too long."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from drafter.errors import InputEmptyError, InternalError, ProcessLostError
from drafter.kernel.timed_workers import TimedWorkers


def process() -> int:
    return os.getpid()


def endless() -> None:
    while True:
        time.sleep(1)


def dies() -> None:
    os._exit(9)


def refuses(message: str) -> None:
    raise InputEmptyError(message)


def is_wrong() -> None:
    raise KeyError("unexpected")


@pytest.fixture(scope="module")
def workers() -> Iterator[TimedWorkers]:
    """One crew for all tests: whatever becomes of its process, the next piece of work finds one."""
    crew = TimedWorkers(1, seconds=60)
    yield crew
    crew.close()


def test_a_process_goes_on_with_what_it_has_loaded(workers: TimedWorkers) -> None:
    assert workers.run("a", process) == workers.run("b", process) != os.getpid()


def test_work_without_end_is_ended_and_other_work_goes_on() -> None:
    workers = TimedWorkers(1, seconds=0.2)
    with pytest.raises(ProcessLostError, match="longer than"):
        workers.run("a", endless)
    workers._seconds = 30

    assert workers.run("a", process)
    workers.close()


def test_a_process_that_the_system_ended_is_replaced(workers: TimedWorkers) -> None:
    with pytest.raises(ProcessLostError, match="gone"):
        workers.run("a", dies)

    assert workers.run("a", process)


def test_a_process_that_ended_between_two_pieces_of_work_is_replaced_in_silence(
    workers: TimedWorkers,
) -> None:
    before = workers.run("a", process)
    os.kill(before, signal.SIGKILL)
    time.sleep(0.5)

    assert workers.run("a", process) != before


def test_work_that_is_under_way_at_the_end_is_ended_with_it() -> None:
    workers = TimedWorkers(1, seconds=60)
    caught: list[BaseException] = []

    def work() -> None:
        try:
            workers.run("a", endless)
        except ProcessLostError as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(0.5)
    workers.close()
    thread.join(30)

    assert caught


def test_an_error_comes_back_as_it_was_raised(workers: TimedWorkers) -> None:
    with pytest.raises(InputEmptyError, match="nothing"):
        workers.run("a", refuses, "nothing")
    with pytest.raises(InternalError, match="unexpected"):
        workers.run("a", is_wrong)
