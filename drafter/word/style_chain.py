"""A style's properties, including those inherited from the styles that it is based on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element


class StyleChain:
    """The styles of a document, each with the styles that it is based on."""

    def __init__(self, sheet: _Element) -> None:
        """Take the styles from a `w:styles` element."""
        self._styles = {style.get(f"{W}styleId", ""): style for style in sheet.iter(f"{W}style")}
        self._numbered: dict[str, bool] = {}  # by the style's id; asked for each paragraph of a letter

    def up(self, style_id: str, path: str) -> Iterator[_Element]:
        """Yield the properties at a path ("w:pPr/w:ind", in Clark notation), nearest first."""
        seen = set[str]()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield from style.iterfind(path)
            base = style.find(f"{W}basedOn")
            style_id = "" if base is None else base.get(f"{W}val", "")

    def is_numbered(self, style_id: str) -> bool:
        """Return whether Word prints its own number or bullet before paragraphs of the style."""
        if style_id not in self._numbered:
            nearest = next(self.up(style_id, f"{W}pPr/{W}numPr/{W}numId"), None)
            self._numbered[style_id] = nearest is not None and nearest.get(f"{W}val") != "0"
        return self._numbered[style_id]
