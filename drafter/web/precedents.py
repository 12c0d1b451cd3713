"""How others answered a comment, for its drawer: filters as they were typed, and what was found."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drafter.errors import UnsuitableLetterError
from drafter.services.precedents_filters import filters_of
from drafter.services.precedents_find import precedents_of_comment
from drafter.web.matters import Matter
from drafter.web.work import Desk, inputs_of, letter_of

if TYPE_CHECKING:
    from drafter.precedent import Found

FILTERS = ("form", "since", "outcome", "company")
OUTCOMES = {
    "revised": "the filing was revised",
    "will_revise": "it will be revised",
    "explained": "explained",
    "declined": "declined",
    "supplemented": "material was provided",
    "reissued": "the staff came back to it",
    "not_reissued": "the staff did not come back to it",
    "completed": "the review was completed",
}
_MOST = 5


def find(desk: Desk, matter: Matter, at: int, asked: Mapping[str, str]) -> Sequence[Found]:
    """Return the precedents of a comment.

    Args:
        desk: The firm and the profile.
        matter: The matter.
        at: The place of the comment, from 1.
        asked: What was typed into each filter; "" for nothing.

    Raises:
        DrafterError: There is no such comment, there are no precedents, or a filter cannot be understood.
    """
    letter = letter_of(inputs_of(desk, matter))
    if not 1 <= at <= len(letter.comments):
        raise UnsuitableLetterError(f"The letter has no comment {at}.")
    typed: dict[str, Any] = {
        "forms": _listed(asked["form"]),
        "since": _year(asked["since"]),
        "outcomes": _listed(asked["outcome"]) if asked["outcome"] in OUTCOMES else (),
        "companies": _listed(asked["company"]),
    }
    return precedents_of_comment(letter, at, filters=filters_of(desk.firm, **typed), most=_MOST)


def _listed(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _year(text: str) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.date(int(text), 1, 1)
    except ValueError:
        raise UnsuitableLetterError(f"{text!r} is not a year.", advice="Type a year, such as 2024.") from None
