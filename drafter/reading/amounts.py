"""Recognize text that is not a table cell by itself: the signs of an amount, and a number or bullet before a text."""

from __future__ import annotations

import re

BEFORE_AMOUNT = frozenset({"$", "€", "£", "¥", "(", "$("})
AFTER_AMOUNT = frozenset({")", "%", ")%", "%)"})

_LABEL = re.compile(
    r"[^\w\s]{1,2}|o|\(?(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})[.):]\)?|(?:cc|re):?"
    r"|(?:item|note|part|section|exhibit|schedule|comment)\s+[\w.()-]{1,12}:?",
    re.I,
)


def is_label(text: str) -> bool:
    """Return whether a text is a bullet, a number or a short title such as "Item 1A." before another text."""
    return len(text) <= 30 and _LABEL.fullmatch(text) is not None
