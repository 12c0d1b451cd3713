"""Find the condition under which a request is made: "if it is material"."""

from __future__ import annotations

import re

from drafter.requests.imperatives import REVISING

_LEADING = re.compile(
    r"(?:[^.?!]{0,250}\bappears? to us that )?"
    r"(?:(?:in addition|also|further|additionally|for example|in particular|in this regard|[A-Z][^,]{2,40}),?\s+)??"
    r"(?P<when>(?:if|to the extent|where|when|for (?:those|each|any|all)(?=[^,;:]* that\b))\b[^;:]{3,240}?)"
    r"(?:,\s*|\s+(?=please\b|tell us\b|advise us\b|you should\b))"
    r"(?:(?:please|then|also|further|either|\w+ly)\s+)*(?:(?:you|the company|your \w+) should (?:also )?)?"
    rf"(?:{REVISING}|revise|amend|tell us|advise us)\b",
    re.I,
)
"""The beginning of a sentence that asks for something only under a condition."""

_BEFORE = re.compile(
    r"\b(?P<when>if (?:so|not|true|applicable|material|known|possible|practicable)"
    r"|to the extent (?:material|applicable)),?\s*(?:please |also )*$",
    re.I,
)
"""A short condition immediately before a request."""

_ENDS = re.compile(r"[.?!:;][”\"’)]?\s+")
_MAY_FAIL = re.compile(
    r"(?:if|to the extent)\b(?! (?:so|that is the case|true|known|possible|practicable|necessary|you can)\b)",
    re.I,
)


def condition_of(text: str, at: int) -> str:
    """Return the condition of the request that begins at an index of a comment, as worded there; "" if it has none."""
    before = text[:at]
    if found := _BEFORE.search(before):
        return found["when"].lower()
    start = max((end.end() for end in _ENDS.finditer(before)), default=0)
    found = _LEADING.match(text, start)
    if found is None or found.end("when") > at:
        return ""
    return found["when"][0].lower() + found["when"][1:]


def may_fail(condition: str) -> bool:
    """Return whether a condition may not be met, so that there may be nothing to revise."""
    return _MAY_FAIL.match(condition) is not None
