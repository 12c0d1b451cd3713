"""Separate the letter from page furniture: the letterhead, running headers, and debris of a mail merge.

Nothing is deleted: a line is either left to be read or marked as furniture.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import ReadingWarning
from drafter.reading.debris import find_debris, has_debris, take_out_debris
from drafter.reading.formats.hidden_words import hidden_words
from drafter.reading.interruptions import find_interruptions, heal
from drafter.reading.letterhead import Letterhead, find_letterhead, find_trailing
from drafter.reading.merge_fields import HEADER_LINES, MergeFields, is_merge_row
from drafter.reading.numbering import find_usual_starts
from drafter.reading.paragraphs import text_of
from drafter.reading.running_headers import RunningHeader, find_running_headers
from drafter.reading.salutation import find_salutation
from drafter.reading.series import find_bare_numbers
from drafter.reading.source import Line, Source

_PAGE_INSIDE = r"Page\s*(\d{1,2})"
_LOGO = re.compile(r"united states securities and exchange commission logo$", re.I)


class Marked(NamedTuple):
    """The lines left to be read, those marked as furniture, what the letterhead names, and warnings."""

    lines: tuple[Line, ...]
    furniture: tuple[Line, ...]
    letterhead: Letterhead = Letterhead()
    warnings: tuple[ReadingWarning, ...] = ()


def mark_furniture(source: Source) -> Marked:
    """Separate the letter's lines from the furniture of its pages."""
    lines = [line for line in source.lines if not line.hidden]
    furniture = [line for line in source.lines if line.hidden]
    warnings = _hidden_words(furniture)
    letterhead = find_letterhead(lines)
    lines = _without(lines, letterhead.lines | find_trailing(lines), furniture)
    if has_debris(lines):
        lines, reordered = _without_debris(lines, furniture)
        warnings += reordered
    by_place = source.form == "pdf"
    if source.form == "text":
        lines = _paged(lines, furniture)
    headers = find_running_headers(lines, by_place=by_place)
    lines = _without(lines, {index for header in headers for index in header.lines}, furniture)
    if not source.flowing:
        lines, broken = _without_interruptions(lines, furniture)
        warnings += broken
    return Marked(
        tuple(lines), tuple(sorted(furniture, key=lambda line: line.number)), letterhead, tuple(warnings)
    )


def _hidden_words(hidden: list[Line]) -> list[ReadingWarning]:
    """Return warnings about hidden text that is not merge debris, with its words."""
    return [
        hidden_words(line.text, line.hidden, line.number)
        for line in hidden
        if any(map(str.isalnum, line.text)) and not is_merge_row(line.text) and not _LOGO.match(line.text)
    ]


def _without(lines: list[Line], taken: Collection[int], furniture: list[Line]) -> list[Line]:
    """Return the lines whose index is not in `taken`, and add the others to `furniture`."""
    kept: list[Line] = []
    for index, line in enumerate(lines):
        (furniture if index in taken else kept).append(line)
    return kept


def _without_debris(lines: list[Line], furniture: list[Line]) -> tuple[list[Line], list[ReadingWarning]]:
    """Return the lines without merge debris, which is added to `furniture`, and warnings about reordered words."""
    salutation = find_salutation(lines)
    fields = MergeFields.found_in(lines, lines[: salutation.start] if salutation else [])
    headers = find_running_headers(lines, by_place=False)
    cleared: list[Line] = []
    warnings: list[ReadingWarning] = []
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


def _without_interruptions(
    lines: list[Line], furniture: list[Line]
) -> tuple[list[Line], list[ReadingWarning]]:
    """Return the lines without those that break a sentence, which are added to `furniture`, and warnings."""
    salutation = find_salutation(lines)
    numbers = {start.at for start in find_bare_numbers(lines)}
    numbers = numbers if numbers and not find_usual_starts(lines) else set()
    found = [
        broken
        for broken in find_interruptions(lines, salutation.stop if salutation else 0)
        if numbers.isdisjoint(broken.lines)
    ]
    warnings = [
        _about_interruption(lines[broken.lines.start : broken.lines.stop])
        for broken in found
        if not broken.is_known
    ]
    for broken in sorted(found, key=lambda one: one.lines.start, reverse=True):
        heal(lines, broken.lines)
        furniture += lines[broken.lines.start : broken.lines.stop]
        del lines[broken.lines.start : broken.lines.stop]
    return lines, warnings


def _about_interruption(lines: Sequence[Line]) -> ReadingWarning:
    return ReadingWarning(
        "sentence_broken",
        f"“{text_of(lines)[:80]}” breaks a sentence. It was read as a page's header or footer and left out.",
        lines[0].number,
    )


def _page_of(block: range, lines: list[Line], headers: list[RunningHeader], page: int) -> int:
    """Return the page of a block of debris: a running header in it or above it begins the page."""
    inside = [int(m[1]) for i in block if (m := pattern(_PAGE_INSIDE).search(lines[i].text))]
    above = [header.page for header in headers if header.page and header.lines.stop <= block.start]
    page = max([page, *above])
    return page + 1 if inside and inside[-1] == page + 1 else page


def _paged(lines: list[Line], furniture: list[Line]) -> list[Line]:
    """Return the lines of a text with their pages.

    A form feed begins a page, and so does each running header, clean or mixed with debris, that is not close to one.
    """
    tops = {line.number for line in furniture if pattern(_PAGE_INSIDE).search(line.text)}
    tops.update(lines[header.lines.start].number for header in find_running_headers(lines, by_place=False))
    fed = [line.number for above, line in pairwise(lines) if line.page != above.page]
    apart = (top for top in tops if not any(abs(top - number) <= HEADER_LINES for number in fed))
    in_order = sorted({*fed, *apart})
    return [line._replace(page=1 + bisect_right(in_order, line.number)) for line in lines]
