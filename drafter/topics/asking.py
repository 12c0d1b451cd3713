"""Find the topics and clauses that the words of a request ask for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from drafter.model import Request
from drafter.topics.library import Library
from drafter.topics.texts import as_matched
from drafter.topics.topic import first_match


@lru_cache(maxsize=256)  # a request's words are looked at for topics, and again for each way to read it
def asked_by(words: str, library: Library) -> frozenset[tuple[str, str]]:
    """Return the topics and clauses whose `asked` patterns match the words of a request.

    Args:
        words: The words of the request.
        library: The topics.
    """
    text = as_matched(words)
    asked = set()
    for number, alternatives in library.index_of_asking.possible(text.lowered).items():
        topic, clause, _ = library.ways_of_asking[number]
        if (topic.id, clause.id) not in asked and first_match(alternatives.values(), text.text):
            asked.add((topic.id, clause.id))
    return frozenset(asked)


def topics_asked(requests: Iterable[Request], library: Library) -> frozenset[str]:
    """Return the topics that requests ask about, in their own words or in those that they refer to."""
    said = (f"{one.verb} {one.object} // {one.about}" for one in requests)
    return frozenset(topic for words in said for topic, _ in asked_by(words, library))
