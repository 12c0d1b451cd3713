"""Responses whose own words need not take up each point of a comment: they answer elsewhere, or deny the premise."""

from __future__ import annotations

import re
from typing import NamedTuple


class Elsewhere(NamedTuple):
    """A way to answer without the comment's words.

    Attributes:
        name: What the response does.
        pattern: Matches its words.
        examples: Sentences with them.
        at_any_length: Whether that is so in a long response too, which may say it of one point only.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    at_any_length: bool = False


_SHORT = 100
"""The maximum number of words of a response that answers its whole comment in one sentence or two."""


ELSEWHERE = (
    Elsewhere(
        "sent separately",
        re.compile(
            r"\bseparate (?:cover|letter)\b|\bsupplementa(?:l|ry|lly)\b.{0,60}\b(?:provid|submit|furnish|"
            r"deliver|letter)|\b(?:provid|submit|furnish|deliver)\w*\b.{0,60}\bsupplementa(?:l|ry|lly)\b|"
            r"\bresponse letter\b|\[\s*\*+\s*\]|\[[^\[\]]{0,300}\bconfidential\b",
            re.I,
        ),
        ("The Company is providing the analysis under separate cover.", "The rate was [***]."),
        at_any_length=True,
    ),
    Elsewhere(
        "attached",
        re.compile(
            r"\b(?:see|refer to|in|to|as|at)\b.{0,20}\b(?:exhibit|annex|appendix|schedule|attachment) [A-Z\d]|"
            r"\battached\b",
            re.I,
        ),
        ("Please see Annex A for the proposed disclosure.", "The draft is attached."),
        at_any_length=True,
    ),
    Elsewhere(
        "answered later",
        re.compile(
            r"\bextension\b|\bdeadline\b|\b(?:will|expects? to|intends? to) (?:respond|provide (?:a|its) response)",
            re.I,
        ),
        ("The Company will respond to this comment by March 31, 2025.",),
        at_any_length=True,
    ),
    Elsewhere(
        "denied premise",
        re.compile(
            r"\bnot applicable\b|\bn/a\b|\b(?:does|do|did) not apply\b|\bno need\b|\bno longer\b|\bnever\b|"
            r"\b(?:has|have|had|having|are|is|were|was) (?:\w+ )?no\b|\b"
            r"(?:does|do|did) not(?: \w+){0,2} (?:have|hold|own|use|offer|sell|operate|maintain|include|consider)\b|"
            r"\bnot (?:had|made|have) any\b|\bnone of\b",
            re.I,
        ),
        ("The Company has no operations in that country.", "The Company does not offer such loans."),
    ),
    Elsewhere(
        "removed",
        re.compile(r"\b(?:delet|remov|eliminat|withdr[ae]w|discontinu)\w*", re.I),
        ("The Company has deleted the measure.",),
    ),
)  # fmt: skip

_REVISED = re.compile(
    r"\b(?:revised|amended|updated|added|expanded|clarified)\b.{0,60}\b(?:disclosures?|pages?|sections?|exhibits?)\b|"
    r"\b(?:disclosures?|exhibits?|references?)\b.{0,80}\b(?:revised|amended|changed|updated|filed)\b",
    re.I,
)
_OTHER_RESPONSE = re.compile(
    r"\b(?<!in )(?:responses?|answers?|reply) to (?:the |our |your )?(?:staff['’]s )?(?:\w+ )?(?:comments?|questions?) "
    r"(?:(?:no\. ?|nos\. ?|number )?[\dIVX(#]|above|below)|"
    r"\b(?<!in )(?:responses?|answers?|reply) to (?:the |our |your )?(?:staff['’]s )?(?:prior|previous|preceding|first|"
    r"second|third|other|foregoing|above) (?:comments?|questions?)|"
    r"\b(?:see|refer to)\b.{0,20} (?:comments?|questions?|responses?) (?:no\. ?)?\(?\d|"
    r"\b(?:above|preceding|foregoing|following) (?:responses?|comments?|questions?)\b|\bresponses? (?:above|below)\b|"
    r"\bas (?:noted|described|discussed|stated) above\b",
    re.I,
)


def is_elsewhere(response: str) -> bool:
    """Return whether a response says that it answers elsewhere or later, or that there is nothing to answer."""
    short = _is_short(response)
    return any(one.pattern.search(response) for one in ELSEWHERE if short or one.at_any_length)


def is_only_revised(response: str) -> bool:
    """Return whether a response says in a few words that the disclosure was revised."""
    return _is_short(response) and bool(_REVISED.search(response))


def defers_to_another(response: str) -> bool:
    """Return whether a short response refers to the response to another comment."""
    return _is_short(response) and refers_to_another(response)


def refers_to_another(response: str) -> bool:
    """Return whether a response refers to the response to another comment."""
    return bool(_OTHER_RESPONSE.search(response))


def _is_short(response: str) -> bool:
    return len(response.split()) < _SHORT
