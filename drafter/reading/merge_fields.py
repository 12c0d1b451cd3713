"""What a mail merge printed on every page: the addressee, the company and the date of the letter.

    FirstName LastName<addressee>          (misspelt as printed)
    Comapany Name<company>
    <date> Page <n>
    FirstName LastName

Letters of February 2018 to June 2024 have these four rows, drawn in white.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel import dates
from drafter.kernel.patterns import pattern
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

_BEGINS = re.compile(r"FirstName\b|Comapany|LastName")
_NAME = re.compile(r"FirstName\s+LastName(?P<value>\S.*)$")
_COMPANY = re.compile(r"Comapany\s+Name(?P<value>\S.*)$")
_DATE_ROW = re.compile(rf"(?P<value>{dates.PATTERN})\s+Page\s+\d+(\s|$)")
_DATE_LINE = re.compile(rf"(?P<value>{dates.PATTERN})$")
_WIDE_GAP = re.compile(r"\s{4,}")
"""What follows so many blanks is no part of the field, but stands beside it."""

_LEFT_EDGE = 2
_LONGEST_NAME = 70
HEADER_LINES = 3
"""Lines of a running header above its date: the addressee, and the company, whose name may take two."""


class MergeFields(NamedTuple):
    """What the merge printed: addressee, company and date, as far as some page shows them unbroken."""

    name: str = ""
    company: str = ""
    date: str = ""
    front_words: frozenset[str] = frozenset()

    @classmethod
    def found_in(cls, lines: Sequence[Line], front: Sequence[Line]) -> MergeFields:
        """Read the fields from the lines before the salutation (`front`), or from a clean row of debris."""
        return cls(
            _field("LastName", _NAME, lines, front),
            _field("Name", _COMPANY, lines, front),
            _merge_date(lines, front),
            words_of(front),
        )

    def debris_rows(self, page: int) -> list[list[str]]:
        """The words of each row of debris, in order."""
        return [
            ["FirstName", *f"LastName{self.name}".split()],
            ["Comapany", *f"Name{self.company}".split()],
            [*self.date.split(), "Page", str(page)],
            ["FirstName", "LastName"],
        ]

    def header_rows(self, page: int) -> list[list[str]]:
        """The words of each row of a running header."""
        return [self.name.split(), self.company.split(), self.date.split(), ["Page", str(page)]]


def _field(mark: str, clean: re.Pattern[str], lines: Sequence[Line], front: Sequence[Line]) -> str:
    """The value that some row prints unbroken, or the line of the front whose first word follows the mark."""
    printed = "\n".join(squeeze(line.text) for line in lines)

    def stands(value: str, end: str) -> bool:
        return re.search(rf"(?<![A-Za-z]){mark} ?{re.escape(value)}{end}", printed, re.MULTILINE) is not None

    rows = [squeeze(_WIDE_GAP.split(m["value"])[0]) for line in lines if (m := clean.match(line.text))]
    begun = [text for line in front if (text := squeeze(line.text)) and stands(text.split()[0], "")]
    whole = [value for value in (*begun, *rows) if stands(value, "$")]
    whole += [value for value in begun if any(value.startswith(part) for part in whole)]
    return max(whole or begun[:1] or rows, key=len, default="")


def _merge_date(lines: Sequence[Line], front: Sequence[Line]) -> str:
    """The letter's date, unless the merge kept that of an older letter, of another month or year."""
    own = next((m["value"] for line in front if (m := _DATE_LINE.match(line.text))), "")
    for line in lines:
        if (row := _DATE_ROW.match(line.text)) and row["value"].split()[::2] != own.split()[::2]:
            return squeeze(row["value"])
    return squeeze(own)


def is_merge_row(text: str) -> bool:
    """Whether a line is a row of a merge, alone: what a PDF has drawn in white."""
    text = squeeze(text)
    return bool(
        not text
        or _BEGINS.match(text)
        or text.startswith(("Comapany", "LastName"))
        or _DATE_ROW.fullmatch(text)
    )


def names_addressee(line: Line, front_words: frozenset[str], margin: float = 0.0) -> bool:
    """Whether a line of a running header names the addressee or company.

    It stands at the left margin (a column), begins as they do, and mostly has their words ("Inc" for
    "Incorporated").
    """
    words = words_in(line.text)
    return (
        line.indent <= margin + _LEFT_EDGE
        and len(line.text) <= _LONGEST_NAME
        and bool(words)
        and words[0] in front_words
        and 2 * sum(word in front_words for word in words) >= len(words)
    )


def words_of(lines: Sequence[Line]) -> frozenset[str]:
    """The words of some lines, in lower case and without punctuation."""
    return frozenset(word for line in lines for word in words_in(line.text))


def words_in(text: str) -> list[str]:
    """The words of a text, in lower case and without punctuation."""
    return pattern(r"[a-z0-9]+").findall(text.lower())
