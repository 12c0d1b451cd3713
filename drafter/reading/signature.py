"""Read the signature of a staff letter: a person with a title or, since 2020, only the division and the office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Signature
from drafter.reading.names import PERSON
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

_COMPLIMENT = re.compile(
    r"(sincerely(?: yours)?|(?:very )?truly yours|yours (?:very )?(?:truly|sincerely)|regards|respectfully)\b,?",
    re.I,
)
_AFTER = re.compile(
    r"((cc|c\.c\.|copies)\s*(?:\([^()]*\)\s*)?:|cc(?=\s{2,})|enclosures?\b|(via|by) e-?mail\b)", re.I
)
"""The beginning of a line below a signature that is not part of it."""

_DIVISION = re.compile(r"division\s+of\b", re.I)
_DIVISION_RESTS = {"finance", "corporation finance"}
_OFFICE = re.compile(r"((AD\s*\d+\s*[-–]\s*)?office\s+of\b|disclosure review program)", re.I)
_OFFICE_NUMBER = re.compile(r"^AD\s*\d+\s*[-–]\s*")
_CONFORMED = re.compile(r"/s/\s*", re.I)
_NAME = re.compile(PERSON)
_NAME_AND_TITLE = rf"(?P<name>{PERSON}),\s+(?P<title>.+)"
_FOR = r"(?i)^for\s+|\s+for$"
"""The word that shows that another person signed for the one whose name is printed."""

_TITLE = (
    r"(?i)\b(chief|director|counsel|accountant|attorney|branch|advisor|adviser|examiner|analyst|senior|special|"
    r"acting|assistant)\b"
)
_OFFICE_LINES = 3
"""The maximum number of lines in an office's name."""

_LONGEST = 60
"""The maximum number of characters in a line of a signature."""


def signature_index(lines: Sequence[Line]) -> int:
    """Return the index of "Sincerely,", otherwise of the division or office, otherwise the number of lines."""
    for begins in (_COMPLIMENT, _DIVISION, _OFFICE):
        for index, line in enumerate(lines):
            if begins.match(line.text) and len(line.text) < _LONGEST and not line.text.endswith("."):
                return index
    return len(lines)


def read_signature(lines: Sequence[Line]) -> Signature:
    """Read the lines from "Sincerely," on, without the list of copies."""
    texts = [text for line in lines if (text := _COMPLIMENT.sub("", squeeze(line.text), count=1).strip())]
    name = title = division = office = None
    for position, text in enumerate(texts):
        if _AFTER.match(text):
            break
        if _CONFORMED.match(text):
            name = name or pattern(_FOR).sub("", _CONFORMED.sub("", text)).strip() or None
        elif _OFFICE.match(text):
            office = _office(texts[position:])
            break
        elif _DIVISION.match(text):
            division = text
        elif division and text.lower() in _DIVISION_RESTS:
            division = f"{division} {text}"
        elif pattern(_TITLE).search(text):
            named = pattern(_NAME_AND_TITLE).fullmatch(text)
            if named and not pattern(_TITLE).search(named["name"]):
                name, text = pattern(_FOR).sub("", named["name"]), named["title"]
            title = f"{title} {text}" if title else text
        elif _NAME.fullmatch(text) or not title:
            name = pattern(_FOR).sub("", text)
    return Signature(name, title, division, office)


def _office(texts: Sequence[str]) -> str:
    """Return the office's name, which may take several lines, without its number (used until 2019)."""
    own: list[str] = []
    for text in texts[:_OFFICE_LINES]:
        if own and (_AFTER.match(text) or _DIVISION.match(text)):
            break
        own.append(text)
    return _OFFICE_NUMBER.sub("", " ".join(own))
