"""Find the clauses that answer what a comment asks for.

The topic can be right and its clause still miss the question. So a clause is offered only if a request asks for what
the clause provides, by its words (the verb and its object) or by the authority that it cites. The rest of the comment
does not count, and no clause is better than a doubtful one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

from drafter.model import Ask, Comment, Offer, Request
from drafter.requests import restated
from drafter.topics.asking import asked_by
from drafter.topics.library import Library
from drafter.topics.texts import as_matched
from drafter.topics.topic import Clause, Topic

Side = Literal["revises", "explains"]
"""The sides of a response: a clause's wording completes a promise to revise, or an explanation."""

SIDES: tuple[Side, ...] = get_args(Side)
SIDE_OF: dict[Ask, Side] = {
    "revise_disclosure": "revises",
    "future_filings": "revises",
    "provide_draft": "revises",
    "explain": "explains",
}
"""The wording of a clause that completes the frame of each kind of request; exhibits and confirmations need none."""

_OF_ITS_OWN = re.compile(
    r"\b(?:do(?:es)? not agree|reconcile (?:the differences?|(?:this|these) (?:disclosures?|statements?))"
    r"|discrepanc(?:y|ies)|where .{0,160}\b(?:is|are) (?:located|disclosed)"
    r"|not necessary to (?:provide|disclose|present)|whether you intend to update|applicability of instruction)\b",
    re.I,
)
"""Requests that no clause answers, whatever the topic: about a discrepancy, a location, or plans to update."""

_NOTHING = ("", "us", "to us", "for us")
"""Objects that do not say what is asked: "Please advise us"."""

_FEW_WORDS = 8
"""The maximum number of words in a request that says too little without the words that it refers to."""

_AT_MOST = 2
"""The maximum number of clauses in one sentence of the response."""


def find_offers(comment: Comment, raised: Sequence[Topic], library: Library) -> tuple[Offer, ...]:
    """Return the clauses that answer the requests of a comment, in the order of the requests.

    Each request gets at most one clause: the first one, in its file, of the first topic that answers it.

    Args:
        comment: The comment.
        raised: The topics that it surely raises, the main one first.
        library: The topics.
    """
    said = as_matched(comment.text)
    topics = [topic for topic in raised if not any(each.find(*said) for each in topic.excludes)]
    answered: dict[tuple[str, str], list[int]] = {}
    for number, request in enumerate(comment.requests):
        if answer := next(_answers(request, topics, library), None):
            answered.setdefault(answer, []).append(number)
    offers = [Offer(topic, clause, tuple(numbers)) for (topic, clause), numbers in answered.items()]
    kept = tuple(_no_more_than_fit(_of_the_greater_part(offers, comment.requests), comment.requests))
    if (
        kept
        and not _has_words_of_the_firm(kept, library)
        and not restated(comment.blocks, comment.requests).says_all
    ):
        return ()  # the response would be the neutral opener with a blank
    return kept


def _has_words_of_the_firm(offers: Sequence[Offer], library: Library) -> bool:
    """Return whether a firm's own clause has wording, so that the response need not restate the request."""
    return any(
        not library.is_built_in(offer.topic)
        and table["id"] == offer.clause
        and any(table.get(side) for side in SIDES)
        for offer in offers
        for table in library.topic(offer.topic).guidance["clauses"]
    )


def _answers(request: Request, topics: Sequence[Topic], library: Library) -> Iterator[tuple[str, str]]:
    """Yield the topics and clauses that answer a request, by its words or by the authorities that it cites."""
    own = f"{request.verb} {request.object}"
    if request.ask not in SIDE_OF or not topics or request.object in _NOTHING or _OF_ITS_OWN.search(own):
        return
    # What "this" refers to, and what a "Refer to ..." cites, count only if the request's own words say little.
    says_little = len(own.split()) <= _FEW_WORDS
    readings = [(own, request.citations)]
    if says_little:
        readings.append((f"{own} // {request.about}", request.citations + request.see))
    for words, citations in readings:
        asked = asked_by(words, library)
        for topic in topics:
            for clause in topic.clauses:
                if (topic.id, clause.id) in asked or _is_cited(clause, citations):
                    yield topic.id, clause.id


def _is_cited(clause: Clause, citations: Iterable[str]) -> bool:
    return any(is_within(cited, wide) for cited in citations for wide in clause.cites)


def is_within(cited: str, wide: str) -> bool:
    """Return whether a citation is another one or a part of it.

    >>> is_within("S-K 303(b)(2)", "S-K 303"), is_within("S-K 303", "S-K 30"), is_within("ASC 350-20", "ASC 350")
    (True, False, True)
    """
    return cited.startswith(wide) and not cited[len(wide) : len(wide) + 1].isalnum()


def _of_the_greater_part(offers: Sequence[Offer], requests: Sequence[Request]) -> list[Offer]:
    """Return the offers that, on their side, together answer at least half of the requests.

    A sentence that answers a smaller part of the comment would read as if it were the whole response.
    """
    asked = Counter(SIDE_OF.get(request.ask) for request in requests if request.ask and request.object)
    answered = Counter(SIDE_OF[ask] for offer in offers for n in offer.requests if (ask := requests[n].ask))
    return [
        offer
        for offer in offers
        if all(2 * answered[side] >= asked[side] for side in _sides(offer, requests))
    ]


def _sides(offer: Offer, requests: Sequence[Request]) -> set[Side]:
    return {SIDE_OF[ask] for number in offer.requests if (ask := requests[number].ask)}


def _no_more_than_fit(offers: Sequence[Offer], requests: Sequence[Request]) -> Iterator[Offer]:
    """Yield the offers that fit into the sentences of the response."""
    taken: dict[Side, int] = {}
    for offer in offers:
        sides = _sides(offer, requests)
        if all(taken.get(side, 0) < _AT_MOST for side in sides):
            taken.update((side, taken.get(side, 0) + 1) for side in sides)
            yield offer
