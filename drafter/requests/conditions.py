"""Find the condition under which a request is made, "if it is material", and say the request under it."""

from __future__ import annotations

import re

from drafter.kernel.patterns import pattern
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

_NEAR = 100
"""The number of characters before a request that may be such a condition, with "please" and "also"."""

_WHEN = ("if", "to the extent", "where", "when", "for ")
"""How conditions begin: before a request without such words is none."""

_ENDS = re.compile(r"[.?!:;][”\"’)]?\s+")
_MAY_FAIL = re.compile(
    r"(?:if|to the extent)\b(?! (?:so|that is the case|true|known|possible|practicable|necessary|you can)\b)",
    re.I,
)


def condition_of(text: str, at: int) -> str:
    """Return the condition of the request that begins at an index of a comment, as worded there; "" if it has none."""
    if found := _BEFORE.search(text, max(at - _NEAR, 0), at):
        return found["when"].lower()
    start = max((end.end() for end in _ENDS.finditer(text, 0, at)), default=0)
    led = text[start:at].lower()
    if not any(when in led for when in _WHEN):
        return ""
    found = _LEADING.match(text, start)
    if found is None or found.end("when") > at:
        return ""
    return found["when"][0].lower() + found["when"][1:]


def may_fail(condition: str) -> bool:
    """Return whether a condition may not be met, so that there may be nothing to revise."""
    return _MAY_FAIL.match(condition) is not None


_POINTER = r"\b(?:this|these|those|such)\s+(?:an?\s+)?(?P<noun>[a-z]{4,})"
_DEFINITE = r"\b(?:the|their)\s+(?P<noun>(?:[a-z]+\s+)?[a-z]{4,})"
_THERE = r"\bthere (?:is|are|was|were) (?P<what>(?:(?!(?:that|which|who|in|of|for|\w+ing)\b)[a-z]+ ?)+)"
"""A thing that a condition is the first to mention: "if there are material trends that"."""

_FIRST = (
    r"(?s)(?P<first>how|why|whether|when|(?:(?:more )?\w+ly )?(?!(?:the|its|an?|any|all|each)\b)[a-z-]+"
    r"(?: and [a-z]+)?) (?P<rest>(?:(?<=how )|(?<=why )|(?<=whether )|(?<=when )|"
    r"(?=(?:the|an?|any|each|all|its|it|such|these|those|how|why|what|whether|which|when|where)\b)).+)"
)
"""The verb or the question word of a request, and what follows it."""

_STEM = 5


def conditioned(said: str, condition: str, words: str) -> str:
    """Return a request with its condition: at the end, or before what only the condition names.

    >>> conditioned("describe the cost of the mill", "if it is material", "the cost of the mill")
    'describe the cost of the mill, if it is material'
    >>> conditioned("describe the trends", "if there are any trends", "these trends")
    'describe, if there are any trends, such trends'

    Args:
        said: The request in the company's words.
        condition: Its condition in the company's words.
        words: The request as the staff words it.

    Returns:
        The request; "" if the condition has no place before what it names.
    """
    if not _is_first_to_name(condition, words):
        return f"{said}, {condition}"
    found = pattern(_FIRST).fullmatch(said)
    if found is None:
        return ""
    rest = found["rest"]
    for noun in dict.fromkeys(found["noun"] for found in pattern(_POINTER).finditer(words)):
        rest = re.sub(rf"\bthe (?={noun}\b)", "such ", rest, count=1)
    return f"{found['first']}, {condition}, {rest}"


def _is_first_to_name(condition: str, words: str) -> bool:
    """Return whether "these trends" are those of the condition, which follows in the comment's order of words."""
    pointed = [found["noun"] for found in pattern(_POINTER).finditer(words)]
    defined = [word for found in pattern(_DEFINITE).finditer(words) for word in found["noun"].split()]
    there = pattern(_THERE).search(condition)
    return _share_a_noun(pointed, condition.split()) or bool(
        there and _share_a_noun(defined, there["what"].split())
    )


def _share_a_noun(words: list[str], others: list[str]) -> bool:
    named = {word[:_STEM].rstrip("s") for word in others if len(word) >= 4}
    return any(word[:_STEM].rstrip("s") in named for word in words)
