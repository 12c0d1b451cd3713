"""The file with answers: what is read from it, and what is refused."""

from __future__ import annotations

import pytest

from drafter.answering.answers_file import Answer, read, written
from drafter.answering.table import answers_in, rows_of_csv
from drafter.errors import AnswersError

PAGE = """\
# Responses of Gannet Cove Ltd.

## Comment 4

> Please tell us why the useful life of your vessels changed.
>
> Also tell us when.

The Company respectfully advises the Staff that:

- the hulls were tested; and
- the *builder* confirmed it.

### What was tested

> “Useful lives are reviewed each year.”

## Comment No. 5

> Please revise.

## comment 4 (2)

No quotation here.
"""


def test_each_answer_is_found_under_its_heading() -> None:
    first, second, third = read(PAGE, "answers.md")

    assert first.key == (4, 1)
    assert first.comment == (
        "Please tell us why the useful life of your vessels changed.",
        "Also tell us when.",
    )
    assert first.markdown.startswith("The Company respectfully")
    assert first.markdown.endswith("> “Useful lives are reviewed each year.”")
    assert (second.key, second.markdown) == ((5, 1), "")
    assert (third.key, third.comment, third.markdown) == ((4, 2), (), "No quotation here.")


def test_what_is_written_is_read_again() -> None:
    answers = [
        Answer(1, "We agree.\n\n- one\n- two", ("1. Please *note* this.", "> And this.")),
        Answer(2, "", ("2. Why?",)),
        Answer(2, "> Quoted first.", ("2. And why not?",), time=2),
    ]

    found = read(written("Gannet Cove Ltd.", answers), "answers.md")

    assert [(one.key, one.markdown, one.comment) for one in found] == [
        (one.key, one.markdown, one.comment) for one in answers
    ]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("Only words.", "No heading for a comment was found", None),
        ("## Comment 1\n\nYes.\n\n## Conclusion\n\nNo.", "“Conclusion” names no comment", 5),
        ("## Comment 1\n\nYes.\n\n## Comment 1\n\nNo.", "answered twice, in lines 1 and 5", 5),
    ],
)
def test_what_is_refused(text: str, message: str, line: int | None) -> None:
    with pytest.raises(AnswersError, match=message) as caught:
        read(text, "answers.md")

    assert caught.value.problems[0].place.line == (line or 0)


def test_a_heading_in_a_code_block_is_no_heading() -> None:
    (only,) = read("## Comment 1\n\n```\n## Comment 2\n```\n", "answers.md")

    assert "## Comment 2" in only.markdown


@pytest.mark.parametrize("character", ["\u2028", "\x0b", "\x0c", "\x85"])
def test_a_character_that_ends_no_line_in_markdown_moves_no_answer(character: str) -> None:
    first, second = read(
        f"## Comment 1\r\n\r\n> Why{character}?\r\n\r\nYes.\r\n\r\n## Comment 2\n\nNo.", "a.md"
    )

    assert (first.markdown, second.markdown) == ("Yes.", "No.")


def test_answers_come_from_a_table() -> None:
    rows = rows_of_csv(
        'No.,Comment,Response\n3,Why?,"Because **we** did."\n4,When?,\n'.encode("utf-8-sig"), "tracker.csv"
    )

    (only,) = answers_in(rows, "tracker.csv")

    assert (only.number, only.markdown) == (3, "Because **we** did.")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "no column “No.”"),
        ([["No.", "Comment"]], "no column “Response”"),
        ([["No.", "Response"], ["", "Yes."]], "no number of a comment"),
        ([["No.", "Response"], [3.0, "Yes."], ["3", "No."]], "answered twice"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(rows: list[list[object]], message: str) -> None:
    with pytest.raises(AnswersError, match=message):
        answers_in(rows, "tracker.xlsx")


def test_a_cell_without_an_end_is_no_bug() -> None:
    with pytest.raises(AnswersError, match="cannot be read"):
        rows_of_csv(b"No.,Response\n1," + b"x" * 200_000, "tracker.csv")
