"""Read the text objects of a PDF page: their text, position, size, font and color.

A letter has hundreds of them, so this module uses pypdfium2's raw functions and reuses the memory that they write to;
the convenience layer of pypdfium2 takes several times as long.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from drafter.reading.formats.glyphs import is_symbol_font, plain

_LONG = 4096
"""Bytes for an object's text; enough for most."""

_TERMINATOR = 2
"""The bytes with which pdfium ends a text."""

_WHITE = 250
"""Text is invisible on paper if red, green and blue are all at least this (of 255)."""

_DEEPEST = 8
"""The deepest nesting of forms that is followed; no real page needs more, and a malicious one may have no end."""

_LEVEL = 0.1
"""Text with a smaller slope counts as upright, because the text of a scan is seldom exactly level."""

_BOLD = re.compile(r"bold|black|heavy|demi", re.I)

_SIGNS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-", "\r": None, "\n": " "})
"""The characters that pdfium returns for a hyphen at the end of a line, and a soft hyphen, which is visible here."""


class Piece(NamedTuple):
    """A text object, in points from the upper left corner of the page.

    Attributes:
        text: Its text without outer spaces.
        x: The left edge of its first letter.
        right: The right edge of its last letter.
        y: Its baseline.
        size: Its font size.
        bold: Whether its font is bold.
        hidden: Whether it has the color of the paper.
        upright: Whether it runs from left to right.
        blank_before: Whether a space comes before it.
        blank_after: Whether a space comes after it, even if another object draws it.
    """

    text: str
    x: float
    right: float
    y: float
    size: float
    bold: bool = False
    hidden: bool = False
    upright: bool = True
    blank_before: bool = False
    blank_after: bool = False


class Drawing(NamedTuple):
    """A picture or drawn lines; `share` is the share of the page that it covers."""

    share: float


class _Matrix(NamedTuple):
    """The position of one coordinate system in another: a form's in the page's, or the page's on paper."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def within(self, outer: _Matrix) -> _Matrix:
        return _Matrix(*outer.turn(self.a, self.b), *outer.turn(self.c, self.d), *outer.place(self.e, self.f))

    def turn(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y, self.b * x + self.d * y

    def place(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def _paper(page: pdfium.PdfPage) -> _Matrix:
    """Return the matrix from a page's coordinates (from the lower left corner) to those of the paper as it is read.

    Raises:
        pdfium.PdfiumError: The file names something else as a page.
    """
    quarters = pdfium_c.FPDFPage_GetRotation(page)
    if quarters < 0:  # `PdfPage.get_rotation` of older pypdfium2 ends in a KeyError here
        raise pdfium.PdfiumError("The page has no rotation: it is no page.")
    left, bottom, right, top = page.get_bbox()
    return (
        _Matrix(1, 0, 0, -1, -left, top),
        _Matrix(0, 1, 1, 0, -bottom, -left),
        _Matrix(-1, 0, 0, 1, right, -bottom),
        _Matrix(0, -1, -1, 0, top, right),
    )[quarters]


class TooManyObjects(Exception):
    """A page has too many objects, for example a form that draws another one many times, which does the same."""


class PageObjects:
    """The objects of one page in drawing order, with those of a form in its place.

    Attributes:
        seen: The number of objects read so far, including those without text.
    """

    def __init__(self, page: pdfium.PdfPage, *, at_most: int) -> None:
        self.seen, self._at_most = 0, at_most
        self._page = page
        self._paper = _paper(page)
        width, height = page.get_size()
        self._area = width * height
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._make_room(_LONG)
        self._matrix = pdfium_c.FS_MATRIX()
        self._left, self._bottom, self._right, self._top = (ctypes.c_float() for _ in range(4))
        self._red, self._green, self._blue, self._alpha = (ctypes.c_uint() for _ in range(4))
        self._size = ctypes.c_float()
        self._to_matrix = ctypes.byref(self._matrix)
        self._to_box = [ctypes.byref(edge) for edge in (self._left, self._bottom, self._right, self._top)]
        self._to_colour = [ctypes.byref(part) for part in (self._red, self._green, self._blue, self._alpha)]
        self._to_size = ctypes.byref(self._size)

    def read(self) -> list[Piece | Drawing]:
        """Return all objects.

        Raises:
            TooManyObjects: There are more than may be read.
        """
        with closing(self._page.get_textpage()) as textpage:
            self._textpage = textpage.raw
            count, get = pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject
            return list(self._objects(self._page.raw, count, get, _Matrix(), depth=0))

    def _objects(
        self, container: Any, count: Any, get: Any, in_page: _Matrix, depth: int
    ) -> Iterator[Piece | Drawing]:
        on_paper = in_page.within(self._paper)
        objects = count(container)
        if self.seen + objects > self._at_most:
            raise TooManyObjects
        for index in range(objects):
            self.seen += 1
            item = get(container, index)
            kind = pdfium_c.FPDFPageObj_GetType(item)
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                if piece := self._piece(item, in_page, on_paper):
                    yield piece
            elif kind != pdfium_c.FPDF_PAGEOBJ_FORM:
                yield Drawing(self._share(item, on_paper))
            elif depth < _DEEPEST:
                yield from self._objects(
                    item,
                    pdfium_c.FPDFFormObj_CountObjects,
                    pdfium_c.FPDFFormObj_GetObject,
                    self._matrix_of(item).within(in_page),
                    depth + 1,
                )

    def _text_of(self, item: Any) -> str:
        """Return the text of an object; "" if it repeats another one, as some programs do for bold."""
        used = pdfium_c.FPDFTextObj_GetText(item, self._textpage, self._text_pointer, len(self._text))
        if used <= _TERMINATOR:
            return ""
        if used > len(self._text):
            self._make_room(used)
            return self._text_of(item)
        return ctypes.string_at(self._text, used - _TERMINATOR).decode("utf-16-le", errors="replace")

    def _make_room(self, size: int) -> None:
        self._text = ctypes.create_string_buffer(size)
        self._text_pointer = ctypes.cast(self._text, ctypes.POINTER(pdfium_c.FPDF_WCHAR))

    def _piece(self, item: Any, in_page: _Matrix, on_paper: _Matrix) -> Piece | None:
        """Return the piece of a text object, or None if it shows nothing."""
        pdfium_c.FPDFPageObj_GetBounds(item, *self._to_box)
        if self._right.value == self._left.value:
            return None  # spaces, a third of all objects: pdfium finds no text in an object without width
        drawn = self._text_of(item)
        bold, symbols = self._font_of(item)
        usual = drawn.isascii() and drawn.isprintable()
        text = drawn if usual else plain(drawn.translate(_SIGNS), symbols=symbols)
        letters = text.strip()
        if not letters:
            return None
        pdfium_c.FPDFPageObj_GetMatrix(item, self._to_matrix)
        matrix = self._matrix
        x, y = on_paper.place(matrix.e, matrix.f)
        if text[0] == " " and (first := self._first_letter(drawn, in_page.place(matrix.e, matrix.f))):
            x, y = self._paper.place(*first)
        pdfium_c.FPDFTextObj_GetFontSize(item, self._to_size)
        size = self._size.value  # negative if a program turned both the font and the page upside down
        run, rise = on_paper.turn(matrix.a * size, matrix.b * size)
        return Piece(
            letters,
            x,
            on_paper.place(self._right.value, self._bottom.value)[0],
            y,
            abs(size) * math.hypot(*on_paper.turn(matrix.c, matrix.d)),
            bold,
            self._is_hidden(item),
            upright=run > 0 and abs(rise) < _LEVEL * run,
            blank_before=text[0] == " ",
            blank_after=text[-1] == " ",
        )

    def _matrix_of(self, item: Any) -> _Matrix:
        pdfium_c.FPDFPageObj_GetMatrix(item, self._to_matrix)
        m = self._matrix
        return _Matrix(m.a, m.b, m.c, m.d, m.e, m.f)

    def _share(self, item: Any, on_paper: _Matrix) -> float:
        pdfium_c.FPDFPageObj_GetBounds(item, *self._to_box)
        left, upper = on_paper.place(self._left.value, self._top.value)
        right, lower = on_paper.place(self._right.value, self._bottom.value)
        return abs((right - left) * (lower - upper)) / self._area if self._area else 0.0

    def _font_of(self, item: Any) -> tuple[bool, bool]:
        """Return whether the font is bold, and whether it is a symbol font."""
        font = pdfium_c.FPDFTextObj_GetFont(item)
        address = ctypes.addressof(font.contents) if font else 0
        if address not in self._fonts:
            length = pdfium_c.FPDFFont_GetBaseFontName(font, None, 0)
            name = ctypes.create_string_buffer(max(length, 1))
            pdfium_c.FPDFFont_GetBaseFontName(font, name, length)
            text = name.value.decode("latin-1")
            self._fonts[address] = _BOLD.search(text) is not None, is_symbol_font(text)
        return self._fonts[address]

    def _is_hidden(self, item: Any) -> bool:
        """Return whether text is white. The text layer of a scan does not count, because it is never painted."""
        if not pdfium_c.FPDFPageObj_GetFillColor(item, *self._to_colour):
            return False
        if self._red.value < _WHITE or self._green.value < _WHITE or self._blue.value < _WHITE:
            return False
        return bool(pdfium_c.FPDFTextObj_GetTextRenderMode(item) == pdfium_c.FPDF_TEXTRENDERMODE_FILL)

    def _first_letter(self, drawn: str, start: tuple[float, float]) -> tuple[float, float] | None:
        """Return the position of the first letter of a text that begins with spaces, or None if it is not found.

        An object's own position is that of its first space, and pdfium returns several spaces as one.
        """
        blank = pdfium_c.FPDFText_GetCharIndexAtPos(self._textpage, start[0] + 0.5, start[1] + 0.5, 1.0, 6.0)
        letter = blank + len(drawn) - len(drawn.lstrip())
        if blank < 0 or pdfium_c.FPDFText_GetUnicode(self._textpage, letter) != ord(drawn.lstrip()[0]):
            return None
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(self._textpage, letter, x, y)
        return x.value, y.value
