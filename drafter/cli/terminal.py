"""Text for a terminal: counted nouns, and no control sequences."""

from __future__ import annotations

_CONTROLS = {code: "�" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}


def printable(text: str) -> str:
    """Return the text with control characters made visible. A letter or a file name must not steer the terminal."""
    return text.translate(_CONTROLS)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 comment", "2 comments"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
