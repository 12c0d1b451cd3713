"""How a comment's number may be written: forms of a whole letter, and single numbers that a program changed."""

from __future__ import annotations

import re

import pytest

from drafter.reading.number_forms import FORMS, Form, in_ascii, number_in_form, odd_number


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_a_form_reads_its_example(form: Form) -> None:
    number = number_in_form(form.example, re.compile(form.pattern, re.I))
    assert number is not None
    assert (number.value, number.text) == (3, "Please revise")
    assert form.example[number.width :] == "Please revise"


def test_a_number_may_begin_with_zero() -> None:
    number = number_in_form("03.  Please revise", re.compile(FORMS[0].pattern, re.I))
    assert number is not None
    assert (number.value, number.text) == (3, "Please revise")


AS_PRINTED = {
    "in full width": ("３.  Please", 3, False),
    "in full width, with its mark": ("３．Please", 3, False),
    "in a circle": ("③  Please", 3, False),
    "in Arabic digits": ("١٢.  Please", 12, False),
    "in bold of mathematics": ("𝟑.  Please", 3, False),
    "in bold of a markup": ("**3.**  Please", 3, False),
    "in italics of a markup": ("__3.__ Please", 3, False),
    "below a bullet": ("•  3. Please", 3, False),
    "with a space": ("3 .  Please", 3, False),
    "with a comma": ("3, Please", 3, False),
    "without a mark": ("3     Please", 3, False),
    "with a word": ("Comment No. 3 Please", 3, False),
    "without a space": ("3.)Please", 3, False),
    "as a scanner reads 1": ("l.  Please", 1, True),
    "as a scanner reads 10": ("IO.  Please", 10, True),
    "as a scanner reads 58": ("SB.  Please", 58, True),
}


@pytest.mark.parametrize(("line", "value", "misread"), AS_PRINTED.values(), ids=AS_PRINTED.keys())
def test_an_odd_number_is_read_where_it_is_expected(line: str, value: int, misread: bool) -> None:
    number = odd_number(line, value)
    assert number is not None
    assert (number.value, number.text, number.misread) == (value, "Please", misread)
    assert odd_number(line, value + 1) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("so that the dues are paid", 50),
        ("So that the dues are paid", 50),
        ("10-K for the year", 10),
        ("3, 4 and 5 of the table", 3),
        ("3% of the dues", 3),
        ("5", 5),
        ("5.2 Harbor Dues", 5),
    ],
)
def test_running_text_begins_with_no_number(line: str, expected: int) -> None:
    assert odd_number(line, expected) is None


def test_the_text_of_a_line_is_left_alone() -> None:
    assert in_ascii("１.  Please explain ½ of the “dues”.") == "1.  Please explain ½ of the “dues”."


@pytest.mark.parametrize(
    "printed", ["１２．", "12．", "⒓", "1\ufe0f\u20e32\ufe0f\u20e3.", "𝟏𝟐.", "١٢.", "⑫.", "⓬."]
)
def test_digits_of_every_kind_are_digits(printed: str) -> None:
    assert in_ascii(f"{printed}  Please revise") == "12.  Please revise"
