"""Text that is English, and text of a font that gives other letters than it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.reading.english import strange_parts

ENGLISH = [
    "Please tell us how the dredger was insured, and revise your disclosure on page 12 accordingly.",
    "Refer to Item 303(b)(2)(ii) of Regulation S-K, SAB Topic 5.P and ASC 450-20-50-3 through 50-5.",
    "cash flows, operating income, net revenue growth, gross margin percentage, customer retention rates;",
    "Form 10-K for Fiscal Year Ended December 31, 2023, filed February 26, 2024, File No. 001-99999",
    "PELORUS DREDGING INC / HARROW & SONS S.A. de C.V. / Société Générale de Dragage",
    "The ratio was 4.5% (2023: 4.1%; 2022: 3.9%), or $1,234,567 of $27,434,822.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_names_numbers_and_citations_is_english(text: str) -> None:
    assert list(strange_parts(text)) == []


@given(st.integers(1, 25))
def test_shifted_letters_are_told(shift: int) -> None:
    shifted = "".join(
        chr((ord(one) - 97 + shift) % 26 + 97) if "a" <= one <= "z" else one for one in ENGLISH[0]
    )
    assert list(strange_parts(shifted)) == [shifted]


@pytest.mark.parametrize("font", [0xF000, 0x370 - 32, 0x1D400])
def test_signs_of_another_font_are_told(font: int) -> None:
    signs = "".join(chr(font + ord(one)) if one.isalpha() else one for one in ENGLISH[0])
    assert list(strange_parts(signs)) == [signs]
