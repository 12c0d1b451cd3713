"""Find running headers and footers, in the forms that letters of all years have.

    <addressee> / <company> / <date> / Page n      a line each; the newest letters have the last two only
    <date> - Page n
    Page n of m                                     also below the addressee and the company
    - n -                                           or just n, as the first or last line of a PDF's page

A line that only says "Page 24" may belong to a heading or a sentence. Without a date above it, it is a header only if
24 is the next page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel import dates
from drafter.kernel.patterns import pattern
from drafter.reading.merge_fields import HEADER_LINES, names_addressee, words_of
from drafter.reading.paragraphs import GAP
from drafter.reading.salutation import find_salutation
from drafter.reading.source import Line
from drafter.reading.subject import find_subject

_DATE = re.compile(rf"{dates.PATTERN}$", re.I)
_PAGE = re.compile(r"page\s+(?P<page>\d{1,3})(\s+of\s+\d{1,3})?$", re.I)
_DATE_AND_PAGE = re.compile(rf"{dates.PATTERN}\W{{1,5}}page\s+(?P<page>\d{{1,3}})$", re.I)
_DASHED = re.compile(r"[-–]\s*(?P<page>\d{1,3})\s*[-–]$")
_TAG = r"<page>(?:\s*\d{1,3})?$"
"""The mark with which EDGAR's older text begins a page."""

_BARE = r"(?P<page>\d{1,3})$"

PAGE_NUMBER = re.compile(
    r"(?:page|pg\.?|p\.)?\s*(?P<mark>[-–—|(\[]\s*)?(?:\d{1,3}|[ivx]{1,5})"
    r"(?:\s*(?:of|/)\s*\d{1,3}|\s*\|?\s*p ?a ?g ?e)?(?(mark)\s*[-–—|)\]])$",
    re.I,
)
"""A page number in any form; it proves nothing by itself, because a heading may say "Page 24"."""


class RunningHeader(NamedTuple):
    """The indexes of a header's lines, and its page number, if it has one."""

    lines: range
    page: int | None


def find_running_headers(lines: Sequence[Line], *, by_place: bool) -> list[RunningHeader]:
    """Return the headers, in order; `by_place` means that the pages of the lines are known, as in a PDF."""
    found = find_salutation(lines)
    begins = found.stop if found else 1
    front = words_of(_address_block(lines, found))
    written = next((line.text for line in lines[:begins] if _DATE.search(line.text)), "")
    headers: list[RunningHeader] = []
    page = before = 1
    for index in range(begins, len(lines)):
        header = _header_at(lines, index, begins, front, written, page)
        if header is None and headers and _is_number_below(lines[index], index, headers[-1], before):
            headers.append(RunningHeader(range(index, index + 1), headers[-1].page))
        if header is None and by_place and _is_bare_number(lines, index):
            header = RunningHeader(range(index, index + 1), lines[index].page)
        if header is not None:
            headers.append(header)
            before, page = page, header.page or page + 1
    return headers


def _header_at(
    lines: Sequence[Line], index: int, begins: int, front: frozenset[str], written: str, page: int
) -> RunningHeader | None:
    """Return the header that ends at a line, if there is one.

    Args:
        lines: All lines.
        index: The line.
        begins: The index of the first line after the salutation.
        front: The words of the address and the salutation.
        written: The line with the letter's date.
        page: The page of the line, as far as headers before it show.
    """
    text = lines[index].text
    if text.startswith("<") and pattern(_TAG, re.I).match(text):
        return RunningHeader(range(index, index + 1), None)
    if whole := (_DATE_AND_PAGE.match(text) or _DASHED.match(text)):
        printed = int(whole["page"])
        dated = _DATE_AND_PAGE.match(text) is not None
        if dated or printed == page + 1:
            return RunningHeader(range(_names_above(lines, index, begins, front), index + 1), printed)
        return None
    if paged := _PAGE.match(text):
        printed = int(paged["page"])
        if index > begins and _DATE.match(lines[index - 1].text):
            return RunningHeader(range(_names_above(lines, index - 1, begins, front), index + 1), printed)
        if printed == page + 1:
            return RunningHeader(range(_names_above(lines, index, begins, front), index + 1), printed)
        return None
    if not _DATE.match(text) or text not in written:
        return None
    if index + 1 < len(lines) and _PAGE.match(lines[index + 1].text):
        return None
    start = _names_above(lines, index, begins, front)
    return RunningHeader(range(start, index + 1), None) if start < index else None


def _is_number_below(line: Line, index: int, header: RunningHeader, before: int) -> bool:
    """Return whether a line directly below a header is the page number; `before` is the page before the header."""
    if header.lines.stop != index or not PAGE_NUMBER.match(line.text):
        return False
    if paged := _PAGE.match(line.text):
        return int(paged["page"]) in (before, before + 1)
    return header.page is None and line.gap > GAP


def _names_above(lines: Sequence[Line], index: int, begins: int, front: frozenset[str]) -> int:
    """Return the index of the first of the lines above that name the addressee and the company."""
    start = index
    while start > max(begins, index - HEADER_LINES) and (
        (lines[start - 1].gap > GAP and PAGE_NUMBER.match(lines[start - 1].text))
        or names_addressee(lines[start - 1], front, lines[index].indent)
    ):
        start -= 1
    return start


def _is_bare_number(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is the page number and the first or last line of its page."""
    line = lines[index]
    match = _DASHED.match(line.text) or pattern(_BARE).match(line.text)
    if match is None or int(match["page"]) != line.page or line.page == 1:
        return False
    first = index == 0 or lines[index - 1].page != line.page
    last = index + 1 == len(lines) or lines[index + 1].page != line.page
    return first or last


def _address_block(lines: Sequence[Line], salutation: range | None) -> list[Line]:
    """Return the lines above the Re: block, and the salutation: they name the addressee and the company."""
    if salutation is None:
        return []
    front = lines[: salutation.start]
    subject = find_subject(front)
    return [*front[:subject], *lines[salutation.start : salutation.stop]]
