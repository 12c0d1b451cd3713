"""Check the date to which an extension letter asks for more time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from drafter.errors import UnsuitableDateError
from drafter.kernel.calendar import business_day_after
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.model import CommentLetter


def require_suitable(day: datetime.date, letter: CommentLetter) -> None:
    """Refuse a date that must be a slip: not after the due date, or a day on which EDGAR takes no filings.

    Raises:
        UnsuitableDateError: It is one of these; the message names the next business day.
    """
    due = letter.deadline.due if letter.deadline else letter.date
    if due and day <= due:
        raise UnsuitableDateError(f"{in_letter_style(day)} is not after {in_letter_style(due)}.")
    open_day, closed = business_day_after(day - datetime.timedelta(days=1), 1)
    if open_day != day:
        why = f" ({closed[0].why})" if closed else ""
        raise UnsuitableDateError(
            f"{in_letter_style(day)} is not a business day{why}. The next one is {in_letter_style(open_day)}."
        )
