"""E4: comments that are still open when a fiscal year ends may have to be disclosed.

Item 1B of Form 10-K, Item 4A of Form 20-F: an accelerated filer, a large accelerated filer, or a well-known seasoned
issuer discloses material written comments on its Exchange Act reports that it received at least 180 days before the
end of the fiscal year and that remain unresolved.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from drafter.checking.filings_named import FilingUnderReview, filings_under_review
from drafter.checking.frame import place_around
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import in_letter_style
from drafter.model import CommentLetter

_NOTICE = datetime.timedelta(days=180)
_SOON = datetime.timedelta(days=60)
"""How long before the end of the fiscal year the reminder begins."""

_ITEMS = {"Form 10-K": "Item 1B of Form 10-K", "Form 20-F": "Item 4A of Form 20-F"}


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a reminder if the comments were received 180 days before a fiscal year's end that is near or past."""
    day = matter.as_of
    received = min(filter(None, map(_received, matter.letters)), default=None)
    reviewed = next((one for letter in matter.letters for one in _annual_reports(letter)), None)
    if day is None or received is None or reviewed is None:
        return
    end = _next_end(max(reviewed.periods), received)
    if received + _NOTICE <= end <= day + _SOON:
        yield Finding(
            place_around(matter.frame.subject, "", "opening"),
            f"The staff's comments of {in_letter_style(received)} came at least 180 days before the fiscal year's end "
            f"on {in_letter_style(end)}.",
            f"If they are unresolved and material when the next annual report is filed, {_ITEMS[reviewed.form]} calls "
            f"for disclosure (accelerated and large accelerated filers, and well-known seasoned issuers).",
        )


def _received(letter: CommentLetter) -> datetime.date | None:
    """Return the date of the first letter of a review, as far as the staff's letter mentions it."""
    return min(filter(None, (letter.date, letter.prior_letter_date)), default=None)


def _annual_reports(letter: CommentLetter) -> Iterator[FilingUnderReview]:
    return (one for one in filings_under_review(letter.subject.lines) if one.form in _ITEMS and one.periods)


def _next_end(of_reviewed: datetime.date, received: datetime.date) -> datetime.date:
    """Return the first end of a fiscal year after the comments were received."""
    years = max(1, received.year - of_reviewed.year)
    ends = (_years_later(of_reviewed, years + more) for more in (0, 1))
    return next(end for end in ends if end >= received)


def _years_later(day: datetime.date, years: int) -> datetime.date:
    """Return the same day of a later year; February 28 for February 29."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


RULE = Rule(
    "E4",
    "info",
    "Comments that are still open when a fiscal year ends may have to be disclosed.",
    "Item 1B of Form 10-K (Item 4A of Form 20-F) asks for unresolved staff comments.",
    find,
    bad=Example(response=(("March 14, 2025", "August 14, 2025"),), also=("B5",)),
    good=Example(
        both=(("March 3, 2025", "April 14, 2025"),),
        response=(("March 14, 2025", "April 25, 2025"),),
    ),
    needs_letter=True,
)
