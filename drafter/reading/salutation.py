"""Find the salutation, which separates the top of a letter from its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line
from drafter.reading.stock_phrases import OPENING, matches

_PERSONS = r"(?:ladies|gentle(?:men|women|persons|people)|sirs?|mesdames|madams?)"
_SALUTATION = re.compile(
    rf"(?:dear\b.{{2,80}}|{_PERSONS}(?:(?:\s*(?:/|&|,|-)\s*|\s+(?:and|or)\s+){_PERSONS})*|to whom it may concern"
    r"|(?:mr|ms|mrs|messrs|dr)\.?\s(?:[a-z].{1,60}(?=:)|[a-z][\w’'-]+(?=,)))\s*[:;,.]?$",
    re.I,
)
_FIRST_HALF = re.compile(r"dear\b.{2,80}(\band|&|,)$", re.I)
_NUMBERED = re.compile(r"1\.\s+\S")

_FRONT = 80
"""The number of lines that are searched for a salutation; a Re: block may name many filings."""


def find_salutation(lines: Sequence[Line]) -> range | None:
    """Return the range of the salutation's lines (two, if it greets two people), or None.

    The salutation comes before the first sentence; a later "Dear Holder:" is part of a quoted letter.
    """
    for index, line in enumerate(lines[:_FRONT]):
        text = squeeze(line.text)
        if _FIRST_HALF.match(text) and index + 1 < len(lines) and lines[index + 1].text.endswith(":"):
            return range(index, index + 2)
        if _SALUTATION.match(text):
            return range(index, index + 1)
        if _NUMBERED.match(text) or (len(text.split()) > 4 and matches(text, OPENING)):
            return None
    return None
