"""Write a table as plain text: columns of characters, and EDGAR's tags where it is wider than other text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap
from typing import NamedTuple

from drafter.exporting.page import Block, Cell, Table

_WIDEST = 80
_WIDEST_TABLE = 132
_GAP = 2
_NARROWEST = 4
_POINTS = 6.0

Lines = Callable[[tuple[Block, ...]], list[tuple[str, str]]]
"""Returns the lines of a cell before they are wrapped, each with how it is set."""


class _Placed(NamedTuple):
    """A cell with its first column, and its words."""

    cell: Cell
    at: int
    lines: tuple[tuple[str, str], ...]

    @property
    def end(self) -> int:
        return self.at + self.cell.columns


def table_lines(table: Table, lines_of_cell: Lines) -> Iterator[str]:
    """Yield the lines of a table.

    Args:
        table: The table.
        lines_of_cell: Returns the lines of a cell.
    """
    rows = [list(row) for row in _placed(table, lines_of_cell)]
    indent = max(0, round(table.left / _POINTS))
    widths = _widths(rows, len(table.widths), _shares(table), _WIDEST - indent)
    total = indent + sum(widths) + _GAP * (len(widths) - 1)
    is_wide = total > _WIDEST
    if is_wide:
        indent = 0
        widths = _widths(rows, len(table.widths), _shares(table), _WIDEST_TABLE)
        yield from ("<TABLE>", "<CAPTION>", "")
        marks = ["<S>", *["<C>"] * (len(widths) - 1)]
        yield (" " * _GAP).join(mark.ljust(width) for mark, width in zip(marks, widths, strict=True)).rstrip()
    for index, row in enumerate(rows):
        yield from (" " * indent + line for line in _row(row, widths))
        if rule := _rule(row, widths, is_last=index == len(rows) - 1, is_first=index == 0):
            yield " " * indent + rule
    if is_wide:
        yield "</TABLE>"


def _placed(table: Table, lines_of_cell: Lines) -> Iterator[Iterator[_Placed]]:
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
        yield iter(placed)


def _shares(table: Table) -> list[float]:
    total = sum(table.widths) or 1.0
    return [width / total for width in table.widths]


def _widths(rows: Sequence[Sequence[_Placed]], count: int, shares: Sequence[float], room: int) -> list[int]:
    """Return the width of each column: as its words need, and if there is no room, by its share in Word.

    A column is never narrower than its longest word.
    """
    natural, longest = [_NARROWEST] * count, [1] * count
    for row in rows:
        for placed in row:
            if placed.cell.columns > 1:
                continue
            for words, _ in placed.lines:
                natural[placed.at] = max(natural[placed.at], len(words))
                longest[placed.at] = max(longest[placed.at], *map(len, words.split()), 1)
    available = room - _GAP * (count - 1)
    if sum(natural) <= available:
        return _with_room_for_spans(rows, natural, available)
    found = [max(longest[at], min(natural[at], int(available * shares[at]))) for at in range(count)]
    while sum(found) > available:
        widest = max(range(count), key=lambda at: found[at] - longest[at])
        if found[widest] <= longest[widest]:
            break
        found[widest] -= 1
    while sum(found) < available:
        needy = max(range(count), key=lambda at: natural[at] / max(found[at], 1))
        if natural[needy] <= found[needy]:
            break
        found[needy] += 1
    return found


def _with_room_for_spans(rows: Sequence[Sequence[_Placed]], widths: list[int], available: int) -> list[int]:
    """Return the widths with room for cells that span columns, as far as there is any."""
    found = list(widths)
    for row in rows:
        for placed in row:
            need = max((len(words) for words, _ in placed.lines), default=0)
            have = sum(found[placed.at : placed.end]) + _GAP * (placed.cell.columns - 1)
            free = available - sum(found)
            if placed.cell.columns > 1 and need > have and free > 0 and placed.end <= len(found):
                found[placed.end - 1] += min(need - have, free)
    return found


def _row(row: Sequence[_Placed], widths: Sequence[int]) -> Iterator[str]:
    columns = []
    for placed in row:
        width = sum(widths[placed.at : placed.end]) + _GAP * (placed.cell.columns - 1)
        columns.append((placed, list(_cell_lines(placed, width)), width))
    height = max((len(lines) for _, lines, _ in columns), default=0)
    for at in range(height):
        line = ""
        for placed, lines, width in columns:
            start = sum(widths[: placed.at]) + _GAP * placed.at
            words = lines[at] if at < len(lines) else ""
            line = line.ljust(start) + words.ljust(width)
        yield line.rstrip()


def _cell_lines(placed: _Placed, width: int) -> Iterator[str]:
    for words, align in placed.lines:
        for line in wrap(words, width, break_on_hyphens=False) or [""]:
            if align == "right":
                yield line.rjust(width)
            else:
                yield line.center(width).rstrip() if align == "center" else line


def _rule(row: Sequence[_Placed], widths: Sequence[int], *, is_first: bool, is_last: bool) -> str:
    """Return the line below a row: below the first one, and where only some rows have one; "" for none."""
    line = ""
    for placed in row:
        below = dict(placed.cell.borders).get("bottom")
        is_grid = len(placed.cell.borders) > 2
        if below is None or is_last or (is_grid and not is_first):
            continue
        start = sum(widths[: placed.at]) + _GAP * placed.at
        width = sum(widths[placed.at : placed.end]) + _GAP * (placed.cell.columns - 1)
        line = line.ljust(start) + ("=" if below.style == "double" else "-") * width
    return line
