"""A letter tried on the topics: what each comment raised and why, what it nearly raised, what wording it is offered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from textwrap import fill, shorten
from typing import TYPE_CHECKING

from drafter.topics.guidance import guide
from drafter.topics.matching import ENOUGH, Evidence, raised, weigh_letter

if TYPE_CHECKING:
    from drafter.model import Comment, CommentLetter
    from drafter.topics import Library

_WIDTH = 100
_NEAR_MISSES = 3
"""As many as are of use to who writes a pattern."""


def trial(letter: CommentLetter, library: Library) -> str:
    """The trial as text: a paragraph a comment."""
    weighed = zip(letter.comments, weigh_letter(letter, library), strict=True)
    return "\n\n".join("\n".join(_lines(comment, found, library)) for comment, found in weighed)


def _lines(comment: Comment, found: list[Evidence], library: Library) -> Iterator[str]:
    number = "-" if comment.number is None else str(comment.number)
    yield shorten(f"{number}. {' '.join(comment.text.split())}", _WIDTH, placeholder=" ...")
    matched = raised(comment, found)
    for evidence in matched:
        yield _line("  ", evidence)
    if not matched:
        yield "  no topic"
    else:
        yield f"  wording: {_wording(comment, matched[0], library)}"
    missed = sorted((e for e in found if e not in matched), key=lambda e: -e.score)
    for evidence in islice(missed, _NEAR_MISSES):
        yield _line("  not ", evidence)


def _line(start: str, evidence: Evidence) -> str:
    places = {"its words": evidence.said, "its headings": evidence.above, "the Re: block": evidence.form}
    from_where = ", ".join(f"{place} {score:g}" for place, score in places.items() if score)
    short = f" of {ENOUGH:g}" if evidence.score < ENOUGH else ""
    words = ", ".join(f"“{word}”" for word in evidence.words)
    line = f"{start}{evidence.topic.id} {evidence.score:g}{short} ({from_where}): {words}"
    return fill(line, _WIDTH, subsequent_indent="      ", break_on_hyphens=False)


def _wording(comment: Comment, main: Evidence, library: Library) -> str:
    if not comment.asks:
        return "none, as nothing is asked for"
    offered = guide(comment, (main.match,), library, None)[0].wording
    return "offered" if offered else "none, as the topic's clauses answer something else"
