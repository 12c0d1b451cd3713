"""Decide which text of a Word file is seen, by its formatting and by what it is in."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.word.text import name_of
from drafter.word.text_colors import HIGHLIGHTS, looks_alike
from drafter.word.text_styles import Formatting
from drafter.word.xml import attribute, child

NOT_DISPLAYED = "hidden"
TINY = "too small to be seen"
LIKE_GROUND = "in the color of its background"
STRUCK = "struck through"
DELETED = "deleted by a tracked change"
HIDDEN_ROW = "in a hidden row"
HIDDEN_BOX = "in a hidden text box"
OLDER = "for older programs only"

_SMALLEST = 4
"""Half-points: nobody reads text of less."""

_NARROWEST = 10
"""Percent of its usual width from which text can be read."""

_FAR = -5_000_000
"""The position, in English Metric Units, from which a text box is off the page; a page is 7,772,400 wide."""

_OFF = {"0", "false", "off", "none"}


def how_hidden(formatting: Formatting, ground: str = "") -> str:
    """Return how text is hidden, as the end of "it is ..."; "" if it is seen.

    Args:
        formatting: The formatting of the text.
        ground: The color of the cell around it; "" is white.
    """
    if formatting.hidden:
        return NOT_DISPLAYED
    if (formatting.size or _SMALLEST) < _SMALLEST or (formatting.scale or 100) < _NARROWEST:
        return TINY
    behind = HIGHLIGHTS.get(formatting.highlight or "", "") or formatting.shade or ground or "FFFFFF"
    if formatting.color and looks_alike(formatting.color, behind):
        return LIKE_GROUND
    return STRUCK if formatting.struck else ""


def how_row_is_hidden(row: etree._Element) -> str:
    """Return how a row of a table is hidden; "" if it is seen."""
    properties = child(row, "trPr")
    if child(properties, "del") is not None:
        return DELETED
    hidden = child(properties, "hidden")
    return HIDDEN_ROW if hidden is not None and attribute(hidden, "val") not in _OFF else ""


def is_hidden_box(box: etree._Element) -> bool:
    """Return whether a text box is hidden, without size, or off the page."""
    for around in box.iterancestors("{*}anchor", "{*}inline", "{*}shape", "{*}rect", "{*}textbox"):
        if attribute(child(around, "docPr"), "hidden") in ("1", "true"):
            return True
        style = attribute(around, "style").replace(" ", "").lower()
        if "visibility:hidden" in style or "display:none" in style:
            return True
        extent = child(around, "extent")
        if extent is not None and "0" in (attribute(extent, "cx"), attribute(extent, "cy")):
            return True
        if any(_is_far(offset.text or "") for offset in around.iter("{*}posOffset")):
            return True
    return False


def older_words(fallback: etree._Element) -> str:
    """Return the words that only older programs show; "" if they repeat what is shown."""
    shown = "".join("".join(_words(one)) for one in fallback.itersiblings(preceding=True))
    words = " ".join("".join(_words(fallback)).split())
    return "" if _letters(words) in _letters(shown) else words


def struck_words(change: etree._Element) -> str:
    """Return the words that a tracked change deletes or moves away."""
    return "".join(_words(change))


def _words(element: etree._Element) -> Iterator[str]:
    for one in element.iter("{*}t", "{*}delText", "{*}p", "{*}tab", "{*}br"):
        yield (one.text or "") if name_of(one) in ("t", "delText") else " "


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _is_far(offset: str) -> bool:
    return offset.strip().lstrip("-").isdecimal() and len(offset) < 20 and int(offset) < _FAR
