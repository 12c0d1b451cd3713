"""A text as the patterns look at it."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern

_BROKEN_HYPHEN = re.compile(r"(?<=[a-z])- (?=[A-Za-z])(?!(?:and|or|to)\b)")
"""A line was cut after a hyphen: "non- GAAP". Not in "buy- and sell-side"."""

_SAME = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})


class Text(NamedTuple):
    """A text with its case as written, for the words that are shown, and lowered, for the anchors."""

    text: str
    lowered: str


def as_matched(text: str) -> Text:
    """A text as the patterns look at it: quotes, dashes, hyphens and white space of one shape."""
    text = _BROKEN_HYPHEN.sub("-", pattern(r"\s+").sub(" ", text.translate(_SAME)))
    return Text(text, text.lower())
