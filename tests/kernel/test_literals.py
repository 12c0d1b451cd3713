"""Words are found as they are, whatever pattern they would make, and in lower case at the same place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.kernel.literals import lower, places


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("no", "no, and not no one", [0, 8, 12]),
        ("aa", "aaa", [0, 1]),
        ("Orme & Co. (UK)", "Dear Orme & Co. (UK):", [5]),
        ("Orme", "Mill", []),
    ],
)
def test_words_are_found(words: str, text: str, found: list[int]) -> None:
    assert list(places(words, text)) == found


@given(st.text())
def test_a_place_in_lower_case_is_the_place_in_the_text(text: str) -> None:
    assert len(lower(text)) == len(text)


def test_a_letter_of_two_in_lower_case_is_one() -> None:
    assert lower("İZMİR Mills") == "izmir mills"
