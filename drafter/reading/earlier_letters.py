"""Find the dates of the earlier letters that the opening mentions: the staff's prior letter and the response to it."""

from __future__ import annotations

import re
from datetime import date

from drafter.kernel.dates import PATTERN, first_date

_PRIOR_LETTER = re.compile(
    rf"\bcomments? (?:are|is) to (?:the )?comments? in our (?:comment )?letter(?: dated| of)? ({PATTERN})"
    rf"|\bour (?:comment )?letter (?:dated|of) ({PATTERN})|\bin our ({PATTERN}) (?:comment )?letter",
    re.I,
)
_PRIOR_RESPONSE = re.compile(
    rf"\byour (?:response|letter|correspondence)(?: letter)?(?: dated| of| submitted| filed)?(?: on)? ({PATTERN})"
    rf"|\byour ({PATTERN}),? (?:response|letter|correspondence)",
    re.I,
)


def prior_letter_date(opening: str) -> date | None:
    """Return the date of the staff's prior letter, if the opening gives it."""
    return _first_named(_PRIOR_LETTER, opening)


def prior_response_date(opening: str) -> date | None:
    """Return the date of the company's response to it, if the opening gives it."""
    return _first_named(_PRIOR_RESPONSE, opening)


def _first_named(words: re.Pattern[str], text: str) -> date | None:
    found = words.search(text)
    return first_date(found[0]) if found else None
