"""Decide which text of a PDF page is seen.

Most text of a letter is black, painted, on white paper, with nothing over it: that is found without a look at the
page. All other text is in doubt, and `pdf_pixels` looks whether the page is the same without it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from drafter.reading.formats.pdf_calls import (
    Address,
    Numbers,
    count_clip_paths,
    count_marks,
    count_segments,
    get_clip_path,
    get_draw_mode,
    get_fill_color,
    get_mark,
    get_stroke_width,
    get_text_mode,
    has_transparency,
)

OUTSIDE = "outside of the page"
TINY = "too small to be seen"
UNPAINTED = "drawn without ink"
TRANSPARENT = "transparent"
LIKE_GROUND = "in the color of its background"
LAYER = "on a layer that may be hidden"
CLIPPED = "cut off by a clipping path"
COVERED = "covered by what is drawn over it"
FORM = "in a form that may not show it"
UNKNOWN_FONT = "in a font that may draw nothing"
OTHER_WORDS = "not what is drawn in its place"
CERTAIN = frozenset({OUTSIDE, TINY})
"""Objects that need no look at the page."""

_WHITE = 250
"""Text cannot be seen on paper if red, green and blue are all at least this (of 255)."""

_LIGHT = 200
"""Text whose red, green and blue are all at least this may be too light to be seen."""

_ALIKE = 48
"""The difference of red, green or blue below which text and what it is drawn on may look the same."""

_SMALLEST = 2.0
"""Points: nobody reads text of less."""

_PART = 0.3
"""Share of a line's height: something narrower or lower over it is a line, which hides no letter."""

_MOST_LINES = 4
"""The number of lines over a text, from which they may hide it together."""

_MOST_GROUNDS = 500
"""Things on a page that are compared with each text; if there are more, all its text is in doubt."""

_BAND = 40.0
"""Points: the height of the bands of a page in which grounds are looked up."""

_MOST_BANDS = 100
"""The number of the last band, which holds everything above; a page has 20."""

_PLAIN = (False, False)
"""A mark that is no layer and gives no other words, as those of headings and paragraphs."""

_MOST_KEYS = 1000
"""Keys and marks that are looked at; real ones have three."""

_EDGE = 1.0
"""Points by which a letter may reach over the edge of a clipping path or of the page."""

_RECTANGLE = 6
"""The maximum number of segments in a path that is a rectangle."""

_NO_COVER = (pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP, pdfium_c.FPDF_ANNOT_WIDGET)


class Box(NamedTuple):
    """The left, lower, right and upper edge of something on a page, in points."""

    left: float
    bottom: float
    right: float
    top: float

    def common(self, other: Box) -> tuple[float, float]:
        """Return the width and height of what two boxes have in common; one of them is negative if it is nothing."""
        return (
            min(self.right, other.right) - max(self.left, other.left),
            min(self.top, other.top) - max(self.bottom, other.bottom),
        )

    @property
    def area(self) -> float:
        """The area in square points."""
        return max(self.right - self.left, 0.0) * max(self.top - self.bottom, 0.0)

    def holds_middle(self, other: Box) -> bool:
        """Return whether the middle of another box is inside."""
        x, y = (other.left + other.right) / 2, (other.bottom + other.top) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def holds(self, other: Box) -> bool:
        """Return whether another box is inside, give or take the edge."""
        left, bottom, right, top = other
        own_left, own_bottom, own_right, own_top = self
        return (
            own_left - _EDGE <= left
            and own_bottom - _EDGE <= bottom
            and right <= own_right + _EDGE
            and top <= own_top + _EDGE
        )


class Ground(NamedTuple):
    """Something on a page that is no text.

    Attributes:
        box: Where it is.
        order: Its number in the order of drawing.
        color: Red, green and blue, if it has one color; otherwise None.
        is_picture: Whether it is a picture, which may be that of a scanned page.
    """

    box: Box
    order: int
    color: tuple[int, int, int] | None = None
    is_picture: bool = False


class Ink(NamedTuple):
    """How a text object is drawn.

    Attributes:
        box: Where it is.
        order: Its number in the order of drawing.
        color: Red, green and blue.
        doubt: How it may be hidden; "" if nothing about the object itself hides it.
    """

    box: Box
    order: int
    color: tuple[int, int, int]
    doubt: str


class Inks:
    """Finds how each text object of one page is drawn; reuses the memory that pdfium writes to."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.page_box = Box(*page.get_bbox())
        left, bottom, right, top = self.page_box
        self._inside = left - _EDGE, bottom - _EDGE, right + _EDGE, top + _EDGE
        self.cuts_text = False
        """True if text is the clipping path of what follows, which pdfium does not report."""
        self.other_words: dict[int, tuple[Address, Address]] = {}
        """The objects, by order, for which a mark gives other words ("ActualText"), each with the mark."""
        self._marks: dict[int, tuple[bool, bool]] = {}
        self._color = Numbers(4, ctypes.c_uint)
        self._modes = Numbers(2, ctypes.c_uint)
        self._width = Numbers(1, ctypes.c_float)

    def of(self, item: Address, box: Box, order: int, size: float, *, in_form: bool, named: bool) -> Ink:
        """Return how a text object is drawn.

        Args:
            item: The object.
            box: Where it is on the page.
            order: Its number in the order of drawing.
            size: Its font size on paper.
            in_form: Whether it is in a form, whose clipping path and layer pdfium does not tell.
            named: Whether its font has a name; one that the file draws itself has none.
        """
        mode = get_text_mode(item)
        red, green, blue = self._color_of(item)
        doubt = ""
        if mode != pdfium_c.FPDF_TEXTRENDERMODE_FILL:
            self.cuts_text |= mode >= pdfium_c.FPDF_TEXTRENDERMODE_FILL_CLIP
            doubt = UNPAINTED
        elif has_transparency(item):
            doubt = TRANSPARENT
        elif red >= _LIGHT and green >= _LIGHT and blue >= _LIGHT:
            doubt = LIKE_GROUND
        if in_form:
            doubt = doubt or FORM
        elif not named:
            doubt = doubt or UNKNOWN_FONT
        if marks := count_marks(item):
            mark = get_mark(item, 0)
            if marks > 1 or self._marks.get(mark) != _PLAIN:
                doubt = self.layer(item, order) or doubt
        left, bottom, right, top = self._inside
        is_inside = left <= box[0] and bottom <= box[1] and box[2] <= right and box[3] <= top
        if not is_inside and min(self.page_box.common(box)) <= 0:
            doubt = OUTSIDE
        elif size < _SMALLEST:
            doubt = TINY
        elif not doubt:
            path = get_clip_path(item)
            if not is_inside or (count_clip_paths(path) > 0 and self._is_cut(path, box)):
                doubt = CLIPPED
        return Ink(box, order, (red, green, blue), doubt)

    def is_white(self, ink: Ink) -> bool:
        """Return whether text has the color of the paper and nothing else hides it."""
        return ink.doubt == LIKE_GROUND and min(ink.color) >= _WHITE

    def ground(self, item: Address, kind: int, box: Box, order: int) -> Ground | None:
        """Return a drawing or picture as the ground or cover of text; None for a thin frame."""
        if kind != pdfium_c.FPDF_PAGEOBJ_PATH:
            return Ground(box, order, is_picture=kind == pdfium_c.FPDF_PAGEOBJ_IMAGE)
        get_draw_mode(item, *self._modes.addresses)
        fill, stroke = self._modes.values
        if fill == pdfium_c.FPDF_FILLMODE_NONE:
            get_stroke_width(item, *self._width.addresses)
            is_frame = self._width.values[0] < _SMALLEST and count_segments(item) <= _RECTANGLE
            return None if is_frame else Ground(box, order)
        if stroke or has_transparency(item):
            return Ground(box, order)
        red, green, blue = self._color_of(item)
        return Ground(box, order, (red, green, blue))

    def _color_of(self, item: Address) -> tuple[int, int, int]:
        """Return red, green and blue; white for a pattern, which has no color of its own."""
        if not get_fill_color(item, *self._color.addresses):
            return 255, 255, 255
        red, green, blue, _ = self._color.values
        return red, green, blue

    def layer(self, item: Address, order: int) -> str:
        """Return LAYER if an object is on one, otherwise ""; and note a mark with other words for it."""
        found = ""
        for index in range(min(count_marks(item), _MOST_KEYS)):
            mark = get_mark(item, index)
            if mark not in self._marks:
                self._marks[mark] = name_of_mark(mark) == "OC", has_other_words(mark)
            is_layer, replaces = self._marks[mark]
            found = LAYER if is_layer else found
            if replaces:
                self.other_words[order] = item, mark
        return found

    def _is_cut(self, path: Address, box: Box) -> bool:
        """Return whether a clipping path may hide a part of a text: it is no rectangle around it."""
        return not all(self._holds(path, index, box) for index in range(count_clip_paths(path)))

    def _holds(self, path: Address, index: int, box: Box) -> bool:
        corners = _corners(path, index)
        xs, ys = {x for x, _ in corners}, {y for _, y in corners}
        is_rectangle = len(xs) == len(ys) == 2 and len(set(corners)) == 4
        return is_rectangle and Box(min(xs), min(ys), max(xs), max(ys)).holds(box)


def _corners(path: Address, index: int) -> list[tuple[float, float]]:
    """Return the points of a clipping path that may be a rectangle; none for any other path."""
    pointer = ctypes.cast(path, pdfium_c.FPDF_CLIPPATH)
    count = pdfium_c.FPDFClipPath_CountPathSegments(pointer, index)
    x, y = ctypes.c_float(), ctypes.c_float()
    corners = []
    for number in range(count if count <= _RECTANGLE else 0):
        segment = pdfium_c.FPDFClipPath_GetPathSegment(pointer, index, number)
        if pdfium_c.FPDFPathSegment_GetType(segment) == pdfium_c.FPDF_SEGMENT_BEZIERTO:
            return []
        pdfium_c.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        corners.append((round(x.value, 2), round(y.value, 2)))
    return corners


def covering_annotations(page: pdfium.PdfPage, order: int) -> list[Ground]:
    """Return the annotations of a page that may cover text."""
    found = []
    for at in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST_GROUNDS + 1)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, at)
        if annotation and pdfium_c.FPDFAnnot_GetSubtype(annotation) not in _NO_COVER:
            edges = pdfium_c.FS_RECTF()
            pdfium_c.FPDFAnnot_GetRect(annotation, ctypes.byref(edges))
            found.append(Ground(Box(edges.left, edges.bottom, edges.right, edges.top), order))
        pdfium_c.FPDFPage_CloseAnnot(annotation)
    return found


class Grounds:
    """The drawings on a page besides text, by height, because each text meets few of them.

    Attributes:
        pictures: The pictures among them.
    """

    def __init__(self, grounds: Sequence[Ground]) -> None:
        self.pictures = [ground.box for ground in grounds if ground.is_picture]
        self._are_too_many = len(grounds) > _MOST_GROUNDS
        self._bands: dict[int, list[Ground]] = {}
        for ground in () if self._are_too_many else grounds:
            bottom, top = _band(ground.box.bottom), _band(ground.box.top)
            for band in range(bottom, top + 1):
                self._bands.setdefault(band, []).append(ground)

    def doubt(self, ink: Ink) -> str:
        """Return how a text may be hidden, by itself or by what is under or over it; "" if it is surely seen."""
        if ink.doubt:
            return ink.doubt
        if self._are_too_many:
            return COVERED
        if not self._bands:
            return ""
        meeting = self._meeting(ink.box)
        if not meeting:
            return ""
        part = _PART * (ink.box.top - ink.box.bottom)
        wide = [ground for ground in meeting if min(ink.box.common(ground.box)) > part]
        if len(meeting) >= _MOST_LINES or any(ground.order > ink.order for ground in wide):
            return COVERED
        return LIKE_GROUND if any(_is_like(ink, ground) for ground in wide) else ""

    def meet(self, ink: Ink) -> bool:
        """Return whether something is drawn under, or over, a text."""
        return self._are_too_many or bool(self._meeting(ink.box))

    def _meeting(self, box: Box) -> list[Ground]:
        left, bottom, right, top = box
        first = int(bottom / _BAND)
        last = int(top / _BAND)
        if last > first + 1 or not 0 <= first < _MOST_BANDS:
            first, last = _band(bottom), _band(top)
        near = self._bands.get(first, [])
        if last > first:
            near = list(
                dict.fromkeys(g for band in range(first, last + 1) for g in self._bands.get(band, ()))
            )
        return [
            ground
            for ground in near
            if (at := ground.box)[1] < top and bottom < at[3] and at[0] < right and left < at[2]
        ]


def _band(height: float) -> int:
    return min(max(int(height / _BAND), -_MOST_BANDS), _MOST_BANDS)


def _is_like(ink: Ink, ground: Ground) -> bool:
    return ground.color is None or all(
        abs(one - other) < _ALIKE for one, other in zip(ink.color, ground.color, strict=True)
    )


def name_of_mark(mark: Address) -> str:
    """Return the name of a mark, such as "OC" for a layer."""
    return _text(pdfium_c.FPDFPageObjMark_GetName, mark)


def has_other_words(mark: Address) -> bool:
    """Return whether a mark gives other words for what is drawn."""
    count = pdfium_c.FPDFPageObjMark_CountParams(_mark(mark))
    keys = range(min(max(count, 0), _MOST_KEYS))
    return any(_text(pdfium_c.FPDFPageObjMark_GetParamKey, mark, index) == "ActualText" for index in keys)


def _mark(mark: Address) -> Any:
    return ctypes.cast(mark, pdfium_c.FPDF_PAGEOBJECTMARK)


def _text(get: Any, mark: Address, *arguments: int) -> str:
    """Return a short text of a mark."""
    room, used = ctypes.create_string_buffer(64), ctypes.c_ulong()
    written = ctypes.cast(room, ctypes.POINTER(pdfium_c.FPDF_WCHAR))
    if not get(_mark(mark), *arguments, written, len(room), ctypes.byref(used)):
        return ""
    return room.raw[: max(min(used.value, len(room)) - 2, 0)].decode("utf-16-le", errors="replace")
