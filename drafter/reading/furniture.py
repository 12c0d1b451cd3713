"""Page furniture: the letterhead, running headers, and what a mail merge left behind.

Nothing is deleted: a line is either kept to be read or marked as furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.model import Warning
from drafter.reading import dates
from drafter.reading.debris import (
    HEADER_LINES,
    MergeFields,
    find_debris,
    has_debris,
    names_addressee,
    take_out_debris,
    words_of,
)
from drafter.reading.salutation import find_salutation
from drafter.reading.source import Line, Source
from drafter.reading.subject import BEGINS

_DATE = re.compile(rf"{dates.PATTERN}$")
_PAGE = re.compile(r"Page\s+\d{1,3}$")
_PAGE_INSIDE = re.compile(r"Page\s*(\d{1,2})")
_LOGO = re.compile(r"united states securities and exchange commission logo$", re.I)
_LETTERHEAD = re.compile(
    r"(unitedstates|securitiesandexchangecommission|washingtondc|divisionof|corporationfinance|divisionofcorporationfinance)+$"
)
_FRONT_LINES = 40
"""A salutation stands within so many lines, or the text is no letter."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines left to be read, those marked as furniture, and what the reader must be told."""

    lines: tuple[Line, ...]
    furniture: tuple[Line, ...]
    warnings: tuple[Warning, ...] = ()


def mark_furniture(source: Source) -> Reading:
    """Tell the letter's own lines from the page's."""
    lines = [line for line in source.lines if not line.hidden]
    furniture = [line for line in source.lines if line.hidden]
    lines = _without(lines, _letterhead(lines), furniture)
    lines, warnings = _without_debris(lines, furniture) if has_debris(lines) else (lines, [])
    if source.form == "text":
        lines = _paged(lines, furniture)
    lines = _without(lines, {i for header in _running_headers(lines) for i in header}, furniture)
    return Reading(tuple(lines), tuple(sorted(furniture, key=lambda line: line.number)), tuple(warnings))


def _without_debris(lines: list[Line], furniture: list[Line]) -> tuple[list[Line], list[Warning]]:
    """The lines without merge debris, which is added to `furniture`, and warnings where words were reordered."""
    fields = MergeFields.found_in(lines, lines[: _salutation(lines)])
    headers = _running_headers(lines)
    cleared: list[Line] = []
    warnings: list[Warning] = []
    kept_until, page = 0, 1
    for block in find_debris(lines, fields):
        cleared += lines[kept_until : block.start]
        page = _page_of(block, lines, headers, page)
        kept, taken, warning = take_out_debris(lines[block.start : block.stop], fields, page)
        cleared += kept
        furniture += taken
        warnings += [warning] if warning else []
        kept_until = block.stop
    return cleared + lines[kept_until:], warnings


def _without(lines: list[Line], taken: set[int], furniture: list[Line]) -> list[Line]:
    """The lines whose index is not `taken`; the others are added to `furniture`."""
    kept: list[Line] = []
    for index, line in enumerate(lines):
        (furniture if index in taken else kept).append(line)
    return kept


def _paged(lines: list[Line], furniture: list[Line]) -> list[Line]:
    """The lines with their pages.

    A running header, clean or full of debris, begins a page of the text form.
    """
    tops = {line.number for line in furniture if _PAGE_INSIDE.search(line.text)}
    tops.update(lines[header.start].number for header in _running_headers(lines))
    return [replace(line, page=1 + sum(top <= line.number for top in tops)) for line in lines]


def _letterhead(lines: list[Line]) -> set[int]:
    """The logo's alternative text anywhere, and the printed letterhead above the date."""
    first_date = next((i for i, line in enumerate(lines[:_FRONT_LINES]) if _DATE.match(line.text)), 0)
    return {
        i
        for i, line in enumerate(lines)
        if _LOGO.match(line.text) or (i < first_date and _LETTERHEAD.match(_unspaced(line.text)))
    }


def _unspaced(text: str) -> str:
    """Letters only: a letterhead is often spaced out ("DI VISION OF")."""
    return re.sub(r"[^a-z]", "", text.lower())


def _running_headers(lines: list[Line]) -> list[range]:
    """Index ranges of "<addressee> / <company> / <date> / Page n".

    The newest letters print the date and the page only; some older ones leave out the page.
    """
    salutation = _salutation(lines)
    front = words_of(_address_block(lines))
    written = next((line.text for line in lines[:salutation] if _DATE.search(line.text)), "")
    headers = []
    for index in range(salutation + 1, len(lines)):
        paged = bool(_PAGE.match(lines[index].text))
        date_at = index - 1 if paged else index
        if _DATE.match(lines[date_at].text) and (paged or lines[date_at].text in written):
            start = date_at
            lowest = max(salutation + 1, start - HEADER_LINES)
            while start > lowest and names_addressee(lines[start - 1], front, lines[date_at].indent):
                start -= 1
            next_is_page = index + 1 < len(lines) and _PAGE.match(lines[index + 1].text)
            if paged or (start < date_at and not next_is_page):
                headers.append(range(start, index + 1))
        elif paged:
            headers.append(range(index, index + 1))
    return headers


def _address_block(lines: list[Line]) -> list[Line]:
    """The lines before the Re: block, and the salutation: where the addressee and the company are named."""
    salutation = _salutation(lines)
    front = lines[:salutation]
    subject = next((i for i, line in enumerate(front) if BEGINS.match(line.text)), len(front))
    return [*front[:subject], *lines[salutation : salutation + 1]]


def _salutation(lines: list[Line]) -> int:
    """Index of "Dear ...:", 0 when there is none."""
    found = find_salutation(lines)
    return found.start if found else 0


def _page_of(block: range, lines: list[Line], headers: list[range], page: int) -> int:
    """The page that a block of debris stands on: a running header inside it or above it begins the page."""
    inside = [m for i in block if (m := _PAGE_INSIDE.search(lines[i].text))]
    above = [int(lines[header[-1]].text.split()[-1]) for header in headers if header.stop <= block.start]
    page = max([page, *above])
    return page + 1 if inside and int(inside[-1][1]) == page + 1 else page
