"""A letter takes a bounded time, and no other letter waits for it longer."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.kernel import resources
from drafter.kernel.workers import in_order

PROJECT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def work(item: int) -> str:
    while item == 2:
        try:
            pass
        except Exception:
            return "caught"
    return "done"


def test_an_item_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "SECONDS", 0.2)

    assert list(in_order(work, [1, 2, 3], jobs=1, lost=str)) == ["done", "2", "done"]
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env={"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_process_ends_even_within_a_pattern() -> None:
    done = python(
        "import re\n"
        "from drafter.kernel import resources\n"
        "resources.SECONDS = 0.2\n"
        "with resources.processor_time(or_end=True):\n"
        "    re.match('(a|a)*b', 'a' * 60)\n"
    )
    assert done.returncode == -signal.SIGPROF


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts what a process may write to")
def test_memory_ends_with_an_error_that_can_be_reported() -> None:
    done = python(
        "from drafter.kernel.resources import bound_memory\n"
        "bound_memory()\n"
        "try:\n"
        "    bytearray(3_500_000_000)\n"
        "except MemoryError:\n"
        "    print('refused')\n"
    )
    assert done.stdout == "refused\n", done.stderr
