"""Take from the library the wording of the clauses that are offered for a comment, and the guidance for its note."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from drafter.model import Ask, Authority, Comment, Guidance, Offer, Sentence, Suggestion, TopicMatch
from drafter.requests import explains_only_instead, restated
from drafter.topics.library import Library, in_force
from drafter.topics.offers import SIDE_OF, SIDES, Side

AT_MOST = 2
"""The maximum number of topics per comment that get guidance."""

_BLANK = "[●]"
_RESTATED = '{% set restated %}{% include "restated.html" %}{% endset %}{{ restated | trim }}'
"""The tag for the requested revision in the company's words, which promises exactly what was asked, unlike a clause."""

_QUESTION = '{{% set question = quote.questions[{}] %}}{{% include "question.html" %}}'
_ANSWERED = (
    "With respect to {{{{ quote.questions[{}] }}}}, the Company respectfully advises the Staff that CLAUSE."
)
"""The sentences for an explanation, with the question in the company's words: with a blank, and with a clause."""

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
    """Return the response that the clauses offered for a comment word, as of a date; None if none has wording.

    A built-in clause completes the sentence that restates the question which it answers. A revision is promised in the
    words of the request, unless a firm's own clause words it.

    Args:
        comment: The comment.
        library: The topics.
        on: The date; None for law without an end date.
    """
    known = {topic.id for topic in library.topics}
    offers = [offer for offer in comment.offers if offer.topic in known]
    clauses: dict[Side, str] = {}
    for side in SIDES:
        if tables := _of_the_firm(side, offers, comment, library, on):
            clauses[side] = _joined(side, [words[side] for words in tables])
    answers = _answers(offers, comment, library, on)
    proposed = _proposed(offers, comment, library, on)
    if not clauses and not answers:
        return Suggestion(offers[0].topic, (), proposed) if proposed else None
    said = restated(comment.blocks, comment.requests)
    if "revises" not in clauses and said.revision.text:
        clauses["revises"] = _RESTATED
    instead = explains_only_instead(comment.requests)
    asks = _each_once(comment.asks, confirms=bool(said.confirmation))
    sentences = wording(
        clauses, asks, library.frames, instead=instead, questions=_questions(comment, answers)
    )
    return Suggestion(offers[0].topic, sentences, proposed) if sentences or proposed else None


def _proposed(offers: Sequence[Offer], comment: Comment, library: Library, on: datetime.date | None) -> str:
    """Return the disclosure of the first clause offered for a revision that the comment asks for; "" if none has it."""
    for offer in offers:
        asks = {comment.requests[number].ask for number in offer.requests}
        if any(ask and SIDE_OF.get(ask) == "revises" for ask in asks):
            words = _words(offer.clause, library.topic(offer.topic).guidance["clauses"], on)
            if words.get("proposed"):
                return str(words["proposed"])
    return ""


def _of_the_firm(
    side: Side, offers: Sequence[Offer], comment: Comment, library: Library, on: datetime.date | None
) -> list[Mapping[str, Any]]:
    """Return the tables of the offered clauses of a firm's own topics that have wording for a side."""
    found = []
    for offer in offers:
        words = _words(offer.clause, library.topic(offer.topic).guidance["clauses"], on)
        asks = {ask for number in offer.requests if (ask := comment.requests[number].ask)}
        if words.get(side) and not library.is_built_in(offer.topic) and side in map(SIDE_OF.get, asks):
            found.append(words)
    return found


def _answers(
    offers: Sequence[Offer], comment: Comment, library: Library, on: datetime.date | None
) -> dict[int, str]:
    """Return the built-in wording that answers a question, by the number of its request; a list has none."""
    answers: dict[int, str] = {}
    if any(request.bullet is not None for request in comment.requests):
        return answers
    for offer in offers:
        words = _words(offer.clause, library.topic(offer.topic).guidance["clauses"], on)
        asked = [number for number in offer.requests if comment.requests[number].ask == "explain"]
        if asked and words.get("explains") and library.is_built_in(offer.topic):
            answers[asked[0]] = words["explains"]
    return answers


def _questions(comment: Comment, answers: Mapping[int, str]) -> list[Sentence]:
    """Return a sentence for each explanation that the comment asks for, with its answer or a blank.

    The question is in the words of the request; one that is not certain is a blank too.
    """
    said = restated(comment.blocks, comment.requests)
    sentences = []
    for number, (question, asked) in enumerate(zip(said.questions, said.questioned, strict=True)):
        if not question:
            sentences.append(Sentence(_FURTHER))
        elif asked is not None and asked in answers:
            sentences.append(Sentence(_ANSWERED.format(number), answers[asked]))
        else:
            sentences.append(Sentence(_QUESTION.format(number)))
    return sentences


def _words(clause: str, tables: Sequence[Mapping[str, Any]], on: datetime.date | None) -> Mapping[str, Any]:
    """Return the table with a clause's wording as of a date."""
    return next((table for table in tables if table["id"] == clause and in_force(table, on)), {})


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
    questions: Sequence[Sentence] = (),
) -> tuple[Sentence, ...]:
    """Return the sentences that respond to the kinds of requests, or nothing if no clause fits any of them.

    A kind of request for which there is no clause gets its frame with a blank. The frame of a revision already has the
    alternative that "or tell us why not" invites; the one of an exhibit does not.

    Args:
        clauses: The clauses, by what they do.
        asks: The kinds of requests.
        frames: The sentences, by the kind of request.
        instead: Whether each explanation is an alternative to the other requests.
        questions: The sentences for the explanations if no clause explains.
    """
    if instead and any(SIDE_OF.get(ask) == "revises" for ask in asks):
        asks = [ask for ask in asks if ask != "explain"]
    elif instead and "explains" in clauses and len(asks) > 1:
        frames = {**frames, "explain": f"[Alternatively: {frames['explain']}]"}
        clauses = {**clauses, "explains": re.sub(r"[\[\]]", "", clauses["explains"])}
    if not questions and not any(SIDE_OF.get(ask) in clauses for ask in asks):
        return ()
    sentences: dict[str, Sequence[Sentence]] = {}
    for ask in asks:
        side = SIDE_OF.get(ask)
        words = clauses.get(side, _BLANK) if side else ""
        instead_of_blank = questions if side == "explains" and side not in clauses else ()
        sentences.setdefault(side or ask, instead_of_blank or (Sentence(frames[ask], words),))
    return tuple(chain.from_iterable(sentences.values()))


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
