"""Characters as the eye sees them: the bullets of symbol fonts, ligatures, blanks of all kinds."""

from __future__ import annotations

import re

_SYMBOL_FONT = re.compile(r"symbol|dingbat|wingding|webding", re.I)

_GLYPHS = str.maketrans(
    {
        "\xa0": " ",
        "\xad": None,  # a soft hyphen shows at the end of a line only, and there as a hyphen
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
"""The same, where the font's own codes come as if they were letters."""


def is_symbol_font(name: str) -> bool:
    """Whether a font of this name has pictures where others have letters."""
    return _SYMBOL_FONT.search(name) is not None


def plain(text: str, *, symbols: bool = False) -> str:
    """The text with one character for each that is seen; `symbols` says that it is set in a symbol font."""
    return (text.translate(_CODES) if symbols else text).translate(_GLYPHS)
