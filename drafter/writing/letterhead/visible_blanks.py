"""Keep blanks visible whatever the firm's style, so that an unfinished letter does not look finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.style_chain import StyleChain
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME, _ID = "Blank Highlighted", "DrafterBlankHighlighted"
_YELLOW = {"highlight": {"val": "yellow"}, "shd": {"val": "clear", "color": "auto", "fill": "FFFF00"}}


def visible_style(sheet: _Element, style_id: str) -> str:
    """Return the id of a character style that makes a blank visible: this one, or an added, highlighted one."""
    chain = StyleChain(sheet)
    nearest = (next(chain.up(style_id, f"{W}rPr/{W}{kind}"), None) for kind in _YELLOW)
    if any(look is not None and _is_seen(look) for look in nearest):
        return style_id
    style = etree.SubElement(
        sheet, f"{W}style", {f"{W}type": "character", f"{W}customStyle": "1", f"{W}styleId": _ID}
    )
    etree.SubElement(style, f"{W}name", {f"{W}val": _NAME})
    etree.SubElement(style, f"{W}basedOn", {f"{W}val": style_id})
    look = etree.SubElement(style, f"{W}rPr")
    for kind, values in _YELLOW.items():
        etree.SubElement(look, f"{W}{kind}", {f"{W}{name}": value for name, value in values.items()})
    return _ID


def _is_seen(look: _Element) -> bool:
    return look.get(f"{W}fill", look.get(f"{W}val", "none")).casefold() not in (
        "none",
        "auto",
        "white",
        "ffffff",
    )
