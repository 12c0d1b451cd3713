"""Find the SEC's letterhead: at the top of a letter, and again below the signature in EDGAR's text of 2004 to 2006.

A letterhead begins with the Commission's name, and nobody is addressed above it. The lines below it in the same block,
such as the street of a regional office, belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.date_line import find_date
from drafter.reading.delivery import is_delivery, is_stamp
from drafter.reading.paragraphs import GAP, squeeze
from drafter.reading.parties.address_lines import Known, parts_of
from drafter.reading.source import Line

_LOGO = re.compile(r"united states securities and exchange commission logo$", re.I)
_COMMISSION = re.compile(
    r"(theunitedstates|unitedstates|us)?(securities(and)?exchangecommission)?(washingtond?c?)?$"
)
_PHRASE = re.compile(
    r"(unitedstates|us|securities(and)?exchangecommission|washingtond?c?|fstreetne|fifthstreetnw|divisionof(the)?|"
    r"corporationfinance|investmentmanagement|tradingandmarkets|marketregulation|economicandriskanalysis|"
    r"officeof(the)?|"
    r"chiefaccountant|chiefcounsel|generalcounsel|mergersandacquisitions|[a-z]{4,20}(regional|district)office)+$"
)
_NO_LETTER = re.compile(r"[^a-z]")
_DIVISIONS = {
    "corporationfinance": "Division of Corporation Finance",
    "investmentmanagement": "Division of Investment Management",
    "tradingandmarkets": "Division of Trading and Markets",
    "marketregulation": "Division of Market Regulation",
    "enforcement": "Division of Enforcement",
}
"""The divisions by the letters of their names; a letterhead may print spaces between the letters."""

_OFFICE = (
    r"(?i)\boffice\s+of\s+(?:the\s+)?[a-z]+(?:\s+(?:and\s+)?[a-z]+)?|\b[a-z]+(?:\s[a-z]+)?\s+(?:regional|"
    r"district)\s+office"
)
_MAIL_STOP = re.compile(r"mail\s?stop\W*\d[\d-]*", re.I)
_SMALL = {"of", "the", "and"}
_TOP = 40
"""The number of lines at the top that are searched for a letterhead."""

_LONGEST = 9
_NOBODY = Known()


class Letterhead(NamedTuple):
    """The indexes of a letterhead's lines, and the division and office that it names."""

    lines: frozenset[int] = frozenset()
    division: str | None = None
    office: str | None = None


def find_letterhead(lines: Sequence[Line]) -> Letterhead:
    """Return the letterhead's lines, and those with the logo's alternative text anywhere in the letter."""
    logos = {index for index, line in enumerate(lines) if _LOGO.match(line.text)}
    top = [index for index in range(min(len(lines), _TOP)) if index not in logos]
    begins = next((n for n, index in enumerate(top) if _names_commission(lines[index].text)), None)
    if begins is None or not all(_is_nobody(lines[index].text) for index in top[:begins]):
        return Letterhead(frozenset(logos))
    own = [top[begins]]
    dated = any(find_date(lines[index].text) for index in top[begins:])
    for index in top[begins + 1 :]:
        if not (_is_phrase(lines[index].text) or (dated and _is_of_block(lines[index], len(own)))):
            break
        own.append(index)
    text = " ".join(squeeze(lines[index].text) for index in own)
    division = next((name for letters, name in _DIVISIONS.items() if letters in _letters(text)), None)
    return Letterhead(frozenset({*logos, *own}), division, _office(text))


def find_trailing(lines: Sequence[Line]) -> set[int]:
    """Return the indexes of a letterhead at the end of a text, and of the marks that EDGAR left with it."""
    found: set[int] = set()
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if not (_is_phrase(text) or _MAIL_STOP.fullmatch(text) or set(text) <= {"?", " "}):
            break
        found.add(index)
    named = any(_names_commission(lines[index].text) for index in found)
    return found if named else {index for index in found if set(lines[index].text) <= {"?", " "}}


def _names_commission(text: str) -> bool:
    letters = _letters(text)
    return (
        len(letters) > len("us")
        and _COMMISSION.match(letters) is not None
        and not letters.startswith("washington")
    )


def _is_phrase(text: str) -> bool:
    return _PHRASE.match(_letters(text)) is not None


def _is_nobody(text: str) -> bool:
    """Return whether a line above the Commission's name neither addresses anyone nor is a date."""
    text = squeeze(text)
    return _is_phrase(text) or (find_date(text) is None and (is_delivery(text) or is_stamp(text)))


def _is_of_block(line: Line, size: int) -> bool:
    """Return whether a line below the letterhead belongs to the same block: it is not a date and addresses nobody."""
    text = squeeze(line.text)
    kinds = {part.kind for part in parts_of(text, _NOBODY)}
    return (
        line.gap <= GAP
        and size < _LONGEST
        and find_date(text) is None
        and not is_delivery(text)
        and not kinds & {"person", "title", "attention"}
    )


def _letters(text: str) -> str:
    """Return only the letters: a letterhead is often spaced out ("DI VISION OF") and ends in a postal code."""
    return _NO_LETTER.sub("", text.lower())


def _office(text: str) -> str | None:
    """Return the office that a letterhead names, capitalized as in running text."""
    found = pattern(_OFFICE).search(text)
    if found is None:
        return None
    return " ".join(word if word in _SMALL else word.capitalize() for word in found[0].lower().split())
