"""The most that is read. What passes a limit is refused, so that no input takes time or memory without end.

`drafter --large` (or DRAFTER_LARGE=1, which worker processes inherit) raises all of them tenfold.
"""

from __future__ import annotations

import os

FILE = 64 * 1024 * 1024
"""Bytes of a file: a scanned letter of hundreds of pages has fewer."""

TEXT = 4_000_000
"""Characters of a letter's text, a page in HTML or a submission's header: the longest letters have 200,000."""

UNPACKED = 32 * 1024 * 1024
"""Bytes of one part of a Word document: a letter's text takes a fiftieth of it."""

NODES = 500_000
"""Elements, texts and comments in such a part, or in a page in HTML; the longest letters have 50,000."""

PAGES = 1000
"""Pages of a PDF; the longest letters have some thirty."""

OBJECTS_OF_A_PAGE = 10_000
"""Pieces of text, lines and pictures on a page of a PDF; a letter has some two hundred, or one for each character.
pdfium walks through the page for each of them: ten times as many take a hundred times as long."""

OBJECTS = 100_000
"""The same, of a whole PDF."""

WRITTEN = 512 * 1024
"""Bytes of a file that people write (profile, topic, wording): the longest of ours have 15,000."""

ENVIRONMENT = "DRAFTER_LARGE"
ADVICE = "Give the letter alone, or raise the limits: `drafter --large ...`."


def limit(most: int) -> int:
    """One of these, as it holds in this process."""
    return most * 10 if os.environ.get(ENVIRONMENT, "") not in ("", "0") else most
