"""The filing under review: what the Re: block calls it, and what the letter calls it from then on."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.model import ReviewType, Subject

_NAMES_A_FILING = re.compile(r"\b(?:Form|Schedule|Statement|Circular|Report)\b", re.IGNORECASE)
_ABOUT_IT = re.compile(
    r"(?:File|CIK|Commission File|SEC File)\b|(?:Supplemental |Your )?(?:Response|Correspondence|Letter)\b"
    r"|(?:Filed|Submitted|Dated)\b",
    re.IGNORECASE,
)
"""How a line of the Re: block begins that says something about the filing above it."""

_TERMS: dict[ReviewType, str] = {
    "registration": "Registration Statement",
    "draft_registration": "Draft Registration Statement",
    "proxy": "Proxy Statement",
    "regulation_a": "Offering Statement",
}
"""What counsel calls the filing, by the kind of review; elsewhere it has the name of its form."""


class Filing(NamedTuple):
    """The filing under review.

    `titles` are the lines of the Re: block that name it, word for word; `term` is the defined term
    ("Form 20-F", "Registration Statement"); `form` is the form where there is but one.
    """

    titles: tuple[str, ...]
    term: str
    form: str | None


def filing(subject: Subject) -> Filing:
    """Read the filing out of the Re: block."""
    titles = tuple(
        line for line in subject.lines if _NAMES_A_FILING.search(line) and not _ABOUT_IT.match(line)
    )
    form = subject.forms[0] if len(subject.forms) == 1 else None
    return Filing(titles, _term(subject, len(titles)), form)


def _term(subject: Subject, titles: int) -> str:
    if term := _TERMS.get(subject.review_type):
        return term
    if titles > 1 or len(subject.forms) > 1:
        return "Filings"
    return subject.forms[0] if subject.forms else "Filing"
