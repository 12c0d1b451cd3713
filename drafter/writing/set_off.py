"""Set off in Drafter's styles what a firm's Normal has for all paragraphs and a letter must not have.

Most of it Drafter's style "Letter Text" sets itself, such as indents and spacing. The rest is set off only where the
firm has it, because programs read "no number" and "not bold" as more than the absence of them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF: Mapping[str, str | None] = {
    "rFonts": None,
    **dict.fromkeys(("b", "i", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow"), "0"),
    **{
        "emboss": "0",
        "imprint": "0",
        "vanish": "0",
        "color": "auto",
        "spacing": "0",
        "w": "100",
        "kern": "0",
    },
    **{"position": "0", "sz": None, "szCs": None, "highlight": "none", "u": "none", "effect": "none"},
    "vertAlign": "baseline",
}
"""The properties of characters in the order of the schema, each with its value for "off"; None for those of the font,
which a letter takes."""

_BEFORE_NUMBER = ("keepNext", "keepLines", "pageBreakBefore", "widowControl")
_BEFORE_TABS = (*_BEFORE_NUMBER, "numPr", "pBdr", "shd")
"""The properties of a paragraph that precede its number and its tab stops in the schema."""


def set_off(added: Sequence[_Element], styles: _Element) -> None:
    """Set off the number, the tab stops and the look of characters that styles would inherit from Normal.

    Args:
        added: Drafter's paragraph styles, of which some are based on Normal.
        styles: The firm's `w:styles`.
    """
    normal = [style for style in styles.iter(f"{W}style") if _is_normal(style)]
    ids = {style.get(f"{W}styleId") for style in normal}
    for_all = [*styles.iterfind(f"{W}docDefaults/*/*"), *(one for style in normal for one in style)]
    stops = {tab.get(f"{W}pos", "") for source in for_all for tab in source.iterfind(f"{W}tabs/{W}tab")}
    is_numbered = any(source.find(f"{W}numPr") is not None for source in for_all)
    theirs = {etree.QName(one).localname for source in for_all for one in source}
    for style in added:
        paragraph, run = (_properties(style, name) for name in ("pPr", "rPr"))
        if is_numbered:  # in each style: LibreOffice drops the indents of one that inherits "no number"
            _insert(paragraph, _element("numPr", _element("numId", val="0")), after=_BEFORE_NUMBER)
        if not any(base.get(f"{W}val") in ids for base in style.iterfind(f"{W}basedOn")):
            continue
        if stops:
            clear = (_element("tab", val="clear", pos=stop) for stop in sorted(stops))
            _insert(paragraph, _element("tabs", *clear), after=_BEFORE_TABS)
        own = {etree.QName(one).localname: one for one in run}
        off = {name: value for name, value in _OFF.items() if value is not None and name in theirs}
        own = {name: _element(name, val=value) for name, value in off.items()} | own
        run[:] = sorted(own.values(), key=lambda one: list(_OFF).index(etree.QName(one).localname))


def _is_normal(style: _Element) -> bool:
    """Return whether a style is the one of paragraphs that name none."""
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _properties(style: _Element, name: str) -> _Element:
    found = style.find(f"{W}{name}")
    return etree.SubElement(style, f"{W}{name}") if found is None else found


def _element(name: str, *content: _Element, **attributes: str) -> _Element:
    element = etree.Element(f"{W}{name}", {f"{W}{key}": value for key, value in attributes.items()})
    element.extend(content)
    return element


def _insert(properties: _Element, new: _Element, *, after: Collection[str]) -> None:
    """Insert a property in the schema's order: after those that precede it."""
    properties.insert(sum(etree.QName(one).localname in after for one in properties), new)
