"""Compute when the response is due: the period in the letter's opening, in business days (`kernel.calendar`)."""

from __future__ import annotations

import re
from datetime import date

from drafter.kernel.calendar import DayOff, business_day_after, unconfirmed_closures
from drafter.kernel.dates import MONTHS, in_letter_style
from drafter.kernel.patterns import pattern
from drafter.model import Deadline

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip

_COUNT = re.compile(
    rf"\b(?:within|due in|you have|no later than(?=.{{0,40}}\b(?:after|from)\b))\s+"
    rf"({'|'.join(_NUMBERS)}|\d{{1,2}})(?:\s+\(\d{{1,2}}\))?[\s-]+business\s+days?\b",
    re.I,
)

_NO_RESPONSE = "The letter asks for no response."
_ENDED = r"completed our review|will not review"
_NO_COUNT = (
    (
        r"amended draft (?:registration|offering) statement|amending your draft|publicly filing",
        "The response is an amended draft or a public filing, and the staff set no deadline.",
    ),
    (
        r"amending your (?:registration|offering) statement|amend your (?:registration|offering) statement",
        "The response is an amendment, and the staff set no deadline.",
    ),
    (
        rf"(?:no later than|on or before|by) ((?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}})",
        "The letter sets a date, {0}, instead of a number of business days.",
    ),
    (
        r"review of your (?:most recent )?definitive proxy statement|future proxy",
        "The letter does not state a number of business days.",
    ),
    (
        r"tender offer|schedule to\b|going private|solicit|proxy statement",
        "A response on a tender offer or proxy filing is expected promptly; the letter states no number of days.",
    ),
)
"""The reasons why a letter states no number of days, each after the words that show it. The first match applies."""


def deadline(opening_text: str, letter_date: date | None) -> Deadline | None:
    """Return the deadline that the staff sets, or None if the letter names no number of business days.

    Args:
        opening_text: The letter's opening paragraphs, before the first heading or comment.
        letter_date: The date of the letter; by custom the days are counted from it.
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
    reason = [f"{count} after {in_letter_style(letter_date)}{_excluding(skipped)}."]
    reason += [
        f"{day} counts as a business day because it is not known that EDGAR was closed."
        for day in unconfirmed_closures(letter_date, due)
    ]
    return Deadline(days, due, " ".join(reason), tuple(map(str, skipped)))


def words_of_deadline(text: str) -> str | None:
    """Return the words that set the deadline: "within ten business days"."""
    found = _COUNT.search(text)
    return found[0] if found else None


def no_deadline_reason(opening_text: str, *, comments: bool = False) -> str | None:
    """Return why `deadline` finds none in an opening, or None if it finds one.

    Args:
        opening_text: The letter's opening paragraphs.
        comments: Whether the letter has comments; if so, a completed review is that of other parts of the filing.
    """
    if deadline(opening_text, None) is not None:
        return None
    text = " ".join(opening_text.split())
    if not comments and pattern(_ENDED, re.I).search(text):
        return _NO_RESPONSE
    for words, reason in _NO_COUNT:
        if found := pattern(words, re.I).search(text):
            return reason.format(*found.groups())
    return "The letter does not state a number of business days."


def _excluding(skipped: tuple[DayOff, ...]) -> str:
    """Name the weekdays left out, in a clause."""
    if not skipped:
        return ""
    *first, last = map(str, skipped)
    return f", excluding {'; '.join(first)}; and {last}" if first else f", excluding {last}"


def _in_words(days: int) -> str:
    """Return 10 as "ten", and a number without an entry in figures."""
    return next((word for word, number in _NUMBERS.items() if number == days), str(days))
