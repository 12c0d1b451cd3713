"""Long letters that are hard to read are read, and each of their lines has a place.

That the time for this grows in step with their length is measured by `python -m benchmarks.growth`, never by a test.
"""

from __future__ import annotations

import pytest

from benchmarks.growth import LINES, PIECES, PLACES, of_comments, of_lines, with_long_line
from drafter.model import CommentLetter
from drafter.reading import read

LONG = 8_000
"""Characters in a line."""


def placed(text: str) -> CommentLetter:
    """Return the letter that is read, after looking whether each line that says anything has a place."""
    letter = read(text.encode(), name="letter.txt")
    said = [number for number, line in enumerate(text.splitlines(), 1) if line.strip()]

    assert said == [line.number for line in letter.lines if line.place != "blank"]
    return letter


def test_many_comments() -> None:
    letter = placed(of_comments(300))

    assert [comment.number for comment in letter.comments[:300]] == list(range(1, 301))


@pytest.mark.parametrize("what", LINES)
def test_many_hard_lines(what: str) -> None:
    assert placed(of_lines(LINES[what])(250)).comments


@pytest.mark.parametrize("what", PIECES)
def test_a_long_line_in_each_place(what: str) -> None:
    assert placed(with_long_line(PIECES[what], *PLACES)(LONG)).comments
