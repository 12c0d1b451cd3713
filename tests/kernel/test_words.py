"""Words are compared without their typography; what is restated elsewhere in the letter is no change."""

from __future__ import annotations

import pytest

from drafter.kernel.words import changes, same_punctuation

SAME = [
    ("“Gull’s” report — page 4", '"Gull\'s" report - page 4'),
    ("and/or the ship-\nyard", "and/or the shipyard"),
    ("a price of $4.2 million", "a price of [***] million"),
    ("a price of $4.2 million.", "a price of [***]."),
    ("including [a]ny other", "including [a]ny\u00a0other"),
]

DIFFERENT = [
    ("how much you could borrow today", "how much you can borrow today", "could", "can", 0),
    ("Tell us why.\nTell us how.", "Tell us why.\nTell us when.", "how.", "when.", 1),
    ("Item 10(e)(1)(i)(B) of the rule", "Item 10(e)(1)(B) of the rule", "10(e)(1)(i)(B)", "10(e)(1)(B)", 0),
    ("in each of the years", "in each years", "of the", "", 0),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_typography_is_no_change(before: str, after: str) -> None:
    assert changes(before, after) == []


@pytest.mark.parametrize(("before", "after", "missing", "added", "line"), DIFFERENT)
def test_a_changed_word_is_shown_with_its_line(
    before: str, after: str, missing: str, added: str, line: int
) -> None:
    assert [(one.missing, one.added, one.line) for one in changes(before, after)] == [(missing, added, line)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the staff's letter", "the staff´s letter"),
        ("the staff’s “own” letter", "the staff`s ´´own´´ letter"),
        ("a 6″ pipe – steel", 'a 6" pipe - steel'),
        ("a price of [***].", "a price of $4.2 million."),
    ],
)
def test_other_quotation_marks_are_no_other_punctuation(one: str, other: str) -> None:
    assert same_punctuation(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("for 2025, tell us", "for 2025 tell us"), ("Tell us.", "Tell us")]
)
def test_a_comma_is_other_punctuation(one: str, other: str) -> None:
    assert not same_punctuation(one, other)
    assert changes(one, other) == []
