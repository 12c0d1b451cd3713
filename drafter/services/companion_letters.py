"""Companion letters that do not fit the staff letter, and requested days that do not."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from drafter.errors import UnsuitableDateError, UnsuitableLetterError
from drafter.kernel.calendar import business_day_after
from drafter.kernel.dates import in_letter_style
from drafter.services.response_needed import require_something_to_answer

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.response import CompanionKind

_YEARS = range(1934, 2200)
"""The years since the Commission was founded, and those for which anyone may plan."""


def require_suitable(kind: CompanionKind, letter: CommentLetter) -> None:
    """Refuse a letter for which the staff letter has no use.

    Raises:
        UnsuitableLetterError: A report is not accelerated, for example.
        NoResponseNeededError, NotAStaffLetterError: There is nothing for which more time could be needed.
    """
    from drafter.drafting.companions import COMPANIONS
    from drafter.drafting.effective_filing import about_effective_filing

    if kind == "extension":
        require_something_to_answer(letter)
    about_one = about_effective_filing(letter) if COMPANIONS[kind].effective else letter
    if why := COMPANIONS[kind].unsuitable(about_one):
        about = letter.subject.forms[0] if letter.subject.forms else "another filing"
        raise UnsuitableLetterError(
            f"{why} This staff letter is about {about}.", advice="To draft it anyway, use --force."
        )


def require_suitable_day(kind: CompanionKind, day: datetime.date, letter: CommentLetter) -> None:
    """Refuse a day that must be a slip: too early, or one on which the Commission is closed.

    Raises:
        UnsuitableDateError: It is one of these; the message names the next business day.
    """
    earliest = letter.deadline.due if letter.deadline and kind == "extension" else letter.date
    if earliest and day <= earliest:
        raise UnsuitableDateError(f"{in_letter_style(day)} is not after {in_letter_style(earliest)}.")
    require_business_day(day)


def require_business_day(day: datetime.date) -> None:
    """Refuse a day on which the Commission is closed.

    Raises:
        UnsuitableDateError: It is one; the message names the next business day. Or its year must be a slip.
    """
    if day.year not in _YEARS:
        raise UnsuitableDateError(f"{in_letter_style(day)} is not between {_YEARS[0]} and {_YEARS[-1]}.")
    open_day, closed = business_day_after(day - datetime.timedelta(days=1), 1)
    if open_day != day:
        why = f" ({closed[0].why})" if closed else ""
        raise UnsuitableDateError(
            f"{in_letter_style(day)} is not a business day{why}. The next one is {in_letter_style(open_day)}."
        )
