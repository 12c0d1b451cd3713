"""Which clauses answer what a comment asks for.

A topic may be right and its clause still answer another question. So a clause is offered only where a request asks for
what the clause answers: by the words of the request, which are its verb and its object, or by what it cites. The rest
of the comment offers nothing, and no clause is better than a doubtful one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from drafter.model import Ask, Comment, Offer, Request
from drafter.topics.library import Library
from drafter.topics.matching import Text, as_matched
from drafter.topics.topic import Clause, Side, Topic

SIDE_OF: dict[Ask, Side] = {
    "revise_disclosure": "revises",
    "future_filings": "revises",
    "provide_draft": "revises",
    "explain": "explains",
}
"""Which words of a clause complete the frame of an ask; an exhibit and a confirmation need none."""

_AT_MOST = 2
"""Clauses that one sentence of the response can hold."""


class _Candidate(NamedTuple):
    """A clause that answers a request: the length of what was cited for it, and the topic's rank in the comment."""

    cited: int
    rank: float
    topic: Topic
    clause: Clause


def find_offers(comment: Comment, ranks: Mapping[str, float], library: Library) -> tuple[Offer, ...]:
    """Return the clauses that answer the requests of a comment, in the order of the requests.

    Each request has at most one: by a citation before words, and of the topic that the comment is more about.

    Args:
        comment: the comment.
        ranks: how much the comment is about each topic that has any evidence.
        library: the topics.
    """
    answered: dict[tuple[str, str], list[int]] = {}
    said = as_matched(comment.text)
    for number, request in enumerate(comment.requests):
        best = max(
            (each for each in _candidates(request, ranks, library) if not _is_excluded(each.topic, said)),
            key=lambda each: (each.cited, each.rank),
            default=None,
        )
        if best:
            answered.setdefault((best.topic.id, best.clause.id), []).append(number)
    offers = [Offer(topic, clause, tuple(numbers)) for (topic, clause), numbers in answered.items()]
    return tuple(_no_more_than_fit(offers, comment.requests))


def _candidates(request: Request, ranks: Mapping[str, float], library: Library) -> Iterator[_Candidate]:
    """Yield the clauses that answer a request, in the library's order; of two alike the first is chosen."""
    side = SIDE_OF.get(request.ask) if request.ask else None
    if not side:
        return
    text = as_matched(f"{request.verb} {request.object} // {request.about}")
    asked = set(_asked(text, library))
    for topic in library.topics:
        for clause in topic.clauses:
            if side in clause.sides:
                cited = _cited(clause, request.citations)
                if cited or ((topic.id, clause.id) in asked and topic.id in ranks):
                    yield _Candidate(cited, ranks.get(topic.id, 0.0), topic, clause)


def _asked(text: Text, library: Library) -> Iterator[tuple[str, str]]:
    for number in library.index_of_asking.possible(text.lowered):
        topic, clause, pattern = library.ways_of_asking[number]
        if pattern.find(text.text, text.lowered):
            yield topic.id, clause.id


def _cited(clause: Clause, citations: Iterable[str]) -> int:
    """Return the length of the narrowest authority of a clause that is cited, 0 if none is."""
    return max(
        (len(wide) for wide in clause.cites for cited in citations if is_within(cited, wide)), default=0
    )


def is_within(cited: str, wide: str) -> bool:
    """Return whether a citation is another one or a part of it.

    >>> is_within("S-K 303(b)(2)", "S-K 303"), is_within("S-K 303", "S-K 30"), is_within("ASC 350-20", "ASC 350")
    (True, False, True)
    """
    return cited.startswith(wide) and not cited[len(wide) : len(wide) + 1].isalnum()


def _is_excluded(topic: Topic, said: Text) -> bool:
    return any(pattern.find(said.text, said.lowered) for pattern in topic.excludes)


def _no_more_than_fit(offers: Sequence[Offer], requests: Sequence[Request]) -> Iterator[Offer]:
    """Yield the offers that the sentences of the response can hold."""
    taken: dict[Side, int] = {}
    for offer in offers:
        sides = {SIDE_OF[ask] for number in offer.requests if (ask := requests[number].ask)}
        if all(taken.get(side, 0) < _AT_MOST for side in sides):
            taken.update((side, taken.get(side, 0) + 1) for side in sides)
            yield offer
