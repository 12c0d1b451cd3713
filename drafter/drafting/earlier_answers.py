"""The company's earlier responses: the exchange to which each comment of the staff's next letter refers.

A comment names an earlier one by its number ("your response to prior comment 3"), and sometimes by the date of a
letter. If it gives no number ("we note from your response that ..."), the exchange is the one that shares the most of
its uncommon words and headings; it is then said to be probable, and the letter itself does not mention it.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from drafter.drafting.earlier import EarlierComment, earlier_responses
from drafter.model import Comment, CommentLetter, PriorReference
from drafter.returned import Exchange, ReturnedLetter, Undertaking

_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")
_CLEAR = 1.3
"""How many times as much the best exchange must share with a comment as the second best."""

_FEWEST = 3
"""The minimum number of words that an exchange must share with a comment."""

_ENOUGH = 0.12
"""The minimum share of a comment's uncommon words that an exchange must contain."""


class EarlierAnswer(NamedTuple):
    """An exchange of an earlier round to which a comment refers.

    Attributes:
        number: The number of the earlier comment; None if that letter did not number its only comment.
        letter_date: The date of the staff's earlier letter; None if the response does not say.
        date: The date of the company's earlier response; None if it has none.
        exchange: The earlier comment and the response.
        certain: Whether the staff names it; otherwise its words make it probable.
    """

    number: int | None
    letter_date: datetime.date | None
    date: datetime.date | None
    exchange: Exchange
    certain: bool = True

    @property
    def undertakings(self) -> tuple[Undertaking, ...]:
        """The promises of that response."""
        return self.exchange.undertakings


def earlier_answers(
    comment: Comment, letter: CommentLetter, responses: Sequence[ReturnedLetter]
) -> tuple[EarlierAnswer, ...]:
    """Return the exchanges of earlier rounds to which a comment refers, each once, in the order in which it does.

    Args:
        comment: The comment of the new staff letter.
        letter: That letter.
        responses: The company's earlier responses, in any order.
    """
    known = sorted(responses, key=lambda one: one.date or datetime.date.min)
    named = [reference for reference in comment.refers_to if reference.letter == "prior"]
    found = [answer for reference in named if (answer := _named(reference, letter, known))]
    if not named and comment.reissued:
        found = list(_by_words(comment, known))
    return tuple({id(answer.exchange): answer for answer in found}.values())


def dated_by(
    answers: Sequence[EarlierAnswer], earlier: Sequence[EarlierComment]
) -> tuple[EarlierComment, ...]:
    """Return the earlier comments to which a comment refers, with the dates of the exchanges that were found."""
    by_number = {answer.number: answer for answer in answers if answer.certain}
    return tuple(
        one._replace(letter_date=found.letter_date or one.letter_date, response_dates=(found.date,))
        if (found := by_number.get(one.number)) and found.date
        else one
        for one in earlier
    )


def _named(
    reference: PriorReference, letter: CommentLetter, responses: Sequence[ReturnedLetter]
) -> EarlierAnswer | None:
    """Return the exchange with the number that the staff names, from the response that it means."""
    for response in _meant(reference, letter, responses):
        for exchange in response.exchanges:
            if exchange.number == reference.comment or (exchange.number is None and reference.comment == 1):
                return _answer(exchange, response)
    return None


def _meant(
    reference: PriorReference, letter: CommentLetter, responses: Sequence[ReturnedLetter]
) -> list[ReturnedLetter]:
    """Return the responses that a reference may mean, the likeliest first.

    A date that the comment gives decides alone. Otherwise it is the response that the Re: block or the opening names,
    and then the latest.
    """
    latest_first = responses[::-1]
    if reference.response_date:
        return [one for one in latest_first if one.date == reference.response_date]
    if reference.letter_date:
        return [one for one in latest_first if reference.letter_date in one.letter_dates]
    named = earlier_responses(letter)
    return sorted(latest_first, key=lambda one: one.date not in named)


def _by_words(comment: Comment, responses: Sequence[ReturnedLetter]) -> Iterator[EarlierAnswer]:
    """Yield the exchange that a comment without a number follows up on, if there is only one likely exchange."""
    if not responses:
        return
    response = responses[-1]
    if len(response.exchanges) == 1 and len(responses) == 1:
        yield _answer(response.exchanges[0], response)
        return
    texts = [(_uncommon(exchange), exchange, one) for one in responses for exchange in one.exchanges]
    if not texts:
        return
    spread = Counter(word for words, _, _ in texts for word in words)
    own = _words(" ".join((*comment.headings, comment.text)))
    weights = {word: log((1 + len(texts)) / spread[word]) for word in own if spread[word]}
    scores = sorted(
        ((sum(weights.get(word, 0) for word in words & own), at) for at, (words, _, _) in enumerate(texts)),
        reverse=True,
    )
    best, at = scores[0]
    second = scores[1][0] if len(scores) > 1 else 0.0
    words, exchange, one = texts[at]
    if len(words & own) >= _FEWEST and best >= _ENOUGH * len(own) and best >= _CLEAR * second:
        yield _answer(exchange, one)._replace(certain=False)


def _answer(exchange: Exchange, response: ReturnedLetter) -> EarlierAnswer:
    return EarlierAnswer(exchange.number, response.letter_date, response.date, exchange)


def _uncommon(exchange: Exchange) -> set[str]:
    blocks = (*exchange.comment, *exchange.response)
    return _words(" ".join((*exchange.headings, *(block.words for block in blocks if block.kind != "page"))))


def _words(text: str) -> set[str]:
    return {found.casefold() for found in _WORD.findall(text)}
