"""The filings that a Re: block names, each with its period, its date and its amendment."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.filing_names import filings_named
from drafter.kernel.dates import PATTERN, find_dates

_FILED = re.compile(rf"\b(?:filed|submitted|furnished)\b[\s,:]*(?:on\s+)?(?P<day>{PATTERN})", re.I)
_AMENDMENT = re.compile(r"\bamendment\s+(?:no\.?|number)?\s*(?P<number>\d+)", re.I)
_EARLIER = re.compile(r"\b(?:response|correspondence|letter)\b", re.I)


class FilingUnderReview(NamedTuple):
    """A filing in a Re: block.

    Attributes:
        form: Its name, of an amendment too: "Form 10-K".
        title: The line that names it.
        periods: The dates in its title, such as the end of its fiscal year.
        filed: The days on which it was filed.
        amendment: The number of its amendment; "" if it has none.
    """

    form: str
    title: str
    periods: frozenset[datetime.date] = frozenset()
    filed: frozenset[datetime.date] = frozenset()
    amendment: str = ""


def filings_under_review(lines: Iterable[str]) -> list[FilingUnderReview]:
    """Return the filings that the lines of a Re: block name, in order.

    Args:
        lines: The lines below the registrant.
    """
    found: list[FilingUnderReview] = []
    for line in lines:
        if _EARLIER.search(line) and not next(filings_named(line), None):
            continue
        filed = frozenset(day for match in _FILED.finditer(line) for day in find_dates(match["day"]))
        form = next(filings_named(line), None)
        if form:
            found.append(_filing(form, line, filed))
        elif filed and found:
            found[-1] = found[-1]._replace(filed=found[-1].filed | filed)
    return found


def _filing(form: str, line: str, filed: frozenset[datetime.date]) -> FilingUnderReview:
    amendment = _AMENDMENT.search(line)
    return FilingUnderReview(
        form,
        line,
        frozenset(find_dates(_FILED.sub("", line))),
        filed,
        amendment["number"] if amendment else "",
    )


def of_form(filings: Iterable[FilingUnderReview], form: str) -> Iterator[FilingUnderReview]:
    """Yield the filings on a form."""
    return (filing for filing in filings if filing.form == form)
