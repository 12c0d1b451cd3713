"""Tables as markup has them: which are tables, and which only set paragraphs side by side.

Pages and Word files use rows for much else: a number and its comment, a bullet and its text, "Re:" and its lines.
Columns that markup adds for looks, empty ones or one for the dollar sign, go.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from drafter.reading.amounts import AFTER_AMOUNT, BEFORE_AMOUNT, is_label, is_numbered
from drafter.reading.source import Cells

_LONG = 15
"""The words of a cell that is rather a comment than a cell, if its row begins with a number."""

_Texts = tuple[str, ...]


class HasCells(Protocol):
    """A line that may be a part of a table's row."""

    cells: Cells | None


def settle(lines: Sequence[HasCells], table: int) -> None:
    """Give the lines of a table the columns that it has for a reader; take their cells if it is only a layout.

    Args:
        lines: The lines between the beginning and the end of the table.
        table: Its number; lines of a table inside it have another one.
    """
    rows = [(line, line.cells) for line in lines if line.cells and line.cells.table == table]
    found = _settled([cells for _, cells in rows])
    for at, (line, _) in enumerate(rows):
        line.cells = found[at] if found else None


def _settled(lines: Sequence[Cells]) -> list[Cells] | None:
    """Return the cells of the lines of a table in the columns that it has for a reader; None if it is no table."""
    rows = [
        [" ".join(filter(None, texts)) for texts in zip(*_equal([line.texts for line in row]), strict=True)]
        for _, row in groupby(lines, key=lambda line: line.row)
    ]
    if not _is_table(rows):
        return None
    texts = _whole_amounts(_equal([line.texts for line in lines]))
    return [line._replace(texts=own) for line, own in zip(lines, texts, strict=True)]


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    filled = [[text for text in row if text] for row in rows]
    if any(is_label(row[0]) and any(len(text.split()) > _LONG for text in row) for row in filled if row):
        return False
    return sum(len(row) > 2 or (len(row) == 2 and not is_numbered(*row)) for row in filled) > 1


def _equal(rows: Sequence[_Texts]) -> list[_Texts]:
    longest = max(map(len, rows), default=0)
    return [row + ("",) * (longest - len(row)) for row in rows]


def _whole_amounts(rows: Sequence[_Texts]) -> list[_Texts]:
    """Return the rows without empty columns, each sign together with its amount."""
    columns: list[_Texts] = []
    for column in filter(any, zip(*rows, strict=True)):
        if columns and (_has_signs_of(columns[-1], column) or AFTER_AMOUNT.issuperset(filter(None, column))):
            columns[-1] = _beside(columns[-1], column)
        else:
            columns.append(column)
    return list(zip(*columns, strict=True))


def _has_signs_of(left: _Texts, right: _Texts) -> bool:
    """Return whether a column has signs, and elsewhere only text with nothing to its right, such as a heading."""
    signs = [text in BEFORE_AMOUNT for text in left]
    return any(signs) and all(
        sign or not (text and other) for sign, text, other in zip(signs, left, right, strict=True)
    )


def _beside(left: _Texts, right: _Texts) -> _Texts:
    return tuple(" ".join(filter(None, both)) for both in zip(left, right, strict=True))
