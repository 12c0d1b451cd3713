"""Find the comments whose first and last lines a person has given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.number_forms import BARE, COUNTED, FORMS, ZERO
from drafter.reading.numbering import UNNUMBERED, Start, find_candidates
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import GivenComment, Line


class Found(NamedTuple):
    """A comment among the lines: its start, and the index after its last line."""

    start: Start
    end: int


def find_given(lines: Sequence[Line], given: Sequence[GivenComment]) -> list[Found]:
    """Return the comments that are among the lines, in order.

    A comment ends before the next one begins, and has at least one line.

    Args:
        lines: The lines in which to look.
        given: The comments.
    """
    known: dict[int, GivenComment] = {}
    for one in given:
        if (at := _index(lines, one.first)) is not None:
            known.setdefault(at, one)
    found = []
    for (at, one), following in zip(known.items(), [*known, len(lines)][1:], strict=True):
        within = [index for index in range(at, following) if lines[index].number <= one.last]
        found.append(Found(_start(lines, at, one), max(within, default=at) + 1))
    return found


def printed_number(lines: Sequence[Line], number: int) -> Start | None:
    """Return the number that the staff printed at the beginning of a line, in a form that numbers all comments.

    Args:
        lines: The lines of the source.
        number: The line.
    """
    line = next((line for line in lines if line.last >= number), None)
    if line is None:
        return None
    found = (find_candidates([line], pattern(form.pattern, re.I)) for form in FORMS)
    return next((start for starts in found for start in starts), None)


def _index(lines: Sequence[Line], number: int) -> int | None:
    """Return the index of the line with a number of the source, or of the next one that has text."""
    at = bisect_left(lines, number, key=lambda line: line.last)
    return at if at < len(lines) else None


def _start(lines: Sequence[Line], at: int, given: GivenComment) -> Start:
    """Return the start of a comment: with the text after the staff's number, if the line begins with that number."""
    printed = next((start for start in _numbers(lines[at]) if start.number == given.number), None)
    if printed:
        return printed._replace(at=at)
    number = UNNUMBERED if given.number is None else given.number
    line = lines[at]
    return Start(at, number, line.indent, squeeze(line.text), label=given.label)


def _numbers(line: Line) -> Iterator[Start]:
    for form in (*FORMS, *COUNTED, BARE, ZERO):
        yield from find_candidates([line], pattern(form.pattern, re.I if form in FORMS else 0))
