"""The colors of a Word file: those of its theme, and which of them look like plain black text."""

from __future__ import annotations

from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.word.text import name_of
from drafter.word.xml import attribute

_HEX = pattern(r"[0-9A-Fa-f]{6}")
_SHARE = pattern(r"[0-9A-Fa-f]{2}")
_THEME_NAMES = {
    **{"text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1"},
    **{"text2": "dk2", "dark2": "dk2", "background2": "lt2", "light2": "lt2"},
    **{"hyperlink": "hlink", "followedHyperlink": "folHlink"},
}
_NEARLY_BLACK = 0x40
"""The maximum of each component in a color that looks black on paper; Word's lighter blacks are 1F1F1F and 262626."""

_NEARLY_WHITE = 0xF8
"""The minimum of each component in a color that cannot be seen on paper."""

_ALIKE = 24
"""The difference of each component below which two colors look the same."""

HIGHLIGHTS = {
    **{"black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF"},
    **{"red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080"},
    **{"darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000"},
    **{"darkGray": "808080", "lightGray": "C0C0C0"},
}
"""The colors of Word's highlights by their names."""


class Theme:
    """The colors that styles and runs name instead of a value, such as "accent1"."""

    def __init__(self, part: etree._Element | None) -> None:
        self._colors: dict[str, str] = {}
        for scheme in part.iter("{*}clrScheme") if part is not None else ():
            for entry in scheme:
                value = next((attribute(one, "lastClr") or attribute(one, "val") for one in entry), "")
                if _HEX.fullmatch(value):
                    self._colors[name_of(entry)] = value.upper()

    def color(self, element: etree._Element, value: str = "val", theme: str = "themeColor") -> str:
        """Return the color that an element sets, as "1F497D"; "" for an automatic one.

        Args:
            element: A `w:color` or `w:shd`.
            value: The name of the attribute with a value.
            theme: The name of the attribute that names a color of the theme, which overrides the value.
        """
        own = attribute(element, value).upper()
        named = attribute(element, theme)
        base = self._colors.get(_THEME_NAMES.get(named, named), "")
        if not base:
            return own if _HEX.fullmatch(own) else ""
        changed = theme.removesuffix("Color")
        tint, shade = attribute(element, f"{changed}Tint"), attribute(element, f"{changed}Shade")
        parts = _parts(base)
        if _SHARE.fullmatch(tint):
            parts = [round(255 - (255 - part) * int(tint, 16) / 255) for part in parts]
        if _SHARE.fullmatch(shade):
            parts = [round(part * int(shade, 16) / 255) for part in parts]
        return "".join(f"{part:02X}" for part in parts)


def looks_black(color: str) -> bool:
    """Return whether text of a color looks like plain text; "" is the automatic color."""
    return not color or max(_parts(color)) <= _NEARLY_BLACK


def looks_white(color: str) -> bool:
    """Return whether text of a color cannot be seen on paper, or a background of it is none."""
    return bool(color) and min(_parts(color)) >= _NEARLY_WHITE


def looks_alike(color: str, ground: str) -> bool:
    """Return whether text of a color cannot be seen on a ground; "" is the automatic color, which can."""
    return bool(color and ground) and all(
        abs(one - other) < _ALIKE for one, other in zip(_parts(color), _parts(ground), strict=True)
    )


def _parts(color: str) -> list[int]:
    return [int(color[at : at + 2], 16) for at in (0, 2, 4)]
