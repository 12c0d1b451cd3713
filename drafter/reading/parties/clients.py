"""Determine for whom the response to a staff letter speaks: with certainty, or for nobody, with the reason.

The witnesses are the Re: block, the address block, EDGAR's header and the staff's own words. If they disagree, no
client is named, because a letter that speaks for the wrong client is worse than a letter with a blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.kernel.patterns import pattern
from drafter.model import AddresseeIs, ClientRole, CommentLetter, ReadingWarning
from drafter.reading.parties.contests import of_contest
from drafter.reading.parties.findings import Finding, listed
from drafter.reading.parties.kinds import kind_of
from drafter.reading.parties.names import core, needs_check, related, same, same_party, unique
from drafter.reading.parties.re_block import ReBlock
from drafter.reading.parties.salutations import greets_another
from drafter.reading.parties.spoken import is_misspelled, is_named
from drafter.reading.parties.titles import LAWYERS, has_title
from drafter.reading.parties.witnesses import Witnesses, witnesses

_SETTLE = 'Name the client with --set matter.client="…".'

_SETTLED = frozenset({"client_uncertain", "client_spelling"})
"""The warnings that are removed once counsel names the client."""

_RENAMED = r"(?i)\b(?:n/k/a|nka|now known as|now named)\s"
_PLAN = pattern(r"\bplan\b", re.I)
_IS_BODY = r"(?i)(?:the )?(?:board|committee)\b"


def with_clients(letter: CommentLetter) -> CommentLetter:
    """Return the letter with its clients, their role and the kind of addressee; any doubt becomes a warning."""
    seen = witnesses(letter)
    finding = _finding(seen)
    clients = tuple(_best_print(name, seen) for name in finding.clients)
    certain = finding.why_not is None and bool(clients)
    answered = replace(
        letter,
        clients=clients if certain else (),
        role=finding.role,
        subject_company=finding.subject_company,
        addressee_is=_addressee_is(letter, seen, clients),
        certain=certain,
        others_filed=seen.block.others,
        clients_to_check=tuple(name for name in clients if certain and _must_be_checked(name, seen)),
    )
    if letter.kind not in ("comments", "other"):
        return answered
    return replace(answered, warnings=(*letter.warnings, *_doubts(answered, finding, seen)))


def settle_clients(letter: CommentLetter, names: tuple[str, ...]) -> CommentLetter:
    """Return the letter with the clients that counsel names and their role, without the warnings about them.

    Args:
        letter: A letter that was read.
        names: The clients; the first speaks for the others.
    """
    seen = witnesses(letter)
    is_subject = any(same_party(name, letter.subject_company) for name in names)
    block = ReBlock(first=names if is_subject else seen.names, filers=names, others=seen.block.others)
    told = seen._replace(block=block, companies=names, person=None)
    role: ClientRole = "co_registrants" if len(names) > 1 else "registrant"
    finding = Finding(names, role) if seen.review == "ordinary" else of_contest(told)
    return replace(
        letter,
        clients=names,
        role=finding.role,
        subject_company=finding.subject_company,
        addressee_is=_addressee_is(letter, told, names),
        certain=True,
        clients_to_check=(),
        warnings=tuple(warning for warning in letter.warnings if warning.code not in _SETTLED),
    )


def _finding(seen: Witnesses) -> Finding:
    finding = _ordinary(seen) if seen.review == "ordinary" else of_contest(seen)
    if seen.block.doubts:
        return finding._replace(clients=(), why_not=seen.block.doubts[0])
    if finding.role == "registrant" and seen.block.others and seen.review in ("ordinary", "proxy"):
        return finding._replace(role="co_registrants")
    return finding


def _ordinary(seen: Witnesses) -> Finding:
    """Return the client in the review of a report or registration statement, which the registrant itself files."""
    names, filers = seen.names, seen.block.filers
    if seen.of_plan:  # the sponsor of an employees' plan does not file the plan's report
        names = tuple(filter(_PLAN.search, names)) or names
    outside = tuple(name for name in names if not any(same_party(name, one) for one in filers))
    subject = outside[0] if filers and outside and not seen.block.itself else None
    clients = filers if filers and not seen.block.itself else names
    if not clients:
        return _without_re_block(seen)
    if why_not := _disagreement(seen, clients):
        return Finding.uncertain(why_not, "registrant", subject)
    return Finding(clients, "co_registrants" if len(clients) > 1 else "registrant", subject)


def _without_re_block(seen: Witnesses) -> Finding:
    """Return the client if the Re: block names nobody: the addressee's company, if EDGAR's header names it too."""
    for company in seen.companies:
        if any(same(company, name) for name in seen.header):
            return Finding((company,))
    return Finding.uncertain("the Re: block names no company")


def _disagreement(seen: Witnesses, clients: tuple[str, ...]) -> str | None:
    """Return how the addressee or EDGAR's header contradicts the Re: block, or None if neither does."""
    earlier = seen.block.earlier
    by_header = any(related(name, one) for name in (*clients, *earlier) for one in seen.header)
    if seen.header and not by_header:
        return (
            f"the Re: block names {listed(clients)}, but EDGAR lists the letter under {listed(seen.header)}"
        )
    if not seen.companies or any(map(seen.addressed_or_related, (*clients, *earlier))):
        return None
    if by_header or _only_named_in_comments(clients, seen):
        return None
    return f"the Re: block names {listed(clients)}, but the letter is addressed to {listed(seen.companies)}"


def _only_named_in_comments(clients: tuple[str, ...], seen: Witnesses) -> bool:
    """Return whether the comments name the company of the Re: block and not the addressee's company."""
    by_name = any(is_named(name, seen.text) for name in clients)
    return by_name and not any(is_named(one, seen.text) for one in seen.companies)


def _best_print(name: str, seen: Witnesses) -> str:
    """Return the most complete spelling of the name in the letter."""
    return unique((name, *(one for one in (*seen.block.names, *seen.companies) if same_party(one, name))))[0]


def _must_be_checked(name: str, seen: Witnesses) -> bool:
    return (
        needs_check(name)
        or is_misspelled(name, seen.text)
        or any(_is_other_spelling(name, one) for one in (*seen.companies, *seen.block.names))
    )


def _is_other_spelling(one: str, other: str) -> bool:
    """Return whether two spellings of a company's name differ by a typing error."""
    return same(one, other) and "".join(core(one)) != "".join(core(other))


def _addressee_is(letter: CommentLetter, seen: Witnesses, clients: tuple[str, ...]) -> AddresseeIs:
    to = letter.addressee
    if seen.to_counsel:
        return "outside_counsel"
    nobody = to.name is None and (to.title is None or pattern(_IS_BODY).match(to.title))
    if nobody or kind_of(to.name or "") in ("agent", "office") or greets_another(letter):
        return "other"
    if to.company and any(seen.addressed(name) for name in clients):
        return "officer"
    if to.company is None or kind_of(to.company) == "agent":
        return (
            "officer"
            if to.title and has_title(to.title) and not LAWYERS.match(to.title) and to.company is None
            else "other"
        )
    return "officer"


def _doubts(letter: CommentLetter, finding: Finding, seen: Witnesses) -> Iterator[ReadingWarning]:
    if not letter.certain:
        why = (finding.why_not or "the letter does not say").rstrip(".")
        yield ReadingWarning(
            "client_uncertain",
            f"It is not certain who is responding: {why}. The client’s name is left blank. {_SETTLE}",
        )
    elif letter.others_filed:
        yield ReadingWarning(
            "clients_unnamed",
            f"The Re: block says that others filed with {listed(letter.clients)} but does not name them.",
        )
    if letter.certain and pattern(_RENAMED).search(
        " ".join(filter(None, (letter.subject.registrant, *letter.subject.lines)))
    ):
        message = f"The Re: block says that the company has a new name; Drafter uses “{letter.clients[0]}”."
        yield ReadingWarning("client_spelling", message)
    for name in letter.clients:
        for other in dict.fromkeys((*seen.companies, *seen.block.names)):
            if _is_other_spelling(name, other):
                yield ReadingWarning(
                    "client_spelling",
                    f"The staff spells the client’s name in two ways, “{name}” and “{other}”.",
                )
    if greets_another(letter):
        message = (
            f"The letter is addressed to {letter.addressee.name}, but its salutation greets someone else."
        )
        yield ReadingWarning("addressee_salutation", message)
