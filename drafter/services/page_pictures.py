"""Pictures of the pages of a letter, to show where something was read."""

from __future__ import annotations

from contextlib import closing
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from drafter.errors import InputNotFoundError

_WIDTH, _MOST_HEIGHT = 1000, 3000
"""Pixels of a picture: enough for small print on a fine screen, and bounded for a page of any size."""


class PageSize(NamedTuple):
    """The width and height of a page, in points."""

    width: float
    height: float


@lru_cache(maxsize=4)
def pdf_of(data: bytes) -> bytes | None:
    """Return the PDF from which a letter is read: the file itself, or the one in a submission; None if there is none.

    Args:
        data: A file that was read as a letter.
    """
    from drafter.reading.formats.decoding import decode
    from drafter.reading.formats.sniffing import is_pdf, is_submission, is_word_package
    from drafter.reading.formats.submission import pdf_in

    if is_pdf(data):
        return data
    if is_word_package(data):
        return None
    text = decode(data, "The letter")
    return pdf_in(text, "The letter") if is_submission(text) else None


def page_sizes(data: bytes) -> list[PageSize]:
    """Return the size of each page; none for a file in a format without pages.

    Args:
        data: A file that was read as a letter, from a PDF if there is one in it.
    """
    pdf = pdf_of(data)
    if pdf is None:
        return []
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [PageSize(*document.get_page_size(index)) for index in range(len(document))]


def page_picture(data: bytes, number: int) -> bytes:
    """Return a page as a picture (PNG).

    Args:
        data: As in `page_sizes`.
        number: The page, from 1.

    Raises:
        InputNotFoundError: There is no such page.
    """
    pdf = pdf_of(data)
    if pdf is None or not 1 <= number <= len(page_sizes(data)):
        raise InputNotFoundError(f"The letter has no page {number}.")
    import pypdfium2

    with closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(_WIDTH / max(width, 1.0), _MOST_HEIGHT / max(height, 1.0))
        picture = page.render(scale=scale, grayscale=True).to_pil()
    content = BytesIO()
    picture.save(content, "PNG", compress_level=1)
    return content.getvalue()
