"""The filings under review: their titles in the Re: block, and the letter's terms for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
"""The beginning of a line of the Re: block that only gives details of the filing above it."""

_ENDS_A_GROUP = pattern(r"(?:File|CIK|Commission File|SEC File)\b", re.IGNORECASE)
"""The beginning of the last line about a filing; if the next line names no filing, it names another registrant."""

_BY_WHOM = pattern(r"(?:(?<=\d{4}),?|,? filed,?) by .*")
"""The filer at the end of a line ("PREC14A filed May 1, 2024 by Gull LP"), which the letter has already named."""

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
"""EDGAR's names for filings, which staff letters sometimes use: pattern, replacement in a sentence, and example."""

_TO_STATEMENT = pattern(
    r"(?i)\b(amendment(?: no\. ?\d+)?) to (?=(?:\w+ )?(?:registration|offering|proxy|information) statement)"
)
"""Where a title lacks the word that a sentence needs: "Amendment No. 2 to Registration Statement"."""

_POST_EFFECTIVE = r"(?i)\bpost-?\s?effective amendment"
_REVIEWED_ONE = (
    rf"{_POST_EFFECTIVE} no\b|\b(?:filed|reviewed|review of)\b[^.]{{0,80}}\bpost-?\s?effective amendment"
)
"""An opening that says so, where a Re: block has only the numbers of a fund's registration statement."""

_SOLICITING = r"(?i)\bsoliciting material|\bDFAN|\bDEFA ?14A|definitive additional"

_TERMS: dict[ReviewType, str] = {
    "registration": "Registration Statement",
    "draft_registration": "Draft Registration Statement",
    "proxy": "Proxy Statement",
    "regulation_a": "Offering Statement",
}
"""The term for a filing that the Re: block does not clearly name."""

_DRAFT = r"(?i)\bdraft\b|\bDRS\b|\bconfidential(?:ly)? (?:draft|submi)"

_FILED = r"(?i)\b(?:confidentially )?(?:submitted|filed|furnished)\b"
_DAY = r"\b[A-Z][a-z]+ \d{1,2}, \d{4}\b"

_YEAR = pattern(r"\b(?:19|20)\d\d\b")


class Reviewed(NamedTuple):
    """A filing under review.

    Attributes:
        title: The line of the Re: block that names it, worded to fit into a sentence, with the filing date if it
            contains no year.
        name: Its base form; None if the line does not show it.
        term: The letter's term for it, if there are several filings and each has a different term; otherwise None.
    """

    title: str
    name: str | None
    term: str | None = None


class Filing(NamedTuple):
    """The filing or filings under review.

    Attributes:
        reviewed: The filings that the Re: block names; none in a letter about an event.
        term: The letter's term for them ("Form 20-F", "Registration Statement", "Filings").
        public: What a draft is called once it is filed publicly; None if the filing is not a draft.
        form: The form, if all filings are on the same one; otherwise None.
        registrants: The number of registrants.
        next_amendment: What its next amendment is called: "Amendment", or "Post-Effective Amendment" after one.
    """

    reviewed: tuple[Reviewed, ...]
    term: str
    public: str | None
    form: str | None
    registrants: int = 1
    next_amendment: str = "Amendment"

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the filings under review; if there are several registrants, each title says whose it is."""
        return tuple(one.title for one in self.reviewed)


def filing(subject: Subject, opening: Sequence[str] = ()) -> Filing:
    """Return the filings under review that the Re: block names.

    Args:
        subject: The Re: block.
        opening: The paragraphs of the opening, which may say that the filing is a post-effective amendment.
    """
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
        next_amendment=_next_amendment(reviewed, opening),
    )


def groups(subject: Subject) -> tuple[int, ...]:
    """Return the indexes of the lines of a Re: block that name a further registrant."""
    return tuple(
        at
        for at, (before, line) in enumerate(zip(subject.lines, subject.lines[1:], strict=False), 1)
        if _ENDS_A_GROUP.match(before) and not _ABOUT_IT.match(line) and not _NAMES_A_FILING.search(line)
    )


def names_a_filing(line: str) -> bool:
    """Return whether a line of a Re: block names a filing, rather than giving details of the one above it."""
    return bool(_NAMES_A_FILING.search(line)) and not _ABOUT_IT.match(line)


def in_words(title: str) -> str:
    """Return the title of a filing with EDGAR's tags ("PREC14A") replaced by words."""
    for tag, words, _ in EDGAR_TAGS:
        title = pattern(tag, re.I if " made " in tag else 0).sub(words, title)
    return title


def term_of(name: str, subject: Subject) -> str:
    """Return the letter's term for a filing after its first mention.

    Args:
        name: The filing's base form.
        subject: The Re: block, which shows whether the filing is a draft.
    """
    term = kind_of(name).term
    is_draft = term in ("Registration Statement", "Offering Statement") and any(
        map(pattern(_DRAFT).search, subject.lines)
    )
    return f"Draft {term}" if is_draft else term


def _reviewed(subject: Subject, *, several: bool) -> Iterator[Reviewed]:
    whose, starts = subject.registrant, groups(subject)
    for at, line in enumerate(subject.lines):
        if at in starts:
            whose = line
        elif names_a_filing(line):
            title = in_words(_BY_WHOM.sub("", line))
            title = _TO_STATEMENT.sub(rf"\1 to {'the' if several else 'its'} ", title)
            when = "" if _YEAR.search(title) or pattern(_FILED).search(title) else _when(subject.lines[at:])
            title = f"{title} of {whose}{when}" if several and whose else f"{title}{when}"
            yield Reviewed(title, next(filings_named(line), None))


def _next_amendment(reviewed: Sequence[Reviewed], opening: Sequence[str]) -> str:
    is_effective = any(pattern(_POST_EFFECTIVE).search(one.title) for one in reviewed)
    is_said = any(pattern(_REVIEWED_ONE).search(paragraph) for paragraph in opening)
    return "Post-Effective Amendment" if is_effective or is_said else "Amendment"


def _when(lines: Sequence[str]) -> str:
    """Return " filed May 1, 2024" or the like for the filing on the first line, or "" if no single date is given."""
    for at, line in enumerate(lines):
        if at and names_a_filing(line):
            break
        if (filed := pattern(_FILED).search(line)) and len(days := pattern(_DAY).findall(line)) == 1:
            return f" {filed[0].lower()} {days[0]}"
    return ""


def _with_terms(reviewed: tuple[Reviewed, ...], subject: Subject) -> tuple[Reviewed, ...]:
    """Give each of several filings its own term, if all their terms differ."""
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
        pattern(_SOLICITING).search(line) for line in (one.title for one in reviewed)
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
        and all(pattern(_DRAFT).search(one.title) for one in reviewed)
    )
    return "Offering Statement" if drafts else None
