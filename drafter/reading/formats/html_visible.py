"""Decide which text of an HTML page is seen, by its tags, attributes and style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from drafter.reading.formats.css import (
    BLACK,
    RGB,
    WHITE,
    Sheet,
    color,
    color_in,
    opacity,
    pixels,
    share,
)

NOT_DISPLAYED = "not displayed"
TINY = "too small to be seen"
LIKE_GROUND = "in the color of its background"
TRANSPARENT = "transparent"
OFF_SCREEN = "outside of the page"
CLIPPED = "cut off"
STRUCK = "struck through"
UNSEEN_PART = "in a part of the page that browsers do not show"

BEHIND_PICTURES = frozenset({TINY, LIKE_GROUND})
"""How programs hide the words of a page that they show as a picture; a response on EDGAR may be one."""

NO_CONTENT = frozenset({"head", "script", "style", "title", "meta", "link"})
"""Elements that are not text of a page."""

_FALLBACK = frozenset({
    *("template", "noscript", "noembed", "noframes", "iframe", "object", "embed", "applet", "video", "audio"),
    *("canvas", "datalist", "rp", "desc", "metadata", "annotation", "param", "source", "track", "map"),
})  # fmt: skip
"""Elements that a browser shows only if it cannot show something else."""

_ATTRIBUTES = ("style", "color", "bgcolor", "text", "hidden", "open")
"""The attributes that decide how text looks, besides those that style sheets ask for."""

_STRUCK = frozenset({"del", "s", "strike"})
_SMALLEST = 2.7
"""Pixels: nobody reads text of less, which is two points."""

_FAINT = 0.1
"""The opacity below which nothing is seen."""

_ALIKE = 24
"""The difference of red, green or blue below which two colors look the same."""

_FAR = -150.0
"""Pixels by which something is moved off the page."""

_SIZES = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0}
_IMPORT = re.compile(r"@import\s+(?:url\(\s*)?[\"']?([^\s\"')]{1,200})", re.I)
_MATRIX = re.compile(r"matrix\(([^()]*)\)")
_NUMBER = re.compile(r"[+-]?\d*\.?\d+")
_LEAST_SCALE = 0.001
_FADED = re.compile(r"opacity\(\s*([\d.]+%?)\s*\)")
_FONT_SIZE = re.compile(r"(?:^|\s)(0|[\d.]+(?:px|pt|em|rem|%|in|cm|mm|pc))(?:\s|/|$)")
_MOVED = re.compile(r"translate(?:x|y|3d)?\(\s*(-[\d.]+\w*)|translate\([^,()]*,\s*(-[\d.]+\w*)")
_SHRUNK = re.compile(r"scale(?:x|y|3d)?\(\s*0?\.?0*[,\s)]|rotate[xy]\(\s*90deg")
_CUT = re.compile(r"rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s*\)")
_CUT_PATH = re.compile(r"inset\(\s*(?:[5-9]\d|1\d\d)%|circle\(\s*0|polygon\(\s*0\s+0\s*(?:,\s*0\s+0\s*)*\)")


class _Look(NamedTuple):
    """How text looks inside an element."""

    color: RGB | str = BLACK
    ground: RGB | str = WHITE
    size: float = 13.0
    opaque: float = 1.0
    visible: bool = True
    gone: str = ""
    closed: bool = False
    above: tuple[frozenset[str], ...] = ()

    @property
    def hidden(self) -> str:
        if self.gone and self.gone != STRUCK:
            return self.gone
        if not self.visible:
            return NOT_DISPLAYED
        if self.size < _SMALLEST:
            return TINY
        if self.opaque < _FAINT:
            return TRANSPARENT
        return LIKE_GROUND if _alike(self.color, self.ground) else self.gone


def hidden_elements(root: Any) -> dict[Any, str]:
    """Return the elements of a page whose own text is not seen, and how it is hidden, as the end of "it is ...".

    An element inside one of them may be seen. The text after an element belongs to the element around it.
    """
    looks = _Looks(Sheet(style.text_content() for style in root.iter("style")))
    found: dict[Any, str] = {}
    open_: list[tuple[Any, _Look]] = [(root, looks.inside(root, _Look()))]
    while open_:
        element, look = open_.pop()
        if how := look.hidden:
            found[element] = how
        open_ += [
            (child, looks.inside(child, look))
            for child in element
            if isinstance(child.tag, str) and child.tag not in NO_CONTENT
        ]
    return found


def unread_sheets(root: Any) -> Iterator[str]:
    """Yield the addresses of the style sheets that a page names and that are not opened; they may hide words."""
    for link in root.iter("link"):
        if "stylesheet" in (link.get("rel") or "").lower() and link.get("href"):
            yield link.get("href")
    for sheet in root.iter("style"):
        yield from (found[1] for found in _IMPORT.finditer(sheet.text_content()))


class _Looks:
    """How text looks inside the elements of a page; most of them are one of a few, and found once."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._known: dict[object, _Look] = {}

    def inside(self, element: Any, outer: _Look) -> _Look:
        """Return how text looks inside an element."""
        attributes = element.attrib
        relevant = tuple(attributes.get(name) for name in _ATTRIBUTES) if attributes else ()
        names = self._sheet.names_of(element)
        key = element.tag, relevant, names, outer
        look = self._known.get(key)
        if look is None:
            look = self._known[key] = _inside(
                element.tag,
                attributes,
                outer,
                self._sheet.style(names, outer.above, attributes.get("style", "")),
            )
            if names:
                look = self._known[key] = look._replace(above=(*outer.above, names))
        return look


def _inside(tag: str, attributes: Mapping[str, str], outer: _Look, style: Mapping[str, str]) -> _Look:
    size = _size(style, outer.size)
    return outer._replace(
        color=_color(style, attributes, tag, outer),
        ground=_ground(style, attributes, outer),
        size=size,
        opaque=outer.opaque * share(style.get("opacity", "1")) * _filtered(style),
        visible=_is_visible(style, outer),
        gone=outer.gone
        if outer.gone not in ("", STRUCK)
        else _gone(tag, attributes, style, outer) or outer.gone,
        closed=tag == "details" and "open" not in attributes,
    )


def _gone(tag: str, attributes: Mapping[str, str], style: Mapping[str, str], outer: _Look) -> str:
    """Return how an element hides all that is in it; "" if it does not."""
    if tag in _FALLBACK or (tag == "dialog" and "open" not in attributes):
        return UNSEEN_PART
    if outer.closed and tag != "summary":
        return NOT_DISPLAYED
    if style.get("display") == "none" or style.get("content-visibility") == "hidden":
        return NOT_DISPLAYED
    if "hidden" in attributes and style.get("display", "none") == "none":
        return NOT_DISPLAYED
    size = _size(style, outer.size)
    if _is_far(style, size):
        return OFF_SCREEN
    if _is_cut(style, size):
        return CLIPPED
    decoration = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    return STRUCK if tag in _STRUCK or "line-through" in decoration else ""


def _is_far(style: Mapping[str, str], size: float) -> bool:
    edges = ["text-indent", "margin-left", "margin-top"]
    if style.get("position") in ("absolute", "fixed", "relative"):
        edges += ["left", "top", "right", "bottom"]
    moved = [style.get(edge, "") for edge in edges]
    transform = f"{style.get('transform', '')} {style.get('translate', '')}"
    moved += [value for found in _MOVED.findall(transform) for value in found]
    return any((pixels(value, size) or 0.0) < _FAR for value in moved if value)


def _is_cut(style: Mapping[str, str], size: float) -> bool:
    if _CUT.search(style.get("clip", "")) or _CUT_PATH.search(style.get("clip-path", "")):
        return True
    if (
        _SHRUNK.search(style.get("transform", ""))
        or style.get("scale") == "0"
        or style.get("zoom") in ("0", "0%")
        or _is_flat(style.get("transform", ""))
    ):
        return True
    cuts = any(style.get(f"overflow{axis}", "") in ("hidden", "clip") for axis in ("", "-x", "-y"))
    sides = (style.get(side, "") for side in ("height", "max-height", "width", "max-width"))
    return cuts and any((pixels(side, size) if side else None) in (0.0, 1.0) for side in sides)


def _is_flat(transform: str) -> bool:
    """Return whether a matrix leaves nothing of an element."""
    found = _MATRIX.search(transform)
    parts = [float(part) for part in _NUMBER.findall(found[1])] if found else []
    return len(parts) >= 4 and abs(parts[0] * parts[3] - parts[1] * parts[2]) < _LEAST_SCALE


def _filtered(style: Mapping[str, str]) -> float:
    found = _FADED.search(style.get("filter", ""))
    return share(found[1]) if found else 1.0


def _is_visible(style: Mapping[str, str], outer: _Look) -> bool:
    value = style.get("visibility")
    return value not in ("hidden", "collapse") if value and value != "inherit" else outer.visible


def _size(style: Mapping[str, str], outer: float) -> float:
    shorthand = _FONT_SIZE.search(style.get("font", ""))
    value = style.get("font-size") or (shorthand[1] if shorthand else "")
    found = pixels(value, outer) if value else None
    return _SIZES.get(value, outer) if found is None else found


def _color(style: Mapping[str, str], attributes: Mapping[str, str], tag: str, outer: _Look) -> RGB | str:
    value = style.get("-webkit-text-fill-color") or style.get("color")
    value = value or (attributes.get("color", "") if tag == "font" else "")
    value = value or (attributes.get("text", "") if tag == "body" else "")
    if not value or value in ("inherit", "currentcolor", "auto", "initial"):
        return outer.color
    if opacity(value) < _FAINT:
        return _ground(style, attributes, outer)
    return color(value) or value


def _ground(style: Mapping[str, str], attributes: Mapping[str, str], outer: _Look) -> RGB | str:
    background = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "")
    named = background if color(background) else color_in(background)
    if "url(" in background or "gradient(" in background or style.get("background-image", "none") != "none":
        return "a picture"
    if (
        not background
        or named == "transparent"
        or opacity(named) < _FAINT
        or background in ("none", "inherit")
    ):
        return outer.ground
    return color(named) or background


def _alike(one: RGB | str, other: RGB | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return all(abs(part - another) < _ALIKE for part, another in zip(one, other, strict=True))


def hidden_texts(root: Any) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the words and the way of each text of a page that is not seen, in order.

    Words that are struck are seen. Tiny text right after a picture repeats its words, as some programs do, and is left
    out.
    """
    hidden = hidden_elements(root)
    after_picture = False
    for element, text in _texts(root):
        if text is None:
            after_picture = True
            continue
        how = hidden.get(element, "")
        after_picture = after_picture and how == TINY
        if how and how != STRUCK and not after_picture:
            yield element.sourceline or 0, text, how


def _texts(root: Any) -> Iterator[tuple[Any, str | None]]:
    """Yield each text with words and the element that it is in, and each picture."""
    opened: list[tuple[Any, Iterator[Any]]] = [(root, iter(root))]
    yield from _worded(root, root.text)
    while opened:
        element, children = opened[-1]
        child = next(children, None)
        if child is None:
            opened.pop()
            if opened:
                yield from _worded(opened[-1][0], element.tail)
        elif not isinstance(child.tag, str) or child.tag in NO_CONTENT:
            yield from _worded(element, child.tail)
        else:
            if child.tag == "img":
                yield child, None
            yield from _worded(child, child.text)
            opened.append((child, iter(child)))


def _worded(element: Any, text: str | None) -> Iterator[tuple[Any, str]]:
    if text and any(map(str.isalnum, text)):
        yield element, " ".join(text.split())
