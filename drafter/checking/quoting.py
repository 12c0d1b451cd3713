"""Name words of a letter in a message."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_MOST_SHOWN = 3
_LONGEST = 60
_MOST_CHARACTERS = 8


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


def characters(them: Iterable[str]) -> str:
    """Return characters for a message, each once: themselves, or the name of one that cannot be seen."""
    each = list(dict.fromkeys(them))
    shown = " ".join(map(_shown, each[:_MOST_CHARACTERS]))
    more = len(each) - _MOST_CHARACTERS
    return f"{shown} and {more} more" if more > 0 else shown


def _shown(character: str) -> str:
    if character == "\t":
        return "tab"
    visible = character.isprintable() and not character.isspace()
    return character if visible else unicodedata.name(character, f"U+{ord(character):04X}").lower()
