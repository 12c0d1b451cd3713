"""How wide words are, near enough to set tabs: the widths of Times, and how much wider other typefaces are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from drafter.exporting.page import Look

_BY_WIDTH: Mapping[int, str] = {
    180: "'",
    250: " ,.\u00a0",
    278: "/:;\\ijlt",
    333: "!()-I[]`frs",
    444: "?acez",
    500: "#$*_0123456789bdghknopquvxy",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYw",
    778: "&m",
    889: "M%",
    944: "W",
    556: "FPSJ",
    1000: "\u2014@",
}
"""Thousandths of the size of the text (the metrics of Times Roman, rounded to these steps)."""

_OTHER = 500
_FACTORS = {
    "arial": 1.12,
    "helvetica": 1.12,
    "calibri": 1.04,
    "verdana": 1.3,
    "courier": 1.3,
    "georgia": 1.12,
}
_BOLD = 1.06


@cache
def _table() -> dict[str, int]:
    return {character: width for width, characters in _BY_WIDTH.items() for character in characters}


def width_of(text: str, look: Look) -> float:
    """Return the width of words in points."""
    table = _table()
    thousandths = sum(table.get(character, _OTHER) for character in text)
    factor = next((one for name, one in _FACTORS.items() if name in look.font.lower()), 1.0)
    return thousandths / 1000 * look.size * factor * (_BOLD if look.bold else 1.0)
