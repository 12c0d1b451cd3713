"""Normalize a text before patterns are matched with it."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.kernel.patterns import pattern

_BROKEN_HYPHEN = re.compile(r"(?<=[a-z])- (?=[A-Za-z])(?!(?:and|or|to)\b)")
"""The space left where a line was cut after a hyphen: "non- GAAP", but not "buy- and sell-side"."""

_NO_WORD = re.compile(r"(\w{60})\w+")
"""Longer than any word: many patterns look for the end of a word from each place in it."""

_SAME = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})


class Text(NamedTuple):
    """A text as written, for the words to show, and in lower case, for the required strings."""

    text: str
    lowered: str


def as_matched(text: str) -> Text:
    """Return a text with uniform quotation marks, dashes, hyphens and white space, and no endless words."""
    text = _BROKEN_HYPHEN.sub("-", pattern(r"\s+").sub(" ", text.translate(_SAME)))
    text = _NO_WORD.sub(r"\1", text)
    return Text(text, text.lower())
