"""For whom the letter speaks, and what it calls them.

The reader finds the clients. Where the parts of the staff's letter disagree there are none, and the letter has a
blank. The profile may name them (`services` then tells the reader) or spell the first one's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.drafting.heading_levels import heading_levels
from drafter.model import ClientRole, CommentLetter
from drafter.profile.model import Profile
from drafter.templating.blanks import blank

_OUTSIDERS: frozenset[ClientRole] = frozenset({"dissident", "bidder"})
_FILED_TOGETHER: frozenset[ClientRole] = _OUTSIDERS | {"filing_persons"}


def clients(letter: CommentLetter, profile: Profile) -> tuple[str, ...]:
    """Return the clients' names, the one that speaks for the others first.

    A name that must be looked up is a blank, as are names that the Re: block mentions without giving them.
    """
    found = [blank(name) if name in letter.clients_to_check else name for name in letter.clients]
    names = [*profile.matter.client] or found
    if profile.company.name:
        names[:1] = [profile.company.name]
    if letter.role == "co_registrants" and letter.others_filed and names:
        names.append(blank("each other registrant"))
    return tuple(names)


def is_contest(letter: CommentLetter) -> bool:
    """Return whether the client is not the company that the staff's comments call "the Company"."""
    stranger = letter.subject_company is not None or not letter.certain
    return letter.role in _OUTSIDERS or (letter.role == "filing_persons" and stranger)


def party(letter: CommentLetter) -> str:
    """Return the letter's term for the client: that of the Re: block ("Fund"), or "Company" except in a contest."""
    if not is_contest(letter):
        return letter.subject.defined_term or "Company"
    return "Offeror" if letter.role == "bidder" else "Filing Person"


def joint(letter: CommentLetter, profile: Profile) -> str | None:
    """Return the term for one of several who filed together; None if the client filed alone.

    A tender offer or a going-private transaction seldom has a single filer; other filings say so if they have several.
    """
    if letter.subject.review_type == "tender_going_private":
        return "Filing Person"
    several = letter.role in _FILED_TOGETHER and (letter.others_filed or len(letter.clients) > 1)
    if not several and not profile.matter.filing_persons:
        return None
    return "Participant" if letter.subject.review_type == "proxy" else "Filing Person"


def filed_with(letter: CommentLetter, profile: Profile) -> tuple[str, ...]:
    """Return those who filed together with the client, as the profile or the Re: block names them."""
    if profile.matter.filing_persons or letter.role not in _FILED_TOGETHER:
        return profile.matter.filing_persons
    return clients(letter, profile)[1:]


def is_written_to(letter: CommentLetter) -> bool:
    """Return whether the staff wrote to the client, and not to its counsel or agent."""
    person = any(name in (letter.addressee.name or "") for name in letter.clients)
    return letter.certain and (letter.addressee_is == "officer" or person)


def registrants(letter: CommentLetter) -> Iterator[str | None]:
    """Yield for each comment the one registrant that its headings name, None if it may be about any of them.

    A heading holds for the comments below it until the next one of the highest level.
    """
    named = None
    for comment, levels in zip(letter.comments, heading_levels(letter.comments), strict=True):
        if levels and levels[0] == 1:
            named = None
        for heading in comment.headings:
            if found := [name for name in letter.clients if name.casefold() in heading.casefold()]:
                named = found[0] if len(found) == 1 else None
        yield named


def client_notes(letter: CommentLetter) -> Iterator[str]:
    """Yield what counsel must know about the client's name before the letter speaks for it."""
    for warning in letter.warnings:
        if warning.code.startswith("client"):
            yield warning.message
    for name in letter.clients_to_check:
        yield f"“{name}” may not be the exact name: compare it with the charter or the cover page of the filing."
