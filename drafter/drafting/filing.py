"""The filings under review: what the Re: block calls them, and what the letter calls them from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.drafting.filing_kinds import kind_of
from drafter.filing_names import filings_named
from drafter.kernel.patterns import pattern
from drafter.model import ReviewType, Subject
from drafter.templating.blanks import blank

_NAMES_A_FILING = pattern(
    r"\b(?:Form|Schedule|Statement|Circular|Report|Soliciting Materials?)\b"
    r"|\b(?:10-[KQ]|8-K|20-F|40-F|6-K)\b|\b(?:PRE|DEF|PRR|DF)[A-Z]{0,2} ?14[AC]\b|\bSC (?:TO|13|14)",
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

EDGAR_TAGS = (
    (r"\b10-?12[BG](?:/A)?\b", "10", "Registration Statement on Form 10-12B"),
    (r"\bDRS(?:/A)?\b", "Draft Registration Statement", "DRS on Form S-1"),
    (
        r"^(?:PRE|DEF|PRR|DF)[A-Z]{0,2} ?-?14[AC],? (?=\w+ (?:\w+ )?(?:statement|material))",
        "",
        "PREC14A preliminary proxy statement on Schedule 14A",
    ),
    (r"\b(?:PRE|PRR)[A-Z]{0,2} ?-?14A\b", "preliminary proxy statement on Schedule 14A", "PREM14A filed May 1, 2024"),
    (r"\b(?:PRE|PRR)[A-Z]{0,2} ?-?14C\b", "preliminary information statement on Schedule 14C", "PRE 14C"),
    (r"\bDEFA ?-?14A\b", "definitive additional materials on Schedule 14A", "DEFA14A filed May 1, 2024"),
    (r"\b(?:DFAN|DFRN) ?-?14A\b", "soliciting material on Schedule 14A", "DFAN14A filed May 1, 2024"),
    (r"\bDEF[A-Z]? ?-?14A\b", "definitive proxy statement on Schedule 14A", "DEFM14A"),
    (r"\bDEF[A-Z]? ?-?14C\b", "definitive information statement on Schedule 14C", "DEF 14C"),
    (r"\b(?:Schedule|SC) ?TO-[TIC](?:/A)?(?!\w)", "Schedule TO", "SC TO-T filed May 1, 2024"),
    (r"\bSC ?13E-?3(?:/A)?(?!\w)", "Schedule 13E-3", "SC 13E3/A"),
    (r"\bSC ?14D-?9(?:/A)?(?!\w)", "Schedule 14D-9", "SC 14D9"),
    (r"\bSC ?(13[DG]|14F1)(?:/A)?(?!\w)", r"Schedule \1", "SC 13D/A"),
    (r"\b(statement|material) filing made on\b", r"\1 on", "proxy statement filing made on Schedule 14A"),
)  # fmt: skip
"""What EDGAR calls a filing, and staff letters sometimes do too; what takes its place in a sentence; an example."""

_SOLICITING = pattern(r"\bsoliciting material|\bDFAN|\bDEFA ?14A|definitive additional", re.IGNORECASE)

_TERMS: dict[ReviewType, str] = {
    "registration": "Registration Statement",
    "draft_registration": "Draft Registration Statement",
    "proxy": "Proxy Statement",
    "regulation_a": "Offering Statement",
}
"""What a letter calls a filing that its lines do not name clearly."""

_DRAFT = pattern(r"\bdraft\b|\bDRS\b|\bconfidential(?:ly)? (?:draft|submi)", re.IGNORECASE)

_FILED = pattern(r"\b(?:confidentially )?(?:submitted|filed|furnished)\b", re.IGNORECASE)
_DAY = pattern(r"\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")

_YEAR = pattern(r"\b(?:19|20)\d\d\b")


class Reviewed(NamedTuple):
    """A filing under review.

    `title` is the line of the Re: block that names it, in words that fit a sentence, with the day of filing if no
    year tells which one it was. `name` is its base form, None if the line does not show it. `term` is what the letter
    calls it if it reviews several and has a term for each, else None.
    """

    title: str
    name: str | None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class Filing:
    """The filing under review, or several.

    `reviewed` are the filings that the Re: block names, none in a letter on an event. `titles` are their titles; if
    there are several registrants, each says whose it is. `registrants` counts these. `term` is the defined term ("Form
    20-F", "Registration Statement", "Filings"). `public` is what a draft becomes when it is filed, None for what is no
    draft. `form` is the form if there is only one.
    """

    reviewed: tuple[Reviewed, ...]
    term: str
    public: str | None
    form: str | None
    registrants: int = 1

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the filings under review."""
        return tuple(one.title for one in self.reviewed)


def filing(subject: Subject) -> Filing:
    """Read the filings out of the Re: block."""
    registrants = len({subject.registrant, *(subject.lines[at] for at in groups(subject))})
    reviewed = tuple(_reviewed(subject, several=registrants > 1))
    if not reviewed:
        reviewed = tuple(Reviewed(in_words(form), next(filings_named(form), None)) for form in subject.forms)
    forms = tuple(dict.fromkeys(one.name for one in reviewed))
    return Filing(
        reviewed=_with_terms(reviewed, subject),
        term=_term(subject, reviewed),
        public=_public(subject, reviewed),
        form=forms[0] if len(forms) == 1 else None,
        registrants=registrants,
    )


def groups(subject: Subject) -> tuple[int, ...]:
    """Where a Re: block comes to another registrant: the places of these lines among its lines, from 0."""
    return tuple(
        at
        for at, (before, line) in enumerate(zip(subject.lines, subject.lines[1:], strict=False), 1)
        if _ENDS_A_GROUP.match(before) and not _ABOUT_IT.match(line) and not _NAMES_A_FILING.search(line)
    )


def in_words(title: str) -> str:
    """Return the title of a filing without what only EDGAR calls it."""
    for tag, words, _ in EDGAR_TAGS:
        title = pattern(tag, re.I if " made " in tag else 0).sub(words, title)
    return title


def term_of(name: str, subject: Subject) -> str:
    """Return what a letter calls a filing after its first mention."""
    term = kind_of(name).term
    is_draft = term in ("Registration Statement", "Offering Statement") and any(
        map(_DRAFT.search, subject.lines)
    )
    return f"Draft {term}" if is_draft else term


def _reviewed(subject: Subject, *, several: bool) -> Iterator[Reviewed]:
    whose, starts = subject.registrant, groups(subject)
    for at, line in enumerate(subject.lines):
        if at in starts:
            whose = line
        elif _NAMES_A_FILING.search(line) and not _ABOUT_IT.match(line):
            title = in_words(_BY_WHOM.sub("", line))
            when = "" if _YEAR.search(title) or _FILED.search(title) else _when(subject.lines[at:])
            title = f"{title} of {whose}{when}" if several and whose else f"{title}{when}"
            yield Reviewed(title, next(filings_named(line), None))


def _when(lines: Sequence[str]) -> str:
    """When the filing of the first line was filed, for one that is not told by its period."""
    for at, line in enumerate(lines):
        if at and _NAMES_A_FILING.search(line) and not _ABOUT_IT.match(line):
            break
        if (filed := _FILED.search(line)) and len(days := _DAY.findall(line)) == 1:
            return f" {filed[0].lower()} {days[0]}"
    return ""


def _with_terms(reviewed: tuple[Reviewed, ...], subject: Subject) -> tuple[Reviewed, ...]:
    """Give each of several filings a term of its own, if no two would have the same."""
    terms = [term_of(one.name, subject) if one.name else None for one in reviewed]
    if len(terms) < 2 or None in terms or len(set(terms)) < len(terms):
        return reviewed
    return tuple(one._replace(term=term) for one, term in zip(reviewed, terms, strict=True))


def _term(subject: Subject, reviewed: Sequence[Reviewed]) -> str:
    if not reviewed:
        return blank()
    if len({one.name for one in reviewed}) > 1 or (len(subject.forms) > 1 and len(reviewed) > 1):
        return "Filings"
    if subject.review_type == "proxy" and all(
        _SOLICITING.search(line) for line in (one.title for one in reviewed)
    ):
        return "Soliciting Material"
    name = reviewed[0].name
    term = term_of(name, subject) if name else _TERMS.get(subject.review_type, "Filing")
    is_named_by_form = name is not None and term == name
    return "Filings" if len(reviewed) > 1 and is_named_by_form else term


def _public(subject: Subject, reviewed: Sequence[Reviewed]) -> str | None:
    if subject.review_type == "draft_registration":
        return "Registration Statement"
    drafts = (
        subject.review_type == "regulation_a"
        and reviewed
        and all(_DRAFT.search(one.title) for one in reviewed)
    )
    return "Offering Statement" if drafts else None
