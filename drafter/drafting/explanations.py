"""Recognize the kind of explanation that a comment asks for, so that responses do not all begin in the same way."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

from drafter.kernel.patterns import pattern

ExplanationKind = Literal["schedule", "analysis", "amount", "reasons", "whether", "method", "other"]


class Explanation(NamedTuple):
    """A kind of explanation, with a pattern of requests for it and examples of such requests."""

    kind: ExplanationKind
    words: str
    examples: tuple[str, ...]


_TELL = r"(?:tell us|advise us|explain(?: to us)?|clarify for us|address|describe(?: to us)?|discuss)"
EXPLANATIONS = (
    Explanation(
        "schedule",
        r"\b(?:provide|give|furnish|show|submit)\b[^.;]{0,60}\b(?:schedules?|tables?|break-?downs?|roll-?forwards?"
        r"|reconciliations?|calculations?|computations?|lists?)\b",
        ("Please provide us with a breakdown of other income.", "Provide us your calculation of the gain."),
    ),
    Explanation(
        "analysis",
        r"\b(?:provide|give|submit)\b[^.;]{0,60}\b(?:analys[ei]s|assessments?)\b",
        ("Please provide us with your analysis of the contract under ASC 606.",),
    ),
    Explanation(
        "amount",
        r"\bquantify\b|\b(?:tell|advise) us (?:\w+ ){0,4}(?:amounts?|number|percentage)\b|\bhow (?:much|many)\b",
        ("Tell us the amount of revenue from each product.", "Please quantify the effect for us."),
    ),
    Explanation(
        "reasons",
        rf"\b{_TELL},? (?:\w+ ){{0,4}}why\b"
        r"|\b(?:the|your) (?:basis|reasons?|rationale|reasoning|support) (?:for|why|that|of)\b"
        r"|\bjustify\b|\bsubstantiate\b",
        ("Please tell us why the charge is in cost of sales.", "Explain your basis for the useful life."),
    ),
    Explanation(
        "whether",
        rf"\b{_TELL},? (?:\w+ ){{0,3}}(?:whether|if)\b",
        ("Please tell us whether you have any sales in the region.",),
    ),
    Explanation(
        "method",
        rf"\b{_TELL},? (?:\w+ ){{0,5}}(?:how|the process|the methods?|your (?:process|methods?|methodology|policy)"
        r"|what consideration|your consideration|the factors)\b",
        ("Please tell us how you measured the warrants.", "Tell us your consideration of ASC 280-10-50-40."),
    ),
)
"""The kinds of explanations. If a comment asks for several, the first one in its text applies."""


def explanation_of(text: str) -> ExplanationKind:
    """Return the kind of explanation that a comment asks for first, or "other"."""
    found = [
        (match.start(), each.kind)
        for each in EXPLANATIONS
        if (match := pattern(each.words, re.I).search(text))
    ]
    order = get_args(ExplanationKind)
    return min(found, key=lambda one: (one[0], order.index(one[1])), default=(0, "other"))[1]
