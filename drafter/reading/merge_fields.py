"""Find the rows that a mail merge left on every page: the addressee, the company and the date of the letter.

    FirstName LastName<addressee>
    Comapany Name<company>                 (misspelled, as printed)
    <date> Page <n>
    FirstName LastName

Letters from February 2018 to June 2024 have these four rows, in white.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.kernel import dates
from drafter.kernel.literals import places
from drafter.kernel.patterns import pattern
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

_BEGINS = r"FirstName\b|Comapany|LastName"
_NAME = re.compile(r"FirstName\s+LastName(?P<value>\S.*)$")
_COMPANY = re.compile(r"Comapany\s+Name(?P<value>\S.*)$")
_DATE_ROW = rf"(?P<value>{dates.PATTERN})\s+Page\s+\d+(\s|$)"
_DATE_LINE = rf"(?P<value>{dates.PATTERN})$"
_WIDE_GAP = r"\s{4,}"
"""The number of spaces after which text is next to the field and not part of it."""

_WORD = re.compile(r"[a-z0-9]+")
_LEFT_EDGE = 2
_LONGEST_NAME = 70
HEADER_LINES = 3
"""The maximum number of lines of a running header above its date: one for the addressee, up to two for the company."""


class MergeFields(NamedTuple):
    """The values that the merge printed, as far as any page shows them unbroken.

    `front_words` are the words above the salutation.
    """

    name: str = ""
    company: str = ""
    date: str = ""
    front_words: frozenset[str] = frozenset()

    @classmethod
    def found_in(cls, lines: Sequence[Line], front: Sequence[Line]) -> MergeFields:
        """Return the fields, from the lines above the salutation (`front`) or from an unbroken row of debris."""
        return cls(
            _field("LastName", _NAME, lines, front),
            _field("Name", _COMPANY, lines, front),
            _merge_date(lines, front),
            words_of(front),
        )

    def debris_rows(self, page: int) -> list[list[str]]:
        """Return the words of each row of debris, in order."""
        return [
            ["FirstName", *f"LastName{self.name}".split()],
            ["Comapany", *f"Name{self.company}".split()],
            [*self.date.split(), "Page", str(page)],
            ["FirstName", "LastName"],
        ]

    def header_rows(self, page: int) -> list[list[str]]:
        """Return the words of each row of a running header."""
        return [self.name.split(), self.company.split(), self.date.split(), ["Page", str(page)]]


def _field(mark: str, clean: re.Pattern[str], lines: Sequence[Line], front: Sequence[Line]) -> str:
    """Return the value that a row prints unbroken, or the top line of the letter whose first word follows the mark."""
    printed = "\n".join(squeeze(line.text) for line in lines)

    def is_printed(value: str, *, whole: bool) -> bool:
        """Return whether a row has the value after the mark: a row that begins with it, or the whole one."""
        ends = (at for space in (" ", "") for at in _ends_of(f"{mark}{space}{value}", printed))
        return any(not whole or printed[end : end + 1] in ("", "\n") for end in ends)

    rows = [
        squeeze(pattern(_WIDE_GAP).split(m["value"])[0]) for line in lines if (m := clean.match(line.text))
    ]
    begun = [
        text for line in front if (text := squeeze(line.text)) and is_printed(text.split()[0], whole=False)
    ]
    whole = [value for value in (*begun, *rows) if is_printed(value, whole=True)]
    whole += [value for value in begun if any(value.startswith(part) for part in whole)]
    return max(whole or begun[:1] or rows, key=len, default="")


def _ends_of(words: str, text: str) -> Iterator[int]:
    """Yield where words end in a text, unless a letter is before them."""
    for at in places(words, text):
        before = text[at - 1 : at] if at else ""
        if not (before.isascii() and before.isalpha()):
            yield at + len(words)


def _merge_date(lines: Sequence[Line], front: Sequence[Line]) -> str:
    """Return the letter's date, unless the merge kept that of an older letter (another month or year)."""
    own = next((m["value"] for line in front if (m := pattern(_DATE_LINE).match(line.text))), "")
    for line in lines:
        if (row := pattern(_DATE_ROW).match(line.text)) and row["value"].split()[::2] != own.split()[::2]:
            return squeeze(row["value"])
    return squeeze(own)


def is_merge_row(text: str) -> bool:
    """Return whether a line is a row of the merge and nothing else, as a PDF draws it in white."""
    text = squeeze(text)
    return bool(
        not text
        or pattern(_BEGINS).match(text)
        or text.startswith(("Comapany", "LastName"))
        or pattern(_DATE_ROW).fullmatch(text)
    )


def names_addressee(line: Line, front_words: frozenset[str], margin: float = 0.0) -> bool:
    """Return whether a line of a running header names the addressee or the company.

    It is at the left margin, begins with one of their words, and consists mostly of them (not entirely: a header may
    have "Inc" where the address has "Incorporated").

    Args:
        line: The line.
        front_words: The words above the salutation.
        margin: The column of the left margin.
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
    """Return the words of lines, in lower case and without punctuation."""
    return frozenset(word for line in lines for word in words_in(line.text))


def words_in(text: str) -> list[str]:
    """Return the words of a text, in lower case and without punctuation."""
    return _WORD.findall(text.lower())
