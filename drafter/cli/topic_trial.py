"""Text that shows how the comments of a letter matched the topics, one paragraph per comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill, shorten
from typing import TYPE_CHECKING

from drafter.services.topics import ENOUGH

if TYPE_CHECKING:
    from drafter.model import Comment
    from drafter.services.topics import CommentTrial, Evidence

_WIDTH = 100

_NEAR_MISSES = 3
"""The number of topics to show, as many as are useful to the author of a pattern."""


def trial(trials: Iterable[CommentTrial]) -> str:
    """Return the trial of a letter's comments as text."""
    return "\n\n".join("\n".join(_lines(each)) for each in trials)


def _lines(tried: CommentTrial) -> Iterator[str]:
    comment = tried.comment
    number = "-" if comment.number is None else str(comment.number)
    yield shorten(f"{number}. {' '.join(comment.text.split())}", _WIDTH, placeholder=" ...")
    for evidence in tried.raised:
        yield _line("  ", evidence)
    if not tried.raised:
        yield "  no topic"
    yield from _offers(comment)
    for evidence in tried.missed[:_NEAR_MISSES]:
        yield _line("  not ", evidence)


def _line(start: str, evidence: Evidence) -> str:
    places = {"its words": evidence.said, "its headings": evidence.above, "the Re: block": evidence.form}
    from_where = ", ".join(f"{place} {score:g}" for place, score in places.items() if score)
    short = f" of {ENOUGH:g}" if evidence.score < ENOUGH else ""
    words = ", ".join(f"“{word}”" for word in evidence.words)
    line = f"{start}{evidence.topic.id} {evidence.score:g}{short} ({from_where}): {words}"
    return fill(line, _WIDTH, subsequent_indent="      ", break_on_hyphens=False)


def _offers(comment: Comment) -> Iterator[str]:
    """Yield each clause that is offered, with the requests that it answers; or why there is none."""
    for offer in comment.offers:
        asked = [comment.requests[number] for number in offer.requests]
        words = " and ".join(f"“{shorten(f'{one.verb} {one.object}', 60)}”" for one in asked)
        yield f"  clause {offer.topic}, {offer.clause}: answers {words}"
    if not comment.offers:
        yield f"  no clause, because {'none answers' if comment.requests else 'nothing is asked in'} the comment"
