"""A letter whose comments begin and end where a person says."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.model import CommentLetter
from drafter.reading import read_letter
from drafter.reading.formats import read_source
from drafter.reading.source import GivenComment, Source

EXAMPLES = Path(__file__).parents[2] / "examples"
LETTERS = ("second-round.txt", "annual-report.txt", "ipo.txt", "mail-stop.txt", "single-comment.txt")


def source_of(name: str) -> Source:
    return read_source((EXAMPLES / name).read_bytes(), name)


def given_of(letter: CommentLetter) -> list[GivenComment]:
    return [GivenComment(*comment.lines, comment.number, comment.label) for comment in letter.comments]


@pytest.mark.parametrize("name", LETTERS)
def test_what_the_reader_found_when_told_changes_nothing(name: str) -> None:
    source = source_of(name)
    found = read_letter(source)

    given = read_letter(source._replace(given=tuple(given_of(found))))

    assert given.comments == found.comments
    assert (given.opening, given.closing, given.kind) == (found.opening, found.closing, found.kind)


def test_lines_after_the_last_line_of_a_comment_head_the_next() -> None:
    source = source_of("second-round.txt")
    found = read_letter(source)
    given = given_of(found)
    given[1] = given[1]._replace(last=given[1].last - 3)

    letter = read_letter(source._replace(given=tuple(given)))

    moved = [line.text.strip() for line in found.lines[given[1].last : given[1].last + 3]]
    assert letter.comments[1].lines[1] <= given[1].last
    assert " ".join(letter.comments[2].headings).startswith(moved[0])
    assert letter.comments[2].text == found.comments[2].text
    assert not letter.unplaced


def test_a_comment_without_its_number_keeps_the_number() -> None:
    source = source_of("second-round.txt")
    found = read_letter(source)
    given = given_of(found)
    given[3] = given[3]._replace(first=given[3].first - 1)

    letter = read_letter(source._replace(given=tuple(given)))

    assert letter.comments[3].number == found.comments[3].number
    assert letter.comments[3].label == found.comments[3].label


@pytest.mark.parametrize(
    "given", [GivenComment(9000, 9001, 1, "1."), GivenComment(1, 1), GivenComment(60, 2, 1, "1.")]
)
def test_lines_that_are_not_there_make_no_comment_of_nothing(given: GivenComment) -> None:
    letter = read_letter(source_of("second-round.txt")._replace(given=(given,), as_letter=True))

    assert all(comment.text for comment in letter.comments)
