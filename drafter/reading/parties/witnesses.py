"""Gather the evidence of each part of a staff letter about who the client is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Addressee, CommentLetter, Subject
from drafter.reading.parties.kinds import (
    has_company_form,
    is_lawyer_by_name,
    is_person,
    kind_of,
    without_care_of,
    without_courtesy,
    without_suffixes,
)
from drafter.reading.parties.lists import divide
from drafter.reading.parties.names import plain, related, same_party, unique
from drafter.reading.parties.re_block import ReBlock, read_re_block
from drafter.reading.parties.spoken import Side, side_spoken_to, text_of
from drafter.reading.parties.titles import LAWYERS, has_title

Review = Literal[
    "dissident",
    "bid",
    "ownership",
    "recommendation",
    "going_private",
    "issuer_bid",
    "tender",
    "contested",
    "soliciting",
    "proxy",
    "ordinary",
]

_REVIEWS: tuple[tuple[Review, str], ...] = (
    ("dissident", r"\b(?:DFAN|DEFN|PREN|PRRN)\s?-?14A\b|\bPX14A6G\b"),
    ("bid", r"\b(?:TO\s?-?\s?T|14D-?1)\b"),
    ("ownership", r"\b(?:Schedules?|SC|Form)\s+13-?[DG]\b"),
    ("recommendation", r"\b14D-?9\b"),
    ("going_private", r"\b13E-?3\b"),
    ("issuer_bid", r"\bTO\s?-?\s?I\b|\b13E-?4\b"),
    ("tender", r"\b(?:Schedule|SC)\s+TO\b|\b[Tt]ender [Oo]ffer [Ss]tatement\b"),
    ("contested", r"\b(?:PREC|DEFC|PRRC|PRER)\s?-?14[AC]\b(?<!PRER14A)(?<!PRER14C)"),
    (
        "soliciting",
        r"\b[Ss]oliciting [Mm]aterial|\bDEFA\s?-?14A\b|\b[Aa]dditional [Mm]aterials?\b|\b14a-12\b",
    ),
    ("proxy", r"\b14A\b|\b[Pp]roxy [Ss]tatement\b"),
)
"""The reviews in which someone other than the registrant may respond, by the forms in the Re: block, surest first."""

_REGISTRATION = pattern(r"\b[Rr]egistration [Ss]tatement\b|\bForms?\s+[SF]-\d")


class Witnesses(NamedTuple):
    """The evidence of the parts of a letter.

    Attributes:
        review: The kind of review, as far as it matters for who may respond.
        block: The names in the Re: block.
        companies: The addressee's companies; none if the staff wrote to a law firm, an agent or a person alone.
        person: The person, if the staff wrote to a person alone.
        to_counsel: Whether the staff wrote to outside counsel.
        header: The names in EDGAR's header, also the earlier ones.
        side: The side of a contest that the comments address, if it is one and their words show it.
        of_plan: Whether only the annual report of an employees' plan is under review.
        registers: Whether a registration statement is under review.
        text: The text of the letter below its salutation.
    """

    review: Review
    block: ReBlock
    companies: tuple[str, ...]
    person: str | None
    to_counsel: bool
    header: tuple[str, ...]
    side: Side | None
    of_plan: bool
    registers: bool
    text: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the companies and people under review, from the Re: block."""
        return unique((*self.block.subjects, *self.block.names))

    def addressed(self, name: str) -> bool:
        """Return whether the staff wrote to this company or person."""
        to = (*self.companies, *((self.person,) if self.person else ()))
        return any(same_party(name, one) for one in to)

    def addressed_or_related(self, name: str) -> bool:
        """Return whether the staff wrote to this company, or to a related one such as its parent, bank or manager."""
        return self.addressed(name) or any(related(name, one) for one in self.companies)


def witnesses(letter: CommentLetter) -> Witnesses:
    """Return the evidence of each part of a letter."""
    to, subject = letter.addressee, letter.subject
    block = read_re_block(subject)
    is_client = any(same_party(to.company, name) for name in (*block.names, *block.filers, *block.subjects))
    to_counsel = not is_client and is_outside_counsel(to)
    companies = () if to_counsel else _companies(to, subject)
    header = (*letter.edgar.companies, *letter.edgar.former_names) if letter.edgar else ()
    text, review = text_of(letter), _review(subject)
    return Witnesses(
        review=review,
        block=read_re_block(subject, (*companies, *header)),
        companies=companies,
        person=_person(to),
        to_counsel=to_counsel,
        header=header,
        side=None if review == "ordinary" else side_spoken_to(text),
        of_plan=set(subject.forms) == {"Form 11-K"},
        registers=bool(_REGISTRATION.search(_lines(subject))),
        text=text,
    )


def is_outside_counsel(to: Addressee) -> bool:
    """Return whether the addressee is a lawyer in a firm rather than an officer of the company.

    An officer has a title. Someone with no title, or with a lawyer's, at a firm whose name is not that of a company is
    counsel.
    """
    kind = kind_of(to.company or "")
    without_office = not to.title or LAWYERS.match(to.title)
    if kind == "law_firm" or (to.company and without_office and kind in ("other", "person")):
        return True
    lawyer = is_lawyer_by_name(to.name) or bool(to.title and LAWYERS.match(to.title))
    if to.company is None:
        return lawyer and not (to.title and not LAWYERS.match(to.title))
    return lawyer and not to.title and not has_company_form(to.company) and kind_of(to.company) != "company"


def _companies(to: Addressee, subject: Subject) -> tuple[str, ...]:
    if not to.company:
        return tuple(line for line in map(without_care_of, to.address) if kind_of(line) == "company")
    if kind_of(to.company) == "agent":
        return ()
    name = plain(to.company).name
    if any(same_party(name, line) for line in (subject.registrant, *subject.lines)):
        return (name,)
    return divide(name).names


def _person(to: Addressee) -> str | None:
    """Return the person to whom the staff wrote, if that person is neither a company's officer nor a lawyer."""
    if not to.name or to.title or to.company or is_lawyer_by_name(to.name) or has_title(to.name):
        return None
    name = without_suffixes(without_courtesy(to.name))
    return name if is_person(to.name) else None


def _review(subject: Subject) -> Review:
    lines = _lines(subject)
    return next((review for review, forms in _REVIEWS if pattern(forms).search(lines)), "ordinary")


def _lines(subject: Subject) -> str:
    return "\n".join(filter(None, (subject.registrant, *subject.lines)))
