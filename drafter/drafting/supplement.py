"""Recognize comments that ask for supplemental materials, which are given to the staff but not filed.

They are submitted separately from the letter and returned on request: Rule 418(b) under the Securities Act, Rule 12b-4
under the Exchange Act.
"""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
from drafter.model import Comment, ReviewType

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

RETURN_RULES = (
    (
        r"Form (?:(?:S|F|SF|SB)-\d+[A-Z]?|N-(?:1A|2|3|4|5|6|14))|draft registration statement",
        "Rule 418(b) under the Securities Act of 1933",
        ("Form S-1", "Form F-10", "Form SF-3", "Form SB-2", "Form N-1A", "Form N-14"),
    ),
    (r"Form 1-(?:[AKUEZ]|SA)", "the General Instructions to Form 1-A", ("Form 1-A", "Form 1-SA")),
    (
        r".*",
        "Rule 12b-4 under the Securities Exchange Act of 1934",
        ("Form 10", "Form 10-SB", "Form 10-KSB", "Form 20-F", "Form N-CSR", "Schedule 14A"),
    ),
)
"""The names of filings, the authority under which materials on them are returned, and examples; the first that matches
applies."""

_OF_REVIEW: dict[ReviewType, str] = {
    "registration": "Form S-1",
    "draft_registration": "draft registration statement",
    "regulation_a": "Form 1-A",
}
"""A filing of the kind that is reviewed, for a letter that names none."""

_ASKS = "|".join(source for source, _ in RULES)
_NEEDS = ("cop", "supplemental", "rule ")
"""A comment that asks for materials has one of these, in lower case; the others are not searched."""


def asks_for_supplement(comment: Comment) -> bool:
    """Return whether the comment asks for materials, not only for words."""
    said = comment.text.lower()
    return any(need in said for need in _NEEDS) and pattern(_ASKS, re.I).search(comment.text) is not None


def return_rule(name: str | None, review: ReviewType) -> str:
    """Return the authority under which supplemental materials on a filing are given and returned.

    Args:
        name: The filing's base form; None if the letter names none.
        review: The type of review, which decides then.
    """
    known = name or _OF_REVIEW.get(review, "")
    return next(rule for names, rule, _ in RETURN_RULES if pattern(names).fullmatch(known))
