"""For whom the letter speaks: the registrant, but in a contest the person that made the filing.

In a proxy fight or a third-party tender offer the Re: block names the subject company, and the staff writes
to the other side. To put the subject company's name in that side's mouth would be a made-up fact. The Re: block
says best who filed ("Filed May 1, 2024 by Gull LP et al."), then the addressee; where neither shows it, the name is
a blank.
"""

from __future__ import annotations

import re

from drafter.drafting.filers import Filers, filers
from drafter.drafting.filing import names_before_filings
from drafter.kernel.patterns import pattern
from drafter.model import Addressee, CommentLetter

_CONTEST_REVIEWS = frozenset({"proxy", "tender_going_private"})
_OUTSIDERS_FORM = pattern(r"\b(prec|defc|dfan|prrn|defn)\s?-?(\d\d|n|m)?[ac]?\b|\bto-?t\b", re.I)
"""A form that one files who is not the registrant, or who fights with one."""

_CONTESTED = pattern(r"\bfiled\b.*\bby\b|\bsoliciting material", re.I)
"""How else the Re: block shows that somebody other than the registrant may have filed."""

_FORMS_OF_COMPANY = frozenset(
    (
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "ltd",
        "limited",
        "llc",
        "lp",
        "plc",
        "the",
    )
)

_COURTESY_TITLE = pattern(r"^(?:Mr|Mrs|Ms|Dr)\.?\s+|^Messrs\.?\s+")
_LAWYER = pattern(r"\bEsq\b", re.I)
_LAW_FIRM = pattern(r"\b(llp|pllc|p\.?c\.?|p\.?l\.?l\.?c\.?)$", re.I)


def client(letter: CommentLetter) -> str | None:
    """The name of the person that answers, or None where the letter does not show it."""
    registrant, addressed = letter.subject.registrant, letter.addressee.company
    if letter.subject.review_type not in _CONTEST_REVIEWS:
        return registrant
    if filed := filers(letter.subject):
        return registrant if _is_among(registrant, filed) else filed.names[0]
    if same_company(registrant, addressed):
        return registrant
    if addressed and not _LAW_FIRM.search(addressed):
        return addressed
    contested = any(_OUTSIDERS_FORM.search(line) or _CONTESTED.search(line) for line in letter.subject.lines)
    if addressed:
        return None if contested else registrant
    return _person(letter.addressee) if contested else None


def subject_company(letter: CommentLetter) -> str | None:
    """The company whose security holders a contested filing turns to, None where the Re: block does not name it.

    The staff's system puts the one that filed on the first line where it has a number at the SEC; the subject company
    is then on the next, above a form that outsiders file.
    """
    subject, filed = letter.subject, filers(letter.subject)
    names = names_before_filings(subject)
    if filed and len(names) == 1 and _is_among(subject.registrant, filed) and not _is_among(names[0], filed):
        return names[0] if any(map(_OUTSIDERS_FORM.search, subject.lines)) else subject.registrant
    return subject.registrant


def filed_with_others(letter: CommentLetter) -> bool:
    """Whether the Re: block of a contest names several who filed, or says that there are more ("Gull LP et al.")."""
    filed = filers(letter.subject)
    return (
        letter.subject.review_type in _CONTEST_REVIEWS
        and filed is not None
        and (filed.others or len(filed.names) > 1)
    )


def _is_among(company: str | None, filed: Filers) -> bool:
    return any(same_company(company, name) for name in filed.names)


def is_written_to(letter: CommentLetter) -> bool:
    """Whether the staff wrote to the client or to one of those who filed with it, and not to its counsel."""
    name, to = client(letter), letter.addressee
    if to.company is None:
        return name is not None and same_company(name, _person(to))
    if same_company(name, to.company):
        return True
    return filed_with_others(letter) and not _LAW_FIRM.search(to.company)


def is_contest(letter: CommentLetter, name: str | None = None) -> bool:
    """Whether the client is another than the subject company; `name` is what the profile calls the client."""
    company = subject_company(letter)
    return not same_company(company, name) and client(letter) != company


def party(letter: CommentLetter, *, contest: bool) -> str:
    """The term for the client: in a contest the staff's comments call the registrant "the Company"."""
    if not contest:
        return "Company"
    return "Offeror" if letter.subject.review_type == "tender_going_private" else "Filing Person"


def _person(to: Addressee) -> str | None:
    """The person that the staff wrote to, where it wrote to nobody's officer and to no lawyer."""
    if not to.name or to.title or _LAWYER.search(to.name):
        return None
    return _COURTESY_TITLE.sub("", to.name)


def same_company(registrant: str | None, addressed: str | None) -> bool:
    """Whether two names are one company's, however its form is written ("Inc" for "Incorporated")."""
    one, other = _core(registrant), _core(addressed)
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _core(name: str | None) -> str:
    words = pattern(r"[a-z0-9]+").findall((name or "").lower())
    return "".join(word for word in words if word not in _FORMS_OF_COMPANY)
