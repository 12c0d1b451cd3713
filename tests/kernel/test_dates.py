"""Dates as letters print them, on any machine."""

from __future__ import annotations

import locale
from datetime import date

import pytest

from drafter.kernel.dates import find_dates, first_date, in_letter_style


def test_a_date_is_written_as_letters_print_it() -> None:
    day = date(2023, 1, 5)
    assert in_letter_style(day) == "January 5, 2023"
    assert in_letter_style(day, weekday=True) == "Thursday, January 5, 2023"
    assert in_letter_style(day, year=False) == "January 5"


def test_what_is_written_is_read_again() -> None:
    days = [date(2024, month, 28) for month in range(1, 13)]
    assert find_dates("; ".join(map(in_letter_style, days))) == days


def test_an_impossible_date_is_left_out() -> None:
    assert find_dates("on February 30, 2023 and on march 1, 2023") == [date(2023, 3, 1)]
    assert first_date("in the year 2023") is None


def test_the_names_do_not_follow_the_locale() -> None:
    before = locale.setlocale(locale.LC_TIME)
    other = next((name for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8") if _is_there(name)), None)
    try:
        if other is None:
            pytest.skip("this machine has no other locale")
        assert in_letter_style(date(2023, 3, 5), weekday=True) == "Sunday, March 5, 2023"
    finally:
        locale.setlocale(locale.LC_TIME, before)


def _is_there(name: str) -> bool:
    try:
        locale.setlocale(locale.LC_TIME, name)
    except locale.Error:
        return False
    return True
