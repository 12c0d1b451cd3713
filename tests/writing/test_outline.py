"""The small letter as an outline: style, controls, blanks, fields and notes, line by line."""

from __future__ import annotations

from pathlib import Path

from drafter import writing

GOLDEN = Path(__file__).parent / "golden" / "small_letter.txt"


def test_the_small_letter(letter, word_outline, agrees_with_golden):
    agrees_with_golden(word_outline(writing.to_bytes(letter)), GOLDEN)
