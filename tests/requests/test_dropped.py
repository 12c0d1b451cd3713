"""A phrase that is dropped contains one of the words beside it, so that a text without them need not be searched."""

import pytest

from drafter.requests.phrases import _DROPPED
from drafter.topics.required_literals import anchors


@pytest.mark.parametrize(("source", "words"), _DROPPED)
def test_a_phrase_has_one_of_its_words(source: str, words: tuple[str, ...]) -> None:
    needed = anchors(source)  # of each of these sets, a match has one string
    assert any(all(any(word in string for word in words) for string in strings) for strings in needed)
