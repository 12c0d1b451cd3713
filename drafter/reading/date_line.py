"""Find the date of a letter, in every way in which it may be typed, stamped or scanned."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from drafter.kernel.dates import MONTHS

_GAP = r"[\s,.–—/-]*"
_MONTH = "|".join(
    # A stamp may be read with spaces ("J UN"), a typist may shorten the month ("Sept.").
    r"\s?".join(month[:3]) + rf"(?:{month[3:]}|{month[3]})?" if len(month) > 3 else month
    for month in MONTHS
)
_DAY = r"(?P<day{0}>[0-3]?\s?\d)(?:\s?(?:st|nd|rd|th))?"
_YEAR = r"(?P<year{0}>(?:19|20)\d{{2}}|['’]\d{{2}})"

_PATTERN = re.compile(
    r"(?<![\w/-])(?:"
    rf"(?P<month1>{_MONTH}){_GAP}{_DAY.format(1)}{_GAP}{_YEAR.format(1)}"  # May 5, 2009; MAY - 5 2009
    rf"|{_DAY.format(2)}{_GAP}(?:(?:day\s+)?of\s+)?(?P<month2>{_MONTH}){_GAP}{_YEAR.format(2)}"  # 5 May 2009
    r"|(?P<number>[01]?\d)[/.-](?P<day3>[0-3]?\d)"
    r"(?:[/.-](?P<year3>(?:19|20)\d{2})|/(?P<short>\d{2}))"  # 5/5/2009; 5/5/09
    r"|(?P<year4>(?:19|20)\d{2})-(?P<number4>[01]\d)-(?P<day4>[0-3]\d)"  # 2009-05-05
    r")(?![\w/-])",
    re.I,
)
_BEFORE = re.compile(
    r"(?:date[d]?\b\s*[:.]?\s*|as of\s+|this\s+|the\s+|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,]*)+$",
    re.I,
)
_YEARS = ("year1", "year2", "year3", "year4", "short")
_TWO_DIGITS = len("'09")
_WHITE_SPACE = re.compile(r"\s")


class DateLine(NamedTuple):
    """A date, with the text before and after it on its line."""

    date: date
    before: str
    after: str


def find_date(text: str) -> DateLine | None:
    """Find the first possible date on a line.

    >>> find_date("Tuesday, MAY - 5 2009.")
    DateLine(date=datetime.date(2009, 5, 5), before='', after='')
    """
    for match in _PATTERN.finditer(text):
        parts = match.groupdict()
        month = _month(parts["month1"] or parts["month2"]) or int(parts["number"] or parts["number4"])
        day = next(parts[f"day{n}"] for n in (1, 2, 3, 4) if parts[f"day{n}"])
        year = next(parts[name] for name in _YEARS if parts[name])
        try:
            found = date(_year(year), month, int(_WHITE_SPACE.sub("", day)))
        except ValueError:
            continue  # February 30
        before = _BEFORE.sub("", text[: match.start()]).strip()
        return DateLine(found, before, text[match.end() :].lstrip(" .,;").strip())
    return None


def _month(name: str | None) -> int:
    """Return the number of a month by its first three letters; 0 without a name."""
    begins = _WHITE_SPACE.sub("", name or "")[:3].capitalize()
    return next((number for number, month in enumerate(MONTHS, 1) if begins and month.startswith(begins)), 0)


def _year(digits: str) -> int:
    """Return a year; one of two digits is in this century, because EDGAR has staff letters only since 2004."""
    return int(digits) if len(digits) > _TWO_DIGITS else 2000 + int(digits[-2:])
