"""Find what "this", "it" or a bare "please revise" refers to: the preceding sentence or two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.requests.imperatives import BEGINS

_REFERS_BACK = re.compile(
    r"\b(?:this|these|those|such(?! as)|the (?:above|foregoing|former|latter|same))\b"
    r"|^\w+ (?:it|them)\b|\b(?:it|they|them)\W*$"
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
"""The beginning of a sentence that continues the thought of the one before it."""

_AT_MOST = 2
"""The maximum number of sentences that a request may refer to; the earlier one only if it asks for nothing."""


def antecedent(words: str, before: Sequence[str]) -> str:
    """Return the sentences that a request refers to, or "" if its own words say what it is about.

    Args:
        words: The request, from its verb on.
        before: The sentences of the comment before the one with the request.
    """
    if not before or not (_SAYS_NOTHING.fullmatch(words) or _REFERS_BACK.search(words)):
        return ""
    back = 1
    while (
        back < min(_AT_MOST, len(before))
        and _GOES_ON.match(before[-back])
        and not BEGINS.match(before[-back - 1])
    ):
        back += 1
    return " ".join(before[-back:])
