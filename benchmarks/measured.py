"""Ways to do the same thing, timed in turns, and a row of the table."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
TURNS = 20
Way = Callable[[], Any]


class Row(NamedTuple):
    """Two medians, and the most that their ratio should be, if anything is said about it."""

    what: str
    ours: float
    beside: str
    theirs: float
    bar: float | None = None

    def __str__(self) -> str:
        ratio = self.ours / self.theirs
        bar, verdict = "", ""
        if self.bar is not None:
            bar, verdict = f"≤ {self.bar:g}", "met" if ratio <= self.bar else "**missed**"
        cells = (
            self.what,
            f"{self.ours:.1f}",
            self.beside,
            f"{self.theirs:.1f}",
            f"{ratio:.2f}",
            bar,
            verdict,
        )
        return f"| {' | '.join(cells)} |"


class Rate(NamedTuple):
    """How many in a second, and the fewest that it should be."""

    what: str
    rate: float
    bar: float

    def __str__(self) -> str:
        verdict = "met" if self.rate >= self.bar else "**missed**"
        return f"| {self.what} | | | | {self.rate:.0f} | ≥ {self.bar:g} | {verdict} |"


def medians(*ways: Way) -> list[float]:
    """Return the median of each way in milliseconds of this process's time.

    The ways take turns, so that a slow minute of the machine falls on all of them; a first turn loads what is loaded
    once and does not count.
    """
    return _in_turns([lambda way=way: _timed(way) for way in ways])


def medians_of_processes(*commands: list[str], scratch: Path) -> list[float]:
    """Return the median of each command in milliseconds of its processes' time, start to end."""
    return _in_turns([lambda command=command: run(command, scratch)[0] for command in commands])


def _in_turns(measure: list[Callable[[], float]]) -> list[float]:
    times: list[list[float]] = [[] for _ in measure]
    for turn in range(TURNS + 1):
        for each, taken in zip(measure, times, strict=True):
            milliseconds = each()
            if turn:
                taken.append(milliseconds)
    return [statistics.median(taken) for taken in times]


def _timed(way: Way) -> float:
    begun = time.process_time()
    way()
    return (time.process_time() - begun) * 1000


def python(*arguments: str) -> list[str]:
    """Return the command that runs Python with these arguments."""
    return [sys.executable, *arguments]


def run(command: list[str], scratch: Path) -> tuple[float, str]:
    """Return the milliseconds of a process and what it prints.

    It finds the project, keeps bytecode as an installed one does, and has caches of its own, so that a run of the
    benchmarks depends on no run before.
    """
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "XDG_CACHE_HOME": str(scratch / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, cwd=scratch
    ) as process:
        assert process.stdout
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, printed)
    return (usage.ru_utime + usage.ru_stime) * 1000, printed
