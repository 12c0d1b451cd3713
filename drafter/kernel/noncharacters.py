"""Keep noncharacters out of text: Drafter marks places with some of them, so nothing that comes in may be one."""

from __future__ import annotations

from drafter.kernel.patterns import pattern

_NONCHARACTER = "[\ufdd0-\ufdef\ufffe\uffff]"


def without_noncharacters(text: str) -> str:
    """Return a text with U+FFFD in place of each noncharacter, which Unicode reserves for use inside a program."""
    return text if text.isascii() else pattern(_NONCHARACTER).sub("\ufffd", text)
