"""Look whether letters of a PDF page are seen: the page is drawn with them and without them, and compared.

Texts that overlap are left out one after the other, so that none is taken for seen because of another one.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from drafter.reading.formats.pdf_calls import Address, address_of, get_text_object, set_active
from drafter.reading.formats.pdf_visible import Box

_SCALE = 2.0
"""Pixels per point: at 144 to the inch, a full stop of a letter has four."""

_MOST_PIXELS = 4_000_000
"""A page as large as a wall is drawn smaller."""

_COLORS = 3
"""Bytes of a pixel."""

_MOST_DRAWINGS = 12
"""How often a page is drawn. Texts of real letters hardly overlap; nobody reads more of them in one place."""

_MOST_LETTERS = 100_000
"""Letters of a page that are looked at; a page has 3,000."""

_CELL = 2.0
"""Points: the raster on which it is found which texts overlap."""

_MOST_CELLS = 5_000
"""Cells by which the raster ends, for pages as large as a wall."""

_SEEN = 16
"""The difference (of 255) that a letter must make to be seen."""

_PART = 0.3
"""The share of a letter's height and width that must be seen."""

_INK = 48
"""The difference (of 255) within a picture of letters."""


class Doubtful(NamedTuple):
    """A text that may not be seen: the objects that draw it, of which the first has its letters, and its box."""

    items: Sequence[Address]
    box: Box


class Letter(NamedTuple):
    """A letter of a text: the character, where it is, and whether it is seen."""

    character: str
    box: Box
    seen: bool


class Look:
    """A look at one page: the page as it is shown."""

    def __init__(self, page: pdfium.PdfPage, textpage: Any) -> None:
        self._page = page
        self._textpage = textpage
        self._box = Box(*page.get_bbox())
        width, height = self._box.right - self._box.left, self._box.top - self._box.bottom
        self._scale = min(_SCALE, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        self._stride = 0
        self._shown = self._drawn()

    def letters(self, texts: Sequence[Doubtful]) -> list[list[Letter]]:
        """Return the letters of each text, without blanks."""
        of_text = self._letters_of({text.items[0]: at for at, text in enumerate(texts)})
        found = [[Letter(*letter, seen=False) for letter in of_text.get(at, ())] for at in range(len(texts))]
        for group in _apart([self._on_raster(text.box) for text in texts]):
            without = self._without([item for at in group for item in texts[at].items])
            for at in group:
                found[at] = [one._replace(seen=self._is_seen(one.box, without)) for one in found[at]]
        return found

    def shows_ink(self, box: Box) -> bool:
        """Return whether something is drawn in a place, such as the word in a picture that OCR read."""
        values = b"".join(self._shown[begin:end] for begin, end in self._rows(box))
        return bool(values) and max(values) - min(values) >= _INK

    def _letters_of(self, texts: Mapping[int, int]) -> dict[int, list[tuple[str, Box]]]:
        found: dict[int, list[tuple[str, Box]]] = {}
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        page = address_of(self._textpage)
        for index in range(min(pdfium_c.FPDFText_CountChars(self._textpage), _MOST_LETTERS)):
            at = texts.get(get_text_object(page, index) or 0)
            code = pdfium_c.FPDFText_GetUnicode(self._textpage, index)
            if at is not None and code and not chr(code).isspace():
                pdfium_c.FPDFText_GetCharBox(self._textpage, index, left, right, bottom, top)
                box = Box(left.value, bottom.value, right.value, top.value)
                found.setdefault(at, []).append((chr(code), box))
        return found

    def _is_seen(self, box: Box, without: bytes) -> bool:
        """Return whether enough of a letter is seen: the page without it differs."""
        rows = list(self._rows(box))
        lines, columns = 0, set[int]()
        for begin, end in rows:
            if self._shown[begin:end] == without[begin:end]:
                continue
            differing = {
                at // _COLORS
                for at, (one, other) in enumerate(
                    zip(self._shown[begin:end], without[begin:end], strict=True)
                )
                if abs(one - other) >= _SEEN
            }
            lines += bool(differing)
            columns |= differing
        width = (rows[0][1] - rows[0][0]) // _COLORS if rows else 0
        return lines > 0 and lines >= _PART * len(rows) and len(columns) >= _PART * width

    def _rows(self, box: Box) -> Iterator[tuple[int, int]]:
        """Yield where each row of pixels of a place begins and ends in a drawing."""
        height, width = len(self._shown) // self._stride, self._width
        left = min(max(int((box.left - self._box.left) * self._scale), 0), width)
        right = min(max(int((box.right - self._box.left) * self._scale) + 1, 0), width)
        upper = min(max(int((self._box.top - box.top) * self._scale), 0), height)
        lower = min(max(int((self._box.top - box.bottom) * self._scale) + 1, 0), height)
        for row in range(upper, lower if left < right else upper):
            yield row * self._stride + _COLORS * left, row * self._stride + _COLORS * right

    def _on_raster(self, box: Box) -> Box:
        """Return a box from the lower left corner of the page, without the edges by which lines overlap."""
        left, bottom, _, _ = self._box
        return Box(box.left - left, box.bottom - bottom + 1, box.right - left, box.top - bottom - 1)

    def _without(self, items: Sequence[Address]) -> bytes:
        for item in items:
            set_active(item, False)
        drawn = self._drawn()
        for item in items:
            set_active(item, True)
        return drawn

    def _drawn(self) -> bytes:
        turned = pdfium_c.FPDFPage_GetRotation(self._page)
        bitmap = self._page.render(scale=self._scale, rotation=-90 * turned % 360, may_draw_forms=False)
        with closing(bitmap):
            self._width, self._stride = bitmap.width, bitmap.stride
            return bytes(bitmap.buffer)


def _apart(boxes: Sequence[Box]) -> list[list[int]]:
    """Return the indexes of boxes in groups, in each of which no two overlap; each row of cells is an integer."""
    groups: list[list[int]] = []
    rasters: list[dict[int, int]] = []
    for at, box in enumerate(boxes):
        left, bottom, right, top = (min(max(int(edge / _CELL), 0), _MOST_CELLS) for edge in box)
        cells = ((1 << (right - left + 1)) - 1) << left
        rows = range(bottom, top + 1)
        free = (n for n, raster in enumerate(rasters) if not any(raster.get(row, 0) & cells for row in rows))
        number = next(free, len(rasters))
        if number == _MOST_DRAWINGS:
            continue  # nobody reads it
        if number == len(rasters):
            groups.append([])
            rasters.append({})
        groups[number].append(at)
        rasters[number].update({row: rasters[number].get(row, 0) | cells for row in rows})
    return groups
