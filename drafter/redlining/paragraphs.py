"""The paragraphs of a filing, whole, with the page on which each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.filings import Filing

_STOP = re.compile(r"[.:;?!]['\"”’)\]]*$")
_GOES_ON = re.compile(r"[a-z(,$\d]")
_LISTED = re.compile(r"(?:[•●▪■◦·*–—-]|\(?\w{1,3}[.)])\s")
_FULL = 0.92
"""The share of the longest line that a line exceeds with the next word, if it was broken before it."""


class FilingParagraph(NamedTuple):
    """A paragraph of a filing: its words, and the number printed on the page where it begins."""

    text: str
    page: str


def paragraphs_of(filing: Filing) -> list[FilingParagraph]:
    """Return the paragraphs of a filing, in order; one that a page break divides is one.

    Args:
        filing: The filing.
    """
    lines = [
        FilingParagraph(line.strip(), page.number)
        for page in filing.pages
        for line in page.text.splitlines()
        if line.strip()
    ]
    width = max((len(line.text) for line in lines), default=0) if filing.in_lines else 0
    return list(_joined(lines, width))


def _joined(lines: list[FilingParagraph], width: int) -> Iterator[FilingParagraph]:
    """Yield whole paragraphs. Of printed lines, `width` is the length of its longest line; otherwise 0."""
    current: FilingParagraph | None = None
    last = current
    for line in lines:
        if current is None or last is None:
            current = line
        elif _goes_on(last, line, width):
            current = current._replace(text=f"{current.text} {line.text}")
        else:
            yield current
            current = line
        last = line
    if current is not None:
        yield current


def _goes_on(before: FilingParagraph, line: FilingParagraph, width: int) -> bool:
    if _LISTED.match(line.text):
        return False
    if width:
        is_full = len(f"{before.text} {line.text.split()[0]}") > _FULL * width
        return is_full or not (_STOP.search(before.text) or line.text[:1].isupper())
    over_a_page = before.page != line.page
    return over_a_page and not _STOP.search(before.text) and bool(_GOES_ON.match(line.text))
