"""The widths of a table's columns, from the texts in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from drafter.response import Run, Table

_CHARACTER = 140
"""Twips for a character: a wide one of a bold 12-point font."""

_PADDING = 240
"""Twips for the space at both sides of a cell's text."""

_LEAST = 800
"""Twips that a column has at least, so that a short word does not break."""


def column_widths(table: Table, width: int) -> tuple[int, ...]:
    """Return the width of each column in twips: as its longest text needs, all together no more than `width`."""
    columns = list(zip_longest(*table.rows, fillvalue=()))
    wanted = [max(_LEAST, _PADDING + _CHARACTER * max(map(_length, column))) for column in columns]
    return _shrunk(wanted, width) if sum(wanted) > width else tuple(wanted)


def _shrunk(wanted: Sequence[int], width: int) -> tuple[int, ...]:
    """Take what is too much from the widest columns: none becomes narrower than an equal share of what is left."""
    left, columns = width, len(wanted)
    widths: dict[int, int] = {}
    for at in sorted(range(columns), key=lambda at: wanted[at]):
        widths[at] = min(wanted[at], left // (columns - len(widths)))
        left -= widths[at]
    return tuple(widths[at] for at in range(columns))


def _length(cell: Sequence[Run]) -> int:
    return sum(len(run.text) for run in cell)
