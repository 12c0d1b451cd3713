"""The figures of a table, and the rows that should add up to its totals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

_FIGURE = re.compile(
    r"[$€£¥(\s-]*(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*\)?\s*%?\s*\)?"
)
_NOTHING = re.compile(r"[$€£¥]?\s*[-–—]\s*%?")
_SIGN = re.compile(r"[$€£¥%()\s]*|US\$|bps|pts?\.?|\(\d\)|\([a-z]\)", re.I)
"""A cell that is only a sign of the one beside it, or a mark of a footnote."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_TOTAL = re.compile(r"(?:grand |sub-?)?totals?\b", re.I)


class Figure(NamedTuple):
    """A number in a table.

    Attributes:
        shown: The number as printed.
        value: Its value; in parentheses it is negative.
        places: The number of its decimal places.
    """

    shown: str
    value: Decimal
    places: int


class FigureRow(NamedTuple):
    """A row of a table.

    Attributes:
        label: The words at its beginning.
        figures: Its numbers; none if it has other words too.
    """

    label: str
    figures: tuple[Figure, ...]

    @property
    def is_total(self) -> bool:
        """True if its label says that it is the sum of rows above it."""
        return bool(_TOTAL.match(self.label))


class WrongTotal(NamedTuple):
    """A total that differs from the sum of the rows above it, although another column of that row fits.

    Attributes:
        row: The total's row.
        figure: The total as shown.
        sum: The sum of the rows above.
    """

    row: FigureRow
    figure: Figure
    sum: Decimal


def figure_rows(rows: Iterable[Sequence[str]]) -> list[FigureRow]:
    """Return the rows of a table with their figures."""
    return [_row(list(cells)) for cells in rows]


def wrong_totals(rows: Sequence[FigureRow]) -> Iterator[WrongTotal]:
    """Yield the totals of a table that cannot be right, given that another column adds up."""
    for at, row in enumerate(rows):
        if row.is_total and len(row.figures) > 1:
            yield from _wrong(row, list(_candidates(rows[:at], len(row.figures))))


def _row(cells: list[str]) -> FigureRow:
    label = ""
    if cells and _is_label(cells[0]):
        label, cells = cells[0], cells[1:]
    shown = [cell for cell in _with_signs(cells) if not _SIGN.fullmatch(cell)]
    if not all(map(_is_figure, shown)) or all(map(_YEAR.fullmatch, shown)):
        return FigureRow(label, ())
    return FigureRow(label, tuple(map(_figure, shown)))


def _is_label(cell: str) -> bool:
    return bool(_YEAR.fullmatch(cell)) or not (_is_figure(cell) or _SIGN.fullmatch(cell))


def _with_signs(cells: Sequence[str]) -> list[str]:
    """Return cells in which a parenthesis alone is joined to the number before it."""
    joined: list[str] = []
    for cell in cells:
        if joined and cell.strip() in (")", ")%", "%)", "%"):
            joined[-1] += cell.strip()
        else:
            joined.append(cell)
    return joined


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell.strip()) or _NOTHING.fullmatch(cell.strip()))


def _figure(cell: str) -> Figure:
    found = _FIGURE.fullmatch(cell.strip())
    if not found:
        return Figure(cell, Decimal(0), 0)
    value = Decimal(found["digits"].replace(",", ""))
    negative = "(" in cell or "-" in cell[: found.start("digits")]
    return Figure(cell.strip(), -value if negative else value, len(found["digits"].partition(".")[2]))


def _candidates(above: Sequence[FigureRow], columns: int) -> Iterator[tuple[FigureRow, ...]]:
    """Yield the rows that may add up to a total: those just above it, or the totals above with what follows them."""
    block = _just_above(above, columns)
    yield from (block[-count:] for count in range(len(block), 1, -1))
    parts = tuple(row for kind, run in groupby(block, lambda row: row.is_total) if kind for row in run)
    last = max((at for at, row in enumerate(block) if row.is_total), default=-1)
    if parts:
        yield (*parts, *block[last + 1 :])


def _just_above(above: Sequence[FigureRow], columns: int) -> tuple[FigureRow, ...]:
    found: list[FigureRow] = []
    for row in reversed(above):
        if len(row.figures) != columns:
            break
        found.append(row)
    return tuple(reversed(found))


def _wrong(total: FigureRow, candidates: Iterable[tuple[FigureRow, ...]]) -> Iterator[WrongTotal]:
    """Yield the columns of a total that do not fit the rows that most of its columns fit."""
    best = max(candidates, key=lambda rows: len(_fitting(total, rows)), default=())
    fitting = _fitting(total, best)
    if len(fitting) * 2 < len(total.figures):
        return
    for column, figure in enumerate(total.figures):
        if column not in fitting and not _is_average(figure, [row.figures[column] for row in best]):
            yield WrongTotal(total, figure, _sum(best, column))


def _fitting(total: FigureRow, rows: Sequence[FigureRow]) -> set[int]:
    """Return the columns in which two rows or more add up to a total, apart from rounding; zeros show nothing."""
    return {
        column
        for column, figure in enumerate(total.figures)
        if sum(bool(row.figures[column].value) for row in rows) > 1
        and abs(_sum(rows, column) - figure.value) <= _rounding(rows, column, figure)
    }


def _is_average(total: Figure, parts: Sequence[Figure]) -> bool:
    """Return whether a figure in a row of totals is an average or a rate: it is between the others, or a percentage."""
    values = [part.value for part in parts]
    return "%" in total.shown or min(values) <= total.value <= max(values)


def _sum(rows: Sequence[FigureRow], column: int) -> Decimal:
    return sum((row.figures[column].value for row in rows), Decimal(0))


def _rounding(rows: Sequence[FigureRow], column: int, total: Figure) -> Decimal:
    places = max(total.places, *(row.figures[column].places for row in rows))
    return Decimal(len(rows)).scaleb(-places) / 2
