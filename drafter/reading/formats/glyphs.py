"""Replace characters by their looks: bullets of symbol fonts, ligatures and special spaces; drop invisible ones."""

from __future__ import annotations

from drafter.kernel.noncharacters import without_noncharacters
from drafter.kernel.patterns import pattern

_SYMBOL_FONT = r"(?i)symbol|dingbat|wingding|webding"

_GLYPHS = str.maketrans(
    {
        "\xa0": " ",
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


_FORMAT = (
    "[\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f]"
)
"""Format characters (category Cf): direction marks, joiners, byte order marks. A soft hyphen is one of them: it is only
visible at the end of a line, where it is stored as a hyphen."""


def is_symbol_font(name: str) -> bool:
    """Return whether a font of this name has symbols in place of letters."""
    return pattern(_SYMBOL_FONT).search(name) is not None


def plain(text: str, *, symbols: bool = False) -> str:
    """Return a text as it looks; `symbols` means that its font is a symbol font."""
    return visible((text.translate(_CODES) if symbols else text).translate(_GLYPHS))


def visible(text: str) -> str:
    """Return a text without its format characters, which are invisible."""
    return text if text.isascii() else without_noncharacters(pattern(_FORMAT).sub("", text))
