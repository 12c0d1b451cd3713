"""Find text of a PDF under annotations that only some programs show: whoever copies the page has it all the same."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_COVERING = (pdfium_c.FPDF_ANNOT_SQUARE, pdfium_c.FPDF_ANNOT_REDACT)
_MOST = 500
"""Annotations of a page that are looked at; a page of a letter has fewer, and a malicious one must not take long."""


def words_under_annotations(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield the number of the page, from 1, and the words under each square and each redaction.

    Args:
        data: The whole file, which was read as a letter before.
    """
    with closing(pdfium.PdfDocument(data)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                for at in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST)):
                    found = " ".join(_words(page, text, at).split())
                    if any(map(str.isalnum, found)):
                        yield number + 1, found


def _words(page: pdfium.PdfPage, text: pdfium.PdfTextPage, at: int) -> str:
    annotation = pdfium_c.FPDFPage_GetAnnot(page, at)
    edges = pdfium_c.FS_RECTF()
    covers = pdfium_c.FPDFAnnot_GetSubtype(annotation) in _COVERING
    if covers:
        pdfium_c.FPDFAnnot_GetRect(annotation, ctypes.byref(edges))
    pdfium_c.FPDFPage_CloseAnnot(annotation)
    if not covers:
        return ""
    words: str = text.get_text_bounded(edges.left, edges.bottom, edges.right, edges.top)
    return words
