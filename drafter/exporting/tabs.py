"""Where the tabs of a line lead: each stretch of a line between tabs, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.exporting.page import LineBreak, Paragraph, Piece, Stop, Tab, Text
from drafter.exporting.widths import width_of

_USUAL = 36.0
"""The distance of the tab stops that Word has where none is set."""


class Stretch(NamedTuple):
    """The pieces between two tabs.

    Attributes:
        pieces: The pieces.
        start: Where they begin if they are set from the left, as a distance from the left margin.
        width: How wide their words are.
        stop: The stop at which they are set; None for the first stretch.
        following: The stop to which the tab after them leads; None for the last stretch of a line.
    """

    pieces: tuple[Piece, ...]
    start: float
    width: float = 0.0
    stop: Stop | None = None
    following: Stop | None = None

    @property
    def end(self) -> float:
        """Where their words end."""
        if self.stop is None or self.stop.align == "left":
            return self.start + self.width
        share = 1.0 if self.stop.align == "center" else 0.0
        return max(self.stop.at + share * self.width / 2, self.start + self.width)


def lines_of(paragraph: Paragraph) -> Iterator[tuple[Piece, ...]]:
    """Yield the pieces of each line of a paragraph, as its line breaks divide it."""
    line: list[Piece] = []
    for piece in paragraph.pieces:
        if isinstance(piece, LineBreak):
            yield tuple(line)
            line = []
        else:
            line.append(piece)
    yield tuple(line)


def stretches(line: Sequence[Piece], paragraph: Paragraph, width: float, *, is_first: bool) -> list[Stretch]:
    """Return the stretches of a line.

    Args:
        line: Its pieces.
        paragraph: Its paragraph.
        width: The space between the margins.
        is_first: Whether it is the first line of the paragraph.
    """
    found: list[Stretch] = []
    pieces: list[Piece] = []
    start = paragraph.left + (paragraph.first if is_first else 0.0)
    stop: Stop | None = None
    for piece in line:
        if not isinstance(piece, Tab):
            pieces.append(piece)
            continue
        stretch = Stretch(tuple(pieces), start, _width(pieces), stop)
        following = _next_stop(stretch.end, paragraph, width)
        found.append(stretch._replace(following=following))
        pieces, stop = [], following
        start = following.at if following.align == "left" else stretch.end
    found.append(Stretch(tuple(pieces), start, _width(pieces), stop))
    return found


def _width(pieces: Sequence[Piece]) -> float:
    return sum(width_of(piece.text, piece.look) for piece in pieces if isinstance(piece, Text))


def _next_stop(at: float, paragraph: Paragraph, width: float) -> Stop:
    """Return the first stop to the right: one of the paragraph's own, its indent, or one of those that Word has."""
    own = [stop for stop in paragraph.stops if stop.at > at + 0.5]
    if paragraph.left > at + 0.5 and paragraph.first < 0 and not (own and own[0].at < paragraph.left):
        return Stop(paragraph.left)
    if own:
        return own[0]
    usual = Stop((int(at / _USUAL + 0.01) + 1) * _USUAL)
    return usual if usual.at < width else Stop(at + 6.0)
