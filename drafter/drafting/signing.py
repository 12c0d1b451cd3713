"""Who signs the response, and whether a filing is amended, on which that depends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from drafter.drafting.client import is_contest
from drafter.drafting.filing_of_comment import CommentFiling
from drafter.drafting.revisions import is_for_the_future
from drafter.model import CommentLetter, ReviewType
from drafter.profile.model import Profile, SignedBy

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


def _is_pending(letter: CommentLetter) -> bool:
    """Return whether the review is one in which the filing itself is amended before it is used."""
    return letter.subject.review_type in _AMENDED and not is_for_the_future(letter)
