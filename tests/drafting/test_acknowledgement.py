"""The statement that the staff asked the company for until October 5, 2016."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.drafting import compose, default_profile
from drafter.drafting.acknowledgement import Acknowledgement, acknowledgement
from drafter.model import Block, Comment, CommentLetter
from drafter.response import DateLine, Paragraph

ASKED = "In responding, please provide a written statement from the company acknowledging that:"
FIRST = "the company is responsible for the adequacy and accuracy of what it discloses;"
SECOND = "staff comments do not foreclose the Commission from taking any action; and"
THIRD = "the company may not assert staff comments as a defense to any claim."
CALL = "You may contact Ada Lund at 202-551-0001 with any questions."
REMINDER = "The company and its management are responsible for the accuracy of whatever they disclose."

ROWS = {
    "a paragraph for each": ((REMINDER, ASKED, FIRST, SECOND, THIRD, CALL), (FIRST, SECOND, THIRD)),
    "all run together": ((ASKED, f"{FIRST} {SECOND} {THIRD}", CALL), (FIRST, SECOND, THIRD)),
    "asked without their words": ((ASKED, CALL), ()),
    "for a later letter": (
        (f"If you ask for acceleration, {ASKED[0].lower()}{ASKED[1:]}", FIRST, CALL),
        None,
    ),
    "not asked": ((REMINDER, CALL), None),
}


def letter(closing: tuple[str, ...], day: date | None = date(2016, 10, 4)) -> CommentLetter:
    comment = Comment(1, (), (Block("paragraph", "Please tell us why."),), (1, 1))
    return CommentLetter("old.txt", "comments", date=day, comments=(comment,), closing=closing)


@pytest.mark.parametrize("row", ROWS)
def test_the_statements_are_the_staffs_own(row: str) -> None:
    closing, statements = ROWS[row]

    expected = None if statements is None else Acknowledgement(statements, needed=True)
    assert acknowledgement(letter(closing)) == expected


@pytest.mark.parametrize(
    ("day", "needed"), [(date(2016, 10, 4), True), (date(2016, 10, 5), False), (None, True)]
)
def test_only_an_old_letter_gets_one_and_a_young_one_a_note(day: date | None, needed: bool) -> None:
    blocks = compose(letter((ASKED, FIRST, CALL), day), default_profile()).blocks
    written = [
        "".join(run.text for run in block.runs)
        for block in blocks
        if isinstance(block, Paragraph) and block.style == "response bullet"
    ]
    (noted,) = [block.note for block in blocks if isinstance(block, DateLine)]

    assert written == ([f"•\t{FIRST}"] if needed else [])
    assert (noted is None) is needed
