"""The one-off closures of federal offices, from `closures.txt`.

The file has one line per day instead of TOML, because parsing TOML would take longer than reading a letter.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("closures.txt")


class Closure(NamedTuple):
    """A weekday on which federal offices were closed by a single order or for a single occasion.

    Attributes:
        day: The weekday.
        edgar: "closed" if EDGAR was closed too, "unconfirmed" if that is not known.
        why: The occasion.
        source: Where the entry comes from.
    """

    day: date
    edgar: str
    why: str
    source: str


@cache
def closures() -> tuple[Closure, ...]:
    """Return all closures, in the order of their days."""
    rows = (line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(_closure(*row.split(" | ")) for row in rows)


def _closure(day: str, edgar: str, why: str, source: str) -> Closure:
    if edgar not in ("closed", "unconfirmed"):
        raise ValueError(f"{FILE.name}: {day} is {edgar!r}, neither closed nor unconfirmed")
    return Closure(date.fromisoformat(day), edgar, why, source)
