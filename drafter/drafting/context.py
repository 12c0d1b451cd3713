"""What a wording file may use: the names that stand in its braces."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from drafter.drafting.acknowledgement import Acknowledgement, acknowledgement
from drafter.drafting.client import (
    client_notes,
    clients,
    filed_with,
    is_contest,
    is_written_to,
    joint,
    party,
    registrants,
)
from drafter.drafting.earlier import EarlierComment, earlier_comments, earlier_responses, is_reissued
from drafter.drafting.explanations import ExplanationKind, explanation_of
from drafter.drafting.filing import Filing, filing
from drafter.drafting.filing_of_comment import CommentFiling, filings_of
from drafter.drafting.heading_levels import heading_levels
from drafter.drafting.revisions import invites_reasons, is_for_the_future
from drafter.drafting.subquestions import points
from drafter.drafting.supplement import asks_for_supplement
from drafter.errors import ProfileError
from drafter.kernel.patterns import pattern
from drafter.kernel.records import as_table
from drafter.model import Ask, ClientRole, Comment, CommentLetter, ReviewType
from drafter.profile.model import LetterStyle, Person, Profile, SignedBy
from drafter.templating.filters import and_list, letter_date
from drafter.templating.types import vocabulary

SIGNED_BY: dict[ReviewType, SignedBy] = {
    "periodic": "company",
    "registration": "counsel",
    "draft_registration": "counsel",
    "proxy": "counsel",
    "tender_going_private": "counsel",
    "regulation_a": "counsel",
    "other": "company",
}
"""Who customarily signs what goes along with an amendment, by the kind of review; the profile decides otherwise."""

AMENDED: frozenset[ReviewType] = frozenset(SIGNED_BY) - {"periodic", "other"}
"""The kinds of review in which the filing itself is amended."""


_BEFORE_COMMA = pattern(r"\s{1,9}(?=,)")


@dataclass(frozen=True, slots=True)
class QuotedComment:
    """A comment and its place in the letter.

    `key` names it ("1"; "1-2" for the second of that number, where the staff's numbers begin again).
    `heading_levels` are those of the comment's headings, from 1.
    `label` is the staff's number as printed ("1.", "" without one); `response_label` precedes the answer.
    `filing` is the filing that it is about, and where that is revised. `may_disagree` tells that the comment leaves it
    open to give reasons in place of a revision; `explanation` what kind of explanation it asks for.
    `open_points` are the labels of its bullets, where two or more ask something. `supplement` tells that it
    asks for materials that are shown to the staff and not filed. `reissued` tells that the staff says it
    reissues a comment; `earlier` are the comments of earlier letters that it speaks of, `earlier_table`
    tells whether the answer begins with a table of them. `registrant` is the one of several registrants that the
    comment is about, if its headings name it.
    """

    key: str
    label: str
    response_label: str
    comment: Comment
    filing: CommentFiling
    heading_levels: tuple[int, ...] = ()
    may_disagree: bool = False
    explanation: ExplanationKind = "other"
    open_points: tuple[str, ...] = ()
    supplement: bool = False
    reissued: bool = False
    earlier: tuple[EarlierComment, ...] = ()
    earlier_table: bool = False
    registrant: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of a wording file.

    letter: the staff's letter, whole (`drafter.model.CommentLetter`); alone in a paragraph of the letterhead,
        the place of the response.
    profile: what the firm and the matter add (`Profile`).
    company: the name of the client, of several registrants all names; None where it is not certain.
        company_address: a string a line.
    registrants: the names one by one, if several registrants answer; else none.
    client_notes: what counsel must know about the names.
    role: what the client is in the review, "registrant", "co_registrants", "dissident", "bidder",
        "filing_persons" or "target".
    contest: whether the client is another than the company whose security holders the filing turns to.
    subject_company: that company in a contest; else the registrant.
    joint: what those who filed together are called, one of them, "Participant" in a proxy contest, else "Filing
        Person"; None where the client filed alone.
    filed_with: those who filed together with the client.
    party: what the letter calls the client, "Company"; in a contest "Filing Person" or "Offeror".
    signed_by: "company" or "counsel".
    review: the kind of review ("periodic", "registration", ...).
    amends: whether the answer comes with an amended filing, as the staff or the profile says or by custom.
    amended: what the letter calls the filings that are amended, with the letter or later.
    undecided: what the letter calls the reports of which nobody says whether they are amended.
    filing: the filings under review (`Filing`): `filing.titles`, `filing.term`, `filing.form`, ...
    revised: what the letter calls the amendment whose pages the answers name; None if there is none, or several.
    earlier_responses: the dates of the company's earlier answers.
    date: the day of the letter, None where nobody has said it.
    contact: whom the staff should call.
    copies: who gets a copy.
    acknowledgement: what the staff asks the company to acknowledge, None where it does not ask.
    asks: what the staff asks for in any of its comments ("explain", "future_filings", ...).
    until: the day by which a letter that asks for more time promises the answer, None where it is open.
    quotes: the comments in order.
    """

    letter: CommentLetter
    profile: Profile
    company: str | None
    company_address: tuple[str, ...]
    registrants: tuple[str, ...]
    client_notes: tuple[str, ...]
    role: ClientRole
    contest: bool
    subject_company: str | None
    joint: str | None
    filed_with: tuple[str, ...]
    party: str
    signed_by: SignedBy
    review: ReviewType
    amends: bool
    amended: tuple[str, ...]
    undecided: tuple[str, ...]
    filing: Filing
    revised: str | None
    earlier_responses: tuple[datetime.date, ...]
    date: datetime.date | None
    contact: Person
    copies: tuple[str, ...]
    acknowledgement: Acknowledgement | None
    asks: frozenset[Ask]
    until: datetime.date | None
    quotes: tuple[QuotedComment, ...]

    def values(self) -> dict[str, Any]:
        """The variables by name."""
        return as_table(self)


@dataclass(frozen=True, slots=True)
class AnswerContext:
    """What the file of a response, and the topic library's wording, may use besides.

    comment: the staff's comment (`drafter.model.Comment`); quote: its place in the letter.
    wording, proposed_disclosure: what the topic library suggests, rendered; "" where it suggests nothing.
    is_first: whether a sentence is the first of the response.
    """

    comment: Comment
    quote: QuotedComment
    wording: str = ""
    proposed_disclosure: str = ""
    is_first: bool = True


VOCABULARY = vocabulary(Context, AnswerContext)
"""The names that a wording file may use."""


def context(letter: CommentLetter, profile: Profile, *, until: datetime.date | None = None) -> Context:
    """What the wording files may use for this letter.

    Raises:
        ProfileError: the profile's date is before the staff's letter.
    """
    if profile.letter.date and letter.date and profile.letter.date < letter.date:
        raise ProfileError(
            f"The date of the letter, {letter_date(profile.letter.date)}, is before that of the staff's letter, "
            f"{letter_date(letter.date)}.",
            advice="Correct letter.date in the profile, or leave it out for a blank.",
            place="letter.date",
        )
    review = letter.subject.review_type
    names = clients(letter, profile)
    joint_registrants = names if letter.role == "co_registrants" and len(names) > 1 else ()
    reviewed = filing(letter.subject)
    of_each = filings_of(letter, profile.matter, reviewed)
    amended = {one.term: one for one in of_each if one.revise_in != "future_filings"}
    is_new = not is_for_the_future(letter) and review in AMENDED
    amends = any(one.revise_in == "amendment" for one in of_each) or (is_new and not of_each)
    signed_by = profile.signed_by or _signs(letter, amends=amends or is_new or bool(amended))
    return Context(
        letter=letter,
        profile=profile,
        company=and_list(joint_registrants or names[:1]) or None,
        company_address=profile.company.address or _address(letter),
        registrants=joint_registrants,
        client_notes=tuple(client_notes(letter)),
        role=letter.role,
        contest=is_contest(letter),
        subject_company=letter.subject_company or letter.subject.registrant,
        joint=joint(letter, profile),
        filed_with=filed_with(letter, profile),
        party=party(letter),
        signed_by=signed_by,
        review=review,
        amends=amends,
        amended=tuple(amended),
        undecided=_undecided(letter, of_each),
        filing=reviewed,
        revised=_revised(of_each),
        earlier_responses=earlier_responses(letter),
        date=profile.letter.date,
        contact=profile.contact if profile.contact.name else profile.signer,
        copies=_copies(letter, profile, signed_by),
        acknowledgement=acknowledgement(letter),
        asks=frozenset(ask for comment in letter.comments for ask in comment.asks),
        until=until,
        quotes=_quotes(letter, profile, of_each),
    )


def _signs(letter: CommentLetter, *, amends: bool) -> SignedBy:
    """Who customarily signs: counsel in a contest and where the staff wrote to counsel, else by the kind of review.

    Comments on a proxy statement that is out are answered as those on a report are.
    """
    if is_contest(letter) or letter.addressee_is == "outside_counsel":
        return "counsel"
    return SIGNED_BY[letter.subject.review_type] if amends else "company"


def _undecided(letter: CommentLetter, of_each: Sequence[CommentFiling]) -> tuple[str, ...]:
    """Return the terms of the filings that comments ask to revise, if nobody says where."""
    terms = (
        one.term
        for comment, one in zip(letter.comments, of_each, strict=True)
        if not one.is_decided and "revise_disclosure" in comment.asks
    )
    return tuple(dict.fromkeys(terms))


def _revised(of_each: Sequence[CommentFiling]) -> str | None:
    """Return the amendment, if there is one and its pages are named."""
    amendments = {one.amendment for one in of_each if one.revise_in == "amendment" and one.has_pages}
    return amendments.pop() if len(amendments) == 1 else None


def _copies(letter: CommentLetter, profile: Profile, signed_by: SignedBy) -> tuple[str, ...]:
    """Counsel's client, whom the staff copies, whom the profile adds; nobody twice, and not the sender."""
    named = (*letter.cc, *profile.letter.copies)
    if signed_by == "counsel":
        named = (*_officer(letter), *named)
    senders = {name for name in (profile.signer.name, profile.firm.name) if name}
    return tuple(name for name in dict.fromkeys(named) if name.removesuffix(", Esq.") not in senders)


def _officer(letter: CommentLetter) -> tuple[str, ...]:
    """The person that the staff wrote to, where it is the client's and not its counsel."""
    to = letter.addressee
    if not to.name or not is_written_to(letter):
        return ()
    return (", ".join(part for part in (to.name, to.company) if part),)


def _address(letter: CommentLetter) -> tuple[str, ...]:
    """The address that the staff wrote to, where it is the client's and not its counsel's."""
    lines = letter.addressee.address if is_written_to(letter) else ()
    return tuple(_BEFORE_COMMA.sub("", line) for line in lines)


def _quotes(
    letter: CommentLetter, profile: Profile, of_each: Sequence[CommentFiling]
) -> tuple[QuotedComment, ...]:
    """Number the comments as the staff did; the tag of each is its own."""
    seen: Counter[str] = Counter()
    quotes = []
    levels_of_each, registrant_of_each = heading_levels(letter.comments), registrants(letter)
    places = zip(letter.comments, levels_of_each, registrant_of_each, of_each, strict=True)
    for comment, levels, registrant, its_filing in places:
        number = "" if comment.number is None else str(comment.number)
        key = number or "1"
        seen[key] += 1
        quotes.append(
            QuotedComment(
                key=key if seen[key] == 1 else f"{key}-{seen[key]}",
                label=f"{number}." if number else "",
                response_label=_response_label(profile.letter.label, number),
                comment=comment,
                filing=its_filing,
                heading_levels=levels,
                may_disagree=invites_reasons(comment.text),
                explanation=explanation_of(comment.text),
                open_points=points(comment) if profile.letter.sublabels else (),
                supplement=asks_for_supplement(comment),
                reissued=is_reissued(comment),
                earlier=earlier_comments(comment, letter),
                earlier_table=_wants_table(comment, profile.letter),
                registrant=registrant,
            )
        )
    return tuple(quotes)


def _response_label(label: str, number: str) -> str:
    """The profile's label with the comment's number; without one, without its place."""
    return label.replace("{number}", number) if number else label.replace(" {number}", "")


def _wants_table(comment: Comment, style: LetterStyle) -> bool:
    if style.earlier_table == "reissued":
        return is_reissued(comment)
    return style.earlier_table == "always" and comment.reissued
