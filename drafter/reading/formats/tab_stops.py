"""Replace the tabs of a pasted text by spaces, so that rows of a table stay aligned.

A table that was copied from a spreadsheet or a document has one tab between two cells. Tab stops at every eighth column
would move a cell after a long one out of its column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.reading.amounts import is_numbered

_STOPS = 8
_GUTTER = 6
"""The number of spaces between two cells; a lost character leaves fewer."""

_LONGEST_CELL = 12
"""The maximum number of words in a cell."""

_WIDEST_CELL = 200
"""The maximum number of characters in a cell: each row becomes as wide as the widest cells together."""


def expand_tabs(lines: Sequence[str]) -> Iterator[str]:
    r"""Yield the lines with spaces in place of tabs.

    >>> list(expand_tabs(["\t2008\t2007", "Revenue\t$ 4,210\t$ 3,995", "Cost of sales\t3,150\t2,870"]))[1]
    'Revenue            $ 4,210      $ 3,995'
    """
    rows = [tuple(line.rstrip().split("\t")) for line in lines]
    for cells, block in groupby(zip(rows, lines, strict=True), key=lambda row: len(row[0])):
        own, printed = zip(*block, strict=True)
        yield from (
            _aligned(own) if cells > 1 and _is_table(own) else (line.expandtabs(_STOPS) for line in printed)
        )


def _is_table(rows: Sequence[tuple[str, ...]]) -> bool:
    """Return whether lines with as many tabs are rows: two have all cells, and none is a number with its text."""
    filled = [row for row in rows if all(map(str.strip, row))]
    return len(filled) > 1 and not any(
        is_numbered(row[0].strip(), row[1]) or any(map(_is_too_long, row)) for row in rows
    )


def _is_too_long(cell: str) -> bool:
    return len(cell) > _WIDEST_CELL or len(cell.split()) > _LONGEST_CELL


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) + _GUTTER for column in zip(*rows, strict=True)]
    for row in rows:
        yield "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
