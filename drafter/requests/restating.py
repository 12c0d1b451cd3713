"""Restate requests in the company's words, so that a response promises or answers exactly what was asked.

"Please disclose how you measured it" becomes "disclose how it measured it". Only the person changes; whatever cannot be
restated with certainty is omitted, and the letter has a blank in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafter.model import Block, Request
from drafter.requests.asked_comment import (
    IF_SO,
    AskedComment,
    asked_comment,
    condition_for,
    is_alternative,
    leads_to_list,
    preceding,
)
from drafter.requests.certainty import is_certain
from drafter.requests.conditions import may_fail
from drafter.requests.confirming import PROMISED, PROMISING, confirmed
from drafter.requests.coverage import incomplete
from drafter.requests.explaining import question_of
from drafter.requests.imperatives import BEGINS
from drafter.requests.kinds import REVISES
from drafter.requests.merging import distinct
from drafter.requests.phrases import spoken
from drafter.requests.revising import SAME_REVISIONS, what_it_does
from drafter.requests.sentences import sentences

_APPLIES = re.compile(
    r"This comment (?:also )?applies to (?P<rest>your (?!(?:prior )?response)[^.;]{3,300})\.", re.I
)

_IMPLIED = re.compile(
    r"\bwould benefit from (?:\w+ )?disclosures?\b|\bit appears (?:that )?you (?:could|should) |"
    r"\bappears to be a non-GAAP measure that should be removed\b|\bopinion should (?:cover|not |state)"
    r"|\bmust (?:also )?be (?:\w+ly )?(?:disclosed|filed|identified|included|labeled|presented|provided|reconciled)\b"
    r"|(?:^|[.?!] )(?:How|What|When|Where|Which|Who|Why|Is|Are|Do|Does|Did|Will|Would|Could|Have|Has) [^.?!]*\?",
    re.I,
)
"""Words that ask for something without a request, which the response would leave out."""

_SHOULD = re.compile(r"\b(?:should|must) (?:also |then )?be \w+", re.I)
_REPORTS = re.compile(
    r"\b(?:ASC|Instructions?|Items?|Questions?|Rules?|Sections?|you (?:disclose|indicate|note|say|state)|requires?|"
    r"(?:indicate|note|provide|say|state)s? that)\b"
)
"""Words for what should be, and who says so: the staff itself, or a rule or the filing."""

_ENDS_WITH_CONDITION = re.compile(r", (?:if|to the extent|unless) [^;]*$")
"""A promise with a condition, under which an alternative after it would be too: "name it, if it is known or say so"."""

_UNDER = re.compile(
    r"^(?:(?:also|further),? )?(?:pursuant to|consistent with|in accordance with|under) [^,;]{3,80}, ", re.I
)
"""The beginning of a sentence in which the staff applies a rule: "Pursuant to Item 303, your discussion should be"."""

_WE_NOTE = re.compile(r"\bwe (?:also |further )?note that\b", re.I)
_MAY_INCLUDE = re.compile(
    r"\b(?:could|may|might|should|would) (?:also )?(?:address|consider|cover|include)\b[^.?!]*:$"
)
"""The end of a paragraph that introduces a list without asking for it."""

_AND_WHY = re.compile(r"why(?: not| or why not)?")
"""An object that adds to the question before it: "Tell us who paid, and explain why"."""

_OF_WHAT_PRECEDES = re.compile(
    r"the requested (?:[\w-]+ ){0,3}(?:data|details?|information|support) "
    r"for (?:each|all|any|both|the (?:last|periods?))\b"
)
"""Something that is to be given, without what it is about: "the requested information for each year"."""

_FOREGOING = re.compile(r"(?<= )(?:data|details?|information|support)(?= for)")
"""Where a question says that it is about the revision before it."""

_ITS_RESPONSE = "reflect its response to this comment"
"""A revision that is asked for only with an explanation: "With a view toward disclosure, tell us"."""


class Revision(NamedTuple):
    """A requested revision, in words that follow "to": "disclose A; to quantify B; and to state C".

    Attributes:
        text: The words; "" if none are certain.
        whole: Whether they cover everything that was asked.
        conditional: Whether it is requested only under a condition, so that there may be nothing to revise.
    """

    text: str
    whole: bool
    conditional: bool = False


class Restated(NamedTuple):
    """The requests of a comment in the company's words.

    Attributes:
        revision: What the requested revision does.
        confirmation: What the staff asks the company to confirm now, in words that follow "that"; "" if that is not
            certain. What it is asked to confirm that it will do in future filings is part of the promise to do it.
        questions: What the requested explanations are about, in words that follow "With respect to", such as "how it
            measured the lease"; "" for each that cannot be restated, and empty if none can. The items of a list are
            omitted.
        questioned: For each of them, the number of the request that it restates, counting from 0; None for others.
        says_all: Whether all this covers what the comment asks to revise and to explain, without a blank.
    """

    revision: Revision
    confirmation: str
    questions: tuple[str, ...]
    questioned: tuple[int | None, ...]
    says_all: bool


@lru_cache(maxsize=64)  # a comment is restated for its offers and again for its response
def restated(blocks: tuple[Block, ...], requests: tuple[Request, ...]) -> Restated:
    """Return the requests of a comment in the company's words.

    Args:
        blocks: The comment.
        requests: Its requests. The items of a list are mentioned but not repeated.
    """
    comment = asked_comment(blocks, requests)
    promised, confirms, found = _revision(comment), _confirmation(comment), _questions(comment)
    asked = tuple(found)
    said = " ".join((promised.text, confirms, *asked))
    is_whole = True
    for left_out in incomplete(blocks, requests, said):
        is_whole = False
        if any(leads_to_list(one, comment) for one in left_out):
            continue  # each item has its own blank
        if any(one.ask in REVISES for one in left_out):
            promised = promised._replace(whole=False)
        elif asked and any(one.ask == "explain" and not one.instead for one in left_out):
            asked = (*(each for each in asked if each), "")
    return Restated(
        promised,
        confirms,
        asked,
        tuple(_number(found.get(each), requests) for each in asked),
        is_whole and _says_all(comment, blocks, requests, promised, confirms, asked),
    )


def _revision(comment: AskedComment) -> Revision:
    explained = [one for one in comment.requests if one.ask == "explain" and not one.instead]
    asked = _asked_to_revise(comment, explained)
    promises = _with_list(_promises(asked, comment), asked, comment)
    is_whole = "" not in promises
    said = list(dict.fromkeys(filter(None, promises)))
    if not said and explained and is_whole and any(one.ask in REVISES for one in comment.requests):
        return Revision(_ITS_RESPONSE, whole=True)
    if not said:
        return Revision("", whole=False)
    own, elsewhere = _elsewhere(said, comment)
    may_all_fail = bool(asked) and all(may_fail(condition_for(one, comment)) for one in distinct(asked))
    return Revision(_joined(own) + elsewhere, whole=is_whole, conditional=may_all_fail)


def _asked_to_revise(comment: AskedComment, explained: Sequence[Request]) -> list[Request]:
    """Return the requests for a revision, without those that ask to explain the same."""
    questions = {(one.verb, one.object) for one in explained}
    return [
        one
        for one in comment.requests
        if (one.ask in REVISES or (one.verb in PROMISING and PROMISED.match(one.object)))
        and (one.verb, one.object) not in questions
    ]


def _promises(asked: Sequence[Request], comment: AskedComment) -> list[str | None]:
    """Return what each request promises as `what_it_does` does, with alternatives in the promise before them."""
    parts: list[str | None] = []
    for request in distinct(asked):
        does = what_it_does(request, comment)
        condition = spoken(condition_for(request, comment))
        before = parts[-1] if parts else None
        if is_alternative(request, comment):
            if does and before:
                parts[-1] = _or(before, does, condition)
            elif not parts:
                parts.append(does)
        elif does and before and (both := _under_one(before, does, condition)):
            parts[-1] = both
        else:
            parts.append(does)
    return parts


def _with_list(
    promises: Sequence[str | None], asked: Sequence[Request], comment: AskedComment
) -> list[str | None]:
    """Return promises with what they do about the items of a list, where the comment has the list."""
    points = _listed(comment)
    if not points or any(one and one.endswith(" listed in the comment") for one in promises):
        return list(promises)
    is_last = any(request.bullet is None for request in asked[:1])
    return [*promises, points] if is_last else [points, *promises]


def _or(first: str, other: str, condition: str) -> str:
    """Return a promise with an alternative under the same condition; "" if the alternative would be under its own."""
    first = first.removesuffix(f", {condition}") if condition else first
    return "" if _ENDS_WITH_CONDITION.search(first) else f"{first} or {other}"


def _elsewhere(said: Sequence[str], comment: AskedComment) -> tuple[list[str], str]:
    """Return the promises about the filing under comment, and the words for the same revisions elsewhere."""
    own = [does for does in said if not does.startswith(SAME_REVISIONS)]
    other = [does.removeprefix(SAME_REVISIONS) for does in said if does.startswith(SAME_REVISIONS)]
    if found := _APPLIES.search(comment.text):
        other.append(spoken(found["rest"]))
    if not own:
        return [f"{SAME_REVISIONS}{' and '.join(filter(None, other))}"], ""
    return own, "".join(f", with the same revisions to {place}" for place in filter(None, other))


def _under_one(first: str, second: str, condition: str) -> str:
    """Return two promises that end with the same condition as one; "" if they do not."""
    end = f", {condition}"
    is_one = bool(condition) and first.endswith(end) and second.endswith(end)
    return f"{first.removesuffix(end)} and to {second}" if is_one else ""


def _listed(comment: AskedComment) -> str:
    """Return what a revision does about the items of a list; "" if none asks for one, or most ask for nothing."""
    asking = [one for one in comment.requests if one.ask and one.bullet is not None]
    revises = [one.ask in REVISES for one in asking]
    if not any(revises) or 2 * len({one.bullet for one in asking}) < comment.bullets:
        return ""
    return f"address each point {'' if all(revises) else 'on its disclosure '}listed in the comment"


def _confirmation(comment: AskedComment) -> str:
    revises = any(request.ask in REVISES for request in comment.requests)
    found = [
        confirmed(request, comment)
        for request in distinct(comment.requests)
        if request.ask == "confirm" and not (revises and PROMISED.match(request.object))
    ]
    return " and that ".join(found) if all(found) else ""


def _questions(comment: AskedComment) -> dict[str, Request]:
    """Return the questions, each with its request; empty if none can be restated."""
    asked = [request for request in comment.requests if request.ask == "explain" and not request.instead]
    said: dict[str, Request] = {}
    for request in distinct(asked):
        question = question_of(request, comment)
        before = next(reversed(said), "")
        if before and (added := _added(request, comment, question)):
            comma = "," if "," in before and not added.startswith(",") else ""
            said[f"{before}{comma}{added}"] = said.pop(before)
        elif question is not None:
            said.setdefault(_on_the_revision(question, request, comment), request)
    return said if any(said) else {}


def _added(request: Request, comment: AskedComment, question: str | None) -> str:
    """Return a question as a part of the one before it, without which it means nothing; "" if it needs none."""
    if question is None:
        return f", and {request.object}" if _AND_WHY.fullmatch(request.object) else ""
    if not question:
        more = question_of(request, comment, after=preceding(request, comment))
        return f" and {more}" if more else ""
    if condition_for(request, comment) == IF_SO:
        return f" and, if so, {question.removesuffix(f', {IF_SO}')}"
    return f", and {question}" if _OF_WHAT_PRECEDES.match(question) else ""


def _on_the_revision(question: str, request: Request, comment: AskedComment) -> str:
    """Return a question, saying that it is about the revision before it if it does not say what it is about."""
    earlier = comment.requests[: comment.requests.index(request)] if request in comment.requests else ()
    if _OF_WHAT_PRECEDES.match(question) and any(one.ask in REVISES for one in earlier):
        return _FOREGOING.sub(r"\g<0> regarding the foregoing", question, count=1)
    return question


def _number(request: Request | None, requests: Sequence[Request]) -> int | None:
    """Return the place of a request among those of a comment, of which some were merged."""
    if request is None:
        return None
    same = (
        n
        for n, one in enumerate(requests)
        if one.verb == request.verb and request.object.startswith(one.object)
    )
    return next(same, None)


def _says_all(
    comment: AskedComment,
    blocks: Sequence[Block],
    requests: Sequence[Request],
    promised: Revision,
    confirms: str,
    asked: Sequence[str],
) -> bool:
    if _IMPLIED.search(comment.text) or any(map(_is_implied, _sentences(blocks))):
        return False
    own = [request for request in requests if request.bullet is None]
    confirms_or = any(one.ask == "confirm" for one in own)
    if any(one.ask in REVISES and one.instead and (confirms_or or not one.object) for one in own):
        return False
    if len(own) == len(requests) and any(_MAY_INCLUDE.search(block.text) for block in blocks):
        return False
    if not is_certain(comment, blocks, requests, asked):
        return False
    if not promised.text and _APPLIES.search(comment.text):
        return False
    if any(request.ask in REVISES for request in requests) and not confirms and not promised.whole:
        return False
    if not asked:
        return len(own) < len(requests) or not any(
            request.ask == "explain" and not request.instead for request in own
        )
    return all(asked)


def _sentences(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the sentences of a comment outside its lists."""
    for block in blocks:
        if block.kind == "paragraph":
            yield from sentences(block.text)


def _is_implied(sentence: str) -> bool:
    """Return whether the staff says in a sentence what should be, without asking for it."""
    asks = any(not begin["joined"] for begin in BEGINS.finditer(sentence))
    own = _WE_NOTE.sub("", _UNDER.sub("", sentence))
    return bool(_SHOULD.search(own)) and not asks and not _REPORTS.search(own)


def _joined(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    if (
        len(parts) < 3
        and not any("," in part or " and " in part for part in parts[:-1])
        and " and to " not in parts[-1]
    ):
        return " and to ".join(parts)
    return "; to ".join(parts[:-1]) + f"; and to {parts[-1]}"
