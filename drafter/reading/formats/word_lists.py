"""Compute the automatic numbers and bullets of a Word document as Word does.

Names in quotation marks are those of Office Open XML (ECMA-376, part 1, section 17.9, numbering).
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.reading.formats.glyphs import is_symbol_font, plain
from drafter.reading.formats.list_labels import label
from drafter.reading.formats.word_file import attribute, child
from drafter.word.text import name_of

_TWENTIETHS_A_COLUMN = 120.0
"""Word's units (twentieths of a point) per column of six points."""

_LONGEST = 100
"""The characters of a label before its counters are put in; Word itself allows 255, and real ones have four."""

_COUNTER = pattern(r"%([1-9])")
_UNKNOWN_GLYPH = pattern("[\ue000-\uf8ff]")
_BASED_ON = 16
"""The maximum number of styles to follow from one to the style it is based on, in case they form a circle."""


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list ("lvl"): its first number, its number format, and its label ("%1." is the counter)."""

    start: int
    style: str
    text: str
    symbols: bool
    indent: float

    @classmethod
    def of(cls, element: etree._Element) -> _Level:
        return cls(
            start=_integer(attribute(child(element, "start"), "val"), 1),
            style=attribute(child(element, "numFmt"), "val") or "decimal",
            text=attribute(child(element, "lvlText"), "val")[:_LONGEST],
            symbols=is_symbol_font(attribute(child(element, "rPr", "rFonts"), "ascii")),
            indent=_indent(child(element, "pPr", "ind")) or 0.0,
        )


class Lists:
    """The lists of one document. `label` counts, so it must be called once for each paragraph, in order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._list_of: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._styles: dict[str, etree._Element] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._places: dict[str, tuple[str, int]] = {}
        for element in numbering if numbering is not None else ():
            if name_of(element) == "abstractNum":
                self._add_levels(element)
            elif name_of(element) == "num":
                self._add_list(element)
        for element in styles if styles is not None else ():
            self._styles[attribute(element, "styleId")] = element

    def label(self, paragraph: etree._Element) -> str:
        """Return the label that Word displays before a paragraph, such as "3." or "•"; "" if it is not in a list."""
        number, depth = self._place(paragraph)
        level = self._level(number, depth)
        if level is None:
            return ""
        counters = self._count(number, depth, level)
        if level.style == "none":
            return ""
        if level.style == "bullet":
            return _UNKNOWN_GLYPH.sub("•", plain(level.text, symbols=level.symbols)).strip()
        return _COUNTER.sub(lambda at: self._written(number, int(at[1]) - 1, counters), level.text).strip()

    def indent(self, paragraph: etree._Element) -> float:
        """Return the indent of a paragraph's first line, in columns from the margin."""
        own = _indent(child(paragraph, "pPr", "ind"))
        if own is not None:
            return own
        level = self._level(*self._place(paragraph))
        return level.indent if level else 0.0

    def _add_levels(self, element: etree._Element) -> None:
        for part in element:
            if name_of(part) == "lvl":
                depth = _integer(attribute(part, "ilvl"), 0)
                self._levels[attribute(element, "abstractNumId"), depth] = _Level.of(part)

    def _add_list(self, element: etree._Element) -> None:
        number = attribute(element, "numId")
        self._list_of[number] = attribute(child(element, "abstractNumId"), "val")
        for part in element:
            if start := attribute(child(part, "startOverride"), "val"):
                self._starts[number, _integer(attribute(part, "ilvl"), 0)] = _integer(start, 1)

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """Return the list ("numId") and the level ("ilvl") of a paragraph: its own, or those of its style."""
        properties = child(paragraph, "pPr")
        return _own_place(properties) or self._place_of_style(attribute(child(properties, "pStyle"), "val"))

    def _place_of_style(self, style: str) -> tuple[str, int]:
        if style not in self._places:
            self._places[style] = self._inherited_place(style)
        return self._places[style]

    def _inherited_place(self, style: str) -> tuple[str, int]:
        """Return the list and the level of a style: its own, or those of the style that it is based on."""
        for _ in range(_BASED_ON):
            definition = self._styles.get(style)
            if definition is None:
                break
            if place := _own_place(child(definition, "pPr")):
                return place
            style = attribute(child(definition, "basedOn"), "val")
        return "", 0

    def _level(self, number: str, depth: int) -> _Level | None:
        return self._levels.get((self._list_of.get(number, ""), depth))

    def _count(self, number: str, depth: int, level: _Level) -> dict[int, int]:
        """Return the counters after one more paragraph; lists that share a definition also share their counters."""
        counters = self._counters.setdefault(self._list_of.get(number, ""), {})
        restart = self._starts.pop((number, depth), None)
        counters[depth] = restart if restart is not None else counters.get(depth, level.start - 1) + 1
        for deeper in [at for at in counters if at > depth]:
            del counters[deeper]
        return counters

    def _written(self, number: str, depth: int, counters: dict[int, int]) -> str:
        level = self._level(number, depth)
        return label(counters.get(depth, level.start), level.style) if level else ""


def _own_place(properties: etree._Element | None) -> tuple[str, int] | None:
    """Return the list and the level that properties of a paragraph or a style name; None if they name no list."""
    numbering = child(properties, "numPr")
    number = attribute(child(numbering, "numId"), "val")
    return (number, _integer(attribute(child(numbering, "ilvl"), "val"), 0)) if number else None


def _indent(element: etree._Element | None) -> float | None:
    """Return the first line's indent: the left indent, less a hanging indent or plus a first-line indent."""
    if element is None:
        return None
    left = _integer(attribute(element, "left") or attribute(element, "start"), 0)
    first = _integer(attribute(element, "firstLine"), 0) - _integer(attribute(element, "hanging"), 0)
    return round(max(left + first, 0) / _TWENTIETHS_A_COLUMN, 2)


def _integer(text: str, otherwise: int) -> int:
    return int(text) if pattern(r"-?\d{1,6}").fullmatch(text) else otherwise
