"""Business days: rows counted by hand, comparison with another calendar, and properties of every start."""

from __future__ import annotations

import re
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.kernel.calendar import business_day_after, business_day_before, federal_holiday
from drafter.kernel.closures import closures

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("case", "start", "days", "due", "skipped"),
    [
        ("two plain weeks", "2023-03-01", 10, "2023-03-15", []),
        ("over a weekend", "2023-03-03", 1, "2023-03-06", []),
        ("from a Saturday", "2023-03-04", 1, "2023-03-06", []),
        ("a holiday", "2023-01-05", 10, "2023-01-20",
            ["Monday, January 16, 2023 (Martin Luther King, Jr. Day)"]),
        ("two holidays", "2022-11-10", 10, "2022-11-28",
            ["Friday, November 11, 2022 (Veterans Day)", "Thursday, November 24, 2022 (Thanksgiving Day)"]),
        ("the last Monday of May", "2024-05-24", 2, "2024-05-29", ["Monday, May 27, 2024 (Memorial Day)"]),
        ("the first Juneteenth", "2021-06-10", 6, "2021-06-21",
            ["Friday, June 18, 2021 (Juneteenth, observed)"]),
        ("none before", "2020-06-15", 5, "2020-06-22", []),
        ("New Year kept in the old one", "2021-12-30", 1, "2022-01-03",
            ["Friday, December 31, 2021 (New Year's Day, observed)"]),
        ("Sundays", "2022-12-23", 5, "2023-01-03",
            ["Monday, December 26, 2022 (Christmas Day, observed)",
             "Monday, January 2, 2023 (New Year's Day, observed)"]),
        ("mourning", "2018-12-03", 10, "2018-12-18",
            ["Wednesday, December 5, 2018 (mourning for President George H.W. Bush)"]),
        ("mourning", "2024-12-30", 10, "2025-01-15",
            ["Wednesday, January 1, 2025 (New Year's Day)",
             "Thursday, January 9, 2025 (mourning for President Carter)"]),
        ("Christmas of 2025", "2025-12-19", 5, "2025-12-31",
            ["Wednesday, December 24, 2025 (Christmas Eve, by executive order)",
             "Thursday, December 25, 2025 (Christmas Day)",
             "Friday, December 26, 2025 (the day after Christmas, by executive order)"]),
        ("an unconfirmed closure counts", "2024-12-20", 3, "2024-12-26",
            ["Wednesday, December 25, 2024 (Christmas Day)"]),
        ("a lapse in appropriations counts", "2018-12-26", 10, "2019-01-10",
            ["Tuesday, January 1, 2019 (New Year's Day)"]),
    ],
)  # fmt: skip
def test_a_due_day_counted_by_hand(case: str, start: str, days: int, due: str, skipped: list[str]) -> None:
    counted, off = business_day_after(date.fromisoformat(start), days)
    assert (counted, list(map(str, off))) == (date.fromisoformat(due), skipped), case


def test_the_calendar_agrees_with_an_independent_one_for_thirty_years() -> None:
    oracle = holidays.UnitedStates(years=range(2004, 2037))
    day, last = date(2005, 1, 1), date(2035, 12, 31)
    weekdays = [day + n * ONE_DAY for n in range((last - day).days + 1) if (day + n * ONE_DAY).weekday() < 5]
    assert [d for d in weekdays if bool(federal_holiday(d)) != (d in oracle)] == []


starts = st.dates(date(2004, 1, 1), date(2035, 12, 31))


@given(starts, st.integers(1, 40))
def test_the_number_of_business_days_before_is_the_number_counted(start: date, days: int) -> None:
    due, skipped = business_day_after(start, days)
    weekdays = sum((start + n * ONE_DAY).weekday() < 5 for n in range(1, (due - start).days + 1))
    assert due.weekday() < 5
    assert federal_holiday(due) is None
    assert weekdays - len(skipped) == days


@given(starts, st.integers(1, 20), st.integers(1, 20))
def test_counting_on_from_a_due_day_is_counting_through(start: date, first: int, then: int) -> None:
    halfway, _ = business_day_after(start, first)
    assert business_day_after(halfway, then)[0] == business_day_after(start, first + then)[0]


def test_a_day_counted_back_by_hand() -> None:
    # Presidents' Day, February 20, 2023, is passed over, as are two weekends.
    counted, off = business_day_before(date(2023, 2, 24), 6)

    assert (counted, [str(one) for one in off]) == (
        date(2023, 2, 15),
        ["Monday, February 20, 2023 (Presidents' Day)"],
    )


@given(starts, st.integers(1, 40))
def test_counting_back_undoes_counting_on(start: date, days: int) -> None:
    first = business_day_after(start, 1)[0]
    assert business_day_before(business_day_after(first, days)[0], days)[0] == first


def test_no_days_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        business_day_after(date(2023, 1, 5), 0)


def test_each_closure_is_a_weekday_that_no_rule_covers_and_has_a_source() -> None:
    days = [closure.day for closure in closures()]
    assert days == sorted(set(days))
    for day, edgar, why, source in closures():
        assert edgar in {"closed", "unconfirmed"}
        assert day.weekday() < 5
        assert federal_holiday(day) is None
        assert source != "not checked" or edgar == "unconfirmed"
        assert not re.search(r"[()]", why), "it is set in parentheses"
