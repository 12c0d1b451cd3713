"""The indents of styles, and how far a narrow place reduces them.

A style is designed for the width of a page: a closing that begins at the middle of the page would have no room in a
table cell half as wide.
"""

from __future__ import annotations

from drafter.word.sections import twips
from drafter.word.style_chain import StyleChain
from drafter.word.xml import W

_NARROW = 2880  # twips, two inches: enough for a name or a title on one line


class Indents:
    """The indents of a letterhead's styles, including inherited ones."""

    def __init__(self, chain: StyleChain) -> None:
        """Take the styles from a chain."""
        self._chain = chain
        self._narrowed: dict[tuple[str, int], str] = {}
        self._left: dict[str, int] = {}

    def narrowed(self, style_id: str, width: int) -> str:
        """Return the `w:ind` that a paragraph needs at a place of this width (in twips); "" if its style's will do."""
        key = style_id, width
        if key not in self._narrowed:
            self._narrowed[key] = self._half_at_most(style_id, width)
        return self._narrowed[key]

    def flush(self, style_id: str) -> str:
        """Return the `w:ind` with which paragraphs of the style begin at the left edge, or hang there."""
        hanging = self.hanging(style_id)
        return f'<w:ind w:left="{hanging}" w:right="0" w:hanging="{hanging}"/>'

    def left(self, style_id: str) -> int:
        """Return the left indent of the style, in twips."""
        if style_id not in self._left:
            self._left[style_id] = self._measure(style_id, "left", "start")
        return self._left[style_id]

    def hanging(self, style_id: str) -> int:
        """Return the hanging indent of the style, in twips."""
        return self._measure(style_id, "hanging")

    def _half_at_most(self, style_id: str, width: int) -> str:
        left = self.left(style_id)
        if width - left >= _NARROW or left <= width // 2:
            return ""
        hanging = min(self.hanging(style_id), width // 2)
        hung = f' w:hanging="{hanging}"' if hanging else ""
        return f'<w:ind w:left="{width // 2}"{hung}/>'

    def _measure(self, style_id: str, *names: str) -> int:
        """Return an indent in twips, from the first of these attributes that is set; 0 if none is."""
        own = (twips(indent, name) for indent in self._chain.up(style_id, f"{W}pPr/{W}ind") for name in names)
        return next((measure for measure in own if measure is not None), 0)
