"""Find the topics and clauses that the words of a request ask for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from drafter.model import Request
from drafter.topics.library import Library
from drafter.topics.texts import as_matched


@lru_cache(maxsize=256)  # a request's words are looked at for topics, and again for each way to read it
def asked_by(words: str, library: Library) -> frozenset[tuple[str, str]]:
    """Return the topics and clauses whose `asked` patterns match the words of a request.

    Args:
        words: The words of the request.
        library: The topics.
    """
    text = as_matched(words)
    possible = map(library.ways_of_asking.__getitem__, library.index_of_asking.possible(text.lowered))
    return frozenset((topic.id, clause.id) for topic, clause, pattern in possible if pattern.find(*text))


def topics_asked(requests: Iterable[Request], library: Library) -> frozenset[str]:
    """Return the topics that requests ask about, in their own words or in those that they refer to."""
    said = (f"{one.verb} {one.object} // {one.about}" for one in requests)
    return frozenset(topic for words in said for topic, _ in asked_by(words, library))
