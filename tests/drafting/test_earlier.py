"""What is known about earlier letters: each row is a comment and the contents of its table."""

from __future__ import annotations

import re
from datetime import date

import pytest

from drafter.drafting.earlier import REISSUED, earlier_comments, earlier_responses, is_reissued
from drafter.model import Block, Comment, CommentLetter, PriorReference, Subject

LETTER, ANSWER = date(2024, 2, 5), date(2024, 2, 20)
OLD_LETTER, OLD_ANSWER = date(2023, 11, 6), date(2023, 11, 30)

ROWS = {
    "of the last letter": ("Your answer to prior comment 3.", {}, (LETTER, (ANSWER,))),
    "names the last answer": ("In it.", {"response_date": ANSWER}, (LETTER, (ANSWER,))),
    "names the last letter": ("In it.", {"letter_date": LETTER}, (LETTER, (ANSWER,))),
    "names an older answer": ("In it.", {"response_date": OLD_ANSWER}, (None, (OLD_ANSWER,))),
    "names an older letter": ("In it.", {"letter_date": OLD_LETTER}, (OLD_LETTER, ())),
    "names both": (
        "In it.",
        {"letter_date": OLD_LETTER, "response_date": OLD_ANSWER},
        (OLD_LETTER, (OLD_ANSWER,)),
    ),
    "speaks of two letters": (
        "Comment 3 of our letters dated November 6, 2023 and February 5, 2024.",
        {},
        (None, ()),
    ),
    "speaks of another answer": ("Your November 30, 2023 response to comment 3.", {}, (None, ())),
    "speaks of another day": ("Comment 3 asked of the sale on November 6, 2023.", {}, (LETTER, (ANSWER,))),
}


@pytest.mark.parametrize("row", ROWS)
def test_dates_are_those_of_the_comment_or_of_the_last_letter_and_never_paired_with_others(row: str) -> None:
    words, named, expected = ROWS[row]
    comment = Comment(1, (), (Block("paragraph", words),), (1, 1), refers_to=(PriorReference(3, **named),))
    letter = CommentLetter("a.txt", "comments", prior_letter_date=LETTER, prior_response_date=ANSWER)

    assert earlier_comments(comment, letter) == ((3, *expected),)


def test_a_comment_of_this_letter_is_no_earlier_one() -> None:
    comment = Comment(4, (), (), (1, 1), refers_to=(PriorReference(3, "this"),))

    assert earlier_comments(comment, CommentLetter("a.txt", "comments")) == ()


@pytest.mark.parametrize(
    ("of_subject", "of_opening", "expected"),
    [
        ((OLD_ANSWER, ANSWER), ANSWER, (OLD_ANSWER, ANSWER)),
        ((), ANSWER, (ANSWER,)),
        ((), None, ()),
    ],
)
def test_earlier_answers_are_those_of_the_re_block_else_that_of_the_opening(
    of_subject: tuple[date, ...], of_opening: date | None, expected: tuple[date, ...]
) -> None:
    letter = CommentLetter(
        "a.txt", "comments", subject=Subject(response_dates=of_subject), prior_response_date=of_opening
    )

    assert earlier_responses(letter) == expected


@pytest.mark.parametrize(("pattern", "example"), REISSUED)
def test_a_pattern_meets_its_example(pattern: str, example: str) -> None:
    assert re.search(pattern, example, re.IGNORECASE)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We reissue comment 2.", True),
        ("We read your answer, and we are reissuing our prior comment.", True),
        ("Your revision does not say why. Please revise. The comment is partially reissued.", True),
        ("We read your response to prior comment 2. Tell us more.", False),
        ("Have your auditor reissue its report.", False),
        ("You restated and reissued your financial statements.", False),
        ("Tell us whether you repurchase and reissue the shares.", False),
    ],
)
def test_reissued_is_what_the_staff_calls_so(words: str, expected: bool) -> None:
    assert is_reissued(Comment(1, (), (Block("paragraph", words),), (1, 1))) is expected
