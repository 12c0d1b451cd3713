"""The staff's acts after an answer: whether it came back to a comment, and whether it completed its review."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from drafter.precedents.documents import Answer, StaffComment, StaffLetter, matter_keys

_NEXT = datetime.timedelta(days=270)
"""The longest time in which the staff replies to an answer."""


class Aftermath(NamedTuple):
    """The staff's acts after an answer.

    Attributes:
        reissued: Whether its next letter follows up on the comment; None if no later letter is known.
        completed: The date of the letter in which it completed the review; None if it is not known.
    """

    reissued: bool | None = None
    completed: datetime.date | None = None


def aftermath(
    comment: StaffComment, letter: StaffLetter, answer: Answer, later: Sequence[StaffLetter]
) -> Aftermath:
    """Return what became of a comment after its answer.

    Args:
        comment: The comment.
        letter: Its letter.
        answer: The company's answer.
        later: The staff letters after the answer, the earliest first.
    """
    replies = [one for one in later if _is_same_review(letter, one) and _is_soon(answer, one)]
    following = next((one for one in replies if one.comments), None)
    completing = next((one for one in replies if one.completes), None)
    if following and completing and completing.date and following.date and completing.date < following.date:
        following = None  # the later letter begins another review
    if not following:
        return Aftermath(False if completing else None, completing.date if completing else None)
    number = comment.number or 1
    returns_to = any(number in one.follows_up for one in following.comments)
    return Aftermath(returns_to, completing.date if completing else None)


def _is_same_review(letter: StaffLetter, other: StaffLetter) -> bool:
    """Return whether two letters share a form or a file number; the registrant is known to be the same."""
    forms = {form.removesuffix("/A") for form in letter.forms} & {
        form.removesuffix("/A") for form in other.forms
    }
    files = {key for key in matter_keys(letter) if key.startswith("file ")} & set(matter_keys(other))
    return bool(forms or files)


def _is_soon(answer: Answer, letter: StaffLetter) -> bool:
    return not answer.date or not letter.date or letter.date - answer.date <= _NEXT
