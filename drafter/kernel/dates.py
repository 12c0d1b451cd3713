"""Dates as the staff writes them: "January 5, 2023"."""

from __future__ import annotations

import re
from datetime import date

from drafter.kernel.patterns import pattern

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
PATTERN = rf"(?:{'|'.join(MONTHS)})\s+\d{{1,2}},?\s+\d{{4}}"
"""A date in words, for use inside other patterns (it has no groups)."""

_PARTS = pattern(rf"({'|'.join(MONTHS)})\s+(\d{{1,2}}),?\s+(\d{{4}})", re.I)


def find_dates(text: str) -> list[date]:
    """Every date in the text, in order; impossible ones (February 30) are left out."""
    found = []
    for month, day, year in _PARTS.findall(text):
        try:
            found.append(date(int(year), MONTHS.index(month.capitalize()) + 1, int(day)))
        except ValueError:
            continue
    return found


def first_date(text: str) -> date | None:
    """The first date in the text."""
    return next(iter(find_dates(text)), None)
