"""The look of a paragraph and a run of a Word file, with all that they inherit.

A level of formatting is a mapping from a property to its value; the levels below are laid over those above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from drafter.exporting.measures import half_points, is_on, number
from drafter.exporting.page import Look
from drafter.word.text import name_of
from drafter.word.text_colors import looks_black
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.exporting.numbering import Numbering
    from drafter.word.text_colors import Theme

Properties = Mapping[str, Any]

_TOGGLES = {
    "b": "bold",
    "i": "italic",
    "strike": "strike",
    "dstrike": "strike",
    "caps": "caps",
    "smallCaps": "small",
    "vanish": "hidden",
    "specVanish": "hidden",
}
"""Properties that are on or off. On in both a paragraph's style and a character style, they are off."""

_BASED_ON = 16


class Fonts:
    """The typefaces that a document names by their role in its theme."""

    def __init__(self, theme: _Element | None) -> None:
        """Take the typefaces from a theme."""
        self._faces: dict[str, str] = {}
        for kind in ("minor", "major"):
            for font in theme.iter(f"{{*}}{kind}Font") if theme is not None else ():
                latin = next(font.iter("{*}latin"), None)
                self._faces[kind] = latin.get("typeface", "") if latin is not None else ""

    def name(self, fonts: _Element) -> str:
        """Return the typeface that a `w:rFonts` sets for Latin text; "" if none."""
        role = fonts.get(f"{W}asciiTheme") or fonts.get(f"{W}hAnsiTheme") or ""
        named = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""
        return self._faces.get(role[:5], "") or named.split(";")[0].strip()  # LibreOffice lists several


class Formatting:
    """The formatting of a document: its defaults, its styles, and what they are based on."""

    def __init__(self, styles: _Element | None, theme: Theme, fonts: Fonts, numbering: Numbering) -> None:
        """Take the styles; None for a file without any."""
        self._theme, self._fonts, self._numbering = theme, fonts, numbering
        found = () if styles is None else styles.iterchildren(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = {
            style.get(f"{W}type"): id
            for id, style in self._styles.items()
            if style.get(f"{W}default") in ("1", "true")
        }
        defaults = None if styles is None else styles.find(f"{W}docDefaults")
        self._page = self._paragraph_level(_find(defaults, "pPrDefault", "pPr"))
        self._text = self.run_level(_find(defaults, "rPrDefault", "rPr"))
        self._cache: dict[tuple[str, str], Properties] = {}
        self._chains: dict[str, tuple[_Element, ...]] = {}

    def style_name(self, id: str) -> str:
        """Return a style's name, as Word shows it."""
        return value(_find(self._styles.get(id), "name"))

    def element(self, id: str) -> _Element | None:
        """Return a style."""
        return self._styles.get(id)

    def chain(self, id: str) -> tuple[_Element, ...]:
        """Return a style and the styles that it is based on."""
        if id not in self._chains:
            self._chains[id] = tuple(self._based_on(id))
        return self._chains[id]

    def _based_on(self, id: str) -> Iterator[_Element]:
        for _ in range(_BASED_ON):
            style = self._styles.get(id)
            if style is None:
                return
            yield style
            id = value(_find(style, "basedOn"))

    def style_of(self, paragraph: _Element) -> str:
        """Return the id of a paragraph's style."""
        return value(_find(paragraph, "pPr", "pStyle")) or self._default.get("paragraph", "")

    def of_paragraph(self, paragraph: _Element, table: Properties | None = None) -> Properties:
        """Return the properties of a paragraph; `table` are those that its table's style sets."""
        own = paragraph.find(f"{W}pPr")
        level = self._numbering.own_level(paragraph)
        listed = {} if level is None else self._paragraph_level(level.find(f"{W}pPr"))
        styled = self._of_style("pPr", self.style_of(paragraph))
        return _over(self._paragraph_level(own), listed, styled, table or {}, self._page)

    def text_of_paragraph(self, paragraph: _Element, table: Properties | None = None) -> Properties:
        """Return the properties of a paragraph's text, where no run changes it."""
        styled = self._of_style("rPr", self.style_of(paragraph))
        return _over(styled, table or {}, self._text)

    def of_run(self, properties: _Element | None, around: Properties) -> Properties:
        """Return the properties of a run in a paragraph whose text has the properties `around`."""
        if properties is None:
            return around
        id = value(properties.find(f"{W}rStyle"))
        styled = dict(self._of_style("rPr", id)) if id else {}
        for name in set(_TOGGLES.values()) & styled.keys():
            styled[name] = bool(styled[name]) != bool(around.get(name))
        return _over(self.run_level(properties), styled, around)

    def of_table_style(self, id: str) -> tuple[Properties, Properties]:
        """Return what a table's style sets for its paragraphs, and for their text."""
        id = id or self._default.get("table", "")
        return self._of_style("pPr", id), self._of_style("rPr", id)

    def run_level(self, properties: _Element | None) -> Properties:
        """Return what one `w:rPr` sets."""
        found: dict[str, Any] = {}
        for one in () if properties is None else properties:
            name = name_of(one)
            if name in _TOGGLES:
                found[_TOGGLES[name]] = is_on(one) or found.get(_TOGGLES[name], False)
            elif name in _RUN:
                found |= _RUN[name](one)
            elif name == "rFonts" and (font := self._fonts.name(one)):
                found["font"] = font
            elif name == "color":
                found["color"] = self._theme.color(one)
            elif name == "shd":
                found["shade"] = self._theme.color(one, "fill", "themeFill")
        return found

    def _paragraph_level(self, properties: _Element | None) -> Properties:
        found: dict[str, Any] = {}
        for one in () if properties is None else properties:
            if (read := _PARAGRAPH.get(name_of(one))) is not None:
                found |= read(one)
            elif name_of(one) == "shd":
                found["shade"] = self._theme.color(one, "fill", "themeFill")
        return found

    def _of_style(self, kind: str, id: str) -> Properties:
        if (kind, id) not in self._cache:
            levels: list[Properties] = []
            for style in self.chain(id):
                own = style.find(f"{W}{kind}")
                levels.append(self._paragraph_level(own) if kind == "pPr" else self.run_level(own))
                level = self._numbering.level_of_style(style) if kind == "pPr" else None
                if level is not None:
                    levels.append(self._paragraph_level(level.find(f"{W}pPr")))
            self._cache[kind, id] = _over(*levels)
        return self._cache[kind, id]


def look_of(properties: Properties) -> Look:
    """Return how text with these properties looks."""
    color = properties.get("color", "")
    return Look(
        bold=properties.get("bold", False),
        italic=properties.get("italic", False),
        underline=properties.get("underline", False),
        strike=properties.get("strike", False),
        size=properties.get("size", 10.0),
        raised=properties.get("raised", ""),
        color="" if looks_black(color) else color,
        font=properties.get("font", "Times New Roman"),
        capitals="all" if properties.get("caps") else "small" if properties.get("small") else "",
    )


def value(element: _Element | None) -> str:
    """Return the value of an element, "" if it is missing."""
    return "" if element is None else element.get(f"{W}val", "")


def _find(element: _Element | None, *path: str) -> _Element | None:
    return None if element is None else element.find("/".join(f"{W}{name}" for name in path))


def _over(*levels: Properties) -> Properties:
    """Return the levels as one; the first ones win, except that tab stops add up."""
    found: dict[str, Any] = {}
    for level in reversed(levels):
        stops = found.get("tabs", {}) | level.get("tabs", {})
        found |= level
        if stops:
            found["tabs"] = stops
    return found


def _spacing(element: _Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for edge in ("before", "after"):
        if is_on(element.get(f"{W}{edge}Autospacing")):
            found[edge] = 14.0
        elif (length := number(element.get(f"{W}{edge}"), 20)) is not None:
            found[edge] = length
    if (line := number(element.get(f"{W}line"), 1)) is not None:
        rule = element.get(f"{W}lineRule", "auto")
        found |= {"line": line / (240 if rule == "auto" else 20), "line_rule": rule}
    return found


def _indent(element: _Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, other in (("left", "start"), ("right", "end")):
        length = number(element.get(f"{W}{name}") or element.get(f"{W}{other}"), 20)
        if length is not None:
            found[name] = length
    if (length := number(element.get(f"{W}hanging"), 20)) is not None:
        found["first"] = -length
    elif (length := number(element.get(f"{W}firstLine"), 20)) is not None:
        found["first"] = length
    return found


def _tabs(element: _Element) -> dict[str, Any]:
    stops = {}
    for tab in element.iterchildren(f"{W}tab"):
        if (at := number(tab.get(f"{W}pos"), 20)) is not None:
            stops[at] = None if value(tab) == "clear" else (value(tab), tab.get(f"{W}leader", ""))
    return {"tabs": stops}


def _raised(element: _Element) -> dict[str, Any]:
    return {"raised": {"superscript": "sup", "subscript": "sub"}.get(value(element), "")}


def _size(element: _Element) -> dict[str, Any]:
    size = half_points(value(element))
    return {} if size is None else {"size": size}


_PARAGRAPH: Mapping[str, Callable[[_Element], dict[str, Any]]] = {
    "spacing": _spacing,
    "ind": _indent,
    "tabs": _tabs,
    "jc": lambda element: {"align": value(element)},
    "pBdr": lambda element: {"borders": element},
    "contextualSpacing": lambda element: {"contextual": is_on(element)},
    "pageBreakBefore": lambda element: {"page_break": is_on(element)},
    "keepNext": lambda element: {"keep_next": is_on(element)},
}
"""The property that each element of a `w:pPr` sets."""

_RUN: Mapping[str, Callable[[_Element], dict[str, Any]]] = {
    "u": lambda element: {"underline": value(element) not in ("none", "")},
    "vertAlign": _raised,
    "sz": _size,
}
"""The property that each element of a `w:rPr` sets, apart from the toggles."""
