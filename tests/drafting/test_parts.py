"""The parts of a letter: the contribution of each file that letter.html or header.html includes."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.drafting import compose, default_profile
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.response import DateLine, Paragraph, ResponseLetter, StaffComment, SubjectTable

LETTER = CommentLetter(
    "a.txt",
    "comments",
    subject=Subject("Alder Corp", ("Form 10-K for 2023",), forms=("Form 10-K",)),
    comments=(Comment(1, (), (Block("paragraph", "Tell us why."),), (1, 1)),),
)


@pytest.fixture
def letter() -> ResponseLetter:
    return compose(LETTER, default_profile())


def blocks(letter: ResponseLetter, name: str) -> tuple:
    (part,) = (part for part in letter.parts if part.name == name)
    return letter.blocks[part.start : part.stop]


def test_a_part_holds_what_its_file_has_made(letter: ResponseLetter) -> None:
    (date,) = blocks(letter, "date")
    (subject,) = blocks(letter, "subject")

    assert isinstance(date, DateLine)
    assert isinstance(subject, SubjectTable)
    assert isinstance(blocks(letter, "comments")[0], StaffComment)


def test_a_part_may_hold_others(letter: ResponseLetter) -> None:
    header = blocks(letter, "header")

    assert {type(block) for block in header} >= {DateLine, SubjectTable, Paragraph}
    assert blocks(letter, "date")[0] in header


def test_a_part_that_the_letter_lacks_is_empty(letter: ResponseLetter) -> None:
    assert blocks(letter, "acknowledgement") == ()


def test_a_part_of_the_firms_own(tmp_path: Path) -> None:
    built_in = Path(__file__).parents[2] / "templates" / "letter" / "letter.html"
    text = built_in.read_text("utf-8").replace(
        '{% include "closing.html" %}', '{%- include "thanks.html" -%}\n{% include "closing.html" %}'
    )
    (tmp_path / "letter.html").write_text(text, "utf-8")
    (tmp_path / "thanks.html").write_text(
        "<p>We thank the Staff for {% include 'reason.html' %}.</p>", "utf-8"
    )
    (tmp_path / "reason.html").write_text("its time", "utf-8")

    (thanks,) = blocks(compose(LETTER, default_profile(), folders=[tmp_path]), "thanks")

    assert "".join(run.text for run in thanks.runs) == "We thank the Staff for its time."


def test_no_border_of_a_part_stays_in_the_letter(letter: ResponseLetter) -> None:
    assert {type(block).__name__ for block in letter.blocks} <= {
        "Paragraph", "DateLine", "SubjectTable", "Table", "StaffComment", "ResponseSlot"
    }  # fmt: skip
