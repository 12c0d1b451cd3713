"""Find the topics and clauses that the words of a request ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.model import Request
from drafter.topics.library import Library
from drafter.topics.texts import as_matched


def asked_by(words: str, library: Library) -> Iterator[tuple[str, str]]:
    """Yield the topics and clauses whose `asked` patterns match the words of a request.

    Args:
        words: The words of the request.
        library: The topics.
    """
    text = as_matched(words)
    for number in library.index_of_asking.possible(text.lowered):
        topic, clause, pattern = library.ways_of_asking[number]
        if pattern.find(*text):
            yield topic.id, clause.id


def topics_asked(requests: Iterable[Request], library: Library) -> frozenset[str]:
    """Return the topics that requests ask about, in their own words or in those that they refer to."""
    said = (f"{one.verb} {one.object} // {one.about}" for one in requests)
    return frozenset(topic for words in said for topic, _ in asked_by(words, library))
