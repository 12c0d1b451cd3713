"""The filing under review: what the Re: block calls it, and what the letter calls it from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.kernel.patterns import pattern
from drafter.model import ReviewType, Subject
from drafter.templating.blanks import blank

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

_BY_WHOM = pattern(r"(?:(?<=\d{4}),?|,? filed,?) by .*")
"""What a line of the Re: block may say besides, "PREC14A filed May 1, 2024 by Gull LP", and the letter says before."""

_SOLICITING = pattern(r"\bsoliciting material", re.IGNORECASE)

_TERMS: dict[ReviewType, str] = {
    "registration": "Registration Statement",
    "draft_registration": "Draft Registration Statement",
    "proxy": "Proxy Statement",
    "regulation_a": "Offering Statement",
}
"""What counsel calls the filing, by the kind of review; elsewhere it has the name of its form."""


_DRAFT = pattern(r"(?:amendment no\. ?\d+ to )?draft\b", re.IGNORECASE)

_EDGAR_CODE = pattern(r"(?<=Form 10)-12[BG]\b")
"""What EDGAR, and now and then the staff, puts behind the name of a form."""

_FILED = pattern(r"\b(?:confidentially )?(?:submitted|filed|furnished)\b", re.IGNORECASE)
_DAY = pattern(r"\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")

_YEAR = pattern(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Filing:
    """The filing under review, or several.

    `titles` are the lines of the Re: block that name it, word for word but for who filed it, and with the day of
    filing where no year tells which one it was; none in a letter on an event. With more than one registrant each
    says whose it is; `registrants` counts them. `term` is the defined term ("Form 20-F", "Registration
    Statement", "Filings"), `amended` what an amendment amends, `public` what takes a draft's place when it is
    filed, None for what is no draft. `revised` is what may come with the answer ("Amendment"). `form` is the
    form where there is but one, `next` what the next one is called, `future` one to come ("Form 10-K for the
    [period]").
    """

    titles: tuple[str, ...]
    term: str
    amended: str
    public: str | None
    revised: str
    form: str | None
    next: str | None
    future: str
    registrants: int = 1


def filing(subject: Subject) -> Filing:
    """Read the filing out of the Re: block."""
    registrants = len({subject.registrant, *(subject.lines[at] for at in groups(subject))})
    titles = tuple(_titles(subject, several=registrants > 1)) or subject.forms
    form = _EDGAR_CODE.sub("", subject.forms[0]) if len(subject.forms) == 1 else None
    term = _term(subject, titles)
    several = term == "Filings" and len(subject.forms) > 1
    return Filing(
        titles=titles,
        term=term,
        amended=blank(" / ".join(subject.forms)) if several else term,
        public=(public := _public(subject, titles)),
        revised=_revised(term, public),
        form=form,
        next=_next(subject, term, form),
        future=_future(subject, term, form),
        registrants=registrants,
    )


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
            title = _BY_WHOM.sub("", line)
            when = "" if _YEAR.search(title) or _FILED.search(title) else _when(subject.lines[at:])
            yield f"{title} of {whose}{when}" if several and whose else f"{title}{when}"


def _when(lines: Sequence[str]) -> str:
    """When the filing of the first line was filed, for one that is not told by its period."""
    for at, line in enumerate(lines):
        if at and _NAMES_A_FILING.search(line) and not _ABOUT_IT.match(line):
            break
        if (filed := _FILED.search(line)) and len(days := _DAY.findall(line)) == 1:
            return f" {filed[0].lower()} {days[0]}"
    return ""


def _public(subject: Subject, titles: Sequence[str]) -> str | None:
    if subject.review_type == "draft_registration":
        return "Registration Statement"
    drafts = subject.review_type == "regulation_a" and titles and all(map(_DRAFT.match, titles))
    return "Offering Statement" if drafts else None


def _revised(term: str, public: str | None) -> str:
    if term == "Soliciting Material":
        return "Additional Material"
    return f"Amendment / {public}" if public else "Amendment"


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
        return f"Draft {term}" if subject.review_type == "regulation_a" and _public(subject, titles) else term
    if len(titles) > 1:
        return "Filings"
    return subject.forms[0] if subject.forms else "Filing"
