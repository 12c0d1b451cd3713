"""Put each staff comment beside the exchange that restates it, for one staff letter or several."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.checking.letter_file import LetterFile
from drafter.checking.matter import Matter, Pair, comment_words, in_file
from drafter.filings import Filing
from drafter.kernel.words import likeness
from drafter.model import Comment, CommentLetter
from drafter.returned import Exchange, ReturnedLetter

_ENOUGH = 0.3
"""The minimum share of words that a restated comment has in common with the staff's, if there are several letters."""


def matter_of(
    readings: Sequence[ReturnedLetter],
    letters: Sequence[CommentLetter] = (),
    today: datetime.date | None = None,
    *,
    file: LetterFile | None = None,
    confidential: ReturnedLetter | None = None,
    filings: Sequence[Filing] = (),
) -> Matter:
    """Return what is to be checked.

    Args:
        readings: The response letter as read with each of the staff letters, in the same order; without any staff
            letter, as read by its shape.
        letters: The staff letters that it responds to.
        today: The day of the check, if it matters.
        file: The file of the response letter.
        confidential: The confidential version of the response letter, if it has one.
        filings: The filings to which the response letter refers, as amended.
    """
    if len(letters) < 2:
        response = readings[0]
        pairs = [pair for letter in letters for pair in _pairs(letter, response.exchanges)]
        return Matter(response, tuple(letters), tuple(pairs), today, file, confidential, tuple(filings))
    own = [
        [exchange for exchange in reading.exchanges if _restates(exchange, letter)]
        for reading, letter in zip(readings, letters, strict=True)
    ]
    response = replace(
        readings[0],
        exchanges=_apart([exchange for exchanges in own for exchange in exchanges]),
        letter_dates=tuple(sorted(letter.date for letter in letters if letter.date)),
    )
    kept = {in_file(exchange.place): exchange for exchange in response.exchanges}
    pairs = [
        pair
        for letter, exchanges in zip(letters, own, strict=True)
        for pair in _pairs(letter, [kept[in_file(exchange.place)] for exchange in exchanges])
    ]
    return Matter(response, tuple(letters), tuple(pairs), today, file, confidential, tuple(filings))


def _pairs(letter: CommentLetter, exchanges: Sequence[Exchange]) -> list[Pair]:
    by_number: dict[int, Exchange] = {}
    for position, exchange in enumerate(exchanges, start=1):
        by_number.setdefault(exchange.number or position, exchange)
    return [
        Pair(letter, comment, number, by_number.get(number))
        for number, comment in ((one.number or at, one) for at, one in enumerate(letter.comments, start=1))
    ]


def _restates(exchange: Exchange, letter: CommentLetter) -> bool:
    comment = next((one for one in letter.comments if one.number == exchange.number), None)
    return comment is not None and _alike(exchange, comment)


def _alike(exchange: Exchange, comment: Comment) -> bool:
    return likeness(comment.text, comment_words(exchange)) >= _ENOUGH


def _apart(exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """Return the exchanges of several readings in the order of the file, each ending before the next one begins."""
    ordered = sorted(exchanges, key=lambda exchange: in_file(exchange.place))
    each = [
        one for one, after in pairwise([*ordered, None])
        if one and (after is None or in_file(one.place) != in_file(after.place))
    ]  # fmt: skip
    ends = [in_file(after.place) for after in each[1:]] + [each[-1].place.last + 1] if each else []
    return tuple(_until(exchange, end) for exchange, end in zip(each, ends, strict=True))


def _until(exchange: Exchange, end: int) -> Exchange:
    """Return an exchange without the blocks of its response from a paragraph on."""
    kept = tuple(block for block in exchange.response if in_file(block.place) < end)
    return replace(
        exchange, response=kept, place=exchange.place._replace(last=min(exchange.place.last, end - 1))
    )
