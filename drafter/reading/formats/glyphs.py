"""Characters as they look: bullets of symbol fonts, ligatures, all kinds of spaces."""

from __future__ import annotations

import re

_SYMBOL_FONT = re.compile(r"symbol|dingbat|wingding|webding", re.I)

_GLYPHS = str.maketrans(
    {
        "\xa0": " ",
        "\xad": None,  # a soft hyphen is only visible at the end of a line, where it is stored as a hyphen
        "\u200b": None,
        "\ufeff": None,
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        # Symbol, in the private use area
        "\uf02d": "–",
        "\uf0b7": "•",
        # Wingdings, in the private use area
        "\uf06c": "●",
        "\uf06e": "■",
        "\uf06f": "□",
        "\uf071": "❑",
        "\uf076": "❖",
        "\uf0a7": "▪",
        "\uf0a8": "◻",
        "\uf0d8": "➢",
        "\uf0e0": "→",
        "\uf0fc": "✓",
    }
)

_CODES = str.maketrans({"\xb7": "•", "\xa7": "▪", "\xa8": "◻", "\xd8": "➢", "\xfc": "✓"})
"""The same glyphs, where a symbol font's codes are stored as if they were letters."""


def is_symbol_font(name: str) -> bool:
    """Return whether a font of this name has symbols in place of letters."""
    return _SYMBOL_FONT.search(name) is not None


def plain(text: str, *, symbols: bool = False) -> str:
    """Return a text with the characters that are visible; `symbols` says that its font is a symbol font."""
    return (text.translate(_CODES) if symbols else text).translate(_GLYPHS)
