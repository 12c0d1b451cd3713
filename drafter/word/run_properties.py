"""The properties of a run (`w:rPr`), in the order in which Word requires them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
    "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
    "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
"""The names of the properties (ECMA-376 Part 1, 17.3.2.28)."""

_PLACES: Mapping[str, int] = MappingProxyType({f"{W}{name}": number for number, name in enumerate(ORDER)})


def of_run(run: _Element) -> _Element:
    """Return the properties of a run, which are added if it has none."""
    own = run.find(f"{W}rPr")
    if own is None:
        own = etree.Element(f"{W}rPr")
        run.insert(0, own)
    return own


def put_in_order(properties: _Element) -> None:
    """Sort the properties of a run as Word requires; unknown ones come last."""
    properties[:] = sorted(properties, key=lambda one: _PLACES.get(one.tag, len(_PLACES)))


def set_property(properties: _Element, name: str, attributes: Mapping[str, str]) -> None:
    """Set one property of a run, in its place.

    Args:
        properties: The `w:rPr` of the run.
        name: The property, one of `ORDER`.
        attributes: Its attributes, with their namespaces.
    """
    for element in properties.findall(f"{W}{name}"):
        properties.remove(element)
    properties.append(etree.Element(f"{W}{name}", dict(attributes)))
    put_in_order(properties)
