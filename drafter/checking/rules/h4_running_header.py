"""H4: the pages after the first are numbered, and their header has the date of the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.word_parts import word_parts
from drafter.kernel.dates import PATTERN, find_dates
from drafter.problems import Place

_ONE_PAGE = 450
"""A letter with fewer words has one page."""

_DATE = re.compile(rf"\W*(?:{PATTERN})\W*", re.I)
_OF = re.compile(r"\bpage\s+(?P<page>\d+)\s+of\s+(?P<pages>\d+)\b", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield missing page numbers, then another date, then a number of pages that changes."""
    yield from _without_numbers(matter)
    yield from _other_dates(matter)
    yield from _numbers_of_pages(matter)


def _without_numbers(matter: Matter) -> Iterator[Finding]:
    parts = word_parts(matter.file)
    if parts and _words(matter) >= _ONE_PAGE and not parts.numbers_pages:
        yield Finding(
            Place(part="header"),
            "The pages have no number.",
            "Add a header with the addressee, the date and “Page” with its number to each page after the first.",
        )


def _words(matter: Matter) -> int:
    staff = (block.words for exchange in matter.exchanges for block in exchange.comment)
    return sum(len(words.split()) for words in (*(block.words for _, block in matter.blocks), *staff))


def _running(matter: Matter) -> Iterator[tuple[Place, str]]:
    """Yield the lines of the headers and footers of pages."""
    for margin in matter.response.margins:
        for line in margin.text.splitlines():
            yield Place(part=margin.part, words=line), line
    for exchange in matter.exchanges:
        for block in (*exchange.comment, *exchange.response):
            if block.kind == "page":
                yield block.place._replace(comment=exchange.number or 0, words=block.words), block.words


def _other_dates(matter: Matter) -> Iterator[Finding]:
    """Yield the first line that is a date, and not that of the letter."""
    date = matter.response.date
    if date is None:
        return
    for place, line in _running(matter):
        if _DATE.fullmatch(line) and (found := next(iter(find_dates(line)), None)) and found != date:
            yield Finding(
                place,
                f"The pages have the date {quoted(line)}; the letter is dated {date:%B} {date.day}, {date.year}.",
                "Write the date of the letter.",
            )
            return


def _numbers_of_pages(matter: Matter) -> Iterator[Finding]:
    """Yield a page that is beyond the number of pages, or another number of pages; a Word file counts by itself."""
    if matter.file is not None and matter.file.format == "word":
        return
    first = None
    for place, line in _running(matter):
        if not (found := _OF.search(line)):
            continue
        first = first or found["pages"]
        if int(found["page"]) > int(found["pages"]) or found["pages"] != first:
            yield Finding(
                place,
                f"{quoted(found[0])} does not agree with the other pages.",
                "Correct the numbers of the pages.",
            )
            return


RULE = Rule(
    "H4",
    "warning",
    "The pages after the first are numbered and dated like the letter.",
    "A page that is printed or quoted by itself must show which letter it belongs to.",
    find,
    bad=Example(response=(("^ March 14, 2025", "^ March 10, 2025"),)),
    good=Example(response=(("^ March 14, 2025", "^ MARCH 14, 2025"),)),
)
