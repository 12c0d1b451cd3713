"""What the library offers for a comment: a note, and wording by what it asks and the day of the response.

A topic may be right and its wording still answer another question. So wording is offered only where the comment
asks for something that has a frame, and asks in its own words (a `fit`) for what the topic's clause answers.
Else there is none, and the letter begins with a neutral opener; authority and checklist stand in the note.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.model import Ask, Authority, Comment, Guidance, Sentence, TopicMatch
from drafter.topics.library import Library, in_force
from drafter.topics.matching import Text, as_matched
from drafter.topics.topic import Clause, Pattern

AT_MOST = 2
"""Topics of one comment that guidance is given for."""

_CLAUSE_OF: dict[Ask, Clause] = {
    "revise_disclosure": "revises",
    "future_filings": "revises",
    "provide_draft": "revises",
    "explain": "explains",
}
"""Which clause of a topic completes the frame of an ask; an exhibit and a confirmation need none."""

_BLANK = "[●]"


def guide(
    comment: Comment,
    found: Sequence[TopicMatch],
    library: Library,
    on: datetime.date | None,
    *,
    domestic: bool = False,
) -> tuple[Guidance, ...]:
    """The guidance for the first topics found in a comment; one that the library no longer has is passed over.

    In the note on a `domestic` form nothing is said of what is for foreign private issuers alone.
    """
    known = {topic.id for topic in library.topics}
    matches = [match for match in found if match.id in known]
    return tuple(_guidance(match, comment, library, on, domestic=domestic) for match in matches[:AT_MOST])


def _guidance(
    match: TopicMatch, comment: Comment, library: Library, on: datetime.date | None, *, domestic: bool
) -> Guidance:
    data = library.topic(match.id).guidance
    response: Mapping[str, Any] = next((item for item in data["responses"] if in_force(item, on)), {})
    fitting = {
        clause: words
        for clause in ("revises", "explains")
        if (words := response.get(clause)) and _fits(clause, data["fits"], as_matched(comment.text))
    }
    text = wording(fitting, comment.asks, library.frames)
    return Guidance(
        topic=match.id,
        title=match.title,
        words=match.words,
        wording=text,
        proposed_disclosure=response.get("proposed", "") if text and "revises" in fitting else "",
        authority=tuple(
            Authority(item["cite"], item["says"], item["verified"])
            for item in data["authority"]
            if in_force(item, on) and not (domestic and item.get("foreign"))
        ),
        facts=tuple(item["text"] for item in data["facts"] if in_force(item, on)),
        checklist=tuple(item["text"] for item in data["checklist"] if in_force(item, on)),
        traps=tuple(item["text"] for item in data["traps"] if in_force(item, on)),
    )


def _fits(clause: Clause, fits: Sequence[Sequence[Any]], comment: Text) -> bool:
    """Whether a comment asks what a clause answers; a clause without a fit answers whatever its frame does."""
    patterns = [Pattern.of(alternatives) for of, alternatives in fits if of == clause]
    return not patterns or any(pattern.find(comment.text, comment.lowered) for pattern in patterns)


def wording(
    clauses: Mapping[str, str], asks: Sequence[Ask], frames: Mapping[str, str]
) -> tuple[Sentence, ...]:
    """The frames of what is asked, with the clauses that fit; nothing where none does.

    A clause stands once. What is asked besides keeps its frame, with a blank.
    """
    asks = _each_once(asks)
    if not any(_CLAUSE_OF.get(ask) in clauses for ask in asks):
        return ()
    sentences: dict[str, Sentence] = {}
    for ask in asks:
        clause = _CLAUSE_OF.get(ask)
        words = clauses.get(clause, _BLANK) if clause else ""
        sentences.setdefault(clause or ask, Sentence(frames[ask], words))
    return tuple(sentences.values())


def _each_once(asks: Sequence[Ask]) -> Sequence[Ask]:
    """What is asked, without what another ask says too.

    A confirmation beside future filings is of those. A draft shows the revision, and stands last, so that its text can
    follow.
    """
    if "future_filings" in asks:
        asks = [ask for ask in asks if ask != "confirm"]
    if "provide_draft" in asks:
        asks = [*(ask for ask in asks if _CLAUSE_OF.get(ask) != "revises"), "provide_draft"]
    return asks
