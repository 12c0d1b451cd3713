"""Find what makes the restated requests of a comment less than certain, however sound each one is by itself.

A restated request is alone in the response: its condition, the thing that "this" refers to and the list that it
introduces may be left behind in the comment. Such a comment gets the neutral opener with a blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.model import Block, Request
from drafter.requests.asked_comment import IF_SO, AskedComment, condition_for
from drafter.requests.conditions import may_fail
from drafter.requests.kinds import REVISES
from drafter.requests.sentences import sentences

_CONTINUES = re.compile(
    r"(?:In (?:this|that|such) (?:regard|connection|case|event)|In (?:doing|so doing)|For example|If so)\b"
)
"""The beginning of a sentence that is asked under the condition of the one before it."""

_REQUIRED = re.compile(
    r"\bplease (?:also )?note (?:the requirements? (?:to|that)\b|that\b[^.;]{3,160}\b(?:must|should)\b)", re.I
)
"""Words that tell the company what it must do without asking: "Please note the requirement to file the lease"."""

_ALSO_INCLUDES = re.compile(
    r"(?:^|[.?!] )(?!(?:It|That|These|They|This|Those|We|You|Your)\b)[A-Z][^.?!:;]{3,80}"
    r"\b(?:could|may|might|should|would) (?:also )?include\b"
)
"""A sentence that goes on to say what the request means: "Additional items would include royalties"."""

_APPLIES_TO = re.compile(
    r"\b(?:appl(?:y|ies) (?:this|the same) comment|this comment (?:also )?applies) to\b", re.I
)
_FORM = re.compile(r"\bForm\b", re.I)
_YEAR = re.compile(r"\b\d{4}\b")

_SAYS_TOO_LITTLE = re.compile(
    r"(?:(?:the|its|any|each|both|all|these|those) )*"
    r"(?:[\w-]+|[\w-]+ and [\w-]+ (?:aspects|considerations|factors|matters))",
    re.I,
)
"""A question of one noun, which may be any, or of two kinds of what it leaves open: "both legal and tax matters"."""


def is_certain(
    comment: AskedComment, blocks: Sequence[Block], requests: Sequence[Request], questions: Sequence[str]
) -> bool:
    """Return whether the restated requests of a comment mean in the response what they mean in the comment.

    Args:
        comment: The comment as one line.
        blocks: Its blocks.
        requests: Its requests.
        questions: The questions that the response restates.
    """
    return not (
        _REQUIRED.search(comment.text)
        or _ALSO_INCLUDES.search(comment.text)
        or _applies_to_filed(comment.text)
        or _lacks_labels(comment, requests)
        or _mixes(requests)
        or _begins_its_list(blocks)
        or any(map(_SAYS_TOO_LITTLE.fullmatch, questions))
        or any(_is_uncertain(one, comment) for one in comment.requests)
        or _leaves_a_condition(comment, blocks)
    )


def _applies_to_filed(text: str) -> bool:
    """Return whether a request is about another filing that was already made, which the next one does not revise."""
    return _APPLIES_TO.search(text) is not None and any(map(_names_filed, sentences(text)))


def _names_filed(sentence: str) -> bool:
    """Return whether a sentence applies the comment to a form of a year; the three are found one after another."""
    applies = _APPLIES_TO.search(sentence)
    form = _FORM.search(sentence, applies.end()) if applies else None
    return form is not None and _YEAR.search(sentence, form.end()) is not None


def _lacks_labels(comment: AskedComment, requests: Sequence[Request]) -> bool:
    """Return whether a list has only one item, which gets no label, so that its request would be lost."""
    return comment.bullets == 1 and any(one.ask and one.bullet is not None for one in requests)


def _mixes(requests: Sequence[Request]) -> bool:
    """Return whether some items of a list ask for an explanation and others for a revision."""
    listed = {one.ask in REVISES for one in requests if one.bullet is not None and one.ask}
    return len(listed) > 1


def _begins_its_list(blocks: Sequence[Block]) -> bool:
    """Return whether the words before a list have its first item, which would lack its own blank."""
    return any(
        before.kind == "paragraph" and after.kind == "bullet" and before.text.rstrip().endswith((";", ","))
        for before, after in pairwise(blocks)
    )


def _is_uncertain(request: Request, comment: AskedComment) -> bool:
    """Return whether a requested revision depends on an answer, or is only to be considered with others."""
    if request.ask not in REVISES or request.instead or request.bullet is not None:
        return False
    considers = request.verb == "consider" and request.object.startswith("whether")
    return condition_for(request, comment) == IF_SO or (considers and len(comment.requests) > 1)


def _leaves_a_condition(comment: AskedComment, blocks: Sequence[Block]) -> bool:
    """Return whether a sentence continues one that asks only under a condition."""
    said = [each for block in blocks if block.kind == "paragraph" for each in sentences(block.text)]
    conditional = [
        any(
            one.object and one.object in each and may_fail(condition_for(one, comment))
            for one in comment.requests
            if one.ask in REVISES
        )
        for each in said
    ]
    return any(
        before
        and not again
        and _CONTINUES.match(after)
        and any(one.ask and one.object in after for one in comment.requests)
        for before, again, after in zip(conditional, conditional[1:], said[1:], strict=False)
    )
