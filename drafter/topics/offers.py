"""Which clauses answer what a comment asks for.

A topic may be right and its clause still answer another question. So a clause is offered only where a request asks for
what the clause answers: by the words of the request, which are its verb and its object, or by what it cites. The rest
of the comment offers nothing, and no clause is better than a doubtful one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.model import Ask, Comment, Offer, Request
from drafter.topics.library import Library
from drafter.topics.matching import as_matched
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


def find_offers(comment: Comment, raised: Sequence[Topic], library: Library) -> tuple[Offer, ...]:
    """Return the clauses that answer the requests of a comment, in the order of the requests.

    Each request has at most one: the first in its file, of the first topic that answers it.

    Args:
        comment: the comment.
        raised: the topics that it raises, the main one first.
        library: the topics.
    """
    said = as_matched(comment.text)
    topics = [topic for topic in raised if not any(each.find(*said) for each in topic.excludes)]
    answered: dict[tuple[str, str], list[int]] = {}
    for number, request in enumerate(comment.requests):
        if answer := next(_answers(request, topics, library), None):
            answered.setdefault(answer, []).append(number)
    offers = [Offer(topic, clause, tuple(numbers)) for (topic, clause), numbers in answered.items()]
    return tuple(_no_more_than_fit(offers, comment.requests))


def _answers(request: Request, topics: Sequence[Topic], library: Library) -> Iterator[tuple[str, str]]:
    """Yield the topics and clauses that answer a request, by its words or by what it cites."""
    side = SIDE_OF.get(request.ask) if request.ask else None
    own = f"{request.verb} {request.object}"
    # What "this" refers to counts only if the request does not say for itself what it is about.
    for words in (own, f"{own} // {request.about}") if side and topics else ():
        asked = set(_asked(words, library))
        for topic in topics:
            for clause in topic.clauses:
                answers = (topic.id, clause.id) in asked or _is_cited(clause, request.citations)
                if answers and side in clause.sides:
                    yield topic.id, clause.id


def _asked(words: str, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the topics and clauses of the patterns that the words of a request meet."""
    text = as_matched(words)
    for number in library.index_of_asking.possible(text.lowered):
        topic, clause, pattern = library.ways_of_asking[number]
        if pattern.find(*text):
            yield topic.id, clause.id


def _is_cited(clause: Clause, citations: Iterable[str]) -> bool:
    return any(is_within(cited, wide) for cited in citations for wide in clause.cites)


def is_within(cited: str, wide: str) -> bool:
    """Return whether a citation is another one or a part of it.

    >>> is_within("S-K 303(b)(2)", "S-K 303"), is_within("S-K 303", "S-K 30"), is_within("ASC 350-20", "ASC 350")
    (True, False, True)
    """
    return cited.startswith(wide) and not cited[len(wide) : len(wide) + 1].isalnum()


def _no_more_than_fit(offers: Sequence[Offer], requests: Sequence[Request]) -> Iterator[Offer]:
    """Yield the offers that the sentences of the response can hold."""
    taken: dict[Side, int] = {}
    for offer in offers:
        sides = {SIDE_OF[ask] for number in offer.requests if (ask := requests[number].ask)}
        if all(taken.get(side, 0) < _AT_MOST for side in sides):
            taken.update((side, taken.get(side, 0) + 1) for side in sides)
            yield offer
