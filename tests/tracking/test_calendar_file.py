"""The calendar, as a library for calendars reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.tracking.calendar_file import calendar_of
from drafter.tracking.milestones import Milestone
from drafter.tracking.tracker import DueDate, Tracker
from tests.tracking.review import REVIEW


def events(tracker: Tracker) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(calendar_of(tracker)).walk("VEVENT")


def test_the_due_date_and_the_internal_days_are_all_day_events() -> None:
    assert [
        (event["SUMMARY"], event.decoded("DTSTART"), event.decoded("DTEND")) for event in events(REVIEW)
    ] == [
        (
            "Response due: SEC staff letter of February 27, 2025 to Calder Ridge Mills, Inc.",
            date(2025, 3, 13),
            date(2025, 3, 14),
        ),
        (
            "Draft; responses, first: SEC staff letter of February 27, 2025 to Calder Ridge Mills, Inc.",
            date(2025, 3, 5),
            date(2025, 3, 6),
        ),
    ]
    assert events(REVIEW)[1]["DESCRIPTION"] == "6 business days before the response is due, March 13, 2025."


def test_a_later_due_date_replaces_the_events() -> None:
    later = replace(REVIEW, due=DueDate(date(2025, 3, 27), "As agreed."))
    before, after = events(REVIEW), events(later)

    assert [one["UID"] for one in before] == [one["UID"] for one in after]
    assert all(one["SEQUENCE"] < other["SEQUENCE"] for one, other in zip(before, after, strict=True))
    assert len({one["UID"] for one in before}) == 2


def test_without_a_due_date_there_is_no_calendar() -> None:
    with pytest.raises(ValueError, match="due date"):
        calendar_of(replace(REVIEW, due=DueDate(None, "")))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_any_name_is_read_back(name: str) -> None:
    named = replace(REVIEW, milestones=(Milestone(name, date(2025, 3, 5), 6),))
    content = calendar_of(named)

    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert events(named)[1]["SUMMARY"].startswith(f"{name}: SEC staff letter")
