"""Name words of a letter in a message."""

from __future__ import annotations

from collections.abc import Iterable

_MOST_SHOWN = 3
_LONGEST = 60


def quoted(words: str) -> str:
    """Return words in quotation marks, shortened if they are long."""
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + '…'}”"


def listed(items: Iterable[str]) -> str:
    """Return some words in quotation marks, separated by commas; of many, the first ones and how many there are."""
    each = list(items)
    shown = ", ".join(map(quoted, each[:_MOST_SHOWN]))
    more = len(each) - _MOST_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown
