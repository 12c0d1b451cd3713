"""The words of a comment that ask for something, and those that raised a topic."""

from __future__ import annotations

from pathlib import Path

import pytest

import drafter
from drafter.services.marked_words import marked_words

EXAMPLES = Path(__file__).parents[2] / "examples"


def together(words: str) -> str:
    return "".join(words.split()).casefold()


@pytest.mark.parametrize("name", ["second-round.txt", "annual-report.txt", "ipo.txt", "single-comment.txt"])
def test_the_stretches_of_a_block_are_its_words(name: str) -> None:
    for comment in drafter.read(EXAMPLES / name).comments:
        marked = marked_words(comment)

        assert ["".join(one.text for one in stretches) for stretches in marked] == [
            block.text for block in comment.blocks
        ]
        asked = together("".join(one.text for stretches in marked for one in stretches if one.asks))
        assert bool(asked) == bool(comment.requests)
        assert all(
            together(request.verb) in asked or together(request.object) in asked
            for request in comment.requests
        )
        titles = {one.topic for stretches in marked for one in stretches} - {""}
        assert titles <= {topic.title for topic in comment.topics}
