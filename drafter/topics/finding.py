"""What each comment of a letter is about, and what answers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.model import Comment, CommentLetter
from drafter.topics.library import Library
from drafter.topics.matching import Evidence, raised, weigh_letter
from drafter.topics.offers import find_offers


def find_topics_and_offers(letter: CommentLetter, library: Library) -> CommentLetter:
    """Return the letter with each comment's topics, the main one first, and the clauses that answer its requests."""
    weighed = zip(letter.comments, weigh_letter(letter, library), strict=True)
    return replace(
        letter, comments=tuple(_found(comment, evidence, library) for comment, evidence in weighed)
    )


def _found(comment: Comment, weighed: Sequence[Evidence], library: Library) -> Comment:
    topics = raised(comment, weighed)
    offers = find_offers(comment, [evidence.topic for evidence in topics], library)
    return replace(comment, topics=tuple(evidence.match for evidence in topics), offers=offers)
