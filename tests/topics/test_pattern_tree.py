"""If Python's own parser of regular expressions has moved, topics are found all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import drafter
from drafter import topics
from drafter.kernel.built_in import templates_folder
from drafter.topics import pattern_tree
from drafter.topics.files import compile_folder
from drafter.topics.redos import is_endless
from drafter.topics.required_literals import anchors

LETTER = Path(__file__).resolve().parents[2] / "examples" / "annual-report.txt"


def test_a_tree_is_what_python_makes_of_a_pattern() -> None:
    assert [str(operation) for operation, _ in pattern_tree.parsed("ab+")] == ["LITERAL", "MAX_REPEAT"]


def test_without_a_tree_the_same_topics_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    letter = drafter.read(LETTER)
    assert any(comment.topics for comment in letter.comments)

    monkeypatch.setattr(pattern_tree, "_parser", None)
    without = compile_folder(templates_folder() / "topics")

    assert anchors("goodwill") == ()
    assert not is_endless("(a+)+b")
    assert topics.find_topics(letter, without).comments == letter.comments
