"""Dates of letters as a response letter cites them: "your letter dated March 3, 2025", "our May 1, 2025 response"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.kernel.dates import PATTERN, find_dates
from drafter.model import CommentLetter

_CITED = re.compile(
    rf"\b(?P<what>letters?|responses?|correspondence|comments?)\b,?\s+"
    rf"(?:(?:to|from|of|by) (?:the )?(?:\w+[ ’'s]*){{1,4}},?\s+)?"
    rf"(?:which (?:was|were) )?(?:dated|submitted|filed|of|on|sent)(?: (?:on|as of))?\s+(?P<day>{PATTERN})",
    re.I,
)
_BEFORE = re.compile(
    rf"\b(?P<day>{PATTERN})\s+(?:comment |response )?(?P<what>letters?|responses?|correspondence)\b", re.I
)


class CitedLetter(NamedTuple):
    """A letter that is cited by its date.

    Attributes:
        day: The date.
        words: The date as written.
    """

    day: datetime.date
    words: str


def cited_letters(text: str) -> Iterator[CitedLetter]:
    """Yield the letters that a text cites by their dates.

    Args:
        text: A paragraph.
    """
    for pattern in (_CITED, _BEFORE):
        for found in pattern.finditer(text):
            for day in find_dates(found["day"]):
                yield CitedLetter(day, found["day"])


def dates_of_letters(letters: Iterable[CommentLetter]) -> set[datetime.date]:
    """Return the dates of all letters that staff letters state, with their own: the staff's and the company's.

    Args:
        letters: The staff letters.
    """
    days: set[datetime.date | None] = set()
    for letter in letters:
        days |= {
            letter.date,
            letter.prior_letter_date,
            letter.prior_response_date,
            *letter.subject.response_dates,
        }
        for comment in letter.comments:
            days |= {cited.day for cited in cited_letters(comment.text)}
            for prior in comment.refers_to:
                days |= {prior.letter_date, prior.response_date}
    return {day for day in days if day}


def nearly(day: datetime.date, others: Iterable[datetime.date]) -> datetime.date | None:
    """Return the date that differs from another in day, month or year alone; None if there is none.

    Args:
        day: The date.
        others: The dates that it may be meant for.
    """
    return next(
        (other for other in sorted(others) if sum(map(int.__eq__, _parts(day), _parts(other))) == 2), None
    )


def _parts(day: datetime.date) -> tuple[int, int, int]:
    return day.year, day.month, day.day
