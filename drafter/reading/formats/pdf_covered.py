"""Find text of a PDF that something covers: whoever copies the page has it all the same."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_OPAQUE = 255
_SMALLEST = 4.0
"""Points: a rectangle that is lower or narrower is a line."""

_LARGEST = 0.6
"""The share of a page from which a rectangle is its background."""

_WHITE = 250
"""Text is white if red, green and blue are all at least this (of 255)."""

_COVERING_ANNOTATIONS = (pdfium_c.FPDF_ANNOT_SQUARE, pdfium_c.FPDF_ANNOT_REDACT)
_MOST_OBJECTS = 20_000
_MOST_COVERS = 500
"""Rectangles of a page that are looked at; a page of a letter has fewer, and a malicious one must not take long."""


class CoveredText(NamedTuple):
    """Text that is there and is not seen.

    Attributes:
        page: Its page, from 1.
        text: The text.
        how: How it is hidden, as the end of "it is ...".
    """

    page: int
    text: str
    how: str


class _Box(NamedTuple):
    """The left, lower, right and upper edge of something on a page, in points."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: _Box) -> bool:
        """Return whether the middle of something is inside."""
        x, y = (other.left + other.right) / 2, (other.bottom + other.top) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def meets(self, other: _Box) -> bool:
        """Return whether something at the height of this box is partly inside."""
        y = (other.bottom + other.top) / 2
        return self.bottom <= y <= self.top and other.left < self.right and self.left < other.right


def covered_text(data: bytes) -> Iterator[CoveredText]:
    """Yield the text of a PDF that a drawn rectangle or an annotation covers, and white text.

    Args:
        data: The whole file, which was read as a letter before.
    """
    with closing(pdfium.PdfDocument(data)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                yield from _on_page(page, text, number + 1)


def _on_page(page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> Iterator[CoveredText]:
    texts: list[_Box] = []
    grounds: list[_Box] = []
    width, height = page.get_size()
    area = width * height
    for at in range(min(pdfium_c.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium_c.FPDFPage_GetObject(page, at)
        kind, box = pdfium_c.FPDFPageObj_GetType(item), _bounds(item)
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT and _is_painted(item):
            if _is_white(item) and not any(ground.holds(box) for ground in grounds):
                yield from _text(text, box, number, "in the color of the paper")
            texts.append(box)
        elif (
            kind == pdfium_c.FPDF_PAGEOBJ_PATH and len(grounds) < _MOST_COVERS and _is_cover(item, box, area)
        ):
            if any(box.meets(one) for one in texts):
                yield from _text(text, box, number, "covered with a drawn rectangle")
            grounds.append(box)
    for box in _annotations(page):
        yield from _text(text, box, number, "covered with an annotation")


def _text(page: pdfium.PdfTextPage, box: _Box, number: int, how: str) -> Iterator[CoveredText]:
    found = " ".join(page.get_text_bounded(*box).split())
    if any(map(str.isalnum, found)):
        yield CoveredText(number, found, how)


def _bounds(item: Any) -> _Box:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetBounds(item, *map(ctypes.byref, edges))
    return _Box(*(edge.value for edge in edges))


def _fill(item: Any) -> Sequence[int]:
    """Return red, green, blue and opacity of an object's inside."""
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium_c.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, parts))
    return [part.value for part in parts]


def _is_painted(item: Any) -> bool:
    """Return whether text is seen at all: the text layer of a scan is not."""
    return bool(pdfium_c.FPDFTextObj_GetTextRenderMode(item) == pdfium_c.FPDF_TEXTRENDERMODE_FILL)


def _is_white(item: Any) -> bool:
    return min(_fill(item)[:3]) >= _WHITE


def _is_cover(item: Any, box: _Box, page: float) -> bool:
    """Return whether a path is a filled rectangle that hides what was drawn before it."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(item, ctypes.byref(mode), ctypes.byref(stroke))
    width, height = box.right - box.left, box.top - box.bottom
    return (
        mode.value != pdfium_c.FPDF_FILLMODE_NONE
        and _fill(item)[3] == _OPAQUE
        and min(width, height) >= _SMALLEST
        and width * height < _LARGEST * page
    )


def _annotations(page: pdfium.PdfPage) -> Iterator[_Box]:
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, at)
        if pdfium_c.FPDFAnnot_GetSubtype(annotation) in _COVERING_ANNOTATIONS:
            rectangle = pdfium_c.FS_RECTF()
            pdfium_c.FPDFAnnot_GetRect(annotation, ctypes.byref(rectangle))
            yield _Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        pdfium_c.FPDFPage_CloseAnnot(annotation)
