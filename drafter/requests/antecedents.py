"""What "this", "it" or a bare "please revise" refers to: the sentence before."""

from __future__ import annotations

import re
from collections.abc import Sequence

_REFERS_BACK = re.compile(
    r"\b(?:this|these|those|such|it|its|they|them|their|the (?:above|foregoing|former|latter|same|following))\b"
    r"|\bthat (?:\w+ )?(?:statement|disclosure|assertion|claim|conclusion|measure|amount|adjustment|presentation|"
    r"guidance|section|fact|change|position|treatment)\b",
    re.I,
)
_SAYS_NOTHING = re.compile(
    r"(?:\w+ly )?(?:advise|clarify|revise|explain|amend|disclose|discuss|tell us|(?:tell us )?(?:how|why)|correct|"
    r"address|your disclosures?|accordingly|as (?:appropriate|necessary|needed)|or|and|the reasons?|to|further|"
    r"here|elsewhere|throughout|(?:in|within) (?:your|the) (?:filing|prospectus|response|next amendment)|[\s.,;:])+",
    re.I,
)
_GOES_ON = re.compile(
    r"(?:(?:We|You) (?:also |further )?|In this regard|However|This|These|It|Such|Further)\b"
)
"""How a sentence begins that goes on from the one before."""

_AT_MOST = 2
"""Sentences that an object may stand for."""


def antecedent(words: str, before: Sequence[str]) -> str:
    """Return the sentences that a request's words refer to, empty if they say for themselves what they are about.

    Args:
        words: the request, from its verb on.
        before: the sentences of the comment before that of the request.
    """
    if not before or not (_SAYS_NOTHING.fullmatch(words) or _REFERS_BACK.search(words)):
        return ""
    back = 1
    while back < min(_AT_MOST, len(before)) and _GOES_ON.match(before[-back]):
        back += 1
    return " ".join(before[-back:])
