"""Names of people, and the titles of the staff's examiners."""

from __future__ import annotations

import re

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_PARTICLES = r"de|la|las|los|del|der|den|di|da|van|von|y|e|bin|al|ter|du|dos"
PERSON = rf"[{_CAPITAL}][\w’'.\-]*(?:\s+(?:[{_CAPITAL}][\w’'.\-]*|{_PARTICLES}))*"
"""A regular expression for a name of one or more words, including particles; it has no groups."""

_TITLE_WORD = (
    r"(?:Senior|Staff|Special|Assistant|Associate|Deputy|Acting|Supervisory|Accounting|Legal|Branch|Chief|Law|Clerk|"
    r"Accountants?|Attorneys?(?:-Advis[eo]rs?)?|Counsels?|Advis[eo]rs?|Examiners?|Analysts?|Engineers?|Directors?|"
    r"Officers?|Petroleum|Mining|Geologists?|Office)"
)
TITLE = rf"{_TITLE_WORD}(?:\s+{_TITLE_WORD})*"
"""A regular expression for the title of an examiner; it has no groups."""

_TITLES = re.compile(TITLE)


def split_title(name: str) -> tuple[str, str | None]:
    """Split "Staff Accountant Ann Bo" into ("Ann Bo", "Staff Accountant")."""
    titles = _TITLES.match(name)
    if titles is None or titles.end() == len(name):
        return name, None
    return name[titles.end() :].strip(), titles[0]


def is_title(text: str) -> bool:
    """Return whether a phrase consists of titles only."""
    return _TITLES.fullmatch(text) is not None
