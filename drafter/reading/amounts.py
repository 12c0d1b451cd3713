"""Recognize text that is not a table cell by itself: the signs of an amount, and a number or bullet before a text."""

from __future__ import annotations

import re

BEFORE_AMOUNT = frozenset({"$", "€", "£", "¥", "(", "$("})
AFTER_AMOUNT = frozenset({")", "%", ")%", "%)"})

_LABEL = re.compile(
    r"[^\w\s]{1,2}|o|\(?(?:[A-Za-z]|[ivxIVX]{1,4}|[\dA-Za-z|!]{1,3})[.,):]\)?|(?:cc|re):?"
    r"|(?:item|note|part|section|exhibit|schedule)\s+[\w.()-]{1,12}:?"
    r"|(?:#|no\.?|(?:comment|question|number)(?:\s+no\.?)?)\s*\d{1,3}\W?",
    re.I,
)
_NUMBER = re.compile(r"\W{0,3}\d{1,3}\W{0,3}")
_SENTENCE = 4
"""The minimum number of words in a text whose number may be that of a comment or of an item in a list."""


def is_label(text: str) -> bool:
    """Return whether a text is a bullet, a number or a short title such as "Item 1A." before another text."""
    return len(text) <= 30 and _LABEL.fullmatch(text) is not None


def is_numbered(label: str, text: str) -> bool:
    """Return whether two parts of a line are a number or bullet and its text, and not two cells."""
    return is_label(label) or (_NUMBER.fullmatch(label) is not None and len(text.split()) >= _SENTENCE)
