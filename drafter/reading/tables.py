"""Find tables in a text or a PDF: which lines are rows, and where one cell ends and the next begins.

A table is recognized by its gutters, columns that are blank in every row. Running text may have wide gaps too, if it is
justified or EDGAR's text format dropped a character, but they are not aligned. If lines look like rows but that is not
certain, they remain lines and are marked by `Cells` without texts.

    Year             Page 12        Page 40
    2008             $1.2 million   $1.4 million
    2007             $0.9 million   $0.8 million
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.amounts import AFTER_AMOUNT, BEFORE_AMOUNT, is_numbered
from drafter.reading.paragraphs import GAP, SENTENCE_END
from drafter.reading.source import Cells, Line

_CUT = re.compile(r"(?<=\S)(?:\s{2,}|(?<=\.{4})\s?(?=[^.\s])|(?<=\.\s\.\s\.)\s(?=[^.\s]))(?=\S)")
"""The separator between two cells: spaces, or the end of a dotted line."""

_RULES = re.compile(r"[-=_ ]{3,}")
"""A line drawn with characters, as above a total."""

_WIDE_IF_EXACT = 5.0
"""The same, if the cells of each column begin or end at exactly the same letter; a lost quotation mark leaves four."""

_LONG_LINE = 60
"""The minimum number of characters in a line that may belong to a paragraph."""

_TABS = r"\s{3,}"
_DOTTED = re.compile(r"(?:\s?\.){4,}$")
_MAY_CUT = re.compile(r"\S\s{2,}\S|\.\s?\.\s?\.")

_NUMBERED = r"\(?\d{1,3}[.)]"
_GUTTER, _GUTTER_OF_PDF = 2.0, 1.2
"""The minimum number of columns between two cells; in a PDF, between the edges of their letters."""

_WIDE, _WIDE_OF_PDF, _WIDE_WHERE_LOSSY = 3.0, 1.2, 6.0
"""The number of columns that by itself separates two cells. A lost dash between spaces leaves five."""

_ALIGNED = 2.1
"""The maximum difference in columns between the edges or middles of a column's cells: amounts may have parentheses."""

_MOST_BLANKS = 2.5
"""The maximum number of blank lines between two rows."""

_LOOK_AHEAD = 2
"""The maximum number of lines with one cell between lines with several: wrapped cells, or headings in the table."""

_SENTENCE = 6
"""The number of words in a short sentence; a heading in a table has fewer."""

_LONGEST_HEADING = 45
_SHORT_SENTENCE, _LONG_SENTENCE = 4, 8
"""The minimum number of words in a sentence that ends on its line, and in one that may continue."""

_MOST_CELLS = 20
"""The maximum number of cells in a row; a line with more has lost characters, or its letters are spaced out."""

_LONGEST = 120
"""The maximum number of rows of a table that are compared."""

_TRIES = 6
"""The maximum number of lines at the end that the table may exclude."""

_ROWS_AND_COLUMNS = 5
"""The minimum sum of rows and columns in a table that only tabs show: two rows of three, or three of two."""

_LONGEST_CELL = 12
"""The maximum number of words in a cell of a table that only tabs show."""

_Interval = tuple[float, float]


class _Cell(NamedTuple):
    left: float
    right: float
    text: str


class _Row(NamedTuple):
    """A line and its cells; it may be text that has lost characters if no gap in it is wider than they leave."""

    line: Line
    cells: tuple[_Cell, ...]
    may_be_text: bool = False


def mark_tables(lines: Sequence[Line], *, lossy: bool) -> list[Line]:
    """Return the lines, those in a table with their cells.

    Args:
        lines: The lines of a text or a PDF.
        lossy: Whether characters may have become spaces.
    """
    marked = list(lines)
    rows = [_row(line, lossy=lossy) for line in lines]
    at = table = stop = 0
    while at < len(rows):
        if at >= stop:
            stop = _end_of_run(rows, at) if _may_begin(rows, at) else at
        if stop - at < 2:
            at = max(stop, at + 1)
            continue
        table += 1
        found = _longest(rows[at:stop], lossy=lossy)
        marked[at : at + len(found)] = [
            row.line._replace(cells=Cells(table, *cells))
            for row, cells in zip(rows[at:stop], found, strict=False)
        ]
        at = at + len(found) if found else stop
    return marked


def mark_tabbed(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a source without columns, adding cells to those that tabs divide into rows of a table.

    Where a line is a whole paragraph, only the number of cells shows a table: all rows have as many, the one with the
    headings sometimes one less.
    """
    marked = list(lines)
    cells = [() if line.cells else _divided(line.text) for line in lines]
    tables = max((line.cells.table for line in lines if line.cells), default=0)
    at = 0
    while at < len(lines):
        stop = at + 1
        while (
            stop < len(lines)
            and cells[at]
            and len(cells[stop])
            == len(cells[stop - 1]) + (stop == at + 1 and len(cells[stop]) == len(cells[at]) + 1)
        ):
            stop += 1
        columns = len(cells[stop - 1])
        if columns and stop - at + columns >= _ROWS_AND_COLUMNS:
            tables += 1
            for row, index in enumerate(range(at, stop)):
                texts = ("",) * (columns - len(cells[index])) + cells[index]
                marked[index] = lines[index]._replace(cells=Cells(tables, row, texts))
        at = stop
    return marked


def _divided(text: str) -> tuple[str, ...]:
    """Return the parts of a line between tabs, or none if it is text, or a number or bullet with its text."""
    parts = tuple(pattern(_TABS).split(text))
    if len(parts) < 2 or is_numbered(*parts[:2]):
        return ()
    return parts if all(len(part.split()) <= _LONGEST_CELL for part in parts) else ()


def _row(line: Line, *, lossy: bool) -> _Row:
    whole = (_Cell(line.indent, line.indent + len(line.text), line.text),)
    if not _MAY_CUT.search(line.text):
        return _Row(line, whole)
    parts = tuple(_with_whole_amounts(_parts(line)))
    if len(parts) > _MOST_CELLS:
        return _Row(line, whole)
    return _Row(line, parts, may_be_text=lossy and _may_have_lost(line.text, parts))


def _may_have_lost(text: str, parts: Sequence[_Cell]) -> bool:
    """Return whether a line is probably a sentence that lost characters, because all of its gaps have that width."""
    if any(after.left - before.right >= _WIDE_WHERE_LOSSY for before, after in pairwise(parts)):
        return False
    return len(text) >= _LONG_LINE or (len(text.split()) >= _SENTENCE and bool(SENTENCE_END.search(text)))


def _parts(line: Line) -> list[_Cell]:
    """Return the parts of a line between wide gaps, at their columns."""
    cuts = [match.span() for match in _CUT.finditer(line.text)]
    spans = list(pairwise([0, *(end for cut in cuts for end in cut), len(line.text)]))[::2]
    edges: Sequence[_Interval] = line.edges
    if len(edges) != len(spans):
        ends = [start + len(_DOTTED.sub("", line.text[start:stop])) for start, stop in spans]
        edges = [
            (line.indent + start, line.indent + end) for (start, _), end in zip(spans, ends, strict=True)
        ]
    return [
        _Cell(left, right, line.text[start:stop])
        for (left, right), (start, stop) in zip(edges, spans, strict=True)
    ]


def _with_whole_amounts(parts: Sequence[_Cell]) -> Iterator[_Cell]:
    """Yield the parts of a line, the sign before an amount and the one after it together with its digits."""
    waiting: _Cell | None = None
    for part in parts:
        joins = waiting and (waiting.text in BEFORE_AMOUNT or part.text in AFTER_AMOUNT)
        if waiting and joins:
            waiting = _Cell(waiting.left, part.right, f"{waiting.text} {part.text}")
            continue
        if waiting:
            yield waiting
        waiting = part
    if waiting:
        yield waiting


def _is_wide(row: _Row) -> bool:
    """Return whether a line has several cells; a bullet and its text do not count as cells."""
    return len(row.cells) > 2 or (len(row.cells) == 2 and not _is_item(row.cells[0].text, row.cells[1].text))


def _is_item(label: str, text: str) -> bool:
    """Return whether two parts of a line are the item of a list: a number, or one word before a sentence."""
    words = len(text.split())
    is_sentence = text[:1].isupper() and (
        words >= _LONG_SENTENCE or (words >= _SHORT_SENTENCE and SENTENCE_END.search(text) is not None)
    )
    return is_numbered(label, text) or (is_sentence and len(label.split()) == 1)


def _may_begin(rows: Sequence[_Row], at: int) -> bool:
    """Return whether a table may begin: below a finished sentence, white space or a caption."""
    if not (_is_wide(rows[at]) or _is_over_columns(rows, at)) or pattern(_NUMBERED).match(rows[at].line.text):
        return False
    line, above = rows[at].line, rows[at - 1].line if at else None
    if above is None or line.gap > GAP or line.page != above.page or SENTENCE_END.search(above.text):
        return True
    return above.gap > GAP and len(above.text) < _LONGEST_HEADING


def _is_over_columns(rows: Sequence[_Row], at: int) -> bool:
    """Return whether a line with one cell is a heading over the right columns of the row below it."""
    below = rows[at + 1 : at + 3]
    if not below or below[0].line.gap > GAP or not _is_wide(below[0]) or len(rows[at].cells) > 1:
        return False
    (cell,) = rows[at].cells
    return len(cell.text) < _LONGEST_HEADING and cell.left > min(row.line.indent for row in below) + _ALIGNED


def _end_of_run(rows: Sequence[_Row], at: int) -> int:
    """Return the index after the last line that may belong to the table that begins here."""
    stop = last = at + 1
    while last < min(len(rows), at + _LONGEST) and last - stop <= _LOOK_AHEAD:
        row = rows[last]
        if row.line.gap > _MOST_BLANKS or (not _is_wide(row) and _is_text(row.line.text)):
            break
        last += 1
        if _is_wide(row) or _RULES.fullmatch(row.line.text) or _wraps(row, rows[last - 2]):
            stop = last
    return stop


def _is_text(text: str) -> bool:
    """Return whether a line between two rows is more likely a comment or a sentence than part of the table."""
    return bool(
        pattern(_NUMBERED).match(text) or (SENTENCE_END.search(text) and len(text.split()) >= _SENTENCE)
    )


def _wraps(row: _Row, above: _Row) -> bool:
    """Return whether a line with one cell continues a cell of the line above."""
    line, (cell, *others) = row.line, row.cells
    return (
        not others
        and line.gap <= GAP
        and line.page == above.line.page
        and line.text[:1].islower()
        and any(one.left - _GUTTER < cell.left and cell.right < _right_of(above, one) for one in above.cells)
    )


def _right_of(row: _Row, cell: _Cell) -> float:
    """Return the column at which the cell after this one begins."""
    return next((one.left for one in row.cells if one.left > cell.left), cell.right + _GUTTER)


def _longest(rows: Sequence[_Row], *, lossy: bool) -> list[tuple[int, tuple[str, ...]]]:
    """Return the row number and cell texts of each line of the longest certain table that begins here.

    If no table is certain, the lines that look like rows get no texts; if they look more like running text, no lines
    are returned.
    """
    least = _WIDE_WHERE_LOSSY if lossy else _WIDE
    for stop in range(len(rows), max(len(rows) - _TRIES, 1), -1):
        last = rows[stop - 1]
        if _is_wide(last) or _RULES.fullmatch(last.line.text) or _wraps(last, rows[stop - 2]):
            columns = _columns(rows[:stop], least)
            if columns:
                return list(_numbered(rows[:stop], columns))
    wide = [row for row in rows if _is_wide(row) and _widest_gap(row) >= max(least, _WIDE_WHERE_LOSSY)]
    return [(number, ()) for number in range(len(rows))] if len(wide) == len(rows) else []


def _columns(rows: Sequence[_Row], least: float) -> list[_Interval]:
    """Return the columns of a table, or none if it is not certain that these lines are one.

    Args:
        rows: The lines.
        least: In a text, the width of a gap that by itself separates two cells.
    """
    wide = [row for row in rows if _is_wide(row)]
    return _columns_of(wide, rows, least) or _columns_of(_core(wide), rows, least)


def _columns_of(core: Sequence[_Row], rows: Sequence[_Row], least: float) -> list[_Interval]:
    """Return the columns of a table in which the rows of the core have text; none if another line does not fit."""
    in_pdf = all(row.line.edges for row in core)
    columns = _between_gutters(core, _GUTTER_OF_PDF if in_pdf else _GUTTER)
    if len(columns) < 2 or not all(_fits(row, columns) for row in rows):
        return []
    below = core[1:] if len(core) > 2 else core
    if not all(_is_aligned(column, below) for column in columns[1:]):
        return []
    if any(row.may_be_text and not _is_below_others(row, core) for row in core):
        return []
    strong = _WIDE_OF_PDF if in_pdf else least
    if not in_pdf and all(_is_exact(column, core) for column in columns[1:]):
        strong = min(strong, _WIDE_IF_EXACT)
    return columns if any(_is_strong(left, right, core, strong) for left, right in pairwise(columns)) else []


def _core(wide: Sequence[_Row]) -> Sequence[_Row]:
    """Return the rows with the highest number of cells that at least two rows have; all rows if there is none."""
    counts = [len(row.cells) for row in wide]
    several = [count for count in counts if counts.count(count) > 1]
    return [row for row in wide if len(row.cells) == max(several)] if several else wide


def _between_gutters(rows: Sequence[_Row], gutter: float) -> list[_Interval]:
    """Return the intervals in which the rows have text, each separated from the next by a gutter."""
    columns: list[_Interval] = []
    for cell in sorted(cell for row in rows for cell in row.cells):
        if columns and cell.left < columns[-1][1] + gutter:
            columns[-1] = columns[-1][0], max(columns[-1][1], cell.right)
        else:
            columns.append((cell.left, cell.right))
    return columns


def _fits(row: _Row, columns: Sequence[_Interval]) -> bool:
    """Return whether each cell of a line is in its own column, and a line with one cell is within the table."""
    if len(row.cells) == 1:
        cell = row.cells[0]
        return columns[0][0] - _ALIGNED <= cell.left and cell.right <= columns[-1][1] + _ALIGNED
    places = [_place(cell, columns) for cell in row.cells]
    return all(before < after for before, after in pairwise(places))


def _place(cell: _Cell, columns: Sequence[_Interval]) -> int:
    """Return the column of a cell: the first that it shares, otherwise the nearest."""
    shared = [i for i, (left, right) in enumerate(columns) if cell.left < right and left < cell.right]
    if shared:
        return shared[0]
    return min(range(len(columns)), key=lambda i: abs(sum(columns[i]) - cell.left - cell.right))


def _is_aligned(column: _Interval, rows: Sequence[_Row]) -> bool:
    """Return whether the cells of a column share a left edge, a right edge or a middle."""
    cells = [cell for row in rows for cell in row.cells if column[0] <= cell.left < column[1]]
    edges: tuple[Callable[[_Cell], float], ...] = (
        lambda cell: cell.left,
        lambda cell: cell.right,
        lambda cell: (cell.left + cell.right) / 2,
    )
    return any(_spread([edge(cell) for cell in cells]) <= _ALIGNED for edge in edges)


def _is_below_others(row: _Row, rows: Sequence[_Row]) -> bool:
    """Return whether each cell of a line but the first begins or ends exactly where one of another line does."""
    others = [cell for other in rows if other is not row for cell in other.cells[1:]]
    edges = {cell.left for cell in others} | {cell.right for cell in others}
    return all(cell.left in edges or cell.right in edges for cell in row.cells[1:])


def _is_exact(column: _Interval, rows: Sequence[_Row]) -> bool:
    """Return whether all cells of a column begin, or all of them end, at the same letter."""
    cells = [cell for row in rows for cell in row.cells if column[0] <= cell.left < column[1]]
    return len(cells) == len(rows) and 0 in (
        _spread([cell.left for cell in cells]),
        _spread([cell.right for cell in cells]),
    )


def _spread(places: Sequence[float]) -> float:
    return max(places) - min(places) if places else 0.0


def _is_strong(left: _Interval, right: _Interval, rows: Sequence[_Row], least: float) -> bool:
    """Return whether two rows have a wide gap between these columns."""
    gaps = [
        after.left - before.right
        for row in rows
        for before, after in pairwise(row.cells)
        if left[0] <= before.left < left[1] and right[0] <= after.left < right[1]
    ]
    return len(gaps) > 1 and sorted(gaps)[-2] >= least


def _widest_gap(row: _Row) -> float:
    return max(after.left - before.right for before, after in pairwise(row.cells))


def _numbered(rows: Sequence[_Row], columns: Sequence[_Interval]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the row and cell texts of each line; a line that only continues cells of the one above is in its row."""
    number, filled = -1, set[int]()
    for row in rows:
        texts = [""] * len(columns)
        for cell in row.cells:
            texts[_place(cell, columns)] = cell.text
        places = {i for i, text in enumerate(texts) if text}
        continues = row.line.gap <= GAP and all(texts[i][:1].islower() for i in places) and places <= filled
        if not continues:
            number, filled = number + 1, places
        yield number, tuple(texts)
