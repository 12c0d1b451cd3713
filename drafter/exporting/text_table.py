"""Write a table as plain text: columns of characters, and EDGAR's tags where it is wider than other text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from textwrap import wrap
from typing import NamedTuple

from drafter.exporting.page import Block, Cell, Table

_WIDEST = 80
_WIDEST_TABLE = 132
_GAP = 2
_POINTS = 6.0

Lines = Callable[[tuple[Block, ...]], list[tuple[str, str]]]
"""Returns the lines of a cell before they are wrapped, each with how it is set."""


class _Placed(NamedTuple):
    """A cell with the columns that it is in, and its words."""

    cell: Cell
    at: int
    lines: tuple[tuple[str, str], ...]

    @property
    def end(self) -> int:
        return self.at + self.cell.columns

    @property
    def length(self) -> int:
        """The width that its words have on one line."""
        return max((len(words) for words, _ in self.lines), default=0)

    @property
    def longest(self) -> int:
        """The width of its longest word."""
        return max((len(word) for words, _ in self.lines for word in words.split()), default=0)


class _Columns(NamedTuple):
    """The columns of a table: the width of each, which is 0 for one that is empty in every row."""

    widths: tuple[int, ...]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each column begins, and where the one after the last would."""
        return tuple(accumulate((width + _GAP if width else 0 for width in self.widths), initial=0))

    @property
    def total(self) -> int:
        return max(0, self.starts[-1] - _GAP)

    def width(self, placed: _Placed) -> int:
        """Return the room that a cell has."""
        return max(0, self.starts[min(placed.end, len(self.widths))] - self.starts[placed.at] - _GAP)


def table_lines(table: Table, lines_of_cell: Lines) -> Iterator[str]:
    """Yield the lines of a table.

    Args:
        table: The table.
        lines_of_cell: Returns the lines of a cell.
    """
    rows = list(_placed(table, lines_of_cell))
    indent = max(0, round(table.left / _POINTS))
    columns = _columns(rows, table, _WIDEST - indent)
    is_wide = indent + columns.total > _WIDEST
    if is_wide:
        indent = 0
        columns = _columns(rows, table, _WIDEST_TABLE)
    if columns.total > _WIDEST_TABLE:
        yield from _as_lists(rows)
        return
    if is_wide:
        yield from ("<TABLE>", "<CAPTION>", "", _marks(columns))
    for index, row in enumerate(rows):
        yield from (" " * indent + line for line in _row(row, columns))
        if rule := _rule(row, columns, is_first=index == 0, is_last=index == len(rows) - 1):
            yield " " * indent + rule
    if is_wide:
        yield "</TABLE>"


def _placed(table: Table, lines_of_cell: Lines) -> Iterator[list[_Placed]]:
    taken: dict[int, int] = {}
    for row in table.rows:
        placed = []
        at = 0
        for cell in row:
            while taken.get(at, 0) > 0:
                at += 1
            placed.append(_Placed(cell, at, tuple(lines_of_cell(cell.blocks))))
            at += cell.columns
        taken = {column: rows - 1 for column, rows in taken.items() if rows > 1}
        for one in placed:
            if one.cell.rows > 1:
                taken |= dict.fromkeys(range(one.at, one.end), one.cell.rows - 1)
        yield placed


def _columns(rows: Sequence[Sequence[_Placed]], table: Table, room: int) -> _Columns:
    """Return the columns: as wide as their words, or if there is no room, by their shares in Word.

    A column is never narrower than its longest word, so the table may be wider than its room.
    """
    count = len(table.widths)
    natural, longest = [0] * count, [0] * count
    spans = []
    for placed in (placed for row in rows for placed in row):
        if placed.cell.columns == 1 and placed.at < count:
            natural[placed.at] = max(natural[placed.at], placed.length)
            longest[placed.at] = max(longest[placed.at], placed.longest)
        elif placed.length:
            spans.append(placed)
    for placed in spans:  # a column that only a spanning cell has words for
        if not any(natural[placed.at : placed.end]) and placed.at < count:
            natural[placed.at], longest[placed.at] = placed.length, placed.longest
    found = _fitted(natural, longest, table.widths, room)
    for need in (_Placed.longest.fget, _Placed.length.fget):  # type: ignore[attr-defined]  # mypy: a property's getter
        for placed in spans:
            have = _Columns(tuple(found))
            missing = need(placed) - have.width(placed)
            is_word = need is _Placed.longest.fget  # type: ignore[attr-defined]
            room_left = missing if is_word else room - have.total
            if missing > 0 and room_left > 0:
                last = max(
                    at for at in range(placed.at, min(placed.end, count)) if found[at] or at == placed.at
                )
                found[last] += min(missing, room_left)
    return _Columns(tuple(found))


def _fitted(natural: list[int], longest: list[int], widths: Sequence[float], room: int) -> list[int]:
    used = [at for at, width in enumerate(natural) if width]
    available = room - _GAP * max(0, len(used) - 1)
    if sum(natural) <= available:
        return list(natural)
    total = sum(widths[at] for at in used) or 1.0
    found = [0] * len(natural)
    for at in used:
        found[at] = max(longest[at], min(natural[at], int(available * widths[at] / total)))
    while sum(found) > available:
        widest = max(used, key=lambda at: found[at] - longest[at])
        if found[widest] <= longest[widest]:
            break
        found[widest] -= 1
    while sum(found) < available:
        needy = max(used, key=lambda at: natural[at] / found[at])
        if natural[needy] <= found[needy]:
            break
        found[needy] += 1
    return found


def _marks(columns: _Columns) -> str:
    """Return EDGAR's marks of the columns: the first one has the captions of the rows."""
    line = "<S>"
    for start, width in zip(columns.starts, columns.widths, strict=False):
        if start and width:
            line = line.ljust(start) + "<C>"
    return line


def _row(row: Sequence[_Placed], columns: _Columns) -> Iterator[str]:
    cells = [(placed, list(_cell_lines(placed, columns.width(placed)))) for placed in row if placed.length]
    for at in range(max((len(lines) for _, lines in cells), default=1)):
        line = ""
        for placed, lines in cells:
            if at < len(lines):
                line = line.ljust(columns.starts[placed.at]) + lines[at]
        yield line.rstrip()


def _cell_lines(placed: _Placed, width: int) -> Iterator[str]:
    for words, align in placed.lines:
        for line in wrap(words, max(width, 1), break_on_hyphens=False, break_long_words=False) or [""]:
            if align == "right":
                yield line.rjust(width)
            else:
                yield line.center(width).rstrip() if align == "center" else line


def _rule(row: Sequence[_Placed], columns: _Columns, *, is_first: bool, is_last: bool) -> str:
    """Return the line below a row: below the first one, and where only some rows have one; "" for none."""
    line = ""
    for placed in row:
        below = dict(placed.cell.borders).get("bottom")
        is_grid = len(placed.cell.borders) > 2
        if below is None or is_last or (is_grid and not is_first):
            continue
        sign = "=" if below.style == "double" else "-"
        line = line.ljust(columns.starts[placed.at]) + sign * columns.width(placed)
    return line.rstrip()


def _as_lists(rows: Sequence[Sequence[_Placed]]) -> Iterator[str]:
    """Yield the rows of a table that is too wide even for a table, the cells of each one after the other."""
    for row in rows:
        cells = (" ".join(words for words, _ in placed.lines) for placed in row)
        yield from wrap(
            "; ".join(cell for cell in cells if cell),
            _WIDEST,
            subsequent_indent=" " * _GAP,
            break_on_hyphens=False,
        )
