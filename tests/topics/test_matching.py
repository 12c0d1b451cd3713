"""A comment's topics: one comment at a time, specific before general, and the same every time."""

from __future__ import annotations

import pytest

from drafter import topics
from drafter.model import Block, Comment, CommentLetter, Subject
from drafter.topics.anchors import anchors


def a_letter(*texts: str, headings: tuple[str, ...] = (), re_block: tuple[str, ...] = ()) -> CommentLetter:
    """A letter of one comment a text; the headings stand above the first."""
    comments = tuple(
        Comment(n, headings if n == 1 else (), (Block("paragraph", text),), (n, n))
        for n, text in enumerate(texts, start=1)
    )
    return CommentLetter("letter.txt", "comments", subject=Subject(lines=re_block), comments=comments)


def found(letter: CommentLetter) -> list[list[str]]:
    return [[match.id for match in comment.topics] for comment in topics.find_topics(letter).comments]


def test_the_words_that_decided_are_told() -> None:
    letter = topics.find_topics(a_letter("Please say that the HFCAA now speaks of two years."))
    assert letter.comments[0].topics[0].words == ("HFCAA",)


def test_a_comment_that_raises_nothing_has_no_topics() -> None:
    assert found(a_letter("Please number the pages of your filing.")) == [[]]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("going concern", ("going concern",)),
        (r"Rule 14[de]-\d", ("rule 14",)),
        ("(warrants?|notes?) payable", (" payable",)),
        ("tariffs?|customs duty", ("customs duty", "tariff")),
        (r"\d+", ()),
        ("colou?r", ("colo",)),
    ],
)
def test_anchors_are_the_words_without_which_a_pattern_cannot_match(
    pattern: str, needed: tuple[str, ...]
) -> None:
    assert anchors(pattern) == needed
