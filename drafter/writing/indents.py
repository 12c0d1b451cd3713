"""How far the paragraphs of a style stand in from the margin, and how far they may where a place is narrow.

A style is made for the width of a page: a closing that begins in its middle has no room at all in a cell that is
half as wide.
"""

from __future__ import annotations

from drafter.word.sections import twips
from drafter.word.style_chain import StyleChain
from drafter.word.xml import W

_NARROW = 2880  # twips, two inches: a name or a title still stands on one line


class Indents:
    """The indents of a letterhead's styles; a style without one has that of the style it is based on."""

    def __init__(self, chain: StyleChain) -> None:
        """`chain` has the styles."""
        self._chain = chain
        self._narrowed: dict[tuple[str, int], str] = {}
        self._left: dict[str, int] = {}

    def narrowed(self, style_id: str, width: int) -> str:
        """The `w:ind` that a paragraph needs in a place of this width, in twips; empty where its style's will do."""
        key = style_id, width
        if key not in self._narrowed:
            self._narrowed[key] = self._half_at_most(style_id, width)
        return self._narrowed[key]

    def left(self, style_id: str) -> int:
        """Where paragraphs of the style begin, in twips from the margin."""
        if style_id not in self._left:
            self._left[style_id] = self._measure(style_id, "left", "start")
        return self._left[style_id]

    def hanging(self, style_id: str) -> int:
        """How far the first line of the style's paragraphs stands out to the left of the others, in twips."""
        return self._measure(style_id, "hanging")

    def _half_at_most(self, style_id: str, width: int) -> str:
        left = self.left(style_id)
        if width - left >= _NARROW or left <= width // 2:
            return ""
        hanging = min(self.hanging(style_id), width // 2)
        hung = f' w:hanging="{hanging}"' if hanging else ""
        return f'<w:ind w:left="{width // 2}"{hung}/>'

    def _measure(self, style_id: str, *names: str) -> int:
        """An indent, in twips, under the first of its names that has one."""
        own = (twips(indent, name) for indent in self._chain.up(style_id, f"{W}pPr/{W}ind") for name in names)
        return next((measure for measure in own if measure is not None), 0)
