"""The pages of a filing that a response cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.returned import ReturnedBlock
from drafter.returning.substance.own_words import own_sentences, without_quotations

_PAGE = r"(?:[A-Z]{1,2}-?)?\d{1,3}(?![\d%]|\s+(?:days|months|years|million|billion|percent)\b)|[ivxl]{1,6}\b"
_RANGE = rf"(?:{_PAGE})(?:\s*(?:[-–—]|through|to)\s*(?:{_PAGE}))?"
_PAGES = re.compile(
    rf"\b(?:[Pp]ages?|PAGES?|pp?\.)\s+(?P<list>{_RANGE}(?:\s*(?:,|,?\s+(?:and|or|&)\s)\s*(?:{_RANGE}))*)"
)
_MAY_CITE = re.compile(r"age|AGE|p\.")
"""Letters that every reference to a page has."""

_ONE = re.compile(rf"(?P<first>{_PAGE})(?:\s*(?:[-–—]|through|to)\s*(?P<last>{_PAGE}))?")
_LONGEST_RANGE = 100
"""The maximum number of pages in a range that is expanded."""


class PageReference(NamedTuple):
    """Words of a text that cite pages.

    Attributes:
        words: The words: "pages 45-47 and F-3".
        start: The index at which they begin.
        end: The index after them.
        pages: The pages; a range gives each of its pages.
    """

    words: str
    start: int
    end: int
    pages: tuple[str, ...]


def cited_pages(blocks: Iterable[ReturnedBlock]) -> tuple[str, ...]:
    """Return the pages that a response cites in its own words, each once, in order; a range gives each of its pages.

    Args:
        blocks: The response.
    """
    texts = (without_quotations(sentence) for _, sentence in own_sentences(blocks))
    cited = (page for text in texts for reference in page_references(text) for page in reference.pages)
    return tuple(dict.fromkeys(cited))


def page_references(text: str) -> Iterator[PageReference]:
    """Yield the places of a text that cite pages, in order."""
    for found in _PAGES.finditer(text) if _MAY_CITE.search(text) else ():
        pages = (page for one in _ONE.finditer(found["list"]) for page in _range(one["first"], one["last"]))
        yield PageReference(found[0], found.start(), found.end(), tuple(pages))


def _range(first: str, last: str | None) -> Iterator[str]:
    yield first
    if last is None:
        return
    prefix = first.rstrip("0123456789")
    begin, end = first.removeprefix(prefix), last.removeprefix(prefix)
    if begin.isdigit() and end.isdigit() and int(begin) < int(end) <= int(begin) + _LONGEST_RANGE:
        yield from (f"{prefix}{page}" for page in range(int(begin) + 1, int(end) + 1))
    else:
        yield last
