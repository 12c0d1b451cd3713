"""Characters that are not displayed are not read."""

from __future__ import annotations

import sys
import unicodedata

from drafter.reading.formats.edgar_text import text_source
from drafter.reading.formats.glyphs import visible


def test_exactly_the_format_characters_are_taken_out() -> None:
    """A character that this version of Unicode has not assigned yet may be one of them."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    taken = {character for character in every if not visible(character)}
    assert taken >= {character for character in every if unicodedata.category(character) == "Cf"}
    assert {unicodedata.category(character) for character in taken} <= {"Cf", "Cn"}


def test_a_text_with_a_direction_mark_is_still_one_that_lost_its_quotes() -> None:
    assert text_source("\u200e1.  The company   s dues.\n", "letter").lossy
    assert text_source("１.  The company   s dues.\n", "letter").lossy
    assert not text_source("1.  The company’s dues.\n", "letter").lossy
    assert not text_source("1.  The café   s dues.\n", "letter").lossy


def test_a_source_keeps_its_lines_as_they_came() -> None:
    source = text_source("\u200e1.  The dues.\n", "letter")
    assert (source.raw[0], source.lines[0].text) == ("\u200e1.  The dues.", "1.  The dues.")
