"""The letter's own paragraphs: where one ends, and where it goes on."""

from __future__ import annotations

import pytest

from drafter.reading.formats.edgar_text import text_source
from drafter.reading.paragraphs import SENTENCE_END, paragraphs

DRAWN = {
    "white space between two": (
        "       We read your letter\nwith care.\n\n       We have two comments.\n",
        ["We read your letter with care.", "We have two comments."],
    ),
    "a first line set in, below a full stop": (
        "We read your letter with care.\n       We have two comments.\n",
        ["We read your letter with care.", "We have two comments."],
    ),
    "a line set in that goes on with a sentence": (
        "We read your letter with\n       care.\n",
        ["We read your letter with care."],
    ),
    "a sentence that goes on over a page": (
        "We read your letter with\n\n\f\n\ncare.\n",
        ["We read your letter with care."],
    ),
    "a sentence that ends with a page": (
        "We read your letter.\n\n\f\n\nWe have two comments.\n",
        ["We read your letter.", "We have two comments."],
    ),
    "blanks within a line": ("We  read   your letter.\n", ["We read your letter."]),
}


@pytest.mark.parametrize("what", DRAWN)
def test_lines_become_paragraphs(what: str) -> None:
    text, expected = DRAWN[what]
    assert paragraphs(text_source(text, what).lines) == expected


@pytest.mark.parametrize("end", ["owed.", "owed?", 'owed."', "owed.”", "(owed.)", "owed:", "owed;"])
def test_a_sentence_ends(end: str) -> None:
    assert SENTENCE_END.search(end)


@pytest.mark.parametrize("end", ["owed", "owed,", "page 12", "owed)", "owed -"])
def test_a_sentence_does_not_end(end: str) -> None:
    assert not SENTENCE_END.search(end)
