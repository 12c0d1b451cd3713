"""The staff's ways of asking, in `ways_of_asking.txt`: a topic at the margin, and below it comments about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import topics
from drafter.model import Block, Comment, CommentLetter


def comments() -> dict[str, list[str]]:
    """Return the comments about each topic."""
    asked: dict[str, list[str]] = {}
    topic = ""
    for line in Path(__file__).with_name("ways_of_asking.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            asked[topic].append(line.strip())
        elif line and not line.startswith("#"):
            topic = line
            asked.setdefault(topic, [])
    return asked


ASKED = comments()


@pytest.mark.parametrize("topic", ASKED)
def test_the_main_topic_of_a_comment(topic: str) -> None:
    assert ASKED[topic]
    assert {text: main_topic(text) for text in ASKED[topic]} == dict.fromkeys(ASKED[topic], topic)


def main_topic(text: str) -> str:
    comment = Comment(1, (), (Block("paragraph", text),), (1, 1))
    letter = topics.find_topics(CommentLetter("letter.txt", "comments", comments=(comment,)))
    return next((match.id for match in letter.comments[0].topics), "")
