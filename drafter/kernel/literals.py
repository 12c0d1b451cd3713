"""Find words that one letter has, such as a name: as a pattern they would be compiled anew for each letter."""

from __future__ import annotations

from collections.abc import Iterator


def places(words: str, text: str) -> Iterator[int]:
    """Yield where words begin in a text; they may overlap.

    >>> list(places("no", "no, and not no one"))
    [0, 8, 12]
    """
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def lower(text: str) -> str:
    """Return a text in lower case with as many characters: "İ" alone would become two.

    >>> lower("İZMİR Mills")
    'izmir mills'
    """
    return text.replace("İ", "i").lower()
