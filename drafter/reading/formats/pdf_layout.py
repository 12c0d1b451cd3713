"""Form the lines of a page from its pieces of text, in reading order: by baseline, from left to right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from drafter.problems import Box
from drafter.reading.formats.pdf_pieces import Piece
from drafter.reading.source import Line

_LEFT_EDGE = 72.0
"""The left margin of all letters, an inch, in points."""

_COLUMN = 6.0
"""Points per column, so that columns are about the same as in EDGAR's text format."""

_MOST_COLUMNS = 1000
"""The last column of a row: a page as wide as a wall has more, and a malicious one millions."""

_SAME_BASELINE = 0.4
"""Share of the font size by which the baselines of one line may differ, as when a number is a point off its text."""

_SCRIPT_BASELINE = 0.6
"""Share of the larger font size by which a superscript ("8th Street") may rise above its line."""

_SAME_SIZE = 0.1
"""Share of the font size: text whose size differs by less is not a superscript."""

_BLANK = 0.2
"""Share of the font size: a wider gap between two pieces is a space, whose width in Times is a quarter."""

_WIDE = 0.7
"""Share of the font size: a wider gap separates a number, bullet or label from its text."""

_ASCENT = 0.8
_DESCENT = 0.25
"""Shares of the font size by which letters reach above and below their baseline."""

_LEADING = (0.9, 1.6)
"""Shares of the font size between which the usual line spacing of a letter lies."""

_COMMON_LEADING = 1.15


def lines_of(pages: Sequence[Sequence[Piece]]) -> tuple[Line, ...]:
    """Return the lines of a document, from the pieces of its pages.

    Hidden text gets lines of its own, even if it was drawn at the height of a visible line. `gap` is measured from the
    visible line above on the same page; the first line has none.
    """
    rows = [_rows(pieces) for pieces in pages]
    leading = _usual_leading(rows)
    lines: list[Line] = []
    for number, page in enumerate(rows, start=1):
        above: _Row | None = None
        for row in page:
            gap = 0.0
            if row.is_plain:
                gap = above.blank_lines_to(row, leading) if above else 0.0
                above = row
            lines.append(row.line(len(lines) + 1, number, gap))
    return tuple(lines)


class _Row:
    """Pieces with one baseline that are all visible or hidden, and all upright or turned."""

    def __init__(self, first: Piece) -> None:
        self.pieces = [first]
        self.y = first.y
        self.size = first.size
        self.hidden = first.hidden
        self.is_plain = first.upright and not first.hidden

    def takes(self, piece: Piece) -> bool:
        reach = _SAME_BASELINE if abs(piece.size - self.size) < _SAME_SIZE * self.size else _SCRIPT_BASELINE
        return piece.upright and piece.y - self.y <= reach * max(self.size, piece.size)

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        if piece.size > self.size * (1 + _SAME_SIZE):
            self.y, self.size = piece.y, piece.size

    def blank_lines_to(self, below: _Row, leading: float) -> float:
        return round(max((below.y - self.y) / leading - 1, 0.0), 2)

    def line(self, number: int, page: int, gap: float) -> Line:
        self.pieces.sort(key=attrgetter("x"))
        bold = sum(len(piece.text) for piece in self.pieces if piece.bold)
        text, edges = _joined(self.pieces)
        return Line(
            number=number,
            last=number,
            page=page,
            text=text,
            indent=_column(self.pieces[0].x),
            gap=gap,
            bold=2 * bold > sum(len(piece.text) for piece in self.pieces),
            hidden=self.hidden,
            edges=edges,
            box=self._box(),
        )

    def _box(self) -> Box:
        return (
            self.pieces[0].x,
            min([piece.y - _ASCENT * piece.size for piece in self.pieces]),
            max([piece.right for piece in self.pieces]),
            max([piece.y + _DESCENT * piece.size for piece in self.pieces]),
        )


def _rows(pieces: Iterable[Piece]) -> list[_Row]:
    """Return the rows of a page from top to bottom."""
    kinds: dict[tuple[str, bool], list[_Row]] = {}
    for piece in sorted(pieces, key=attrgetter("y", "x")):
        rows = kinds.setdefault((piece.hidden, piece.upright), [])
        if rows and rows[-1].takes(piece):
            rows[-1].add(piece)
        else:
            rows.append(_Row(piece))
    return sorted((row for rows in kinds.values() for row in rows), key=attrgetter("y"))


def _joined(pieces: Sequence[Piece]) -> tuple[str, tuple[tuple[float, float], ...]]:
    """Return the text of a row, and the edges of its parts if there are several.

    A piece after a wide gap begins a part, at its own column, after at least two spaces.
    """
    edges: list[tuple[float, float]] = []
    begins = pieces[0].x
    left, right = pieces[0].x, pieces[0].right
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        gap = piece.x - right
        if gap > _WIDE * piece.size:
            column = min(round((piece.x - left) / _COLUMN), _MOST_COLUMNS)
            text += " " * max(column - len(text), 2)
            edges.append((_column(begins), _column(right)))
            begins = piece.x
        elif before.blank_after or piece.blank_before or gap > _BLANK * piece.size:
            text += " "
        text += piece.text
        right = max(right, piece.right)
    if edges:
        edges.append((_column(begins), _column(right)))
    return text, tuple(edges)


def _column(x: float) -> float:
    return round(max((x - _LEFT_EDGE) / _COLUMN, 0.0), 2)


def _usual_leading(pages: Sequence[Sequence[_Row]]) -> float:
    """Return the most common distance between two lines of the letter's text, in points."""
    distances = [
        round(below.y - above.y, 1)
        for above, below in _neighbours(pages)
        if _LEADING[0] * below.size <= below.y - above.y <= _LEADING[1] * below.size
    ]
    if distances:
        ((usual, _),) = Counter(distances).most_common(1)
    else:
        import statistics  # which loads random and decimal numbers; nearly every letter has two lines

        usual = _COMMON_LEADING * statistics.median(row.size for page in pages for row in page)
    return max(usual, 1.0)


def _neighbours(pages: Sequence[Sequence[_Row]]) -> Iterator[tuple[_Row, _Row]]:
    for page in pages:
        plain = [row for row in page if row.is_plain]
        yield from pairwise(plain)
