"""The filing under review: what the Re: block calls it, and what the letter calls it from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.drafting.blanks import blank
from drafter.model import ReviewType, Subject
from drafter.patterns import pattern

_NAMES_A_FILING = pattern(
    r"\b(?:Form|Schedule|Statement|Circular|Report|Soliciting Materials?)\b"
    r"|\b(?:10-[KQ]|8-K|20-F|40-F|6-K)\b|\b(?:PRE|DEF|PRR|DF)[A-Z]{1,2}14[AC]\b",
    re.IGNORECASE,
)
_ABOUT_IT = pattern(
    r"(?:File|CIK|Commission File|SEC File)\b|(?:Supplemental |Your )?(?:Response|Correspondence|Letter)s?\b"
    r"|(?:Filed|Submitted|Dated)\b",
    re.IGNORECASE,
)
"""How a line of the Re: block begins that says something about the filing above it."""

_ENDS_A_GROUP = pattern(r"(?:File|CIK|Commission File|SEC File)\b", re.IGNORECASE)
"""The last line about a filing; a line after it that names no filing names another registrant."""

_WHEN_AND_BY_WHOM = pattern(r",? filed (?:on )?(?=[A-Z][a-z]+ \d).*")
"""What a line of the Re: block may say besides: "PREC14A filed May 1, 2024 by Gull LP"."""

_SOLICITING = pattern(r"\bsoliciting material", re.IGNORECASE)

_TERMS: dict[ReviewType, str] = {
    "registration": "Registration Statement",
    "draft_registration": "Draft Registration Statement",
    "proxy": "Proxy Statement",
    "regulation_a": "Offering Statement",
}
"""What counsel calls the filing, by the kind of review; elsewhere it has the name of its form."""


class Filing(NamedTuple):
    """The filing under review, or several.

    `titles` are the lines of the Re: block that name it, word for word but for when and by whom it was filed,
    none in a letter on an event; with more than one registrant each says whose it is. `registrants` counts
    them. `term` is the defined term ("Form 20-F", "Registration Statement", "Filings"), `amended` what an
    amendment amends, `form` the form where there is but one, `next` what the next one is called, `future` one
    to come ("Form 10-K for the [period]").
    """

    titles: tuple[str, ...]
    term: str
    amended: str
    form: str | None
    next: str | None
    future: str
    registrants: int = 1


def filing(subject: Subject) -> Filing:
    """Read the filing out of the Re: block."""
    registrants = 1 + len(groups(subject))
    titles = tuple(_titles(subject, several=registrants > 1)) or subject.forms
    form = subject.forms[0] if len(subject.forms) == 1 else None
    term = _term(subject, titles)
    several = term == "Filings" and len(subject.forms) > 1
    return Filing(
        titles=titles,
        term=term,
        amended=blank(" / ".join(subject.forms)) if several else term,
        form=form,
        next=_next(subject, term, form),
        future=_future(subject, term, form),
        registrants=registrants,
    )


def names_before_filings(subject: Subject) -> tuple[str, ...]:
    """The lines of the Re: block that name further companies, between the registrant and its filings."""
    first = next((at for at, line in enumerate(subject.lines) if _NAMES_A_FILING.search(line)), 0)
    return tuple(line for line in subject.lines[:first] if not _ABOUT_IT.match(line))


def groups(subject: Subject) -> tuple[int, ...]:
    """Where a Re: block comes to another registrant: the places of these lines among its lines, from 0."""
    return tuple(
        at
        for at, (before, line) in enumerate(zip(subject.lines, subject.lines[1:], strict=False), 1)
        if _ENDS_A_GROUP.match(before) and not _ABOUT_IT.match(line) and not _NAMES_A_FILING.search(line)
    )


def _titles(subject: Subject, *, several: bool) -> Iterator[str]:
    whose, starts = subject.registrant, groups(subject)
    for at, line in enumerate(subject.lines):
        if at in starts:
            whose = line
        elif _NAMES_A_FILING.search(line) and not _ABOUT_IT.match(line):
            title = _WHEN_AND_BY_WHOM.sub("", line)
            yield f"{title} of {whose}" if several and whose else title


def _next(subject: Subject, term: str, form: str | None) -> str | None:
    if subject.review_type != "proxy":
        return form
    return "soliciting material" if term == "Soliciting Material" else "proxy statement"


def _future(subject: Subject, term: str, form: str | None) -> str:
    if subject.review_type != "proxy":
        return f"{form or f'Form {blank()}'} for the {blank('period')}"
    return (
        "next soliciting material"
        if term == "Soliciting Material"
        else f"proxy statement for its {blank('year')} annual meeting"
    )


def _term(subject: Subject, titles: tuple[str, ...]) -> str:
    if not titles:
        return blank()
    if len(subject.forms) > 1:
        return "Filings"
    if subject.review_type == "proxy" and all(_SOLICITING.search(title) for title in titles):
        return "Soliciting Material"
    if term := _TERMS.get(subject.review_type):
        return term
    if len(titles) > 1:
        return "Filings"
    return subject.forms[0] if subject.forms else "Filing"
