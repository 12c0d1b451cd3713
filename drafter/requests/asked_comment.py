"""Read a comment as one line with its requests, and find where and under which condition each request is made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.kernel.literals import lower, places
from drafter.model import Block, Request
from drafter.requests.conditions import condition_of
from drafter.requests.merging import mended
from drafter.requests.phrases import one_line

_LONGEST_COMMENT, _MOST_REQUESTS = 20_000, 60
"""The maximum number of characters and of requests in a comment that is restated: each is looked for in the text."""

_HOW_IT_DIFFERS = (
    r"only|separately|individually|parenthetically|prominently|clearly|more (?:clearly|fully|specifically)"
)
"""Adverbs before a verb that say how what is asked for differs from what the filing has."""

IF_SO = "if that is the case"
"""The meaning of "if so" in another sentence than the one it refers to."""

_LEAD = re.compile(
    r"(?:(?:in addition|also|further(?:more)?|additionally|similarly|finally|lastly),?\s+)?"
    r"(?P<how>with (?:respect|regards?) to|regarding|as to|concerning|in regards? to|"
    r"for (?=(?:each|any|all|every|both|those|these|the|your)\b))\s*(?P<what>[^;:?!]{3,200}?),\s*"
    r"(?:(?:please|then|also|further|either|\w+ly)\s+)*",
    re.I,
)
"""The beginning of a sentence that says for what something is asked: "For each property, please state its age"."""

_OR = re.compile(r"\b(?:or|alternatively),? (?:please )?(?:also )?$", re.I)
"""The words before a request that is an alternative to the one before it."""

_NEAR = 40
"""The number of characters before a request that may be such words."""

_SENTENCE_ENDS = re.compile(r"[.?!][”\"’)]?\s+(?=[A-Z“\"])")


class AskedComment(NamedTuple):
    """A comment's text on one line, its requests, and the number of its bullets."""

    text: str
    requests: Sequence[Request]
    bullets: int = 0


def asked_comment(blocks: Sequence[Block], requests: Sequence[Request]) -> AskedComment:
    """Return a comment; one that is longer than any the staff writes has no requests, which would take too long."""
    text = one_line(" ".join(block.text for block in blocks))
    few = len(text) <= _LONGEST_COMMENT and len(requests) <= _MOST_REQUESTS
    bullets = sum(block.kind == "bullet" for block in blocks)
    return AskedComment(text, mended(requests, text) if few else (), bullets)


def condition_for(request: Request, comment: AskedComment) -> str:
    """Return the condition under which a request is made, "if it is material", as the staff words it; "" if none."""
    at = position(request, comment)
    condition = condition_of(comment.text, at) if at is not None else ""
    return IF_SO if condition == "if so" else condition


def adverb(request: Request, comment: AskedComment) -> str:
    """Return the adverb before a request's verb if it says how things are to be: "only "; otherwise ""."""
    at = position(request, comment)
    found = re.search(rf"\b({_HOW_IT_DIFFERS})\s+$", comment.text[:at]) if at is not None else None
    return f"{found[1]} " if found else ""


def lead(request: Request, comment: AskedComment) -> tuple[str, str]:
    """Return for what a request is made, with the preposition: ("for", "each property"); ("", "") if that is not said.

    The preposition is "for" or "in connection with".
    """
    at = position(request, comment)
    if at is None or condition_for(request, comment):
        return "", ""
    found = _LEAD.fullmatch(comment.text, _sentence_start(comment.text, at), at)
    if found is None:
        return "", ""
    return ("for" if found["how"].lower().startswith("for") else "in connection with"), found["what"]


def before(request: Request, comment: AskedComment) -> str:
    """Return the words of a comment before a request."""
    return comment.text[: position(request, comment) or 0]


def preceding(request: Request, comment: AskedComment) -> str:
    """Return the words to which a pronoun of a request may refer: what its sentence asks before it, and its lead."""
    at = position(request, comment)
    if at is None:
        return ""
    start = _sentence_start(comment.text, at)
    others = (position(one, comment) for one in comment.requests)
    first = min((other for other in others if other is not None and start <= other < at), default=at)
    return f"{lead(request, comment)[1]} {comment.text[first:at]}".strip()


def _sentence_start(text: str, at: int) -> int:
    return max((end.end() for end in _SENTENCE_ENDS.finditer(text, 0, at)), default=0)


def position(request: Request, comment: AskedComment) -> int | None:
    """Return where a request begins in a comment."""
    words = request.object.split('"')[0][:40]
    verb = request.verb.rpartition(" and ")[2]  # of one that was merged, the last one has the object
    return next(_places(f"{verb} {words}", comment.text), None)


def is_alternative(request: Request, comment: AskedComment) -> bool:
    """Return whether a request is an alternative to the one before it: "..., or provide your analysis"."""
    if request.instead or not request.object:
        return request.instead
    begins = _places(f"{request.verb} {request.object[:20]}", comment.text)
    return any(_OR.search(comment.text, max(at - _NEAR, 0), at) for at in begins)


def _places(words: str, text: str) -> Iterator[int]:
    """Yield where words begin in a text, whatever their case, and not in the middle of a word."""
    lowered = lower(text)
    for at in places(lower(words), lowered):
        before = lowered[at - 1 : at] if at else ""
        if not (before.isalnum() or before == "_"):
            yield at


def leads_to_list(request: Request, comment: AskedComment) -> bool:
    """Return whether a request introduces the bullets of a list."""
    listed = any(one.bullet is not None for one in comment.requests)
    if not listed or request.object.count("(") > request.object.count(")"):
        return False
    return any(f"{request.object.rstrip(':;')}{mark}" in comment.text for mark in ":;")
