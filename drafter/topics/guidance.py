"""What the library suggests for a comment: the words of the clauses that are offered, and what to know for the note."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.model import Ask, Authority, Comment, Guidance, Sentence, Suggestion, TopicMatch
from drafter.topics.library import Library, in_force
from drafter.topics.offers import SIDE_OF
from drafter.topics.topic import Side

AT_MOST = 2
"""Topics of one comment that guidance is given for."""

_BLANK = "[●]"
_JOINED: dict[Side, str] = {"revises": ", and to ", "explains": ", and that "}


def guide(
    comment: Comment, library: Library, on: datetime.date | None, *, domestic: bool = False
) -> tuple[Guidance, ...]:
    """Return what to know about the first topics of a comment, as it stands on a day.

    A topic that the library no longer has is passed over. On a `domestic` form nothing is said of what is for foreign
    private issuers alone.
    """
    known = {topic.id for topic in library.topics}
    matches = [match for match in comment.topics if match.id in known]
    return tuple(_guidance(match, library, on, domestic=domestic) for match in matches[:AT_MOST])


def _guidance(match: TopicMatch, library: Library, on: datetime.date | None, *, domestic: bool) -> Guidance:
    data = library.topic(match.id).guidance
    return Guidance(
        topic=match.id,
        title=match.title,
        words=match.words,
        authority=tuple(
            Authority(item["cite"], item["says"], item["verified"])
            for item in data["authority"]
            if in_force(item, on) and not (domestic and item.get("foreign"))
        ),
        facts=tuple(item["text"] for item in data["facts"] if in_force(item, on)),
        checklist=tuple(item["text"] for item in data["checklist"] if in_force(item, on)),
        traps=tuple(item["text"] for item in data["traps"] if in_force(item, on)),
    )


def suggest(comment: Comment, library: Library, on: datetime.date | None) -> Suggestion | None:
    """Return the response that the clauses offered for a comment make on a day; None without any."""
    known = {topic.id for topic in library.topics}
    clauses: dict[Side, list[str]] = {}
    proposed = ""
    offers = [offer for offer in comment.offers if offer.topic in known]
    for offer in offers:
        words = _words(offer.clause, library.topic(offer.topic).guidance["clauses"], on)
        sides = {SIDE_OF[ask] for number in offer.requests if (ask := comment.requests[number].ask)}
        for side in sides:
            if words.get(side):
                clauses.setdefault(side, []).append(words[side])
        if "revises" in sides:
            proposed = proposed or words.get("proposed", "")
    sentences = wording(
        {side: _joined(side, words) for side, words in clauses.items()}, comment.asks, library.frames
    )
    return Suggestion(offers[0].topic, sentences, proposed) if sentences else None


def _words(clause: str, tables: Sequence[Mapping[str, Any]], on: datetime.date | None) -> Mapping[str, Any]:
    """Return the words of a clause on a day."""
    return next((table for table in tables if table["id"] == clause and in_force(table, on)), {})


def _joined(side: Side, clauses: Sequence[str]) -> str:
    """Return clauses as one; a clause of whole sentences stands alone."""
    first, *others = dict.fromkeys(clauses)
    if any(". " in clause for clause in clauses):
        return first
    return _JOINED[side].join((first, *others))


def wording(
    clauses: Mapping[Side, str], asks: Sequence[Ask], frames: Mapping[str, str]
) -> tuple[Sentence, ...]:
    """Return the frames of what is asked, with the clauses that answer it; nothing without a clause.

    What is asked besides keeps its frame, with a blank.
    """
    asks = _each_once(asks)
    if not any(SIDE_OF.get(ask) in clauses for ask in asks):
        return ()
    sentences: dict[str, Sentence] = {}
    for ask in asks:
        side = SIDE_OF.get(ask)
        words = clauses.get(side, _BLANK) if side else ""
        sentences.setdefault(side or ask, Sentence(frames[ask], words))
    return tuple(sentences.values())


def _each_once(asks: Sequence[Ask]) -> Sequence[Ask]:
    """What is asked, without what another ask says too.

    A confirmation beside future filings is of those. A draft shows the revision, and stands last, so that its text can
    follow.
    """
    if "future_filings" in asks:
        asks = [ask for ask in asks if ask != "confirm"]
    if "provide_draft" in asks:
        asks = [*(ask for ask in asks if SIDE_OF.get(ask) != "revises"), "provide_draft"]
    return asks
