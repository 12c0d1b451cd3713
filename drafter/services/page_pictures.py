"""Pictures of the pages of a PDF, to show where something was read."""

from __future__ import annotations

from contextlib import closing
from io import BytesIO
from typing import NamedTuple

from drafter.errors import InputNotFoundError

_WIDTH, _MOST_HEIGHT = 1000, 3000
"""Pixels of a picture: enough for small print on a fine screen, and bounded for a page of any size."""


class PageSize(NamedTuple):
    """The width and height of a page, in points."""

    width: float
    height: float


def page_sizes(data: bytes) -> list[PageSize]:
    """Return the size of each page; none for a file in a format without pages.

    Args:
        data: A file that was read as a letter.
    """
    from drafter.reading.formats.sniffing import is_pdf

    if not is_pdf(data):
        return []
    import pypdfium2

    with closing(pypdfium2.PdfDocument(data)) as document:
        return [PageSize(*document.get_page_size(index)) for index in range(len(document))]


def page_picture(data: bytes, number: int) -> bytes:
    """Return a page as a picture (PNG).

    Args:
        data: The PDF.
        number: The page, from 1.

    Raises:
        InputNotFoundError: There is no such page.
    """
    if not 1 <= number <= len(page_sizes(data)):
        raise InputNotFoundError(f"The letter has no page {number}.")
    import pypdfium2

    with closing(pypdfium2.PdfDocument(data)) as document:
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(_WIDTH / max(width, 1.0), _MOST_HEIGHT / max(height, 1.0))
        picture = page.render(scale=scale, grayscale=True).to_pil()
    content = BytesIO()
    picture.save(content, "PNG", compress_level=1)
    return content.getvalue()
