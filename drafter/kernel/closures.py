"""Reads `closures.txt`: the weekdays on which federal offices were closed by a single order or for a single occasion.

A line a day and not TOML, which takes longer to read than the letter.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("closures.txt")


class Closure(NamedTuple):
    """A day; whether EDGAR was "closed" too or that is "unconfirmed"; the occasion; where that is from."""

    day: date
    edgar: str
    why: str
    source: str


@cache
def closures() -> tuple[Closure, ...]:
    """All days of the file."""
    rows = (line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(_closure(*row.split(" | ")) for row in rows)


def _closure(day: str, edgar: str, why: str, source: str) -> Closure:
    if edgar not in ("closed", "unconfirmed"):
        raise ValueError(f"{FILE.name}: {day} is {edgar!r}, neither closed nor unconfirmed")
    return Closure(date.fromisoformat(day), edgar, why, source)
