"""Limits on the size of input. Larger input is refused, so that no file takes unlimited time or memory.

`raised` multiplies all limits by ten for as long as its block runs; `drafter --large` uses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

FILE = 64 * 1024 * 1024
"""Bytes of a file: a scanned letter of hundreds of pages has fewer."""

TEXT = 4_000_000
"""Characters of a letter's text, an HTML page or a submission's header: the longest letters have 200,000."""

UNPACKED = 32 * 1024 * 1024
"""Bytes of one part of a Word document: a letter's text takes a fiftieth of it."""

NODES = 500_000
"""Elements, texts and comments in such a part, or in an HTML page; the longest letters have 50,000."""

PAGES = 1000
"""Pages of a PDF; the longest letters have about thirty."""

OBJECTS_OF_A_PAGE = 10_000
"""Pieces of text, lines and pictures on a PDF page. A letter has about two hundred, or one for each character.
pdfium walks through the page for each of them: ten times as many take a hundred times as long."""

OBJECTS = 100_000
"""The same, for a whole PDF."""

WRITTEN = 512 * 1024
"""Bytes of a file that people write (profile, topic, answers): the longest built-in ones have 15,000."""

WORDING = 64 * 1024
"""Bytes of a wording file: the longest built-in one has 4,000."""

ADVICE = "Use a file with the letter alone, or raise the limits: `drafter --large ...`."

_FACTOR = ContextVar("factor", default=1)


def limit(most: int) -> int:
    """Return one of these limits, as it applies now."""
    return most * _FACTOR.get()


def factor() -> int:
    """Return by how much the limits are raised, to hand on to another process."""
    return _FACTOR.get()


@contextmanager
def raised(by: int = 10) -> Iterator[None]:
    """Raise all limits while the block runs, in this thread or task."""
    before = _FACTOR.set(by)
    try:
        yield
    finally:
        _FACTOR.reset(before)
