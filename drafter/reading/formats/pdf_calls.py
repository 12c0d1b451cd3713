"""The functions of pdfium that are called for each object of a page, with addresses in place of pointers.

pypdfium2's own functions make and check a pointer object for every argument and result, which takes most of the time of
a call: a page has hundreds of objects, and a letter thousands.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import CFUNCTYPE, c_float, c_int, c_size_t, c_uint, c_ulong, c_void_p
from typing import Any

import pypdfium2.raw as pdfium_c

Address = int
"""Of something in pdfium: an object, a font, a mark; 0 for nothing."""


def _call(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    call: Callable[..., Any] = CFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)
    return call


def address_of(pointer: Any) -> Address:
    """Return the address in a pointer of pypdfium2."""
    return ctypes.cast(pointer, c_void_p).value or 0


_P, _I = c_void_p, c_int

count_objects = _call(pdfium_c.FPDFPage_CountObjects, _I, _P)
get_object = _call(pdfium_c.FPDFPage_GetObject, _P, _P, _I)
count_form_objects = _call(pdfium_c.FPDFFormObj_CountObjects, _I, _P)
get_form_object = _call(pdfium_c.FPDFFormObj_GetObject, _P, _P, c_ulong)
get_type = _call(pdfium_c.FPDFPageObj_GetType, _I, _P)
get_bounds = _call(pdfium_c.FPDFPageObj_GetBounds, _I, _P, _P, _P, _P, _P)
get_matrix = _call(pdfium_c.FPDFPageObj_GetMatrix, _I, _P, _P)
get_fill_color = _call(pdfium_c.FPDFPageObj_GetFillColor, _I, _P, _P, _P, _P, _P)
has_transparency = _call(pdfium_c.FPDFPageObj_HasTransparency, _I, _P)
get_clip_path = _call(pdfium_c.FPDFPageObj_GetClipPath, _P, _P)
count_clip_paths = _call(pdfium_c.FPDFClipPath_CountPaths, _I, _P)
get_draw_mode = _call(pdfium_c.FPDFPath_GetDrawMode, _I, _P, _P, _P)
get_stroke_width = _call(pdfium_c.FPDFPageObj_GetStrokeWidth, _I, _P, _P)
count_segments = _call(pdfium_c.FPDFPath_CountSegments, _I, _P)
count_marks = _call(pdfium_c.FPDFPageObj_CountMarks, _I, _P)
get_mark = _call(pdfium_c.FPDFPageObj_GetMark, _P, _P, c_ulong)
get_picture_size = _call(pdfium_c.FPDFImageObj_GetImagePixelSize, _I, _P, _P, _P)
remove_mark = _call(pdfium_c.FPDFPageObj_RemoveMark, _I, _P, _P)
get_text = _call(pdfium_c.FPDFTextObj_GetText, c_ulong, _P, _P, _P, c_ulong)
get_text_mode = _call(pdfium_c.FPDFTextObj_GetTextRenderMode, _I, _P)
get_font = _call(pdfium_c.FPDFTextObj_GetFont, _P, _P)
get_font_name = _call(pdfium_c.FPDFFont_GetBaseFontName, c_size_t, _P, _P, c_size_t)
get_font_size = _call(pdfium_c.FPDFTextObj_GetFontSize, _I, _P, _P)
set_active = _call(pdfium_c.FPDFPageObj_SetIsActive, _I, _P, _I)
get_text_object = _call(pdfium_c.FPDFText_GetTextObject, _P, _P, _I)


class Numbers:
    """Room for numbers that pdfium returns, such as the edges of a box.

    Attributes:
        values: The numbers of the last call.
        addresses: Where pdfium writes each of them.
    """

    def __init__(self, count: int, kind: type[c_float | c_uint]) -> None:
        self.values: Any = (kind * count)()
        start = ctypes.addressof(self.values)
        self.addresses = [start + at * ctypes.sizeof(kind) for at in range(count)]
