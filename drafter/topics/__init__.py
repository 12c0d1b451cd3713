"""Which topics a comment raises, and what the library offers for them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from drafter.model import CommentLetter
from drafter.topics.finding import find_topics_and_offers
from drafter.topics.guidance import guide, suggest
from drafter.topics.library import Library, shipped

_FOREIGN_FORM = re.compile(r"Form (?:20-F|40-F|6-K|F-\d+)\b.*")

__all__ = ["Library", "advise", "find_topics", "shipped"]


def find_topics(letter: CommentLetter, library: Library | None = None) -> CommentLetter:
    """Return the letter with each comment's topics, the main one first, and the clauses that answer its requests."""
    return find_topics_and_offers(letter, library or shipped())


def advise(letter: CommentLetter, on: datetime.date | None, library: Library | None = None) -> CommentLetter:
    """The letter with guidance for up to two topics of each comment, as it stands on the day of the response.

    Args:
        letter: one whose topics have been found.
        on: the date of the response; None when it is not known yet, for what holds without an end.
        library: the topics; those that ship with Drafter by default.
    """
    chosen, domestic = library or shipped(), _is_domestic(letter)
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
    """Whether the forms under review are those of domestic registrants, as far as the letter names them."""
    return bool(letter.subject.forms) and not any(map(_FOREIGN_FORM.fullmatch, letter.subject.forms))
