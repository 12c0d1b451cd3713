"""The levels of a document's lists: which level a paragraph is on, and what is between its label and its text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from drafter.reading.formats.word_lists import Lists
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element


class Numbering:
    """The lists of a document. `label` counts, so it must be called once for each paragraph, in order."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        """Take the lists from a numbering part; None for a file without any."""
        self._lists = Lists(numbering, styles)
        self._levels: dict[tuple[str, str], _Element] = {}
        self._definition: dict[str, str] = {}
        for element in () if numbering is None else numbering:
            if element.tag == f"{W}abstractNum":
                for level in element.iterchildren(f"{W}lvl"):
                    self._levels[element.get(f"{W}abstractNumId", ""), level.get(f"{W}ilvl", "0")] = level
            elif element.tag == f"{W}num":
                definition = element.find(f"{W}abstractNumId")
                if definition is not None:
                    self._definition[element.get(f"{W}numId", "")] = definition.get(f"{W}val", "")

    def label(self, paragraph: _Element) -> str:
        """Return the label that Word displays before a paragraph that is on a level."""
        return self._lists.label(paragraph)

    def level_of(self, paragraph: _Element, styles: Iterable[_Element]) -> _Element | None:
        """Return the level that a paragraph is on, by itself or by one of its styles, the nearest first."""
        if (own := _number_of(paragraph)) is None:
            own = next((number for number in map(_number_of, styles) if number is not None), None)
        return None if own is None else self._level(own.getparent())

    def own_level(self, paragraph: _Element) -> _Element | None:
        """Return the level that a paragraph itself is set on."""
        return self._level(paragraph.find(f"{W}pPr/{W}numPr"))

    def level_of_style(self, style: _Element) -> _Element | None:
        """Return the level that a style sets its paragraphs on."""
        return self._level(style.find(f"{W}pPr/{W}numPr"))

    def _level(self, place: _Element | None) -> _Element | None:
        id, depth = (None if place is None else place.find(f"{W}{name}") for name in ("numId", "ilvl"))
        if id is None:
            return None
        definition = self._definition.get(id.get(f"{W}val", ""), "")
        return self._levels.get((definition, "0" if depth is None else depth.get(f"{W}val", "0")))


def _number_of(element: _Element) -> _Element | None:
    """Return the number of the list that a paragraph or a style names; 0 takes it out of any list."""
    return element.find(f"{W}pPr/{W}numPr/{W}numId")
