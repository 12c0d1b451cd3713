"""Names of people, and the titles that the staff's examiners have."""

from __future__ import annotations

import re

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_PARTICLES = r"de|la|las|los|del|der|den|di|da|van|von|y|e|bin|al|ter|du|dos"
PERSON = rf"[{_CAPITAL}][\w’'.\-]*(?:\s+(?:[{_CAPITAL}][\w’'.\-]*|{_PARTICLES}))*"
"""A name of one or more words, particles included, for use inside other patterns (it has no groups)."""

_TITLE_WORD = (
    r"(?:Senior|Staff|Special|Assistant|Associate|Deputy|Acting|Supervisory|Accounting|Legal|Branch|Chief|Law|Clerk|"
    r"Accountants?|Attorneys?(?:-Advis[eo]rs?)?|Counsels?|Advis[eo]rs?|Examiners?|Analysts?|Engineers?|Directors?|"
    r"Officers?|Petroleum|Mining|Geologists?|Office)"
)
_TITLES = re.compile(rf"{_TITLE_WORD}(?:\s+{_TITLE_WORD})*")


def split_title(name: str) -> tuple[str, str | None]:
    """A name without the titles before it, and these: "Staff Accountant Ann Bo" is ("Ann Bo", "Staff Accountant")."""
    titles = _TITLES.match(name)
    if titles is None or titles.end() == len(name):
        return name, None
    return name[titles.end() :].strip(), titles[0]


def is_title(text: str) -> bool:
    """Whether a phrase is nothing but titles."""
    return _TITLES.fullmatch(text) is not None
