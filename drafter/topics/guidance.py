"""What the library offers for a comment: a note, and wording by what it asks and the day of the response."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from drafter.model import Ask, Authority, Comment, Guidance, TopicMatch
from drafter.topics.library import Library, in_force

AT_MOST = 2
"""Topics of one comment that guidance is given for."""

_CLAUSE_OF: dict[str, str] = {
    "revise_disclosure": "revises",
    "future_filings": "revises",
    "provide_draft": "revises",
    "file_exhibit": "revises",
    "confirm": "revises",
    "explain": "explains",
}
"""Which clause of a topic completes the frame of an ask."""


def guide(comment: Comment, library: Library, on: datetime.date | None) -> tuple[Guidance, ...]:
    """The guidance for the first topics of a comment; one that the library no longer has is passed over."""
    known = {topic.id for topic in library.topics}
    matches = [match for match in comment.topics if match.id in known]
    return tuple(_guidance(match, comment.asks, library, on) for match in matches[:AT_MOST])


def _guidance(
    match: TopicMatch, asks: tuple[Ask, ...], library: Library, on: datetime.date | None
) -> Guidance:
    data = library.topic(match.id).guidance
    response: Mapping[str, Any] = next((item for item in data["responses"] if in_force(item, on)), {})
    return Guidance(
        topic=match.id,
        title=match.title,
        words=match.words,
        wording=wording(response, asks, library.frames),
        proposed_disclosure=response.get("proposed", ""),
        authority=tuple(
            Authority(item["cite"], item["says"], item["verified"])
            for item in data["authority"]
            if in_force(item, on)
        ),
        facts=tuple(item["text"] for item in data["facts"] if in_force(item, on)),
        checklist=tuple(data["checklist"]),
        traps=tuple(data["traps"]),
    )


def wording(response: Mapping[str, Any], asks: tuple[Ask, ...], frames: Mapping[str, str]) -> str:
    """The response's clauses in the frames of what is asked, a paragraph each; a clause stands once.

    Where it is not known what a comment asks for, the clause that explains asserts least.
    """
    paragraphs: dict[str, str] = {}
    for ask in asks or ("explain",):
        clause = _CLAUSE_OF[ask]
        if response.get(clause):
            paragraphs.setdefault(clause, frames[ask].replace("CLAUSE", response[clause]))
    return "\n\n".join(paragraphs.values())
