"""Dates in the style of a letter, "January 5, 2023", whatever the locale of the machine."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PATTERN = rf"(?:{'|'.join(MONTHS)})\s+\d{{1,2}},?\s+\d{{4}}"
"""A regular expression for a date, for use in longer ones; it has no groups."""

_PARTS = re.compile(rf"({'|'.join(MONTHS)})\s+(\d{{1,2}}),?\s+(\d{{4}})", re.I)


def in_letter_style(day: date, *, year: bool = True, weekday: bool = False) -> str:
    """Return a date as letters print it.

    `strftime` is not used: its names follow the locale, and %-d does not exist on Windows.

    >>> in_letter_style(date(2023, 1, 5)), in_letter_style(date(2023, 1, 5), weekday=True)
    ('January 5, 2023', 'Thursday, January 5, 2023')
    """
    text = f"{MONTHS[day.month - 1]} {day.day}"
    if year:
        text += f", {day.year}"
    return f"{_WEEKDAYS[day.weekday()]}, {text}" if weekday else text


def find_dates(text: str) -> list[date]:
    """Return every date in a text, in order, without impossible ones such as February 30."""
    found = []
    for month, day, year in _PARTS.findall(text):
        try:
            found.append(date(int(year), MONTHS.index(month.capitalize()) + 1, int(day)))
        except ValueError:
            continue
    return found


def first_date(text: str) -> date | None:
    """Return the first date in a text, if there is one."""
    return next(iter(find_dates(text)), None)
