"""The variables that a wording file may use in its tags."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from drafter.drafting.acknowledgement import Acknowledgement, acknowledgement
from drafter.drafting.client import (
    client_notes,
    clients,
    filed_with,
    is_contest,
    is_written_to,
    joint,
    party,
)
from drafter.drafting.earlier import earlier_responses
from drafter.drafting.filing import Filing, filing
from drafter.drafting.filing_of_comment import CommentFiling, filings_of, numbered
from drafter.drafting.quoted_comments import QuotedComment, quoted_comments
from drafter.drafting.signing import amends_now, for_company, signer_notes, who_signs
from drafter.drafting.staff_copied import without_staff
from drafter.drafting.supplement import return_rule
from drafter.errors import ProfileError
from drafter.kernel.patterns import pattern
from drafter.kernel.records import as_table
from drafter.model import Ask, ClientRole, Comment, CommentLetter, ReviewType
from drafter.profile.model import Person, Profile, SignedBy
from drafter.returned import ReturnedLetter
from drafter.templating.filters import and_list, letter_date
from drafter.templating.types import vocabulary

_BEFORE_COMMA = pattern(r"\s{1,9}(?=,)")


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of a wording file.

    Attributes:
        letter: The whole staff letter (`drafter.model.CommentLetter`); alone in a paragraph of the letterhead, the tag
            is the place of the response.
        profile: The facts that the firm and the matter add (`Profile`).
        company: The client's name, or all names if there are several registrants; None if it is not certain.
        company_address: The client's address, one string per line.
        registrants: The names one by one if several registrants respond; otherwise empty.
        client_notes: Warnings for counsel about the clients' names.
        role: The client's role in the review: "registrant", "co_registrants", "dissident", "bidder", "filing_persons"
            or "target".
        contest: Whether the client is someone other than the company whose security holders the filing addresses.
        subject_company: That company in a contest; otherwise the registrant.
        joint: The term for each of several persons who filed together, "Participant" in a proxy contest and otherwise
            "Filing Person"; None if the client filed alone.
        filed_with: Those who filed together with the client.
        party: The letter's term for the client: "Company", or "Filing Person" or "Offeror" in a contest.
        signed_by: "company" or "counsel".
        signer_notes: Warnings for counsel about a signer who does not belong to the one that signs.
        review: The type of review ("periodic", "registration", ...).
        amends: Whether the response accompanies an amended filing, according to the staff, the profile or custom.
        amended: The letter's terms for the filings that are amended, with the letter or later.
        numbered: The letter's term for the one of them that has the profile's number of an amendment; None if that is
            not certain.
        undecided: The letter's terms for the reports that counsel must decide whether to amend.
        filing: The filings under review (`Filing`): `filing.titles`, `filing.term`, `filing.form`, ...
        revised: The letter's term for the amendment whose pages the responses cite; None if there is none or more
            than one.
        earlier_responses: The dates of the company's earlier responses.
        date: The date of the letter; None if the profile does not give it.
        contact: The person whom the staff should call.
        copies: Those who receive a copy.
        acknowledgement: The statements that the staff asks the company to acknowledge; None if it does not ask.
        asks: The kinds of requests in all comments together ("explain", "future_filings", ...).
        day: The day that a companion letter asks for: that of the response in an extension letter, otherwise that of
            effectiveness or qualification; None if it is open.
        hour: The time of effectiveness or qualification, such as "4:00 p.m."; None if it is open.
        return_rules: The authorities under which the supplemental materials that comments ask for are returned; if none
            asks, those for the filings under review.
        quotes: The comments in order.
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
    signer_notes: tuple[str, ...]
    review: ReviewType
    amends: bool
    amended: tuple[str, ...]
    numbered: str | None
    undecided: tuple[str, ...]
    filing: Filing
    revised: str | None
    earlier_responses: tuple[datetime.date, ...]
    date: datetime.date | None
    contact: Person
    copies: tuple[str, ...]
    acknowledgement: Acknowledgement | None
    asks: frozenset[Ask]
    day: datetime.date | None
    hour: str | None
    return_rules: tuple[str, ...]
    quotes: tuple[QuotedComment, ...]

    def values(self) -> dict[str, Any]:
        """Return the variables by name."""
        return as_table(self)


class AnswerContext(NamedTuple):
    """Additional variables for the wording file of a response and for the topic library's wording.

    Attributes:
        comment: The staff's comment (`drafter.model.Comment`).
        quote: The comment's place in the letter.
        wording: The topic library's suggested wording, rendered; "" if there is none.
        proposed_disclosure: The topic library's proposed disclosure, rendered; "" if there is none.
        is_first: Whether a sentence is the first of the response.
    """

    comment: Comment
    quote: QuotedComment
    wording: str = ""
    proposed_disclosure: str = ""
    is_first: bool = True


VOCABULARY = vocabulary(Context, AnswerContext)
"""The names that a wording file may use."""


def context(
    letter: CommentLetter,
    profile: Profile,
    *,
    day: datetime.date | None = None,
    hour: str | None = None,
    after: Sequence[ReturnedLetter] = (),
) -> Context:
    """Return the values of the variables for one letter.

    Args:
        letter: The staff's letter.
        profile: The facts that the firm and the matter add.
        day: The day that a companion letter asks for.
        hour: The hour that it asks for.
        after: The company's responses of earlier rounds.

    Raises:
        ProfileError: The profile's date is earlier than the staff's letter.
    """
    if profile.letter.date and letter.date and profile.letter.date < letter.date:
        raise ProfileError(
            f"The date of the letter, {letter_date(profile.letter.date)}, is earlier than that of the staff's "
            f"letter, {letter_date(letter.date)}.",
            advice="Correct letter.date in the profile, or omit it to leave a blank.",
            place="letter.date",
        )
    review = letter.subject.review_type
    names = clients(letter, profile)
    joint_registrants = names if letter.role == "co_registrants" and len(names) > 1 else ()
    reviewed = filing(letter.subject, letter.opening)
    of_each = filings_of(letter, profile.matter, reviewed)
    amended = {one.term: one for one in of_each if one.revise_in != "future_filings"}
    signed_by = who_signs(letter, profile, of_each)
    notes = signer_notes(profile, signed_by)
    if signed_by == "company":
        profile = for_company(profile)
    quotes = quoted_comments(letter, profile, of_each, after)
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
        signer_notes=notes,
        review=review,
        amends=amends_now(letter, of_each),
        amended=tuple(amended),
        numbered=numbered(of_each),
        undecided=_undecided(letter, of_each),
        filing=reviewed,
        revised=_revised(of_each),
        earlier_responses=earlier_responses(letter),
        date=profile.letter.date,
        contact=profile.contact if profile.contact.name else profile.signer,
        copies=_copies(letter, profile, signed_by),
        acknowledgement=acknowledgement(letter),
        asks=frozenset(ask for comment in letter.comments for ask in comment.asks),
        day=day,
        hour=hour,
        return_rules=_return_rules(quotes, reviewed, review),
        quotes=quotes,
    )


def _undecided(letter: CommentLetter, of_each: Sequence[CommentFiling]) -> tuple[str, ...]:
    """Return the terms of the filings that comments ask to revise without it being decided where."""
    terms = (
        one.term
        for comment, one in zip(letter.comments, of_each, strict=True)
        if not one.is_decided and "revise_disclosure" in comment.asks
    )
    return tuple(dict.fromkeys(terms))


def _return_rules(quotes: Sequence[QuotedComment], reviewed: Filing, review: ReviewType) -> tuple[str, ...]:
    """Return the authorities for the supplemental materials, without repetition."""
    asked = [quote.filing.return_rule for quote in quotes if quote.supplement]
    names = [one.name for one in reviewed.reviewed] or [None]
    return tuple(dict.fromkeys(asked or [return_rule(name, review) for name in names]))


def _revised(of_each: Sequence[CommentFiling]) -> str | None:
    """Return the term for the amendment whose pages responses cite, or None if there is not exactly one."""
    amendments = {one.amendment for one in of_each if one.revise_in == "amendment" and one.has_pages}
    return amendments.pop() if len(amendments) == 1 else None


def _copies(letter: CommentLetter, profile: Profile, signed_by: SignedBy) -> tuple[str, ...]:
    """Return those who receive a copy, without duplicates and without the sender.

    They are counsel's client, those outside of the staff whom it copied, and those whom the profile adds.
    """
    named = (*without_staff(letter), *profile.letter.copies)
    if signed_by == "counsel":
        named = (*_officer(letter), *named)
    senders = {name for name in (profile.signer.name, profile.firm.name) if name}
    return tuple(name for name in dict.fromkeys(named) if name.removesuffix(", Esq.") not in senders)


def _officer(letter: CommentLetter) -> tuple[str, ...]:
    """Return the person to whom the staff wrote, if that person belongs to the client and is not its counsel."""
    to = letter.addressee
    if not to.name or not is_written_to(letter):
        return ()
    return (", ".join(part for part in (to.name, to.company) if part),)


def _address(letter: CommentLetter) -> tuple[str, ...]:
    """Return the address to which the staff wrote, if it is the client's and not its counsel's."""
    lines = letter.addressee.address if is_written_to(letter) else ()
    return tuple(_BEFORE_COMMA.sub("", line) for line in lines)
