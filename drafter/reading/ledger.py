"""Where each line of the source went. A line is placed once; what is never placed is reported."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model import PlacedLine, UnplacedLine
from drafter.reading.source import Line, Source

BLANK = "blank"
UNPLACED = "unplaced"


class Ledger:
    """The place of every line, by its number; the stages of the reader write in it as they go."""

    def __init__(self) -> None:
        self._places: dict[int, str] = {}

    def put(self, lines: Line | Iterable[Line], place: str) -> None:
        """Place lines; the first place that a line is given stands."""
        for line in [lines] if isinstance(lines, Line) else lines:
            for number in range(line.number, line.last + 1):
                self._places.setdefault(number, place)

    def placed(self, source: Source) -> tuple[PlacedLine, ...]:
        """Every line of the source with its place."""
        return tuple(
            PlacedLine(number, text, self._places.get(number, UNPLACED if text.strip() else BLANK))
            for number, text in enumerate(source.raw, start=1)
        )


def unplaced(lines: Iterable[PlacedLine]) -> tuple[UnplacedLine, ...]:
    """Of the placed lines those that hold something and went nowhere."""
    return tuple(UnplacedLine(line.number, line.text.strip()) for line in lines if line.place == UNPLACED)
