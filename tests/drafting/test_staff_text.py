"""Whatever the staff writes comes out unchanged: it is data, never a template, markup or a blank."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafter.drafting import compose, default_profile
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.response import Paragraph, ResponseSlot, StaffComment, SubjectTable

PIECES = [
    "{{ letter }}", "{% raw %}", "{#", "<b>", "</p>", '<comment number="1">', "&amp;", "&",
    "[●]", "[a]ll", "[x / y]", "“", "’", " ", "\u00a0", "*", "word", "\ufdd0", "\ufdd1", "\x0c",
]  # fmt: skip

STAFF_TEXT = st.one_of(st.text(min_size=1), st.lists(st.sampled_from(PIECES), min_size=1).map("".join))


@given(texts=st.lists(STAFF_TEXT, min_size=1, max_size=4), heading=STAFF_TEXT, line=STAFF_TEXT)
@example(texts=["{{ 7 * 7 }} <b>x</b> &amp; [●]"], heading="{% if %}", line="[Amended] <i>Form</i> 10-K")
def test_comments_headings_and_the_re_block_are_untouched(texts: list[str], heading: str, line: str) -> None:
    comment = Comment(1, (heading,), tuple(Block("paragraph", text) for text in texts), (1, 2))
    letter = CommentLetter("a.txt", "comments", subject=Subject("A Corp", (line,)), comments=(comment,))
    blocks = compose(letter, default_profile()).blocks
    (quoted,) = [block for block in blocks if isinstance(block, StaffComment)]

    runs = [part.runs for part in quoted.paragraphs]
    assert [[run.text for run in row] for row in runs] == [[text] for text in texts]
    assert {run.kind for row in runs for run in row} == {"text"}
    assert [b.runs[0].text for b in blocks if isinstance(b, Paragraph) and b.style == "staff heading 1"] == [
        heading
    ]
    assert [b.lines for b in blocks if isinstance(b, SubjectTable)] == [("A Corp", line)]


def test_brackets_in_a_name_are_no_blank() -> None:
    letter = CommentLetter(
        "a.txt",
        "comments",
        subject=Subject("Sm[i]th & <Sons>", ("Form [10]-K",)),
        clients=("Sm[i]th & <Sons>",),
    )
    written = [
        [(run.text, run.kind) for run in block.runs]
        for block in compose(letter, default_profile()).blocks
        if isinstance(block, Paragraph) and block.style == "body"
    ]

    assert written[0][0] == (
        "Sm[i]th & <Sons> (the “Company”) refers to the letter dated ",
        "text",
    )
    assert ("[date]", "blank") in written[0]


def test_an_answer_is_not_quoted_text() -> None:
    comment = Comment(1, (), (Block("paragraph", "Tell us {{ why }}."),), (1, 1), asks=("explain",))
    blocks = compose(CommentLetter("a.txt", "comments", comments=(comment,)), default_profile()).blocks
    (slot,) = [block for block in blocks if isinstance(block, ResponseSlot)]

    assert "why" not in str(slot.paragraphs)


@pytest.mark.parametrize(
    ("label", "quoted", "answered"),
    [
        ("", "4.", "Response to Comment 4:"),
        ("(4)", "(4)", "Response to Comment 4:"),
        ("IV.", "IV.", "Response to Comment IV:"),
    ],
)
def test_the_number_is_the_one_that_the_staff_printed(label: str, quoted: str, answered: str) -> None:
    comment = Comment(4, (), (Block("paragraph", "Tell us why."),), (1, 1), label=label)
    profile = default_profile()
    style = replace(profile.letter, label="Response to Comment {number}:")
    letter = CommentLetter("a.txt", "comments", comments=(comment,))
    blocks = compose(letter, replace(profile, letter=style)).blocks

    assert [block.label for block in blocks if isinstance(block, StaffComment)] == [quoted]
    assert [block.label for block in blocks if isinstance(block, ResponseSlot)] == [answered]
