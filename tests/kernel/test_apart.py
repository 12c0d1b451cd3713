"""Work that crashes takes only a copy of the process with it."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import os, signal
from drafter.errors import DrafterError, InputEmptyError
from drafter.kernel.apart import apart
from drafter.kernel.resources import bound_memory

bound_memory()
here = os.getpid()

def empty():
    raise InputEmptyError("a.pdf is empty.")

def wrong():
    return 1 / 0  # a bug, which must be seen where it can be looked into

def crashes():
    os.abort()

def takes_too_long():
    os.kill(os.getpid(), signal.SIGPROF)

for work in (os.getpid, empty, wrong, crashes, takes_too_long):
    try:
        result = apart(work, "a.pdf")
        print("elsewhere" if result != here else "here")
    except DrafterError as error:
        print(error.code, error.message)
    except ZeroDivisionError:
        print("seen here")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes divide themselves safely on Linux only")
def test_what_a_copy_does_is_known_here() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == [
        "elsewhere",
        "input_empty a.pdf is empty.",
        "seen here",
        "input_too_large a.pdf takes more memory than any letter, or is damaged so that no reader can open it.",
        "process_lost a.pdf takes more than 60 seconds of processor time.",
    ]
