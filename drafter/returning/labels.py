"""The labels with which company letters mark a comment and its response; each shape has examples, which are tested."""

from __future__ import annotations

import re
from typing import NamedTuple

_OWNER = (
    r"(?:the\s+)?(?:sec|staff|commission|division|company|registrant|management|trust|fund|issuer|our|"
    r"(?-i:(?:[A-Z][\w.&’'-]*\s+){1,4}))(?:['’]s?)?\s*"
)
_SEPARATOR = r"\s*[.:)–—-]*\s*"
_NUMBER = r"(?:no\.?|nos\.?|number|\#)?\s*"


class Shape(NamedTuple):
    """A way to mark the beginning of a comment.

    Attributes:
        name: Its name in messages and tests.
        pattern: Matches the label at the beginning of a paragraph or its marker; `n` is the number, if it has one.
        weight: The certainty with which it marks a comment.
        examples: Labels that it matches.
    """

    name: str
    pattern: re.Pattern[str]
    weight: float
    examples: tuple[str, ...]


COMMENT_SHAPES = (
    Shape(
        "labeled",
        re.compile(
            rf"(?:{_OWNER})?(?:comment|question|request|observation)s?\s*{_NUMBER}(?P<n>\d{{1,3}})(?!\d|\.\d|\s+(?:from|in|of|to|and|"
            rf"above|below|regarding|as)\b)(?:\s*\(?cont(?:inued|['’]d)\)?)?{_SEPARATOR}",
            re.I,
        ),
        3.0,
        ("SEC Comment No. 1", "Comment 1.", "Comment #1:", "Staff’s Comment 4:", "QUESTION 2"),
    ),
    Shape(
        "numbered",
        re.compile(r"(?:\#\s*|No\.\s*)?\(?(?P<n>\d{1,3})(?:[.):]+(?!\d)|(?=\s*$))\s*", re.I),
        1.0,
        ("1.", "1)", "(1)", "#1", "No. 1", "12"),
    ),
    Shape(
        "unnumbered",
        re.compile(rf"(?:{_OWNER})?comment(?:\s*:|\s*$)\s*", re.I),
        0.5,
        ("Comment:", "SEC Comment:", "Comment"),
    ),
)
"""The shapes in the order in which they are tried; the first one that matches a paragraph applies."""

COMMENT_WORD = re.compile(rf"(?:{_OWNER})?comment\s*[:–—-]\s*", re.I)
"""A label that comes after the number: "1. Comment: We note ..."."""

RESPONSE = re.compile(
    rf"(?:(?:{_OWNER})?(?:response|reply|answer)s?(?:\s+(?:to|of|by|for)\s+(?:the\s+)?(?:sec|staff|company)?(?:['’]s)?\s*"
    rf"(?:(?:prior\s+)?(?:comment|question|item|request)s?)?)?"
    rf"\s*{_NUMBER}(?:\d{{1,3}}(?:\s*(?:\([a-z]\)|and|,|-|&|through)\s*\d*)*)?\s*(?:[:.–—]|-(?!\w)|$)"
    rf"|[AR]\d{{0,2}}\s*[:.](?=\s|$))\s*",
    re.I,
)
"""The label of a response. Its examples are RESPONSE_EXAMPLES."""

RESPONSE_EXAMPLES = (
    "Response:",
    "RESPONSE",
    "Response to Comment 1:",
    "Response to Comment No. 1",
    "Company Response:",
    "Company’s response:",
    "Management’s Response",
    "Reply:",
    "The Company's response to comments 2 and 3:",
    "A:",
    "Answer.",
)
NO_RESPONSE_EXAMPLES = (
    "Response times vary by region and are discussed below.",
    "A subsidiary of the Company holds the license.",
    "Responses to surveys",
)
