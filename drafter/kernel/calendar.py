"""The business days of the SEC and EDGAR, on the federal calendar.

Both close on the federal holidays (5 U.S.C. 6103), including those on which the exchanges are open, and on one-off
closures (`closures.txt`). A closure of federal offices that the SEC is not known to have joined counts as a business
day, so that a due date is never too late. Days of a lapse in appropriations count as well, because EDGAR stays open.

The `holidays` package, with which the tests compare this module, takes longer to import than a letter takes to draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from drafter.kernel.closures import closures
from drafter.kernel.dates import in_letter_style

_DAY = timedelta(days=1)
_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY = 0, 3, 4, 5

_FIXED = {
    (1, 1): "New Year's Day",
    (6, 19): "Juneteenth",
    (7, 4): "Independence Day",
    (11, 11): "Veterans Day",
    (12, 25): "Christmas Day",
}
"""Dates of holidays. One on a Saturday is observed on the Friday before, one on a Sunday on the Monday after."""

_FLOATING = {
    (1, _MONDAY, 3): "Martin Luther King, Jr. Day",
    (2, _MONDAY, 3): "Presidents' Day",
    (9, _MONDAY, 1): "Labor Day",
    (10, _MONDAY, 2): "Columbus Day",
    (11, _THURSDAY, 4): "Thanksgiving Day",
}
"""Holidays by month, weekday and its number in it. Memorial Day, the last Monday of May, does not fit the table."""

_FIRST_JUNETEENTH = 2021
"""Juneteenth was signed into law on June 17, 2021, and observed the day after."""


class DayOff(NamedTuple):
    """A weekday that is not a business day, and why."""

    day: date
    why: str

    def __str__(self) -> str:
        """Return "Monday, January 16, 2023 (Martin Luther King, Jr. Day)"."""
        return f"{in_letter_style(self.day, weekday=True)} ({self.why})"


def business_day_after(start: date, days: int) -> tuple[date, tuple[DayOff, ...]]:
    """Count business days, beginning with the day after `start`.

    Args:
        start: The day before the first day that may count; need not be a business day.
        days: How many business days to count, at least 1.

    Returns:
        The last day counted, and each weekday that was passed over.

    Raises:
        ValueError: `days` is less than 1.
    """
    return _counted(start, days, _DAY)


def business_day_before(end: date, days: int) -> tuple[date, tuple[DayOff, ...]]:
    """Count business days back, beginning with the day before `end`.

    Args:
        end: The day after the last day that may count; need not be a business day.
        days: How many business days to count, at least 1.

    Returns:
        The earliest day counted, and each weekday that was passed over, the latest first.

    Raises:
        ValueError: `days` is less than 1.
    """
    return _counted(end, days, -_DAY)


def _counted(start: date, days: int, step: timedelta) -> tuple[date, tuple[DayOff, ...]]:
    if days < 1:
        raise ValueError(f"the number of business days must be at least 1, not {days}")
    skipped: list[DayOff] = []
    day = start
    while days:
        day += step
        if day.weekday() >= _SATURDAY:
            continue
        if why := federal_holiday(day) or closed_for(day):
            skipped.append(DayOff(day, why))
        else:
            days -= 1
    return day, tuple(skipped)


def federal_holiday(day: date) -> str | None:
    """Return the name of the yearly federal holiday observed on a weekday, if there is one."""
    which = (day.day - 1) // 7 + 1
    if floating := _FLOATING.get((day.month, day.weekday(), which)):
        return floating
    if day.month == 5 and day.weekday() == _MONDAY and (day + 7 * _DAY).month == 6:
        return "Memorial Day"
    for holiday in _days_observed_on(day):
        name = _FIXED.get((holiday.month, holiday.day))
        if name and not (name == "Juneteenth" and holiday.year < _FIRST_JUNETEENTH):
            return name if holiday == day else f"{name}, observed"
    return None


def _days_observed_on(day: date) -> Iterator[date]:
    """Yield the day itself; on a Friday also the Saturday after it, on a Monday the Sunday before it."""
    yield day
    if day.weekday() == _FRIDAY:
        yield day + _DAY
    if day.weekday() == _MONDAY:
        yield day - _DAY


def closed_for(day: date) -> str | None:
    """Return why EDGAR was closed on a day by a single order, if it was."""
    return next((why for closed, edgar, why, _ in closures() if closed == day and edgar == "closed"), None)


def unconfirmed_closures(after: date, until: date) -> list[DayOff]:
    """Return the closures counted as business days because EDGAR is not known to have closed.

    Args:
        after: The day before the first day of the period.
        until: The last day of the period.
    """
    return [
        DayOff(day, why)
        for day, edgar, why, _ in closures()
        if edgar == "unconfirmed" and after < day <= until
    ]
