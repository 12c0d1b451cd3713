"""The addressee: name, title, company and address, recognized by what each line looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.model import Addressee
from drafter.reading.subject import COMPANY_END

_ATTENTION = re.compile(r"(attn|attention)\b\s*[:.]?\s*", re.I)
_CARE_OF = re.compile(r"c/o\s+", re.I)
_STREET = re.compile(
    r"(\d|c/o\b|p\.?\s?o\.?\s+box|one |two |three |suite\b"
    r"|.*\b(street|avenue|road|drive|boulevard|parkway|plaza|way|lane|floor)\b)",
    re.I,
)
_TITLE = re.compile(
    r"\b(officer|president|counsel|secretary|director|chairman|chairwoman|chair|treasurer|controller|partner|"
    r"manager|ceo|cfo|trustee|member|head|principal)\b",
    re.I,
)
_NO_LETTER = re.compile(r"[^a-z0-9]")
_LEAST_CONTAINED = 5
"""The fewest letters of a name that is searched for inside another."""


def read_addressee(texts: Sequence[str], registrant: str | None) -> Addressee:
    """Read the lines of the address block; the registrant in the Re: block helps to find the company's line."""
    lines = list(texts)
    if not lines:
        return Addressee()
    attention = next((line for line in lines if _ATTENTION.match(line)), None)
    if attention is not None:
        lines.remove(attention)
        lines.insert(0, _ATTENTION.sub("", attention, count=1))
    company, last = _company_lines(lines, registrant)
    if company is None:
        return Addressee(name=lines[0], address=tuple(lines[1:]))
    return Addressee(
        name=lines[0] if company > 0 else None,
        title=" ".join(lines[1:company]) or None,
        company=_CARE_OF.sub("", " ".join(lines[max(company, 0) : last + 1])),
        address=tuple(lines[last + 1 :]),
    )


def _company_lines(lines: Sequence[str], registrant: str | None) -> tuple[int | None, int]:
    """Return the first and the last line of the company's name.

    They are, in order of preference: the registrant's name, on one line or two; a line that contains it; a line that
    ends like a company's name; the line above the street.
    """
    expected = _letters(registrant or "")
    after_name = range(1, len(lines))
    letters = [_letters(_CARE_OF.sub("", line)) for line in lines]
    if expected:
        for index in range(len(lines)):
            if letters[index] == expected:
                return index, index
        for index in after_name:
            if index + 1 < len(lines) and letters[index] + letters[index + 1] == expected:
                return index, index + 1
        for index in after_name:
            if not _TITLE.search(lines[index]) and _contains(letters[index], expected):
                return index, index
    for index in after_name:
        if COMPANY_END.search(lines[index]) and not _TITLE.search(lines[index]):
            return index, index
    street = next((i for i in after_name if _STREET.match(lines[i]) and not _TITLE.search(lines[i])), None)
    return (street - 1, street - 1) if street is not None and street > 1 else (None, 0)


def _contains(one: str, other: str) -> bool:
    """Return whether one of two names, as letters, contains the other."""
    return min(len(one), len(other)) >= _LEAST_CONTAINED and (one in other or other in one)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text.lower())
