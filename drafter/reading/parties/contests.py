"""For whom the answer speaks where another than the registrant may have filed: contests, offers, Schedule 13D.

The Re: block says best who filed ("Filed May 1, 2024 by Gull LP et al."); then the addressee, then the form. A form
that only one side files decides where nobody is named; where both sides may file it, the staff's words do, or nobody.
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
"""What somebody is who files such a form about a company that is not its own."""

_INSIDER: dict[Review, ClientRole] = {
    "dissident": "dissident",
    "bid": "bidder",
    "ownership": "filing_persons",
    "recommendation": "target",
    "going_private": "filing_persons",
}
"""What a company is in a filing of its own; the registrant elsewhere."""

_ONLY_OUTSIDERS: frozenset[Review] = frozenset({"dissident", "bid", "ownership"})


def of_contest(seen: Witnesses) -> Finding:
    """Return for whom the answer speaks in a contest, an offer or on Schedule 13D."""
    if seen.block.itself and seen.names:
        return _insider(seen, seen.names[:1])
    return _of_filers(seen) if seen.block.filers else _of_names(seen)


def _of_filers(seen: Witnesses) -> Finding:
    """The Re: block says who filed."""
    filers = seen.block.filers
    others = tuple(name for name in seen.names if not any(same_party(name, one) for one in filers))
    among = len(others) < len(seen.names)
    company = others[0] if others else None
    if seen.companies and not any(map(seen.addressed_or_related, filers)) and not _explained(seen, company):
        return Finding.uncertain(
            f"the Re: block says that {listed(filers)} filed, and the letter is addressed to "
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
    """Nobody is said to have filed: the addressee and the form must tell."""
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
    """The Re: block names the company that the staff wrote to."""
    others = tuple(name for name in seen.names if name not in addressed)
    if seen.review in _ONLY_OUTSIDERS:
        return Finding(addressed, _OUTSIDER[seen.review], others[0] if others else None)
    if seen.review == "contested" and seen.side == "outsider" and addressed[0] == seen.names[0]:
        if others:
            return Finding(addressed, "dissident", others[0])
        return Finding.uncertain(
            f"the letter is addressed to {listed(addressed)}, and its comments speak to somebody who opposes that "
            f"company",
            "dissident",
        )
    clients = seen.names if seen.review not in ("tender", "recommendation") else addressed
    return _insider(seen, clients)


def _addressed_elsewhere(seen: Witnesses) -> Finding:
    """The staff wrote to a company or to a person that the Re: block does not name."""
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
        f"the Re: block names {company}, and the letter is addressed to {listed(to)}",
        _INSIDER.get(seen.review, "registrant"),
    )


def _first_named(seen: Witnesses) -> Finding:
    return _insider(seen, seen.names)


def _bidder_with_a_registration(seen: Witnesses) -> Finding:
    """In an exchange offer the bidder registers securities of its own, and the Re: block begins with it."""
    if seen.registers:
        return Finding(seen.names[:1], _OUTSIDER[seen.review], seen.names[1] if len(seen.names) > 1 else None)
    return _nobody(seen)


def _nobody(seen: Witnesses) -> Finding:
    one = len(seen.names) == 1
    return Finding.uncertain(
        f"the Re: block names {listed(seen.names)} and does not say who filed",
        _OUTSIDER[seen.review],
        seen.names[0] if one else None,
    )


def _one_side(seen: Witnesses) -> Finding:
    """A form that both sides file, and the staff wrote to counsel or to nobody known."""
    if seen.side == "outsider":
        return _nobody(seen)
    if seen.side == "registrant" or (seen.side is None and seen.review == "proxy"):
        return _insider(seen, seen.names)
    return Finding.uncertain(
        f"the Re: block names {listed(seen.names)} and does not say who filed, and either side of a contest may have",
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
"""What holds where the staff wrote to counsel or to nobody known."""
