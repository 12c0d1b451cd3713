"""A filing to which a response letter refers: its text, page by page, with the number printed on each page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import NamedTuple

from drafter.kernel import limits
from drafter.kernel.words import letters_of, plain
from drafter.reading.formats import read_source
from drafter.reading.formats.decoding import decode
from drafter.reading.formats.sniffing import is_html, is_pdf, is_submission, is_word_package
from drafter.reading.formats.submission import documents

_NUMBER = r"(?:[A-Z]{1,3}-)?\d{1,3}|[ivxl]{1,7}"
_PRINTED = re.compile(rf"(?:page\s+)?[-–—(\[]*\s*(?P<number>{_NUMBER})\s*[-–—)\]]*", re.I)
"""A page's number alone on its line: "12", "- 12 -", "F-3", "Page iv"."""

_BESIDE_TITLE = re.compile(
    r"(?P<first>\d{1,3})[\s|•·–—-]+[^\W\d].{2,60}|[^\W\d].{2,60}[\s|•·–—-]+(?P<last>\d{1,3})"
)
"""A page's number with the running title: "6 Larkmoor Instruments 2024 Form 10-K"."""

_EDGE = 3
"""How many lines from the top or bottom of a page its number may be; a link to the contents may be beside it."""

_EVERYWHERE = 50
"""How often a group of words may be in a filing to tell one place in it from another."""

_COVER = 4000
"""The number of characters at the beginning that name the form."""

_OLD_PAGE = re.compile(r"<PAGE>\s*", re.I)


class FilingPage(NamedTuple):
    """A page of a filing.

    Attributes:
        number: The number printed on it, "12" or "F-3"; "" if there is none.
        text: Its words, one paragraph or line per line, without the number.
    """

    number: str
    text: str


class Filing:
    """A filing.

    Attributes:
        source: The file.
        pages: Its pages, in order; a file without page breaks has one.
        in_lines: Whether its lines are those of the printed page, as in a PDF, and not whole paragraphs.
    """

    def __init__(self, source: str, pages: Iterable[FilingPage], *, in_lines: bool = False) -> None:
        self.source = source
        self.pages = tuple(pages)
        self.in_lines = in_lines

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The page numbers that are printed in it, in capitals."""
        return frozenset(page.number.upper() for page in self.pages if page.number)

    @cached_property
    def text(self) -> str:
        """All its words, one paragraph or line per line."""
        return "\n".join(page.text for page in self.pages)

    @property
    def cover(self) -> str:
        """Its beginning, which names its form and its amendment."""
        return self.text[:_COVER]

    @cached_property
    def letters(self) -> str:
        """Its letters and digits, without anything between them."""
        return letters_of(self.text)

    def contains(self, words: str) -> bool:
        """Return whether it contains these words, apart from typography."""
        return letters_of(words) in self.letters

    @cached_property
    def words(self) -> list[str]:
        """Its words, with plain quotation marks and dashes."""
        return plain(self.text).split()

    def places_of(self, group: Sequence[str]) -> list[int]:
        """Return where in its words a few words follow one another; none if they are everywhere."""
        at, found = min(
            ((at, self._positions.get(word, [])) for at, word in enumerate(group)),
            key=lambda one: len(one[1]),
        )
        places = [
            place - at for place in found if self.words[place - at : place - at + len(group)] == list(group)
        ]
        return places if len(places) <= _EVERYWHERE else []

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            found[word].append(at)
        return found

    def pages_with(self, words: str) -> tuple[str, ...]:
        """Return the numbers of the pages on which a passage begins; "" for a page without a number."""
        wanted = letters_of(words)
        found = []
        at = self.letters.find(wanted)
        while at >= 0:
            found.append(self._number_at(at))
            at = self.letters.find(wanted, at + 1)
        return tuple(found)

    def _number_at(self, position: int) -> str:
        end = 0
        for page, length in zip(self.pages, self._lengths, strict=True):
            end += length
            if position < end:
                return page.number
        return ""

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(len(letters_of(page.text)) for page in self.pages)


def read_filing(data: bytes, name: str) -> Filing:
    """Return a filing from a file, in any format in which letters are read.

    Args:
        data: The whole file; it may be ten times as large as a letter.
        name: Its name in messages.

    Raises:
        DrafterError: The file cannot be read.
    """
    with limits.raised():
        pages, in_lines = _pages(data, name)
        return Filing(name, _numbered(pages), in_lines=in_lines)


def _pages(data: bytes, name: str) -> tuple[list[list[str]], bool]:
    """Return the lines of each page, and whether they are those of the printed page."""
    if is_pdf(data) or is_word_package(data):
        return _by_page(data, name), is_pdf(data)
    text = decode(data, name)
    if is_submission(text):
        text = next(documents(text), text)
    if is_html(text):
        return _by_break(text, name), False
    return _by_page(_OLD_PAGE.sub("\f", text).encode(), name), True


def _by_page(data: bytes, name: str) -> list[list[str]]:
    lines = (line for line in read_source(data, name).lines if not line.hidden)
    return [[line.text for line in page] for _, page in groupby(lines, key=lambda line: line.page)]


def _by_break(text: str, name: str) -> list[list[str]]:
    from drafter.returning.formats.html import html_pieces

    pages: list[list[str]] = [[]]
    for piece in html_pieces(text, name):
        if piece.page_break and pages[-1]:
            pages.append([])
        pages[-1] += [" ".join(row) for row in piece.rows] or [piece.line]
    return pages


def _numbered(pages: Iterable[list[str]]) -> Iterator[FilingPage]:
    """Yield the pages with their numbers; a part without one is the beginning of the next that has one.

    A line across the page, such as the one above a footnote, looks like a page break in HTML.
    """
    each = list(pages)
    before: list[str] = []
    for number, lines in _beside_title(each) or map(_number_and_rest, each):
        before += lines
        if number:
            yield FilingPage(number, "\n".join(before))
            before = []
    if before:
        yield FilingPage("", "\n".join(before))


def _beside_title(pages: list[list[str]]) -> list[tuple[str, list[str]]]:
    """Return the numbers beside a running title, with the lines of each page; none unless they count the pages."""
    found = [(_title_number(lines), lines) for lines in pages]
    counts = [int(number) for number, _ in found if number]
    rising = sum(after - before == 1 for before, after in pairwise(counts))
    return found if rising * 2 > len(pages) else []


def _title_number(lines: list[str]) -> str:
    each = (_BESIDE_TITLE.fullmatch(lines[at].strip()) for at in _edges(len(lines)))
    return next((found["first"] or found["last"] for found in each if found), "")


def _number_and_rest(lines: list[str]) -> tuple[str, list[str]]:
    for at in _edges(len(lines)):
        if found := _PRINTED.fullmatch(lines[at].strip()):
            return found["number"], lines[:at] + lines[at + 1 :]
    return "", lines


def _edges(count: int) -> list[int]:
    """Return the indexes of the lines where a page's number may be, the likeliest first: from the end, then the top."""
    last = range(count - 1, max(-1, count - 1 - _EDGE), -1)
    return [*last, *(at for at in range(min(_EDGE, count)) if at not in last)]
