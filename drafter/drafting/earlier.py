"""The correspondence before this letter: what is known of it, and what is left blank.

A date that the comment names is its own; to pair it with a date of the Re: block would be a made-up fact.
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
"""How the staff says that it makes an earlier comment again: the pattern, and a sentence that it meets."""

_REISSUED = pattern("|".join(pattern for pattern, _ in REISSUED), re.I)

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"{_MONTH} \d{{1,2}}, \d{{4}}"
_LETTER_OF = pattern(
    r"\b(?:letters?|responses?|correspondence)\s+(?:letters?\s+)?(?:(?:dated|filed|from|of|on|submitted)\s+)*"
    rf"{_DATE}(?:,?(?: and)? {_DATE})*|{_DATE}\s+(?:comment |response )?(?:letters?|responses?)\b"
)


class EarlierComment(NamedTuple):
    """A comment of an earlier letter, that letter's date, and the dates of the answer; empty where unknown."""

    number: int
    letter_date: datetime.date | None
    response_dates: tuple[datetime.date, ...]


def is_reissued(comment: Comment) -> bool:
    """Whether the staff says that it reissues a comment; `Comment.reissued` tells only that it goes on from one."""
    return bool(_REISSUED.search(comment.text))


def earlier_responses(letter: CommentLetter) -> tuple[datetime.date, ...]:
    """The dates of the company's earlier answers: those of the Re: block, else the one that the opening names."""
    if letter.subject.response_dates:
        return letter.subject.response_dates
    return (letter.prior_response_date,) if letter.prior_response_date else ()


def earlier_comments(comment: Comment, letter: CommentLetter) -> tuple[EarlierComment, ...]:
    """The comments of earlier letters that a comment speaks of."""
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
    """Whether the comment names letters by dates of which nobody knows to which comment they belong."""
    known = {letter.prior_letter_date, *earlier_responses(letter)}
    known |= {day for r in comment.refers_to for day in (r.letter_date, r.response_date)}
    told = {letter_date(day) for day in known if day}
    return any(
        day not in told for named in _LETTER_OF.findall(comment.text) for day in pattern(_DATE).findall(named)
    )
