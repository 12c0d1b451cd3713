"""A draft leaves little to choose: few brackets, hardly nested, and short notes, in the example letters."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from statistics import mean

import pytest

import drafter
from benchmarks.accuracy.brackets import note_texts, open_brackets
from drafter.response import ResponseLetter

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NAMES = ("annual-report", "ipo", "mail-stop", "second-round", "single-comment")


@pytest.fixture(scope="module")
def drafts() -> list[ResponseLetter]:
    return [drafter.draft(drafter.read(EXAMPLES / f"{name}.txt")) for name in NAMES]


def test_a_response_has_few_brackets_and_none_is_nested_deeper_than_two(drafts: list[ResponseLetter]) -> None:
    """Four on average, in the examples as in real letters."""
    opened = [one for draft in drafts for one in open_brackets(draft)]

    assert len(opened) > 30
    assert mean(one.brackets for one in opened) <= 4
    assert max(one.depth for one in opened) <= 2


def test_a_note_has_at_most_500_characters_and_350_on_average(drafts: list[ResponseLetter]) -> None:
    lengths = [len(text) for draft in drafts for text in note_texts(draft)]

    assert max(lengths) <= 500
    assert mean(lengths) <= 350


def test_a_letter_says_no_long_line_of_a_note_twice(drafts: list[ResponseLetter]) -> None:
    for draft in drafts:
        lines = Counter(line for text in note_texts(draft) for line in text.split("\n") if len(line) > 60)
        assert [line for line, times in lines.items() if times > 1] == []
