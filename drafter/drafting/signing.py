"""Who signs the response, and whether a filing is amended, on which that depends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from drafter.drafting.client import is_contest
from drafter.drafting.filing_of_comment import CommentFiling
from drafter.drafting.revisions import is_for_the_future
from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter, ReviewType
from drafter.profile.model import Person, Profile, SignedBy

_SIGNED_BY: Mapping[ReviewType, SignedBy] = MappingProxyType(
    {
        "periodic": "company",
        "registration": "counsel",
        "draft_registration": "counsel",
        "proxy": "counsel",
        "tender_going_private": "counsel",
        "regulation_a": "counsel",
        "other": "company",
    }
)
"""Who customarily signs a letter that accompanies an amendment, by type of review; the profile overrides it."""

_AMENDED: frozenset[ReviewType] = frozenset(_SIGNED_BY) - {"periodic", "other"}
"""The types of review in which the filing itself is amended."""

_OF_A_LAW_FIRM = r"(?<!general )\bpartner\b|\bassociate\b(?! (?:director|vice))|\bof counsel\b|\battorney\b"
"""Titles of those who sign for a law firm; officers of a company have others ("General Counsel")."""


def amends_now(letter: CommentLetter, of_each: Sequence[CommentFiling]) -> bool:
    """Return whether the response accompanies an amended filing.

    Args:
        letter: The staff's letter.
        of_each: The filing of each comment.
    """
    return any(one.revise_in == "amendment" for one in of_each) or (_is_pending(letter) and not of_each)


def amends(letter: CommentLetter, of_each: Sequence[CommentFiling]) -> bool:
    """Return whether a filing is amended, with the response or later.

    Args:
        letter: The staff's letter.
        of_each: The filing of each comment.
    """
    return _is_pending(letter) or any(one.revise_in != "future_filings" for one in of_each)


def who_signs(letter: CommentLetter, profile: Profile, of_each: Sequence[CommentFiling]) -> SignedBy:
    """Return who signs: whoever the profile says, and otherwise who customarily does.

    It is counsel in a contest or if the staff wrote to counsel. Otherwise, if the filing is amended, it depends on the
    type of review; if not (a report, or a proxy statement already mailed), the company signs.

    Args:
        letter: The staff's letter.
        profile: The facts that the firm and the matter add.
        of_each: The filing of each comment.
    """
    if profile.signed_by:
        return profile.signed_by
    if is_contest(letter) or letter.addressee_is == "outside_counsel":
        return "counsel"
    return _SIGNED_BY[letter.subject.review_type] if amends(letter, of_each) else "company"


def for_company(profile: Profile) -> Profile:
    """Return the profile for a letter that the company signs.

    A signer of the law firm does not sign for the client: the officer is then a blank, and that person the contact.
    """
    if not _is_of_firm(profile):
        return profile
    contact = profile.contact if profile.contact.name else profile.signer
    return replace(profile, signer=Person(), contact=contact)


def signer_notes(profile: Profile, signed_by: SignedBy) -> tuple[str, ...]:
    """Return the warnings about a signer who does not belong to the one that signs."""
    if signed_by == "counsel" or not _is_of_firm(profile):
        return ()
    title = f" ({profile.signer.title})" if profile.signer.title else ""
    who = f"{profile.signer.name}{title}"
    return (
        f"The company signs this letter, but {who} is the signer for {profile.firm.name}: the officer who signs is "
        "left blank. Name the officer as the signer, or set signed_by to counsel.",
    )


def _is_of_firm(profile: Profile) -> bool:
    """Return whether the profile's signer signs for the law firm: by title, or where nothing says for whom."""
    signer = profile.signer
    if not profile.firm.name or not signer.name:
        return False
    if signer.title:
        return bool(pattern(_OF_A_LAW_FIRM, re.I).search(signer.title))
    return profile.signed_by != "company"


def _is_pending(letter: CommentLetter) -> bool:
    """Return whether the review is one in which the filing itself is amended before it is used."""
    return letter.subject.review_type in _AMENDED and not is_for_the_future(letter)
