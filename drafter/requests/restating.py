"""Restate requests in the company's words, so that a response promises or answers exactly what was asked.

"Please disclose how you measured it" becomes "disclose how it measured it". Only the person changes; whatever cannot be
restated with certainty is omitted, and the letter has a blank in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.model import Block, Request
from drafter.requests.asked_comment import asked_comment, condition_for, is_alternative
from drafter.requests.conditions import may_fail
from drafter.requests.confirming import PROMISED, PROMISING, confirmed
from drafter.requests.explaining import question_of
from drafter.requests.kinds import REVISES
from drafter.requests.merging import distinct
from drafter.requests.phrases import spoken
from drafter.requests.revising import what_it_does

_APPLIES = re.compile(
    r"This comment (?:also )?applies to (?P<rest>your (?!(?:prior )?response)[^.;]{3,160})\.", re.I
)

_IMPLIED = re.compile(
    r"\bwould benefit from (?:\w+ )?disclosures?\b|\bit appears (?:that )?you (?:could|should) |"
    r"\bappears to be a non-GAAP measure that should be removed\b|\bopinion should (?:cover|not |state)",
    re.I,
)
"""What the staff asks for without a request, and the response would leave out."""

_ITS_RESPONSE = "reflect its response to this comment"
"""What a revision does that is asked for only with an explanation: "With a view toward disclosure, tell us"."""


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


def revision(blocks: Sequence[Block], requests: Sequence[Request]) -> Revision:
    """Return what the requested revision does, in the company's words.

    Args:
        blocks: The comment.
        requests: Its requests. The items of a list are mentioned but not repeated.
    """
    comment = asked_comment(blocks, requests)
    explained = {
        request[1:3] for request in comment.requests if request.ask == "explain" and not request.instead
    }
    asked = [
        one
        for one in comment.requests
        if (one.ask in REVISES or (one.verb in PROMISING and PROMISED.match(one.object)))
        and one[1:3] not in explained
    ]
    parts: list[str | None] = []
    own = distinct(asked)
    for request in own:
        does = what_it_does(request, comment)
        if not is_alternative(request, comment):
            parts.append(does)
        elif does and parts and parts[-1]:
            condition = spoken(condition_for(request, comment))
            first = parts[-1].removesuffix(f", {condition}") if condition else parts[-1]
            parts[-1] = f"{first} or {does}"
        elif not parts:
            parts.append(does)
    if points := _listed(comment.requests):
        is_last = any(request.bullet is None for request in asked[:1])
        parts.insert(len(parts) if is_last else 0, points)
    said = list(dict.fromkeys(filter(None, parts)))
    if said and (elsewhere := _APPLIES.search(comment.text)):
        said.append(spoken(f"make the same revisions to {elsewhere['rest']}"))
        said = list(filter(None, said))
    if not said and explained and "" not in parts and any(one.ask in REVISES for one in comment.requests):
        return Revision(_ITS_RESPONSE, whole=True)
    if not said:
        return Revision("", whole=False)
    return Revision(
        _joined(said),
        whole="" not in parts,
        conditional=bool(own) and all(may_fail(condition_for(request, comment)) for request in own),
    )


def _listed(requests: Sequence[Request]) -> str:
    """Return what a revision does about the items of a list; "" if none asks for one."""
    revises = [one.ask in REVISES for one in requests if one.ask and one.bullet is not None]
    if not any(revises):
        return ""
    return f"address each point {'' if all(revises) else 'on its disclosure '}listed in the comment"


def confirmation(blocks: Sequence[Block], requests: Sequence[Request]) -> str:
    """Return what the staff asks the company to confirm now, in words that follow "that"; "" if that is not certain.

    What it is asked to confirm that it will do in future filings is part of the promise to do it.

    Args:
        blocks: The comment.
        requests: Its requests.
    """
    comment = asked_comment(blocks, requests)
    revises = any(request.ask in REVISES for request in comment.requests)
    found = [
        confirmed(request, comment)
        for request in distinct(comment.requests)
        if request.ask == "confirm" and not (revises and PROMISED.match(request.object))
    ]
    return " and that ".join(found) if all(found) else ""


def questions(blocks: Sequence[Block], requests: Sequence[Request]) -> tuple[str, ...]:
    """Return what the requested explanations are about, in words that follow "With respect to".

    An example is "how it measured the lease".

    Args:
        blocks: The comment.
        requests: Its requests. The items of a list are omitted; a request that cannot be restated becomes "".
    """
    comment = asked_comment(blocks, requests)
    asked = [request for request in comment.requests if request.ask == "explain" and not request.instead]
    found = [question_of(request, comment) for request in distinct(asked)]
    said = dict.fromkeys(question for question in found if question is not None)
    return tuple(said) if any(said) else ()


def says_all(blocks: Sequence[Block], requests: Sequence[Request]) -> bool:
    """Return whether what a comment asks to revise and to explain can be said in the company's words, without a blank.

    Args:
        blocks: The comment.
        requests: Its requests.
    """
    if _IMPLIED.search(asked_comment(blocks, requests).text):
        return False
    own = [request for request in requests if request.bullet is None]
    if any(one.ask in REVISES and one.instead and not one.object for one in own):
        return False
    revises = any(request.ask in REVISES for request in requests) and not confirmation(blocks, requests)
    if revises and not revision(blocks, requests).whole:
        return False
    explained = questions(blocks, requests)
    if not explained:
        return len(own) < len(requests) or not any(
            request.ask == "explain" and not request.instead for request in own
        )
    return all(explained)


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 3 and not any("," in part or " and " in part for part in parts[:-1]):
        return " and to ".join(parts)
    return "; to ".join(parts[:-1]) + f"; and to {parts[-1]}"
