"""Recognize comments that ask for supplemental materials, which are given to the staff but not filed.

They are submitted separately from the letter and returned on request: Rule 418(b) under the Securities Act, Rule 12b-4
under the Exchange Act.
"""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.model import Comment

_HAND_OVER = r"(?<!agreement to )\b(?:provide|furnish|supply|send|submit|give|forward)\w*\b"
_MATERIALS = (
    r"(?:materials?|communications?|documents?|documentation|reports?|presentations?|board books?|"
    r"memorand(?:um|a)|opinions?)"
)

RULES = (
    (
        rf"{_HAND_OVER}[^.;]{{0,60}}\bcop(?:y|ies) of\b(?![^.;]{{0,40}}\bdisclosure)",
        "Please provide us with copies of the board books.",
    ),
    (
        rf"{_HAND_OVER}[^.;]{{0,20}}\bsupplementally\b[^.;]{{0,60}}\b{_MATERIALS}",
        "Furnish to us supplementally the reports that you cite.",
    ),
    (
        rf"\bsupplementally,?\s+{_HAND_OVER}[^.;]{{0,60}}\b{_MATERIALS}",
        "Please supplementally give us all written communications.",
    ),
    (
        rf"{_HAND_OVER}[^.;]{{0,60}}\bsupplemental {_MATERIALS}",
        "Send the supplemental materials to the staff.",
    ),
    (r"\bRule (?:418|12b-4)\b", "You may ask for their return under Rule 418(b)."),
)
"""Patterns of such requests, each with a sentence that it matches."""

_ASKS = "|".join(source for source, _ in RULES)
_NEEDS = ("cop", "supplemental", "rule ")
"""A comment that asks for materials has one of these, in lower case; the others are not searched."""


def asks_for_supplement(comment: Comment) -> bool:
    """Return whether the comment asks for materials, not only for words."""
    said = comment.text.lower()
    return any(need in said for need in _NEEDS) and pattern(_ASKS, re.I).search(comment.text) is not None
