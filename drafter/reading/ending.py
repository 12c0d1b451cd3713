"""Find where the comments end and the letter's closing begins.

Nothing marks the first paragraph of the closing, so every paragraph after the last number gets a weight: from its
position and shape on the page and, unless these decide, from its words (`procedure`). The closing continues to the
signature, so it begins where the total weight of the paragraphs after that point is highest. If another point has
nearly the same total, both are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.headings import SLACK, Columns
from drafter.reading.paragraphs import GAP, SENTENCE_END, group_paragraphs, text_of
from drafter.reading.procedure import is_rule, weigh
from drafter.reading.source import Line
from drafter.reading.stock_phrases import CLOSING, matches

_CERTAIN, _LIKELY = 9, 5
"""The weights of a position that certainly, or probably, belongs to the closing."""

_HARDLY = -4
"""The weight of a position that hardly belongs to the closing."""

_USUALLY_ONE = 1
"""The weight of being a second paragraph: most comments have only one, so it probably belongs to the closing."""

_CLOSE_BEFORE, _CLOSE_AFTER = 2, 5
"""The maximum differences in weight at which another beginning, before or after the best one, is reported.

They differ because a paragraph of a comment is more often mistaken for closing than the reverse.
"""

_LONGEST_HEADING = 90
"""The maximum number of characters in a heading."""

_TITLED = 0.6
"""The minimum share of a heading's words that begin with a capital letter."""

_ROOM = 12
"""A line ends a paragraph if there was room on it for the next word and this many columns more."""

_INTRODUCES = re.compile(r"[:;,]( and| or)?$|\b(and|or)$")
_BULLET = re.compile(r"[•·▪◦●■□▫◻➢✓❑❖–—*-]\s+\S|o\s{2,}\S")
_ITEM = re.compile(r"(\(?\d{1,2}[.)]|\([a-z]\))\s+\S")
"""A numbered item, which belongs to a comment as all lists do."""

_NUMBER_ALONE = r"(?i)\W*(\d{1,3}|[ivxl]{1,6}|[a-z])\W*$"
"""A comment's number without text; what comes below it is the comment."""

_PAGE = re.compile(r",? pages? [\w-]+$", re.I)
_WORD = re.compile(r"[A-Za-z][a-z']{3,}|[A-Z]{4,}")


class Ending(NamedTuple):
    """Where the closing begins.

    Attributes:
        at: The index of its first line.
        other: The index of another line with which it may begin instead, if any.
    """

    at: int
    other: int | None = None


class _Shape(NamedTuple):
    """The indents of a paragraph's first line and of its other lines; `rest` is None if it has only one line."""

    first: float
    rest: float | None


def find_ending(region: Sequence[Line], columns: Columns | None, opening: Sequence[Line]) -> Ending:
    """Return where the closing begins.

    Args:
        region: The lines from the last comment's number to the signature.
        columns: The columns of the comment's text, or None if it is not indented.
        opening: The letter's paragraphs before the first comment; those of the closing have the same shape.
    """
    units = _units(region, columns)[1:]
    if not units:
        return Ending(len(region))
    own = _own_shape(opening)
    weights = [
        _weight(region[unit.start : unit.stop], region[unit.start - 1], columns, own) for unit in units
    ]
    # The total weight of all paragraphs from each one on, which are the closing if it begins there.
    after = [*accumulate(reversed(weights), initial=0)][::-1]
    places = [*(unit.start for unit in units), len(region)]
    best = max(range(len(places)), key=lambda place: (after[place], place))
    close = [
        place
        for place in range(len(places))
        if place != best and after[best] - after[place] <= (_CLOSE_BEFORE if place < best else _CLOSE_AFTER)
    ]
    other = max(close, key=lambda place: after[place], default=None)
    return Ending(places[best], None if other is None else places[other])


def _units(region: Sequence[Line], columns: Columns | None) -> list[range]:
    """Divide the lines into paragraphs; a heading is joined with the one below it, a list with the one above."""
    units: list[range] = []
    for start, stop in pairwise((*_beginnings(region, columns), len(region))):
        joins = bool(units) and (
            _continues(region[start - 1], region[start])
            or _is_next_item(region[units[-1].start : start], region[start])
            or (start == 1 and bool(pattern(_NUMBER_ALONE).match(region[0].text)))
            or (units[-1].start > 0 and is_heading(region[units[-1].start : units[-1].stop]))
        )
        units.append(range(units.pop().start if joins else start, stop))
    return units


def _beginnings(lines: Sequence[Line], columns: Columns | None) -> Iterator[int]:
    """Yield the index of each line that may begin a paragraph."""
    right = max(line.indent + len(line.text) for line in lines)
    yield 0
    for index in range(1, len(lines)):
        line, above = lines[index], lines[index - 1]
        steps_left = columns and _is_left(line, columns) and not _is_left(above, columns)
        if (
            line.gap > GAP
            or is_rule(line.text)
            or is_rule(above.text)
            or steps_left
            or (
                SENTENCE_END.search(above.text)
                and (
                    _is_set_apart(lines, index, columns, right)
                    or matches(text_of(lines[index : index + 2]), CLOSING)
                )
            )
        ):
            yield index


def _is_set_apart(lines: Sequence[Line], index: int, columns: Columns | None, right: float) -> bool:
    """Return whether a line below a finished sentence begins a paragraph, in a layout without white space."""
    line, above = lines[index], lines[index - 1]
    return (
        line.page != above.page
        or abs(line.indent - above.indent) > SLACK
        or (columns is not None and _is_set_in(lines[index : index + 2], columns))
        or above.indent + len(above.text) + len(line.text.split(maxsplit=1)[0]) + _ROOM < right
    )


def _is_left(line: Line, columns: Columns) -> bool:
    return line.indent < columns.get(line.page, 0.0) - SLACK


def _is_set_in(lines: Sequence[Line], columns: Columns) -> bool:
    """Return whether two lines begin a paragraph of the letter itself: the first is indented, the second is not."""
    return (
        len(lines) > 1
        and lines[1].gap <= GAP
        and _is_left(lines[1], columns)
        and not _is_left(lines[0], columns)
    )


def _continues(above: Line, line: Line) -> bool:
    """Return whether a paragraph introduces a list, or ends in mid-sentence; a table belongs to what is above it."""
    if line.cells or above.cells:
        return line.cells is not None
    if is_rule(above.text) or is_rule(line.text):
        return False
    unfinished = not SENTENCE_END.search(above.text)
    return bool(_INTRODUCES.search(above.text)) or (unfinished and line.text[:1].islower())


def _is_next_item(above: Sequence[Line], line: Line) -> bool:
    """Return whether a line has the bullet of a list in the paragraph above it."""
    bullet = None if is_rule(line.text) else _BULLET.match(line.text)
    marks = {item[0][0] for one in above[1:] if bullet and (item := _BULLET.match(one.text))}
    return bullet is not None and bullet[0][0] in marks


def is_heading(lines: Sequence[Line]) -> bool:
    """Return whether a paragraph looks like a heading: short, capitalized, and neither a sentence nor a list item."""
    text = text_of(lines)
    if is_rule(text) or SENTENCE_END.search(text) or len(text) > _LONGEST_HEADING or _BULLET.match(text):
        return False
    words = _WORD.findall(_PAGE.sub("", text))
    return bool(words) and sum(word[0].isupper() for word in words) >= _TITLED * len(words)


def _own_shape(opening: Sequence[Line]) -> _Shape | None:
    """Return the most common shape of the letter's own paragraphs, preferably of those with several lines."""
    shapes = [_shape(group) for group in group_paragraphs(opening)]
    return max(shapes, key=lambda shape: (shape.rest is not None, shapes.count(shape)), default=None)


def _shape(lines: Sequence[Line]) -> _Shape:
    rest = [line.indent for line in lines[1:] if line.page == lines[0].page]
    return _Shape(lines[0].indent, min(rest, default=None))


def _weight(lines: Sequence[Line], above: Line, columns: Columns | None, own: _Shape | None) -> int:
    """Return how much a paragraph seems to belong to the closing (positive) or to the comment (negative)."""
    if _ITEM.match(lines[0].text):
        return -_CERTAIN
    place = _place(lines, columns, own)
    if place == _CERTAIN or is_rule(lines[0].text):
        return _CERTAIN
    unfinished = not SENTENCE_END.search(above.text) and not is_rule(above.text)
    return place + weigh(text_of(lines)) + _USUALLY_ONE + (_HARDLY if unfinished else 0)


def _place(lines: Sequence[Line], columns: Columns | None, own: _Shape | None) -> int:
    """Return the weight of the position and shape of a paragraph."""
    shape = _shape(lines)
    if columns is None:
        # The comment's text is not indented; but the paragraph may differ from the letter's own.
        differs = (
            shape.rest is not None and own and own.rest is not None and abs(shape.rest - own.rest) > SLACK
        )
        return _HARDLY if differs else 0
    if shape.rest is not None:
        # The comment's text is indented, and no line of it is to the left.
        return _CERTAIN if any(_is_left(line, columns) for line in lines[1:]) else _HARDLY
    if _is_left(lines[0], columns):
        return _LIKELY
    # A paragraph of one line may be indented like the first lines of the letter's own.
    return 0 if own and abs(shape.first - own.first) <= SLACK else _HARDLY
