"""Lengths and switches as Word writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER = re.compile(r"-?\d{1,8}(?:\.\d{1,4})?")
_OFF = ("0", "false", "off", "none")
_MOST = 31680.0
"""The largest measure in Word: 22 inches, in twentieths of a point."""

_UNITS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "pi": 12.0}


def number(text: str | None, per: float) -> float | None:
    """Return a number divided by `per`, or a length with a unit in points; None if it is neither."""
    if not text:
        return None
    if text[-2:] in _UNITS and _NUMBER.fullmatch(text[:-2]):
        return _within(float(text[:-2])) * _UNITS[text[-2:]]
    return _within(float(text)) / per if _NUMBER.fullmatch(text) else None


def _within(value: float) -> float:
    return max(-_MOST, min(value, _MOST))


def half_points(text: str) -> float | None:
    """Return a size in points."""
    return number(text, 2)


def is_on(switch: _Element | str | None) -> bool:
    """Return whether a switch is on: an element, or the value of an attribute."""
    if switch is None:
        return False
    return (switch if isinstance(switch, str) else switch.get(f"{W}val", "1")) not in _OFF
