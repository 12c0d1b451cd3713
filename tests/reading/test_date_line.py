"""The date of a letter as typists, stamps and scanners leave it."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.reading.date_line import find_date

DAY = date(2008, 6, 3)
DATES = [
    "June 3, 2008",
    "June 3,2008",
    "June 3 2008",
    "JUNE 3, 2008.",
    "June 03, 2008",
    "June 3rd, 2008",
    "3 June 2008",
    "3rd of June, 2008",
    "this 3rd day of June, 2008",
    "Dated: June 3, 2008",
    "Date: June 3, 2008",
    "Tuesday, June 3, 2008",
    "JUN - 3 2008",
    "JUN 3 2008",
    "J UN 0 3 2008",
    "Jun. 3, 2008",
    "June 3 , 2008",
    "6/3/2008",
    "06-03-2008",
    "2008-06-03",
    "June 3, '08",
    "6/3/08",
    "Tuesday, the 3rd of June, 2008",
]
NO_DATES = [
    "June 31, 2008",
    "Juniper 3, 2008",
    "June 2008",
    "(302) 555-2008",
    "12 March Road 2008",
    "Form 10-K405",
    "12/45/08",
]


@pytest.mark.parametrize("text", DATES)
def test_a_date_in_each_way_of_writing_it(text: str) -> None:
    assert find_date(text) == (DAY, "", "")


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert find_date(text) is None


def test_what_else_is_on_the_line() -> None:
    assert find_date("Mail Stop 4561          June 3, 2008") == (DAY, "Mail Stop 4561", "")
    assert find_date("June 3, 2008          Via Facsimile") == (DAY, "", "Via Facsimile")
