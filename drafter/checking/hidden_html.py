"""Text of an HTML file that is there and is not seen: without size, in the color of its ground, or not displayed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafter.kernel.html_tokens import Tag, Words, attributes_of, tokens

_EMPTY = frozenset({"br", "hr", "img", "meta", "input", "isindex", "link", "base", "col"})
"""Tags that enclose nothing."""

_BLOCKS = frozenset({"p", "tr", "td", "th", "li", "dt", "dd"})
"""Tags whose end may be left out: the next one ends them."""

_NAMES = {
    "black": (0, 0, 0), "white": (255, 255, 255), "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255),
    "yellow": (255, 255, 0), "gray": (128, 128, 128), "grey": (128, 128, 128), "silver": (192, 192, 192),
    "navy": (0, 0, 128),
}  # fmt: skip
_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.I)
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)")
_SIZE = re.compile(r"(?P<size>\d*\.?\d+)\s*(?:pt|px)?")
_SMALLEST = 2.0
"""Points or pixels: nobody reads text of less."""

_TINY = "too small to be seen"

_ALIKE = 24
"""The difference of red, green or blue below which two colors look the same."""

_RGBValue = tuple[int, int, int]
_WHITE: _RGBValue = (255, 255, 255)


class HiddenText(NamedTuple):
    """Text that is not seen.

    Attributes:
        start: Its position.
        text: The text.
        how: How it is hidden, as the end of "it is ...".
    """

    start: int
    text: str
    how: str


class _Look(NamedTuple):
    """How text looks inside some tags."""

    color: _RGBValue = (0, 0, 0)
    ground: _RGBValue = _WHITE
    size: float = 10.0
    displayed: bool = True

    @property
    def hidden(self) -> str:
        if not self.displayed:
            return "not displayed"
        if self.size < _SMALLEST:
            return _TINY
        if all(abs(one - other) < _ALIKE for one, other in zip(self.color, self.ground, strict=True)):
            return "in the color of its background"
        return ""


def hidden_text(text: str) -> Iterator[HiddenText]:
    """Yield the text of an HTML file that is not seen, in order.

    Tiny text right after a picture repeats the words of the picture, as some programs do, and is left out.

    Args:
        text: The HTML.
    """
    inside: list[tuple[str, _Look]] = [("", _Look())]
    after_picture = False
    for token in tokens(text):
        if isinstance(token, Tag):
            _follow(inside, token)
            after_picture = after_picture or token.name == "img"
        elif isinstance(token, Words) and re.search(r"\w", token.text):
            how = inside[-1][1].hidden
            after_picture = after_picture and how == _TINY
            if how and not after_picture:
                yield HiddenText(token.start, " ".join(token.text.split()), how)


def _follow(inside: list[tuple[str, _Look]], tag: Tag) -> None:
    """Open or close a tag."""
    if tag.closes or tag.name in _BLOCKS:
        _close(inside, tag.name, only_last=not tag.closes)
    if not tag.closes and tag.name not in _EMPTY:
        inside.append((tag.name, _looks(tag.name, tag.text, inside[-1][1])))


def _close(inside: list[tuple[str, _Look]], name: str, *, only_last: bool) -> None:
    if only_last:
        if inside[-1][0] == name:
            inside.pop()
        return
    at = next((at for at in range(len(inside) - 1, 0, -1) if inside[at][0] == name), None)
    if at:
        del inside[at:]


@lru_cache(maxsize=1024)
def _looks(name: str, tag: str, outer: _Look) -> _Look:
    """Return how text looks inside a tag; most tags of a letter are one of a few."""
    attributes = attributes_of(tag)
    style = {
        key.strip().lower(): value.strip().lower()
        for key, _, value in (one.partition(":") for one in attributes.get("style", "").split(";"))
    }
    ground = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "")
    color = style.get("color") or (attributes.get("color", "") if name == "font" else "")
    size = _SIZE.fullmatch(style.get("font-size", ""))
    return _Look(
        _color(color) or outer.color,
        _color(ground) or outer.ground,
        float(size["size"]) if size else outer.size,
        outer.displayed and style.get("display") != "none" and style.get("visibility") != "hidden",
    )


def _color(value: str) -> _RGBValue | None:
    """Return a color as red, green and blue; None for what is not known."""
    name = value.strip().lower()
    if name in _NAMES:
        return _NAMES[name]
    if found := _RGB.match(name):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _HEX.fullmatch(name):
        digits = found[1] if len(found[1]) > 3 else "".join(digit * 2 for digit in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    return None
