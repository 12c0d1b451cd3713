"""Determine for whom the response speaks if someone other than the registrant may have filed.

This happens in contests, in offers and on Schedule 13D. The best evidence is a statement in the Re: block of who filed
("Filed May 1, 2024 by Gull LP et al."), then the addressee, then the form. If nobody is named, a form that only one
side files decides; if both sides may file it, the staff's words decide, or the client remains open.
"""

from __future__ import annotations

from collections.abc import Callable

from drafter.model import ClientRole
from drafter.reading.parties.findings import Finding, listed
from drafter.reading.parties.names import related, same_party
from drafter.reading.parties.witnesses import Review, Witnesses

_OUTSIDER: dict[Review, ClientRole] = {
    "dissident": "dissident",
    "bid": "bidder",
    "ownership": "filing_persons",
    "recommendation": "filing_persons",
    "going_private": "filing_persons",
    "issuer_bid": "bidder",
    "tender": "bidder",
    "contested": "dissident",
    "soliciting": "dissident",
    "proxy": "dissident",
    "ordinary": "registrant",
}
"""The role of someone who files such a form about another company."""

_INSIDER: dict[Review, ClientRole] = {
    "dissident": "dissident",
    "bid": "bidder",
    "ownership": "filing_persons",
    "recommendation": "target",
    "going_private": "filing_persons",
}
"""The role of a company that files such a form about itself; in other reviews it is the registrant."""

_ONLY_OUTSIDERS: frozenset[Review] = frozenset({"dissident", "bid", "ownership"})


def of_contest(seen: Witnesses) -> Finding:
    """Return for whom the response speaks in a contest, in an offer or on Schedule 13D."""
    if seen.block.itself and seen.names:
        return _insider(seen, seen.names[:1])
    return _of_filers(seen) if seen.block.filers else _of_names(seen)


def _of_filers(seen: Witnesses) -> Finding:
    """Return the finding if the Re: block says who filed."""
    filers = seen.block.filers
    others = tuple(name for name in seen.names if not any(same_party(name, one) for one in filers))
    among = len(others) < len(seen.names)
    company = others[0] if others else None
    if seen.companies and not any(map(seen.addressed_or_related, filers)) and not _explained(seen, company):
        return Finding.uncertain(
            f"the Re: block says that {listed(filers)} filed, but the letter is addressed to "
            f"{listed(seen.companies)}",
            _role(seen, among=among and not others),
            company,
        )
    if among and not others:
        return _insider(seen, filers)
    return Finding(filers, _OUTSIDER[seen.review], company)


def _explained(seen: Witnesses, company: str | None) -> bool:
    """Return whether an addressee that is not among the filers may be one of the others who filed."""
    return seen.block.others and not (company and seen.addressed(company))


def _role(seen: Witnesses, *, among: bool) -> ClientRole:
    return _INSIDER.get(seen.review, "registrant") if among else _OUTSIDER[seen.review]


def _insider(seen: Witnesses, clients: tuple[str, ...]) -> Finding:
    role = _INSIDER.get(seen.review, "registrant")
    if role == "registrant" and len(clients) > 1:
        role = "filing_persons" if seen.review in ("issuer_bid", "tender") else "co_registrants"
    return Finding(clients, role)


def _of_names(seen: Witnesses) -> Finding:
    """Return the finding if the Re: block does not say who filed, from the addressee and the form."""
    if not seen.names:
        return Finding.uncertain("the Re: block names no company", _OUTSIDER[seen.review])
    if (
        others := tuple(name for name in seen.names if name not in seen.block.subjects)
        if seen.block.subjects
        else ()
    ):
        return _of_filers(seen._replace(block=seen.block._replace(filers=others)))
    addressed = tuple(name for name in seen.names if seen.addressed(name))
    if addressed:
        return _addressed_by_name(seen, addressed)
    if seen.companies or seen.person:
        return _addressed_elsewhere(seen)
    return _UNADDRESSED.get(seen.review, _one_side)(seen)


def _addressed_by_name(seen: Witnesses, addressed: tuple[str, ...]) -> Finding:
    """Return the finding if the Re: block names the company that the staff wrote to."""
    others = tuple(name for name in seen.names if name not in addressed)
    if seen.review in _ONLY_OUTSIDERS:
        return Finding(addressed, _OUTSIDER[seen.review], others[0] if others else None)
    if seen.review == "contested" and seen.side == "outsider" and addressed[0] == seen.names[0]:
        if others:
            return Finding(addressed, "dissident", others[0])
        return Finding.uncertain(
            f"the letter is addressed to {listed(addressed)}, but its comments address someone who opposes that "
            f"company",
            "dissident",
        )
    clients = seen.names if seen.review not in ("tender", "recommendation") else addressed
    return _insider(seen, clients)


def _addressed_elsewhere(seen: Witnesses) -> Finding:
    """Return the finding if the staff wrote to a company or person that the Re: block does not name."""
    to = seen.companies or ((seen.person,) if seen.person else ())
    company = seen.names[0]
    outsider = Finding(to, _OUTSIDER[seen.review], company)
    if seen.review in (*_ONLY_OUTSIDERS, "going_private", "tender"):
        return outsider
    relatives = any(related(company, one) for one in seen.companies)
    told = seen.side == "outsider" or seen.person or (seen.review == "contested" and seen.side is None)
    if told and seen.review in ("contested", "soliciting", "proxy") and not relatives:
        return outsider
    if relatives and seen.review in ("proxy", "issuer_bid", "recommendation"):
        return _insider(seen, seen.names)
    return Finding.uncertain(
        f"the Re: block names {company}, but the letter is addressed to {listed(to)}",
        _INSIDER.get(seen.review, "registrant"),
    )


def _first_named(seen: Witnesses) -> Finding:
    return _insider(seen, seen.names)


def _bidder_with_a_registration(seen: Witnesses) -> Finding:
    """Return the bidder of an exchange offer: it registers its own securities, so the Re: block begins with it."""
    if seen.registers:
        return Finding(seen.names[:1], _OUTSIDER[seen.review], seen.names[1] if len(seen.names) > 1 else None)
    return _nobody(seen)


def _nobody(seen: Witnesses) -> Finding:
    one = len(seen.names) == 1
    return Finding.uncertain(
        f"the Re: block names {listed(seen.names)} but does not say who filed",
        _OUTSIDER[seen.review],
        seen.names[0] if one else None,
    )


def _one_side(seen: Witnesses) -> Finding:
    """Return the finding for a form that both sides file, if the staff wrote to counsel or the addressee is unknown."""
    if seen.side == "outsider":
        return _nobody(seen)
    if seen.side == "registrant" or (seen.side is None and seen.review == "proxy"):
        return _insider(seen, seen.names)
    return Finding.uncertain(
        f"the Re: block names {listed(seen.names)} but does not say who filed, and either side of a contest may have",
        "filing_persons",
    )


_UNADDRESSED: dict[Review, Callable[[Witnesses], Finding]] = {
    "dissident": _nobody,
    "bid": _bidder_with_a_registration,
    "ownership": _nobody,
    "tender": _bidder_with_a_registration,
    "recommendation": _first_named,
    "going_private": _first_named,
    "issuer_bid": _first_named,
}
"""The findings if the staff wrote to counsel or the addressee is unknown, by review; for others, `_one_side`."""
