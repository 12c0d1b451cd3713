"""Tab stops and borders of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from drafter.exporting.formatting import value
from drafter.exporting.measures import number
from drafter.exporting.page import EDGES, Border, Edge, Stop
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_AT: Mapping[str, Literal["left", "center", "right"]] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "decimal": "right",
}
_LEADERS: Mapping[str, Literal["", ".", "_", "-"]] = {
    "dot": ".",
    "middleDot": ".",
    "underscore": "_",
    "heavy": "_",
    "hyphen": "-",
}
_STYLES: Mapping[str, Literal["solid", "double", "dotted", "dashed"]] = {
    "double": "double",
    "dotted": "dotted",
    "dashed": "dashed",
    "dashSmallGap": "dashed",
    "dotDash": "dashed",
}
_NONE = ("", "nil", "none")
_ALSO = {"left": "start", "right": "end"}


def stops_of(tabs: Mapping[float, tuple[str, str] | None]) -> tuple[Stop, ...]:
    """Return the tab stops of a paragraph, from the left."""
    return tuple(
        Stop(at, _AT.get(stop[0], "left"), _LEADERS.get(stop[1], ""))
        for at, stop in sorted(tabs.items())
        if stop is not None and stop[0] not in ("bar", "num")
    )


def borders_of(element: _Element | None) -> tuple[tuple[Edge, Border], ...]:
    """Return the lines that a `w:pBdr` or `w:tcBorders` draws."""
    found = ((edge, border_of(element, edge)) for edge in EDGES)
    return tuple((edge, border) for edge, border in found if border is not None)


def border_of(element: _Element | None, edge: str) -> Border | None:
    """Return the line at an edge ("top", "insideH"); None if there is none."""
    line = side(element, edge)
    if line is None or value(line) in _NONE:
        return None
    color = line.get(f"{W}color", "auto")
    width = number(line.get(f"{W}sz"), 8) or 0.5
    plain = "" if color in ("auto", "000000") or len(color) != 6 else color
    space = number(line.get(f"{W}space"), 1) or 0.0
    return Border(width, _STYLES.get(value(line), "solid"), plain, space)


def side(element: _Element | None, edge: str) -> _Element | None:
    """Return the element for an edge; one that says "none" counts too."""
    if element is None:
        return None
    own = element.find(f"{W}{edge}")
    return own if own is not None else element.find(f"{W}{_ALSO.get(edge, edge)}")
