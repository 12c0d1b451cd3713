"""Do work in a copy of this process, so that a library in C that crashes takes only the copy with it.

The copy is made where that is quick and safe: on Linux, for the command, as long as it has no other threads. Elsewhere
the work is done here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar

from drafter.errors import DrafterError, InputTooLargeError, ProcessLostError
from drafter.kernel import limits
from drafter.kernel.resources import SECONDS, is_memory_bound, processor_time

Result = TypeVar("Result")

_DONE, _NOT_DONE = 0, 1


def apart(work: Callable[[], Result], name: str) -> Result:
    """Return the result of work that may crash.

    Args:
        work: The work. Its result, and the errors of Drafter's that it raises, can be pickled.
        name: The file that it is about, for messages.

    Raises:
        InputTooLargeError: It takes too much memory.
        ProcessLostError: It takes too much processor time.
        DrafterError: The work raised it.
    """
    if sys.platform != "linux" or not is_memory_bound() or threading.active_count() > 1:
        return work()
    reading, writing = os.pipe()
    copy = os.fork()
    if not copy:
        _work_in_the_copy(work, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            content = pipe.read()
    except BaseException:
        os.kill(copy, signal.SIGKILL)
        raise
    finally:
        status = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    if status == _NOT_DONE:  # a bug, or memory that Python itself ran out of: it happens here again
        return work()
    if status != _DONE:
        raise _lost(-status, name)
    result, error = pickle.loads(content)
    if error:
        raise error
    done: Result = result
    return done


def _work_in_the_copy(work: Callable[[], object], descriptor: int) -> NoReturn:
    status = _NOT_DONE
    with suppress(BaseException), os.fdopen(descriptor, "wb") as pipe:
        with processor_time(or_end=True):
            pickle.dump(_outcome(work), pipe)
        status = _DONE
    os._exit(status)


def _outcome(work: Callable[[], object]) -> tuple[object, DrafterError | None]:
    try:
        return work(), None
    except DrafterError as error:
        return None, error


def _lost(number: int, name: str) -> DrafterError:
    if number == signal.SIGPROF:
        seconds = limits.limit(SECONDS)
        return ProcessLostError(
            f"{name} takes more than {seconds} seconds of processor time.", advice=limits.ADVICE
        )
    return InputTooLargeError(
        f"{name} takes more memory than any letter, or is damaged so that no reader can open it.",
        advice=limits.ADVICE,
    )
