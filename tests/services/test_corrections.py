"""A letter read with what a person corrected in it."""

from __future__ import annotations

from pathlib import Path

import pytest

import drafter
from drafter.errors import InputNotReadableError
from drafter.services.corrections import (
    NO_CORRECTIONS,
    AsRead,
    Corrections,
    read_corrections,
    read_once,
    with_corrections,
    write_corrections,
)

LETTER = Path(__file__).parents[2] / "examples" / "second-round.txt"
FIRM = drafter.find_firm(None)


@pytest.fixture(scope="module")
def read() -> AsRead:
    return read_once(LETTER.read_bytes(), "letter.txt", FIRM)


def test_a_letter_without_corrections_is_as_it_was_read(read: AsRead) -> None:
    assert with_corrections(read, NO_CORRECTIONS, FIRM) == read.letter


def test_the_line_that_one_comment_gains_its_neighbor_loses(read: AsRead) -> None:
    (first, last), following = read.letter.comments[0].lines, read.letter.comments[1]

    letter = with_corrections(read, Corrections(lines={1: (first, last + 2)}), FIRM)

    assert letter.comments[0].lines == (first, last + 2)
    assert letter.comments[1].lines[0] > last + 2
    assert letter.comments[1].lines[1] == following.lines[1]
    assert letter.comments[1].number == following.number
    assert letter.comments[2:] == read.letter.comments[2:]


def test_a_comment_that_was_cut_has_the_topics_of_its_own_words(read: AsRead) -> None:
    first, _ = read.letter.comments[4].lines

    letter = with_corrections(read, Corrections(lines={5: (first, first + 1)}), FIRM)

    alone = drafter.read(LETTER)
    assert [comment.topics for comment in letter.comments[:4]] == [one.topics for one in alone.comments[:4]]
    assert [topic.words for topic in letter.comments[4].topics] != [
        topic.words for topic in alone.comments[4].topics
    ]


def test_named_topics_take_the_place_of_those_that_were_found(read: AsRead) -> None:
    named = read.letter.comments[4].topics[0].id

    letter = with_corrections(read, Corrections(topics={1: (named, "unknown"), 5: ()}), FIRM)

    assert [topic.id for topic in letter.comments[0].topics] == [named]
    assert letter.comments[4].topics == letter.comments[4].offers == ()


def test_corrections_are_kept_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    corrections = Corrections(("Plover “Quay” plc", "Form 10-K"), {2: (3, 4)}, {1: ("a", "b"), 2: ()})

    assert read_corrections(path) == NO_CORRECTIONS
    write_corrections(path, corrections)
    assert read_corrections(path) == corrections


@pytest.mark.parametrize(
    "content", ["lines = 1", "[lines]\nx = [1, 2]", "[lines]\n1 = [1]", "[topics]\n1 = 2", "filing = 3", "="]
)
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text(content, "utf-8")

    with pytest.raises(InputNotReadableError):
        read_corrections(path)
