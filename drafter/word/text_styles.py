"""The formatting of text in a Word file: what the document's defaults, its styles and a run itself set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from drafter.word.text import name_of
from drafter.word.text_colors import Theme
from drafter.word.xml import attribute, child

_OFF = {"0", "false", "off", "none"}
_BASED_ON = 16
"""The maximum number of styles to follow from one to the style it is based on, in case they form a circle."""

_POINT = 20
"""The units of Word's measures in a point."""

_LINKS = {"hyperlink", "followedhyperlink", "internetlink", "visitedinternetlink"}
"""The character styles of links, without spaces; their color is no sign of an unfinished letter."""


class Formatting(NamedTuple):
    """The formatting that one level sets; None for whatever it does not set.

    Attributes:
        bold: Whether text is bold.
        italic: Whether it is in italics.
        underlined: Whether it is underlined.
        hidden: Whether it is hidden.
        color: Its color, as "1F497D"; "" is the automatic one.
        highlight: The name of the color with which it is highlighted, "yellow"; "" is none.
        shade: The color of its background; "" is none.
        size: Its size in half-points.
        scale: Its width in percent of the usual one.
        struck: Whether it is struck through.
    """

    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    color: str | None = None
    highlight: str | None = None
    shade: str | None = None
    size: int | None = None
    scale: int | None = None
    struck: bool | None = None

    def over(self, lower: Formatting) -> Formatting:
        """Return this formatting, completed by that of a lower level."""
        if self == NOTHING:
            return lower
        return lower._replace(**{name: own for name, own in self._asdict().items() if own is not None})


NOTHING = Formatting()


class Styles:
    """The styles of a Word file: their names and formatting."""

    def __init__(self, part: etree._Element | None, theme: Theme) -> None:
        """Take the styles from a part; None for a file without any."""
        self._theme = theme
        self._elements = {
            attribute(style, "styleId"): style
            for style in (() if part is None else part)
            if name_of(style) == "style"
        }
        self._defaults = self._formatting(child(part, "docDefaults", "rPrDefault", "rPr"), None)
        self._default = next((id for id, style in self._elements.items() if _is_default(style)), "")
        self._resolved: dict[str, Formatting] = {}

    def name(self, style: str) -> str:
        """Return a style's name, as Word shows it."""
        element = self._elements.get(style)
        return "" if element is None else attribute(child(element, "name"), "val")

    def of_paragraph(self, paragraph: etree._Element) -> Formatting:
        """Return the formatting of a paragraph's text, where no run changes it."""
        properties = child(paragraph, "pPr")
        style = attribute(child(properties, "pStyle"), "val") or self._default
        found = self._of_style(style).over(self._defaults)
        shade = self._shade(properties)
        return found if shade is None else found._replace(shade=shade)

    def indent(self, paragraph: etree._Element) -> float:
        """Return how far a paragraph's left edge is from the margin, in points."""
        properties = child(paragraph, "pPr")
        style = attribute(child(properties, "pStyle"), "val") or self._default
        levels = (properties, *(child(element, "pPr") for element in self._chain(style)))
        return next((found for level in levels if (found := _indent(level)) is not None), 0.0)

    def of_run(self, properties: etree._Element | None, around: Formatting) -> Formatting:
        """Return the formatting of a run.

        Args:
            properties: Its properties; None if it has none.
            around: The formatting of its paragraph.
        """
        if properties is None:
            return around
        style = attribute(child(properties, "rStyle"), "val")
        found = self._of_style(style).over(around) if style else around
        if self.name(style).replace(" ", "").lower() in _LINKS or style.lower() in _LINKS:
            found = found._replace(color=around.color)
        return self._formatting(properties, None).over(found)

    def _of_style(self, style: str) -> Formatting:
        """Return the formatting of a style, including that of the styles that it is based on."""
        if style not in self._resolved:
            found = NOTHING
            for element in self._chain(style):
                found = found.over(self._formatting(child(element, "rPr"), child(element, "pPr")))
            self._resolved[style] = found
        return self._resolved[style]

    def _chain(self, style: str) -> Iterator[etree._Element]:
        """Yield a style and the styles that it is based on."""
        for _ in range(_BASED_ON):
            element = self._elements.get(style)
            if element is None:
                return
            yield element
            style = attribute(child(element, "basedOn"), "val")

    def _formatting(self, run: etree._Element | None, paragraph: etree._Element | None) -> Formatting:
        shade = self._shade(paragraph)
        if run is None:
            return NOTHING if shade is None else Formatting(shade=shade)
        found = {name_of(element): element for element in run}
        if not found:
            return NOTHING if shade is None else Formatting(shade=shade)
        own = self._shade(run)
        highlight = attribute(found.get("highlight"), "val")
        return Formatting(
            bold=_switch(found.get("b")),
            italic=_switch(found.get("i")),
            underlined=_switch(found.get("u")),
            hidden=_switch(found.get("vanish")) or _switch(found.get("specVanish")),
            size=_number(found.get("sz")),
            scale=_number(found.get("w")),
            struck=_switch(found.get("strike")) or _switch(found.get("dstrike")),
            color=self._theme.color(found["color"]) if "color" in found else None,
            highlight=("" if highlight == "none" else highlight) if "highlight" in found else None,
            shade=shade if own is None else own,
        )

    def shade_of(self, properties: etree._Element | None) -> str:
        """Return the color of the background that the properties of a cell set; "" for none."""
        return self._shade(properties) or ""

    def _shade(self, properties: etree._Element | None) -> str | None:
        """Return the color of the background that properties set: its fill, or that of its pattern."""
        element = child(properties, "shd")
        if element is None:
            return None
        fill = self._theme.color(element, "fill", "themeFill")
        if attribute(element, "val") in ("", "clear", "nil"):
            return fill
        return fill or self._theme.color(element, "color") or "808080"


def _indent(properties: etree._Element | None) -> float | None:
    element = child(properties, "ind")
    left = attribute(element, "left") or attribute(element, "start")
    return int(left) / _POINT if re.fullmatch(r"-?\d{1,6}", left) else None


def _number(element: etree._Element | None) -> int | None:
    value = attribute(element, "val")
    return int(value) if re.fullmatch(r"\d{1,5}", value) else None


def _switch(element: etree._Element | None) -> bool | None:
    return None if element is None else attribute(element, "val") not in _OFF


def _is_default(style: etree._Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")
