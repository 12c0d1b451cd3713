"""Read the text objects of a PDF page: their text, position, size, font and color.

A letter has hundreds of them, so this module uses pypdfium2's raw functions and reuses the memory that they write to;
the convenience layer of pypdfium2 takes several times as long.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from contextlib import closing
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from drafter.kernel.patterns import pattern
from drafter.reading.formats.glyphs import is_symbol_font
from drafter.reading.formats.pdf_calls import (
    Address,
    Numbers,
    address_of,
    count_form_objects,
    count_objects,
    get_bounds,
    get_font,
    get_font_name,
    get_font_size,
    get_form_object,
    get_matrix,
    get_object,
    get_picture_size,
    get_text,
    get_type,
    remove_mark,
)
from drafter.reading.formats.pdf_pieces import Drawing, Matrix, Piece
from drafter.reading.formats.pdf_seen import DrawnText, Page, as_shown, other_words, seen_pieces
from drafter.reading.formats.pdf_visible import Box, Ground, Grounds, Inks, covering_annotations

_LONG = 4096
"""Bytes for an object's text; enough for most."""

_TERMINATOR = 2
"""The bytes with which pdfium ends a text."""

_DEEPEST = 8
"""The deepest nesting of forms that is followed; no real page needs more, and a malicious one may have no end."""

_LEVEL = 0.1
"""Text with a smaller slope counts as upright, because the text of a scan is seldom exactly level."""

_SAME = 1.5
"""Points by which the places of a text may differ that is drawn twice to look bold."""

_RECENT = 8
"""The number of texts before one, among which is the one that it repeats."""

_LARGEST_PICTURE = 64_000_000
"""Pixels; a page with a larger picture is not drawn, because all of the picture would be unpacked."""

_NARROWEST = 10.0
"""Letters are tiny if they are on average a tenth as wide as tiny letters are high."""

_BOLD = r"(?i)bold|black|heavy|demi"

_Count = Callable[[Address], int]
_Get = Callable[[Address, int], Address]

_PAGE = Matrix()
"""Where the page is in itself."""


class _Font(NamedTuple):
    bold: bool
    symbols: bool
    named: bool


def _paper(page: pdfium.PdfPage) -> Matrix:
    """Return the matrix from a page's coordinates (from the lower left corner) to those of the paper as it is read.

    Raises:
        pdfium.PdfiumError: The file names something else as a page.
    """
    quarters = pdfium_c.FPDFPage_GetRotation(page)
    if quarters < 0:  # `PdfPage.get_rotation` of older pypdfium2 ends in a KeyError here
        raise pdfium.PdfiumError("The page has no rotation: it is no page.")
    left, bottom, right, top = page.get_bbox()
    return (
        Matrix(1, 0, 0, -1, -left, top),
        Matrix(0, 1, 1, 0, -bottom, -left),
        Matrix(-1, 0, 0, 1, right, -bottom),
        Matrix(0, -1, -1, 0, top, right),
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
        self._inks = Inks(page)
        self._texts: list[DrawnText] = []
        self._drawings: list[Drawing] = []
        self._grounds: list[Ground] = []
        self._largest_picture = 0
        self._fonts: dict[int, _Font] = {}
        self._make_room(_LONG)
        self._edges, self._matrix, self._size = (Numbers(count, ctypes.c_float) for count in (4, 6, 1))

    def read(self) -> list[Piece | Drawing]:
        """Return all objects.

        Raises:
            TooManyObjects: There are more than may be read.
        """
        pieces = self._read_pieces()
        if marks := self._inks.other_words:
            given = self._texts
            for item, mark in marks.values():
                remove_mark(item, mark)
            self._forget()
            pieces = self._read_pieces()
            groups = {order: mark for order, (_, mark) in marks.items()}
            pieces += other_words(given, self._texts, groups)
        return [*pieces, *self._drawings]

    def _forget(self) -> None:
        """Begin again with the page."""
        self.seen = 0
        self._inks = Inks(self._page)
        self._texts, self._drawings, self._grounds = [], [], []

    def _read_pieces(self) -> list[Piece]:
        with closing(self._page.get_textpage()) as textpage:
            self._textpage, self._text_of_page = textpage.raw, address_of(textpage.raw)
            self._read_all()
            return list(seen_pieces(self._texts, Grounds(self._grounds), self._whole()))

    def _read_all(self) -> None:
        self._read(address_of(self._page.raw), count_objects, get_object, _PAGE, depth=0)
        self._grounds += covering_annotations(self._page, self.seen)

    def _whole(self) -> Page:
        can_be_drawn = self._largest_picture <= _LARGEST_PICTURE
        return Page(self._page, self._textpage, self._paper, self._inks, can_be_drawn=can_be_drawn)

    def _read(self, container: Address, count: _Count, get: _Get, in_page: Matrix, *, depth: int) -> None:
        on_paper = in_page.within(self._paper)
        objects = count(container)
        if self.seen + objects > self._at_most:
            raise TooManyObjects
        for index in range(objects):
            self.seen += 1
            item = get(container, index)
            kind = get_type(item)
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self._read_text(item, in_page, on_paper, in_form=depth > 0)
            elif kind != pdfium_c.FPDF_PAGEOBJ_FORM:
                self._read_drawing(item, kind, in_page, on_paper)
            elif depth < _DEEPEST:
                inside = self._matrix_of(item).within(in_page)
                self._read(item, count_form_objects, get_form_object, inside, depth=depth + 1)

    def _read_drawing(self, item: Address, kind: int, in_page: Matrix, on_paper: Matrix) -> None:
        get_bounds(item, *self._edges.addresses)
        self._drawings.append(Drawing(self._share(on_paper)))
        if ground := self._inks.ground(item, kind, self._box(in_page), self.seen):
            self._grounds.append(ground)
        if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            size = Numbers(2, ctypes.c_uint)
            get_picture_size(item, *size.addresses)
            self._largest_picture = max(self._largest_picture, size.values[0] * size.values[1])

    def _read_text(self, item: Address, in_page: Matrix, on_paper: Matrix, *, in_form: bool) -> None:
        get_bounds(item, *self._edges.addresses)
        left, _, right, _ = self._edges.values
        if right == left:
            return  # spaces, a third of all objects: pdfium finds no text in an object without width
        box = self._box(in_page)
        drawn = self._text_of(item)
        if not drawn:
            self._note_repeated(item, box)
            return
        font = self._font_of(item)
        if piece := self._piece(item, drawn, font, in_page, on_paper):
            size = piece.size
            if piece.upright:
                size = min(size, _NARROWEST * (box.right - box.left) / len(drawn))
            ink = self._inks.of(item, box, self.seen, size, in_form=in_form, named=font.named)
            self._texts.append(DrawnText(piece, drawn, font.symbols, ink, [item]))

    def _note_repeated(self, item: Address, box: Box) -> None:
        """Keep an object without text with the one that it repeats: if one of them is seen, the text is."""
        self._inks.layer(item, self.seen)
        for text in self._texts[-_RECENT:]:
            if all(abs(one - other) < _SAME for one, other in zip(text.ink.box, box, strict=True)):
                text.items.append(item)

    def _box(self, in_page: Matrix) -> Box:
        """Return where an object is on the page, whose bounds were just asked for."""
        edges = Box(*self._edges.values)
        if in_page is _PAGE:
            return edges
        corners = [in_page.place(x, y) for x in (edges.left, edges.right) for y in (edges.bottom, edges.top)]
        xs, ys = zip(*corners, strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _text_of(self, item: Address) -> str:
        """Return the text of an object; "" if it repeats another one, as some programs do for bold."""
        used = get_text(item, self._text_of_page, self._text_address, len(self._text))
        if used <= _TERMINATOR:
            return ""
        if used > len(self._text):
            self._make_room(used)
            return self._text_of(item)
        return ctypes.string_at(self._text, used - _TERMINATOR).decode("utf-16-le", errors="replace")

    def _make_room(self, size: int) -> None:
        self._text = ctypes.create_string_buffer(size)
        self._text_address = ctypes.addressof(self._text)

    def _piece(
        self, item: Address, drawn: str, font: _Font, in_page: Matrix, on_paper: Matrix
    ) -> Piece | None:
        """Return the piece of a text object, or None if it shows nothing."""
        text = as_shown(drawn, symbols=font.symbols)
        letters = text.strip()
        if not letters:
            return None
        _, bottom, right, _ = self._edges.values
        get_matrix(item, self._matrix.addresses[0])
        a, b, c, d, e, f = self._matrix.values
        x, y = on_paper.place(e, f)
        if text[0] == " " and (first := self._first_letter(drawn, in_page.place(e, f))):
            x, y = self._paper.place(*first)
        get_font_size(item, self._size.addresses[0])
        (size,) = self._size.values  # negative if a program turned both the font and the page upside down
        run, rise = on_paper.turn(a * size, b * size)
        return Piece(
            letters,
            x,
            on_paper.place(right, bottom)[0],
            y,
            abs(size) * math.hypot(*on_paper.turn(c, d)),
            font.bold,
            upright=run > 0 and abs(rise) < _LEVEL * run,
            blank_before=text[0] == " ",
            blank_after=text[-1] == " ",
        )

    def _matrix_of(self, item: Address) -> Matrix:
        get_matrix(item, self._matrix.addresses[0])
        return Matrix(*self._matrix.values)

    def _share(self, on_paper: Matrix) -> float:
        """Return the share of the page that an object covers, whose bounds were just asked for."""
        left, bottom, right, top = self._edges.values
        left, upper = on_paper.place(left, top)
        right, lower = on_paper.place(right, bottom)
        return abs((right - left) * (lower - upper)) / self._area if self._area else 0.0

    def _font_of(self, item: Address) -> _Font:
        font = get_font(item)
        if font not in self._fonts:
            length = get_font_name(font, None, 0)
            name = ctypes.create_string_buffer(max(length, 1))
            get_font_name(font, name, length)
            text = name.value.decode("latin-1")
            self._fonts[font] = _Font(
                pattern(_BOLD).search(text) is not None, is_symbol_font(text), bool(text)
            )
        return self._fonts[font]

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
