"""When the answer is due: the phrase in the letter's opening, and business days on the federal calendar.

The SEC and EDGAR keep the federal holidays (5 U.S.C. 6103), also those on which the exchanges are open.
One-off closures stand in `closures.txt`. A closure of federal offices that the SEC is not known to have
followed is counted as a business day, so that a due date is never too late, and the reason names it. The days
of a lapse in appropriations count: EDGAR stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from drafter.kernel.closures import closures
from drafter.kernel.patterns import pattern
from drafter.model import Deadline

_DAY = timedelta(days=1)
_MONDAY, _THURSDAY, _FRIDAY, _SATURDAY = 0, 3, 4, 5

_FIXED = {
    (1, 1): "New Year's Day",
    (6, 19): "Juneteenth",
    (7, 4): "Independence Day",
    (11, 11): "Veterans Day",
    (12, 25): "Christmas Day",
}
"""By month and day. On a Saturday they are kept on the Friday before, on a Sunday on the Monday after."""

_FLOATING = {
    (1, _MONDAY, 3): "Martin Luther King, Jr. Day",
    (2, _MONDAY, 3): "Presidents' Day",
    (9, _MONDAY, 1): "Labor Day",
    (10, _MONDAY, 2): "Columbus Day",
    (11, _THURSDAY, 4): "Thanksgiving Day",
}
"""By month, weekday and which of them in the month. Memorial Day, the last Monday of May, stands apart."""

_FIRST_JUNETEENTH = 2021
"""Signed into law on June 17, 2021, and kept the day after."""

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip

_COUNT = pattern(
    rf"\bwithin\s+({'|'.join(_NUMBERS)}|\d{{1,2}})(?:\s+\(\d{{1,2}}\))?\s+business\s+days?\b", re.I
)

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"

_NO_COUNT = (
    (r"completed our review|will not review", "The letter asks for no response."),
    (
        r"amended draft (?:registration|offering) statement|amending your draft|publicly filing",
        "The answer is an amended draft or a public filing of the statement; no time is set for it.",
    ),
    (
        r"amending your (?:registration|offering) statement|amend your (?:registration|offering) statement",
        "The answer is an amendment of the statement; no time is set for it.",
    ),
    (
        rf"(?:no later than|on or before|by) ((?:{_MONTH}) \d{{1,2}}, \d{{4}})",
        "The letter names a date, {0}, not a number of business days.",
    ),
    (
        r"review of your (?:most recent )?definitive proxy statement|future proxy",
        "The letter names no number of business days.",
    ),
    (
        r"tender offer|schedule to\b|going private|solicit|proxy statement",
        "A tender offer or proxy filing is answered promptly; no number of business days is named.",
    ),
)
"""Why a letter has no day count: the words that tell, in the order they are looked for, and the reason."""


def deadline(opening_text: str, letter_date: date | None) -> Deadline | None:
    """Count the day by which the staff asks for an answer; None where it names no number of business days.

    Args:
        opening_text: the letter's opening paragraphs, before the first heading or comment.
        letter_date: the date of the letter, from which the days are counted by custom.

    """
    found = _COUNT.search(opening_text)
    if found is None:
        return None
    word = found[1].lower()
    days = _NUMBERS.get(word) or int(word)
    if days == 0:
        return None
    count = f"{_in_words(days).capitalize()} business day{'s' if days != 1 else ''}"
    if letter_date is None or letter_date.year == date.max.year:
        return Deadline(days, None, f"{count} from the date of the letter, which was not found.")
    due, skipped = business_day_after(letter_date, days)
    reason = [
        f"{count} from {_in_full(letter_date)}, the day after counted as the first{_do_not_count(skipped)}."
    ]
    reason += [
        f"{_with_weekday(day)} ({why}) is counted, as it is not known that EDGAR was closed."
        for day, edgar, why, _ in closures()
        if edgar == "unconfirmed" and letter_date < day <= due
    ]
    return Deadline(days, due, " ".join(reason), skipped)


def no_deadline_reason(opening_text: str) -> str | None:
    """Say why `deadline` finds none in this opening; None where it finds one."""
    if deadline(opening_text, None) is not None:
        return None
    text = " ".join(opening_text.split())
    for words, reason in _NO_COUNT:
        if found := pattern(words, re.I).search(text):
            return reason.format(*found.groups())
    return "The letter names no number of business days."


def business_day_after(start: date, days: int) -> tuple[date, tuple[str, ...]]:
    """Count business days from the day after `start`.

    Args:
        start: the day before the first day that is counted; need not be a business day.
        days: how many business days, at least 1.

    Returns:
        The last day counted, and each weekday passed over with its reason:
        "Monday, January 16, 2023 (Martin Luther King, Jr. Day)".

    Raises:
        ValueError: `days` is less than 1.

    """
    if days < 1:
        raise ValueError(f"a number of business days is at least 1, not {days}")
    skipped: list[str] = []
    day = start
    while days:
        day += _DAY
        if day.weekday() >= _SATURDAY:
            continue
        if why := federal_holiday(day) or _closed_for(day):
            skipped.append(f"{_with_weekday(day)} ({why})")
        else:
            days -= 1
    return day, tuple(skipped)


def federal_holiday(day: date) -> str | None:
    """Name the yearly federal holiday that is kept on this weekday, if any."""
    which = (day.day - 1) // 7 + 1
    if floating := _FLOATING.get((day.month, day.weekday(), which)):
        return floating
    if day.month == 5 and day.weekday() == _MONDAY and (day + 7 * _DAY).month == 6:
        return "Memorial Day"
    for kept_for in _days_kept_on(day):
        name = _FIXED.get((kept_for.month, kept_for.day))
        if name and not (name == "Juneteenth" and kept_for.year < _FIRST_JUNETEENTH):
            return name if kept_for == day else f"{name}, observed"
    return None


def _days_kept_on(day: date) -> Iterator[date]:
    """Yield the day itself; on a Friday the Saturday after it too, on a Monday the Sunday before."""
    yield day
    if day.weekday() == _FRIDAY:
        yield day + _DAY
    if day.weekday() == _MONDAY:
        yield day - _DAY


def _closed_for(day: date) -> str | None:
    """Say why EDGAR was closed on this one day, if it was."""
    return next((why for closed, edgar, why, _ in closures() if closed == day and edgar == "closed"), None)


def _do_not_count(skipped: tuple[str, ...]) -> str:
    """Name the weekdays left out, in a clause."""
    if not skipped:
        return ""
    *first, last = skipped
    listed = f"{'; '.join(first)}; and {last}" if first else last
    return f"; {listed} {'do' if first else 'does'} not count"


def _in_words(days: int) -> str:
    """Write 10 as "ten", a number without a word of its own in digits."""
    return next((word for word, number in _NUMBERS.items() if number == days), str(days))


def _in_full(day: date) -> str:
    """Write January 5, 2023; by hand, because %-d is not known everywhere."""
    return f"{day:%B} {day.day}, {day.year}"


def _with_weekday(day: date) -> str:
    """Write Thursday, January 5, 2023."""
    return f"{day:%A}, {_in_full(day)}"
