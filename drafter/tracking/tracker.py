"""The state of a review: its comments, who answers them, the progress of the responses, and when they are due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.citations import find_citations
from drafter.model import Ask, Block, Comment, CommentLetter, Request
from drafter.returned import Exchange
from drafter.topics import Library
from drafter.tracking.milestones import Milestone, milestones_before
from drafter.tracking.owners import owner_of
from drafter.tracking.status import Status, status_of
from drafter.undertaken import CompanyUndertakings

ASKS: Mapping[Ask | None, str] = {
    "revise_disclosure": "Revise",
    "future_filings": "Revise future filings",
    "explain": "Explain",
    "confirm": "Confirm",
    "file_exhibit": "File an exhibit",
    "provide_draft": "Provide a draft",
    None: "Other",
}
"""The words for each kind of request."""


class DueDate(NamedTuple):
    """When a response is due.

    Attributes:
        day: The day; None if it is not known.
        reason: How it was counted, or why it is not known.
    """

    day: datetime.date | None
    reason: str


class TrackedComment(NamedTuple):
    """A comment, and what has become of it.

    Attributes:
        letter: The date of its letter.
        number: Its number; its position, if the staff does not number comments.
        headings: The headings that apply to it.
        text: Its words.
        topics: The titles of its topics, the main one first.
        asks: What it asks for, a line for each request.
        citations: The authorities that it cites.
        filing: The filing that it is about.
        owner: Who answers it; None if the profile does not say.
        status: How far the response is.
        due: When the response is due; None if it is not known.
        precedents: How others answered it, a line each, if that was looked for.
    """

    letter: datetime.date | None
    number: int
    headings: tuple[str, ...]
    text: str
    topics: tuple[str, ...]
    asks: tuple[str, ...]
    citations: tuple[str, ...]
    filing: str | None
    owner: str | None
    status: Status
    due: datetime.date | None
    precedents: tuple[str, ...] = ()


class Answered(NamedTuple):
    """A staff letter with the exchanges that answer its comments.

    Attributes:
        letter: The staff letter, with its topics.
        exchanges: The exchange of each of its comments; None for one without a response.
        due: When the response is due.
        precedents: How others answered each of its comments, if that was looked for.
    """

    letter: CommentLetter
    exchanges: tuple[Exchange | None, ...]
    due: DueDate
    precedents: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Tracker:
    """The state of a review.

    Attributes:
        letters: The staff letters.
        due: When the response is due: the earliest of the letters' dates.
        milestones: The internal days before it.
        comments: The comments, in order.
        undertakings: What the response promises.
        response: The file of the response; None if there is none yet.
    """

    letters: tuple[CommentLetter, ...]
    due: DueDate
    milestones: tuple[Milestone, ...]
    comments: tuple[TrackedComment, ...]
    undertakings: tuple[CompanyUndertakings, ...] = ()
    response: str | None = None

    @property
    def company(self) -> str | None:
        """The client or, if that is not certain, the registrant; None if neither is known."""
        letter = self.letters[0]
        return ", ".join(letter.clients) or letter.subject.registrant


def tracker_of(
    answered: Sequence[Answered],
    *,
    owners: Mapping[str, str],
    milestones: Mapping[str, int],
    library: Library,
    undertakings: tuple[CompanyUndertakings, ...] = (),
    response: str | None = None,
) -> Tracker:
    """Return what is known about a review.

    Args:
        answered: The staff letters, at least one, with the exchanges that answer them.
        owners: Who answers which comments, by area or topic.
        milestones: The internal days, as numbers of business days before the due date.
        library: The topics.
        undertakings: What the response promises.
        response: The file of the response, if there is one.
    """
    due = min((one.due for one in answered), key=lambda one: one.day or datetime.date.max)
    return Tracker(
        letters=tuple(one.letter for one in answered),
        due=due,
        milestones=milestones_before(due.day, milestones) if due.day else (),
        comments=tuple(comment for one in answered for comment in _tracked(one, owners, library)),
        undertakings=undertakings,
        response=response,
    )


def _tracked(answered: Answered, owners: Mapping[str, str], library: Library) -> Iterator[TrackedComment]:
    headings: tuple[str, ...] = ()
    lines = answered.precedents or ((),) * len(answered.exchanges)
    rows = zip(answered.letter.comments, answered.exchanges, lines, strict=True)
    for position, (comment, exchange, precedents) in enumerate(rows, start=1):
        headings = comment.headings or headings
        yield TrackedComment(
            letter=answered.letter.date,
            number=comment.number or position,
            headings=headings,
            text="\n".join(map(_printed, comment.blocks)),
            topics=tuple(topic.title for topic in comment.topics),
            asks=tuple(map(_asked, comment.requests)),
            citations=_cited(comment),
            filing=comment.filing,
            owner=owner_of(comment, headings, owners, library),
            status=status_of(exchange),
            due=answered.due.day,
            precedents=precedents,
        )


def _printed(block: Block) -> str:
    """Return a block of a comment as a line of text, with the bullet as printed."""
    if block.rows:
        return "\n".join(" | ".join(row) for row in block.rows)
    return block.text if block.text.startswith(block.marker) else f"{block.marker} {block.text}"


def _asked(request: Request) -> str:
    """Return a request in the staff's words, with its kind: "Explain: tell us which orders moved"."""
    introduced = f" {request.about}" if request.bullet is not None and request.about.endswith(":") else ""
    return f"{ASKS[request.ask]}: {request.verb}{introduced} {request.object}"


def _cited(comment: Comment) -> tuple[str, ...]:
    found = find_citations(comment.text, form=comment.filing)
    return tuple(dict.fromkeys(citation.canonical for citation in found))
