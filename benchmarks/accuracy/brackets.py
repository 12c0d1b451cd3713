"""`python -m benchmarks.accuracy.brackets FOLDER`: measure how much a draft leaves open, and how long its notes are.

FOLDER contains staff letters as text. The program prints the number of brackets in a response, their nesting, and the
length of a note.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import drafter
from drafter.errors import DrafterError
from drafter.response import Paragraph, ResponseLetter, ResponseSlot, Run, Table


class Open(NamedTuple):
    """The brackets of a response that are left to counsel, and their deepest nesting."""

    brackets: int
    depth: int


def main() -> None:
    """Print the figures."""
    opened: list[Open] = []
    notes: list[int] = []
    for file in sorted(Path(sys.argv[1]).glob("*.txt")):
        try:
            response = drafter.draft(drafter.read(file))
        except DrafterError:
            continue  # a letter that needs no response
        opened += open_brackets(response)
        notes += map(len, note_texts(response))
    brackets = [one.brackets for one in opened]
    print(f"{len(opened)} responses: {mean(brackets):.2f} brackets each, at most {max(brackets)}")
    print("nested", dict(sorted(Counter(one.depth for one in opened).items())))
    print(f"{len(notes)} notes: {mean(notes):.0f} characters each, at most {max(notes)}")


def open_brackets(response: ResponseLetter) -> Iterator[Open]:
    """Yield the open brackets of each response of a letter."""
    for block in response.blocks:
        if isinstance(block, ResponseSlot):
            yield _open("".join(run.text for run in _runs(block.paragraphs) if run.kind == "blank"))


def note_texts(response: ResponseLetter) -> Iterator[str]:
    """Yield the text of each drafting note."""
    for block in response.blocks:
        note = getattr(block, "note", None)
        if note:
            yield "\n".join(note.paragraphs)


def _open(text: str) -> Open:
    depth = deepest = 0
    for character in text:
        depth += (character == "[") - (character == "]")
        deepest = max(deepest, depth)
    return Open(text.count("["), deepest)


def _runs(paragraphs: Iterable[Paragraph | Table]) -> Iterator[Run]:
    for part in paragraphs:
        yield from (
            part.runs
            if isinstance(part, Paragraph)
            else (r for row in part.rows for cell in row for r in cell)
        )


if __name__ == "__main__":
    main()
