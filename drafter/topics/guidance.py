"""Take from the library the wording of the clauses that are offered for a comment, and the guidance for its note."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.model import Ask, Authority, Comment, Guidance, Offer, Sentence, Suggestion, TopicMatch
from drafter.requests import confirmation, explains_only_instead, questions, revision
from drafter.topics.library import Library, in_force
from drafter.topics.offers import SIDE_OF
from drafter.topics.topic import Side

AT_MOST = 2
"""The maximum number of topics per comment that get guidance."""

_BLANK = "[●]"
_RESTATED = '{% set restated %}{% include "restated.html" %}{% endset %}{{ restated | trim }}'
"""The tag for the requested revision in the company's words, which promises exactly what was asked, unlike a clause."""

_QUESTION = '{{% set question = quote.questions[{}] %}}{{% include "question.html" %}}'
_FURTHER = "The Company further advises the Staff that [●]."
_JOINED: dict[Side, str] = {"revises": ", and to ", "explains": ", and that "}


def guide(
    comment: Comment, library: Library, on: datetime.date | None, *, domestic: bool = False
) -> tuple[Guidance, ...]:
    """Return the guidance on the first topics of a comment, under the law of a date.

    Args:
        comment: The comment, whose topics have been found; topics that the library no longer has are ignored.
        library: The topics.
        on: The date; None for law without an end date.
        domestic: Whether to omit authorities that apply only to foreign private issuers.
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
    """Return the response made of the clauses offered for a comment, as of a date; None if there are none.

    A revision is promised in the words of the request, unless the clause is a firm's own or states law of its time.

    Args:
        comment: The comment.
        library: The topics.
        on: The date; None for law without an end date.
    """
    known = {topic.id for topic in library.topics}
    clauses: dict[Side, list[str]] = {}
    proposed = ""
    offers = [offer for offer in comment.offers if offer.topic in known]
    if not offers:
        return None
    for offer in offers:
        words = _words(offer.clause, library.topic(offer.topic).guidance["clauses"], on)
        sides = {SIDE_OF[ask] for number in offer.requests if (ask := comment.requests[number].ask)}
        for side in sides:
            own = (_states_law(words) and _is_all(offer, comment)) or not library.is_built_in(offer.topic)
            if words.get(side) and (side == "explains" or own):
                clauses.setdefault(side, []).append(words[side])
        if "revises" in sides:
            proposed = proposed or words.get("proposed", "")
    if "revises" not in clauses and revision(comment.blocks, comment.requests).text:
        clauses["revises"] = [_RESTATED]
    joined = {side: _joined(side, words) for side, words in clauses.items()}
    instead = explains_only_instead(comment.requests)
    others = [] if instead else _other_questions(comment, offers)
    asks = _each_once(comment.asks, confirms=bool(confirmation(comment.blocks, comment.requests)))
    sentences = wording(joined, asks, library.frames, instead=instead, others=others)
    return Suggestion(offers[0].topic, sentences, proposed) if sentences else None


def _other_questions(comment: Comment, offers: Sequence[Offer]) -> list[Sentence]:
    """Return a sentence for each requested explanation for which no clause is offered."""
    asked = questions(comment.blocks, comment.requests)
    if not asked:
        return []
    offered = {number for offer in offers for number in offer.requests}
    explained = [
        [comment.requests[n] for n in offer.requests if comment.requests[n].ask == "explain"]
        for offer in offers
    ]
    answered = questions(comment.blocks, [each[0] for each in explained if each])
    left = [each for n, each in enumerate(comment.requests) if n not in offered and each.bullet is None]
    unknown = [each for each in left if each.ask == "explain" and not any(questions(comment.blocks, [each]))]
    known = [
        Sentence(_QUESTION.format(number))
        for number, question in enumerate(asked)
        if question and question not in answered
    ]
    more = any(each.object and not each.instead for each in unknown)
    return [*known, Sentence(_FURTHER)] if more and (known or answered) else known


def _words(clause: str, tables: Sequence[Mapping[str, Any]], on: datetime.date | None) -> Mapping[str, Any]:
    """Return the table with a clause's wording as of a date."""
    return next((table for table in tables if table["id"] == clause and in_force(table, on)), {})


def _states_law(words: Mapping[str, Any]) -> bool:
    """Return whether a clause states law of its time, which the request does not state."""
    return "since" in words or "until" in words


def _is_all(offer: Offer, comment: Comment) -> bool:
    """Return whether a clause answers every request for a revision."""
    revises = {
        n for n, each in enumerate(comment.requests) if each.ask and SIDE_OF.get(each.ask) == "revises"
    }
    return revises <= set(offer.requests)


def _joined(side: Side, clauses: Sequence[str]) -> str:
    """Join clauses into one; if any consists of whole sentences, return only the first."""
    first, *others = dict.fromkeys(clauses)
    if any(". " in clause for clause in clauses):
        return first
    return _JOINED[side].join((first, *others))


def wording(
    clauses: Mapping[Side, str],
    asks: Sequence[Ask],
    frames: Mapping[str, str],
    *,
    instead: bool = False,
    others: Sequence[Sentence] = (),
) -> tuple[Sentence, ...]:
    """Return the sentences that respond to the kinds of requests, or nothing if no clause fits any of them.

    A kind of request for which there is no clause gets its frame with a blank. The frame of a revision already has the
    alternative that "or tell us why not" invites; the one of an exhibit does not.

    Args:
        clauses: The clauses, by what they do.
        asks: The kinds of requests.
        frames: The sentences, by the kind of request.
        instead: Whether each explanation is an alternative to the other requests.
        others: Sentences for explanations without a clause; they follow the clause's sentence or take its place.
    """
    if instead and any(SIDE_OF.get(ask) == "revises" for ask in asks):
        asks = [ask for ask in asks if ask != "explain"]
    elif instead and "explains" in clauses and len(asks) > 1:
        frames = {**frames, "explain": f"[Alternatively: {frames['explain']}]"}
        clauses = {**clauses, "explains": re.sub(r"[\[\]]", "", clauses["explains"])}
    if not any(SIDE_OF.get(ask) in clauses for ask in asks):
        return ()
    sentences: dict[str, Sentence] = {}
    for ask in asks:
        side = SIDE_OF.get(ask)
        words = clauses.get(side, _BLANK) if side else ""
        sentences.setdefault(side or ask, Sentence(frames[ask], words))
    return tuple(_with_others(sentences, others, explained="explains" in clauses))


def _with_others(
    sentences: Mapping[str, Sentence], others: Sequence[Sentence], *, explained: bool
) -> Iterator[Sentence]:
    for side, sentence in sentences.items():
        if side != "explains":
            yield sentence
            continue
        if explained or not others:
            yield sentence
        yield from others


def _each_once(asks: Sequence[Ask], *, confirms: bool) -> Sequence[Ask]:
    """Return the kinds of requests without those that another one covers.

    A request to confirm that comes with one for future filings is covered by it. A request for a draft covers the
    revision, and comes last so that the draft's text can follow.
    """
    if "future_filings" in asks and not confirms:
        asks = [ask for ask in asks if ask != "confirm"]
    if "provide_draft" in asks:
        asks = [*(ask for ask in asks if SIDE_OF.get(ask) != "revises"), "provide_draft"]
    return asks
