"""Read a PDF, as the staff e-mailed it or as EDGAR keeps it.

The letter is read from the position and appearance of its text, not from the order in which a program wrote it: merge
debris is recognized by its white color, a heading by the space around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from drafter.errors import (
    InputEmptyError,
    InputEncryptedError,
    InputNotReadableError,
    InputScannedError,
    InputTooLargeError,
)
from drafter.kernel import limits
from drafter.kernel.apart import apart
from drafter.model import ReadingWarning
from drafter.reading.formats.pdf_layout import lines_of
from drafter.reading.formats.pdf_objects import PageObjects, TooManyObjects
from drafter.reading.formats.pdf_pieces import Drawing, Piece
from drafter.reading.source import Source

_MOST_OF_THE_PAGE = 0.5
_FEW_LETTERS = 100
"""If a picture covers most of a page that has fewer letters, the page is a scan with a stamp or a page number."""

_END = 2048
"""The number of bytes at the end that must contain the end mark; mail programs and signatures add bytes after it."""

_OCR = "Run OCR first, for example `ocrmypdf in.pdf out.pdf`, and compare the result with the picture."

_PASSWORD = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)


def read_pdf(data: bytes, name: str) -> Source:
    """Read the text layer of a PDF.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputEncryptedError: The PDF is password-protected.
        InputScannedError: Its pages are pictures.
        InputEmptyError: Its pages are blank.
        InputNotReadableError: It is damaged.
        InputTooLargeError: It has more pages, or more content on its pages, than any letter.
        ProcessLostError: Reading it takes too long.
    """
    return apart(partial(_read, data, name), name)


def _read(data: bytes, name: str) -> Source:
    pages = [_Page.of(items) for items in _pages(data, name)]
    pictures = [number for number, page in enumerate(pages, start=1) if page.is_picture]
    if not any(page.pieces and not page.is_picture for page in pages):
        if pictures:
            raise InputScannedError(f"{name} contains only pictures of pages and no text.", advice=_OCR)
        raise InputEmptyError(f"{name} has only blank pages.", advice="Check that it is the right file.")
    lines = lines_of([page.pieces for page in pages])
    return Source(
        name=name,
        form="pdf",
        lines=lines,
        raw=tuple(line.text for line in lines),
        notes=(
            *_cut_note(data),
            *(_picture_note(number) for number in pictures),
            *_scan_notes(pages),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """The text of a page, and whether the page is a picture of text."""

    pieces: list[Piece]
    is_picture: bool

    @classmethod
    def of(cls, items: Iterable[Piece | Drawing]) -> _Page:
        pieces: list[Piece] = []
        largest = -1.0
        for item in items:
            if isinstance(item, Piece):
                pieces.append(item)
            else:
                largest = max(largest, item.share)
        letters = sum(len(piece.text) for piece in pieces if not piece.hidden)
        drawn_only = not letters and largest >= 0
        return cls(pieces, drawn_only or (largest > _MOST_OF_THE_PAGE and letters < _FEW_LETTERS))


def _pages(data: bytes, name: str) -> Iterator[list[Piece | Drawing]]:
    """Yield the objects of each page; one page is open at a time."""
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            if len(document) > limits.limit(limits.PAGES):
                raise InputTooLargeError(
                    f"{name} has {len(document):,} pages, more than a staff letter can have.",
                    advice=limits.ADVICE,
                )
            left = limits.limit(limits.OBJECTS)
            for index in range(len(document)):
                with closing(document[index]) as page:
                    objects = PageObjects(page, at_most=min(left, limits.limit(limits.OBJECTS_OF_A_PAGE)))
                    yield objects.read()
                    left -= objects.seen
    except TooManyObjects:
        raise InputTooLargeError(
            f"{name} has more content on its pages than any staff letter.", advice=limits.ADVICE
        ) from None
    except pdfium.PdfiumError as error:
        if error.err_code in _PASSWORD:
            raise InputEncryptedError(
                f"{name} is password-protected.",
                advice="Open it with the password, save a copy without one or print it to PDF, and use that.",
            ) from None
        raise InputNotReadableError(
            f"{name} is a damaged PDF.",
            advice="Download or save it again, or provide the letter in another format.",
        ) from None


def _cut_note(data: bytes) -> tuple[ReadingWarning, ...]:
    """Return a warning if the PDF lacks its end mark: pdfium reads what is there and does not report the loss."""
    if b"%%EOF" in data[-_END:]:
        return ()
    message = "The PDF was cut short, and something may be missing. Download or save it again."
    return (ReadingWarning("pdf_cut_short", message),)


def _picture_note(page: int) -> ReadingWarning:
    return ReadingWarning(
        "page_without_text",
        f"Page {page} of the PDF is a picture, so its text is missing here. {_OCR}",
    )


def _scan_notes(pages: Sequence[_Page]) -> Iterator[ReadingWarning]:
    """Yield a warning about the pages whose text nobody sees: a program took it from a picture of them."""
    scans = [
        number
        for number, page in enumerate(pages, start=1)
        if any(piece.behind_picture for piece in page.pieces)
    ]
    if scans:
        numbers = ", ".join(map(str, scans))
        message = f"The text of page {numbers} lies unseen behind a picture: compare it with the picture."
        yield ReadingWarning("text_behind_picture", message)
