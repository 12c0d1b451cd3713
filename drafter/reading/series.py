"""Find unusual numbering: letters, Roman numerals, numbers alone on their lines, zero, a number used twice.

Letters and Roman numerals also begin headings and list items. So they are read as the numbers of comments only if all
of them begin sentences at one margin, the first directly below the opening.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.kernel.patterns import pattern
from drafter.reading import stock_phrases
from drafter.reading.ending import is_heading
from drafter.reading.number_forms import BARE, COUNTED, ZERO
from drafter.reading.numbering import (
    STRONG,
    Start,
    find_candidates,
    find_strays,
    find_usual_starts,
    weight,
)
from drafter.reading.paragraphs import GAP, group_paragraphs, text_of
from drafter.reading.source import Line
from drafter.reading.stock_phrases import matches
from drafter.requests import asks_anything

_SAME_MARGIN = 2.5
"""The maximum number of columns between numbers on one page."""

_LEAST, _USUALLY = 3, 5
"""The minimum weight of each start in a series, and the minimum mean of all."""

_ALONE = 2
"""The additional weight of a number alone on its line, to offset the deduction for having no text next to it."""


def find_starts(lines: Sequence[Line]) -> list[Start]:
    """Return the starts of the letter's comments, in order; none if no comment is numbered."""
    usual = find_usual_starts(lines)
    counted = next(filter(None, (_series(lines, form.pattern) for form in COUNTED)), [])
    if counted and (all(start.misread for start in usual) or _encloses(lines, counted, usual)):
        return counted
    if not usual:
        return find_bare_numbers(lines)
    return list(_with_zero(lines, [*_with_repeated(lines, usual)]))


def find_bare_numbers(lines: Sequence[Line]) -> list[Start]:
    """Return the starts of comments whose numbers are alone on their lines, in a letter without other numbers."""
    return _series(lines, BARE.pattern)


def _series(lines: Sequence[Line], form: str) -> list[Start]:
    """Return the starts that one form of numbers counts from 1 without a gap; none if they may be something else."""
    series: list[Start] = []
    for start in find_candidates(lines, pattern(form)):
        if start.number == len(series) + 1 and _begins_sentence(lines, start, series):
            series.append(start)
    if len(series) < 2 or not _is_below_opening(lines[: series[0].at]):
        return []
    weights = [weight(lines, start) + (0 if start.text else _ALONE) for start in series[1:]]
    return series if min(weights) >= _LEAST and sum(weights) >= _USUALLY * len(weights) else []


def _begins_sentence(lines: Sequence[Line], start: Start, series: Sequence[Start]) -> bool:
    """Return whether a paragraph of text, not a heading, begins with a number at the margin of the series."""
    if series and not _is_at_margin(lines[start.at], lines[series[0].at]):
        return False
    text = lines[start.at + 1 if not start.text else start.at :]
    return bool(text) and not is_heading(group_paragraphs(text[:_A_PARAGRAPH])[0])


_A_PARAGRAPH = 12
"""The number of lines within which a paragraph shows whether it is a heading."""


def _is_at_margin(line: Line, other: Line) -> bool:
    return line.page != other.page or abs(line.indent - other.indent) <= _SAME_MARGIN


def _is_below_opening(front: Sequence[Line]) -> bool:
    """Return whether the lines above the first number contain only the opening and headings, and no comment."""
    groups = group_paragraphs(front)
    opening = [i for i, group in enumerate(groups) if matches(text_of(group), stock_phrases.ANNOUNCED)]
    if not opening:
        return False
    return not any(
        asks_anything(text) and not matches(text, stock_phrases.OPENING)
        for text in map(text_of, groups[opening[-1] + 1 :])
    )


def _encloses(lines: Sequence[Line], counted: Sequence[Start], usual: Sequence[Start]) -> bool:
    """Return whether the usual numbers belong to lists inside the comments of a series."""
    margin = lines[counted[0].at].indent + _SAME_MARGIN
    return counted[0].at < usual[0].at and all(lines[start.at].indent > margin for start in usual)


def _with_repeated(lines: Sequence[Line], starts: Sequence[Start]) -> Iterator[Start]:
    """Yield the starts, adding those whose number the staff used twice.

    A list inside a comment has several numbers. A single number between two comments that repeats one of theirs belongs
    to a comment if it is at their margin and the text begins as comments do.
    """
    strays = find_strays(lines, starts)
    for start, following in pairwise((None, *starts, None)):
        if start:
            yield start
        between = [
            stray
            for stray in strays
            if (start is None or start.at < stray.at) and (following is None or stray.at < following.at)
        ]
        neighbors = [one for one in (start, following) if one]
        if len(between) == 1 and any(
            between[0].number == one.number and _is_alike(lines, between[0], one) for one in neighbors
        ):
            yield between[0]


def _is_alike(lines: Sequence[Line], stray: Start, start: Start) -> bool:
    line, above = lines[stray.at], lines[stray.at - 1]
    begins = line.gap > GAP and not above.text.endswith((":", ";", ","))
    return begins and _is_at_margin(line, lines[start.at]) and _asks(lines, stray)


def _asks(lines: Sequence[Line], start: Start) -> bool:
    return asks_anything(text_of(group_paragraphs(lines[start.at : start.at + _A_PARAGRAPH])[0]))


def _with_zero(lines: Sequence[Line], starts: Sequence[Start]) -> Iterator[Start]:
    """Yield the starts, preceded by a comment with the number 0 if there is one."""
    zeros = find_candidates(lines[: starts[0].at], re.compile(ZERO.pattern)) if starts[0].number == 1 else []
    if len(zeros) == 1 and weight(lines, zeros[0]) >= STRONG and _is_alike(lines, zeros[0], starts[0]):
        yield zeros[0]
    yield from starts
