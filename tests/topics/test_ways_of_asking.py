"""The staff's ways of asking, in `ways_of_asking.txt`: a topic at the margin, and below it comments about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import topics
from drafter.model import Block, Comment, CommentLetter


def comments() -> Iterator[tuple[str, str]]:
    topic = ""
    for line in Path(__file__).with_name("ways_of_asking.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            yield topic, line.strip()
        elif line and not line.startswith("#"):
            topic = line


@pytest.mark.parametrize(("topic", "text"), list(comments()))
def test_the_main_topic_of_a_comment(topic: str, text: str) -> None:
    comment = Comment(1, (), (Block("paragraph", text),), (1, 1))
    found = (
        topics.find_topics(CommentLetter("letter.txt", "comments", comments=(comment,))).comments[0].topics
    )
    assert [match.id for match in found[:1]] == [topic], found
