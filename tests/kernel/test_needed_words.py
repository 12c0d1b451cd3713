"""A pattern that is asked only of texts with a plain word: each match contains the word."""

import pytest

from drafter.drafting.revisions import _TO_AMEND
from drafter.reading.references import _COMMENTS, _EXHIBITS
from drafter.topics.required_literals import anchors


@pytest.mark.parametrize(
    ("source", "word"), [(_TO_AMEND, "amend"), (_COMMENTS, "comment"), (_EXHIBITS, "exhibit")]
)
def test_each_match_contains_the_word(source: str, word: str) -> None:
    needed = anchors(source)  # of each of these sets, a match has one string
    assert any(all(word in string for string in strings) for strings in needed)
