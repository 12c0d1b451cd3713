"""The correspondence that preceded this letter, as far as it is known.

A date that the comment gives is not combined with one from the Re: block: nothing says that they belong together.
Whatever is unknown becomes a blank.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Comment, CommentLetter, PriorReference
from drafter.templating.filters import letter_date

_EARLIER = r"(?:(?:prior|previous|earlier) )?comments?\b"

REISSUED = (
    (
        rf"\b(?:we|and)\s+(?:(?:are|again|also|must|partially|therefore)\s+){{0,2}}re-?issu(?:e|ing)\b"
        rf"(?=\s+(?:it\b|in part|(?:(?:the|this|that|our|your) )?{_EARLIER})|[.,;:])",
        "We have read your answer to prior comment 7 and reissue it in part.",
    ),
    (
        rf"\b{_EARLIER}[^.;]{{0,40}}\b(?:is|are|was|were|been|being)\s+(?:partially\s+)?re-?issued\b",
        "Prior comment 7 is reissued.",
    ),
)
"""Patterns of the staff's statement that it reissues a comment, each with a sentence that it matches."""

_REISSUED = pattern("|".join(pattern for pattern, _ in REISSUED), re.I)

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"{_MONTH} \d{{1,2}}, \d{{4}}"
_LETTER_OF = (
    r"\b(?:letters?|responses?|correspondence)\s+(?:letters?\s+)?(?:(?:dated|filed|from|of|on|submitted)\s+)*"
    rf"{_DATE}(?:,?(?: and)? {_DATE})*|{_DATE}\s+(?:comment |response )?(?:letters?|responses?)\b"
)


class EarlierComment(NamedTuple):
    """A comment of an earlier letter.

    Attributes:
        number: The comment's number in that letter.
        letter_date: The date of that letter; None if it is unknown.
        response_dates: The dates of the company's responses to it; empty if they are unknown.
    """

    number: int
    letter_date: datetime.date | None
    response_dates: tuple[datetime.date, ...]


def is_reissued(comment: Comment) -> bool:
    """Return whether the staff says that it reissues a comment.

    `Comment.reissued` is broader: it also covers a comment that merely follows up on an earlier one.
    """
    return bool(_REISSUED.search(comment.text))


def earlier_responses(letter: CommentLetter) -> tuple[datetime.date, ...]:
    """Return the dates of the company's earlier responses: those in the Re: block, otherwise the one in the opening."""
    if letter.subject.response_dates:
        return letter.subject.response_dates
    return (letter.prior_response_date,) if letter.prior_response_date else ()


def earlier_comments(comment: Comment, letter: CommentLetter) -> tuple[EarlierComment, ...]:
    """Return the comments of earlier letters that a comment refers to, with the dates that are certain.

    Args:
        comment: The comment.
        letter: The whole letter, whose Re: block and opening date the earlier correspondence.
    """
    prior = [reference for reference in comment.refers_to if reference.letter == "prior"]
    elsewhere = bool(prior) and _speaks_of_other_letters(comment, letter)
    return tuple(_dated(reference, letter, elsewhere=elsewhere) for reference in prior)


def _dated(reference: PriorReference, letter: CommentLetter, *, elsewhere: bool) -> EarlierComment:
    own_letter, own_answer = reference.letter_date, reference.response_date
    answers = earlier_responses(letter)
    if own_letter is None and own_answer is None:
        is_the_last = not elsewhere
    else:
        is_the_last = own_letter in (None, letter.prior_letter_date) and own_answer in (None, *answers)
    return EarlierComment(
        reference.comment,
        own_letter or (letter.prior_letter_date if is_the_last else None),
        (own_answer,) if own_answer else answers if is_the_last else (),
    )


def _speaks_of_other_letters(comment: Comment, letter: CommentLetter) -> bool:
    """Return whether the comment gives the date of a letter that cannot be attributed to a particular prior comment."""
    known = {letter.prior_letter_date, *earlier_responses(letter)}
    known |= {day for r in comment.refers_to for day in (r.letter_date, r.response_date)}
    told = {letter_date(day) for day in known if day}
    return any(
        day not in told
        for named in pattern(_LETTER_OF).findall(comment.text)
        for day in pattern(_DATE).findall(named)
    )
