"""Find the topics that each comment raises, and add the topic library's guidance and suggestions."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from drafter.model import CommentLetter
from drafter.topics.finding import find_topics_and_offers, with_topics
from drafter.topics.guidance import guide, suggest
from drafter.topics.library import Library, built_in_library

_FOREIGN_FORM = re.compile(r"Form (?:20-F|40-F|6-K|F-\d+)\b.*")

__all__ = ["Library", "advise", "built_in_library", "find_topics", "with_topics"]


def find_topics(letter: CommentLetter, library: Library | None = None) -> CommentLetter:
    """Return the letter with each comment's topics, the main one first, and the clauses that answer its requests."""
    return find_topics_and_offers(letter, library or built_in_library())


def advise(letter: CommentLetter, on: datetime.date | None, library: Library | None = None) -> CommentLetter:
    """Return the letter with guidance on up to two topics of each comment, under the law of the response's date.

    Args:
        letter: A letter whose topics have been found.
        on: The date of the response; None if it is unknown, for law without an end date.
        library: The topics; by default the built-in ones.
    """
    chosen, domestic = library or built_in_library(), _is_domestic(letter)
    comments = (
        replace(
            comment,
            guidance=guide(comment, chosen, on, domestic=domestic),
            suggestion=suggest(comment, chosen, on),
        )
        for comment in letter.comments
    )
    return replace(letter, comments=tuple(comments))


def _is_domestic(letter: CommentLetter) -> bool:
    """Return whether all forms under review are those of domestic registrants; False if the letter names no form."""
    return bool(letter.subject.forms) and not any(map(_FOREIGN_FORM.fullmatch, letter.subject.forms))
