"""Find the topics of each comment of a letter, and the clauses that answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.model import Comment, CommentLetter, TopicMatch
from drafter.topics.library import Library
from drafter.topics.matching import ENOUGH, Evidence, raised, weigh_letter
from drafter.topics.offers import find_offers

_SURE_BESIDE = 6.0
"""The minimum score of a topic other than the main one whose clauses may answer the comment."""


def find_topics_and_offers(letter: CommentLetter, library: Library) -> CommentLetter:
    """Return the letter with each comment's topics, the main one first, and the clauses that answer its requests.

    Args:
        letter: The staff's letter.
        library: The topics.
    """
    weighed = zip(letter.comments, weigh_letter(letter, library), strict=True)
    return replace(
        letter, comments=tuple(_found(comment, evidence, library) for comment, evidence in weighed)
    )


def with_topics(comment: Comment, ids: Sequence[str], library: Library) -> Comment:
    """Return a comment with the topics that a person names, and the clauses of the first that answer it.

    Args:
        comment: The comment.
        ids: The ids of the topics, the main one first; unknown ones are left out.
        library: The topics.
    """
    known = {topic.id: topic for topic in library.topics}
    before = {match.id: match for match in comment.topics}
    topics = [known[id] for id in ids if id in known]
    matches = tuple(before.get(topic.id) or TopicMatch(topic.id, topic.title) for topic in topics)
    return replace(comment, topics=matches, offers=find_offers(comment, topics, library))


def _found(comment: Comment, weighed: Sequence[Evidence], library: Library) -> Comment:
    topics = raised(comment, weighed)
    sure = [evidence.topic for at, evidence in enumerate(topics) if _is_sure(evidence, is_main=at == 0)]
    offers = find_offers(comment, sure, library)
    return replace(comment, topics=tuple(evidence.match for evidence in topics), offers=offers)


def _is_sure(evidence: Evidence, *, is_main: bool) -> bool:
    """Return whether a topic's clauses may answer the comment; a topic raised only by headings goes into the note."""
    return evidence.said >= ENOUGH if is_main else evidence.score >= _SURE_BESIDE
