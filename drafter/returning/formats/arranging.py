"""Distinguish tables of figures from tables that only arrange paragraphs, in any format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.returning.pieces import Piece, Run

_MARKER = re.compile(
    r"\(?\d{1,3}[.):]{0,2}|\(?[A-Za-z][.)]|\(?[ivx]{1,5}[.)]|#\s?\d{1,3}[.:]?|No\.\s?\d{1,3}[.:]?|[^\w\s\"“‘'$(\[]|o"
)
"""A number, a letter, or a bullet alone in a cell before a paragraph."""

_LONG_CELL = 300
"""The maximum number of characters in a cell of figures; a table with a longer cell arranges paragraphs."""

_HEADS_A_LETTER = re.compile(r"(?:re|attention|attn|via|cc)\s*:", re.I)
"""Words of a table that sets out the header of a letter."""

Cell = list[Piece]


def table_pieces(rows: Sequence[Sequence[Cell]]) -> list[Piece]:
    """Return a table of figures as one piece, and any other table as the paragraphs that it arranges.

    Args:
        rows: The cells of the table, row by row.
    """
    rows = [[cell for cell in row if cell] for row in rows]
    if not _shows_figures(rows):
        return [piece for row in rows for piece in _arranged(row)]
    cells = tuple(tuple(" ".join(piece.text for piece in cell) for cell in row) for row in rows if row)
    text = " ".join(cell for row in cells for cell in row)
    pieces = [piece for row in rows for cell in row for piece in cell]
    first, last = pieces[0], pieces[-1]
    table = Piece(first.number, text, (Run(text),), rows=cells, slot=first.slot)
    return [table._replace(last=max(last.number, last.last) if last is not first else first.last)]


def _shows_figures(rows: Sequence[Sequence[Cell]]) -> bool:
    if any(_HEADS_A_LETTER.match(piece.text) for row in rows for cell in row for piece in cell):
        return False
    full = [row for row in rows if len(row) > 1 and not (len(row) == 2 and _is_marker(row[0]))]
    longest = max((sum(len(piece.text) for piece in cell) for row in rows for cell in row), default=0)
    return len(full) > 1 and longest < _LONG_CELL


def _is_marker(cell: Cell) -> bool:
    return len(cell) == 1 and not cell[0].marker and _MARKER.fullmatch(cell[0].text) is not None


def _arranged(row: Sequence[Cell]) -> Iterator[Piece]:
    """Yield the paragraphs of a row; a number or bullet in a cell of its own becomes the marker of the next cell."""
    marker, number = "", 0
    for cell in row:
        if _is_marker(cell) and not marker:
            marker, number = cell[0].text, cell[0].number
            continue
        for piece in cell:
            yield piece._replace(marker=piece.marker or marker)
            marker = ""
    if marker:
        yield Piece(number, marker, (Run(marker),))
