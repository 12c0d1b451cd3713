"""The ledger of lines: every line of the source gets exactly one place in the letter, or is reported as unplaced."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model import PlacedLine, UnplacedLine
from drafter.reading.source import Line, Source

BLANK = "blank"
UNPLACED = "unplaced"


class Ledger:
    """The places of the lines by number. Each stage of the reader enters the lines that it has used."""

    def __init__(self) -> None:
        self._places: dict[int, str] = {}

    def put(self, lines: Line | Iterable[Line], place: str) -> None:
        """Enter the place of lines; a line that already has a place keeps it."""
        for line in [lines] if isinstance(lines, Line) else lines:
            for number in range(line.number, line.last + 1):
                self._places.setdefault(number, place)

    def part_of(self, line: Line) -> str | None:
        """Return the place of a line, if it has one."""
        return self._places.get(line.number)

    def placed(self, source: Source) -> tuple[PlacedLine, ...]:
        """Return every line of the source with its place."""
        return tuple(
            PlacedLine(number, text, self._places.get(number, UNPLACED if text.strip() else BLANK))
            for number, text in enumerate(source.raw, start=1)
        )


def unplaced(lines: Iterable[PlacedLine]) -> tuple[UnplacedLine, ...]:
    """Return the lines that have text and no place."""
    return tuple(UnplacedLine(line.number, line.text.strip()) for line in lines if line.place == UNPLACED)
