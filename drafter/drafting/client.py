"""The clients for whom the letter speaks, and the letter's terms for them.

`reading` finds the clients. If the parts of the staff's letter disagree, it finds none and the letter has a blank. The
profile may name the clients (`services` then passes the names to `reading`) or give the exact name of the first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.drafting.heading_levels import heading_levels
from drafter.model import INVESTMENT_MANAGEMENT, ClientRole, CommentLetter
from drafter.profile.model import Profile
from drafter.templating.blanks import blank

_OUTSIDERS: frozenset[ClientRole] = frozenset({"dissident", "bidder"})
_FUND = re.compile(r"\b(?P<term>Trust|Fund)\b[.,]?(?:\s+(?:Inc|LLC|L\.L\.C|L\.?P|[IVX]+)\b\.?)?$")
"""How the name of a fund ends that says what it is called in a letter."""

_FILED_TOGETHER: frozenset[ClientRole] = _OUTSIDERS | {"filing_persons"}


def clients(letter: CommentLetter, profile: Profile) -> tuple[str, ...]:
    """Return the clients' names, beginning with the client that speaks for the others.

    A name that counsel must look up is in brackets. Registrants that the Re: block mentions without naming them are
    represented by a blank.

    Args:
        letter: The staff's letter.
        profile: The profile, which may name the clients.
    """
    found = [blank(name) if name in letter.clients_to_check else name for name in letter.clients]
    names = [*profile.matter.client] or found
    if profile.company.name:
        names[:1] = [profile.company.name]
    if letter.role == "co_registrants" and letter.others_filed and names:
        names.append(blank("each other registrant"))
    return tuple(names)


def is_contest(letter: CommentLetter) -> bool:
    """Return whether the client is someone other than the company that the staff's comments call "the Company"."""
    stranger = letter.subject_company is not None or not letter.certain
    return letter.role in _OUTSIDERS or (letter.role == "filing_persons" and stranger)


def party(letter: CommentLetter) -> str:
    """Return the letter's term for the client.

    The term is the one defined in the Re: block ("Fund"), or the last word of a fund's name, otherwise "Company"; in a
    contest it is "Offeror" or "Filing Person".
    """
    if not is_contest(letter):
        return letter.subject.defined_term or _fund_term(letter) or "Company"
    return "Offeror" if letter.role == "bidder" else "Filing Person"


def _fund_term(letter: CommentLetter) -> str | None:
    """Return the term for a fund whose letter defines none: what its name says that it is."""
    name = letter.clients[0] if letter.clients else letter.subject.registrant or ""
    found = _FUND.search(name)
    return found["term"] if found and letter.signature.division == INVESTMENT_MANAGEMENT else None


def joint(letter: CommentLetter, profile: Profile) -> str | None:
    """Return the term for each of several persons who filed together, or None if the client filed alone.

    A tender offer or going-private transaction seldom has a single filer, so the term is always used there. In any
    other filing, it is used only if the Re: block or the profile shows several filers.

    Args:
        letter: The staff's letter.
        profile: The profile, which may name those who filed together.
    """
    if letter.subject.review_type == "tender_going_private":
        return "Filing Person"
    several = letter.role in _FILED_TOGETHER and (letter.others_filed or len(letter.clients) > 1)
    if not several and not profile.matter.filing_persons:
        return None
    return "Participant" if letter.subject.review_type == "proxy" else "Filing Person"


def filed_with(letter: CommentLetter, profile: Profile) -> tuple[str, ...]:
    """Return the names of those who filed together with the client, from the profile or the Re: block.

    Args:
        letter: The staff's letter.
        profile: The profile, which may name them.
    """
    if profile.matter.filing_persons or letter.role not in _FILED_TOGETHER:
        return profile.matter.filing_persons
    return clients(letter, profile)[1:]


def is_written_to(letter: CommentLetter) -> bool:
    """Return whether the staff wrote to the client itself rather than to its counsel or agent."""
    person = any(name in (letter.addressee.name or "") for name in letter.clients)
    return letter.certain and (letter.addressee_is == "officer" or person)


def registrants(letter: CommentLetter) -> Iterator[str | None]:
    """Yield, for each comment, the registrant that its headings name, or None if they do not name exactly one.

    A heading applies to all comments below it until the next heading of the highest level.
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
    """Yield the warnings about the client's identity and name that counsel must resolve."""
    for warning in letter.warnings:
        if warning.code.startswith("client"):
            yield warning.message
    for name in letter.clients_to_check:
        yield f"“{name}” may not be the exact name: compare it with the charter or the cover page of the filing."
