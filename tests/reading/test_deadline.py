"""Deadlines: the phrases that set them, and the explanations of how days are counted."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.kernel.calendar import business_day_after
from drafter.reading.deadline import deadline, no_deadline_reason

TEN = "Please respond to these comments within ten business days."


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("within ten business days by providing the requested information", 10),
        ("within 10 business days or tell us when you will respond", 10),
        ("within ten (10) business days", 10),
        ("within five business days", 5),
        ("within fifteen business days", 15),
        ("within 20 business days", 20),
        ("WITHIN  TEN\n       business\ndays", 10),
        ("within one business day", 1),
        ("within 10-business days", 10),
        ("no later than ten business days after the date of this letter", 10),
        ("soon; you have ten business days", 10),
        ("soon: your reply is due in five business days", 5),
    ],
)
def test_the_phrase_is_read(phrase: str, days: int) -> None:
    found = deadline(f"Please respond {phrase}.", date(2023, 3, 1))
    assert found is not None
    assert (found.business_days, found.due) == (days, business_day_after(date(2023, 3, 1), days)[0])


@pytest.mark.parametrize(
    "phrase",
    [
        "as soon as possible",
        "after forty business days from the start of the offer",  # a rule's period, not the staff's
        "within ten calendar days",
        "no later than two business days before you would like the offering statement to be qualified",
        "within the business days of the fourth quarter",
    ],
)
def test_other_words_are_no_day_count(phrase: str) -> None:
    assert deadline(f"Please respond {phrase}.", date(2023, 3, 1)) is None


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (date(2023, 3, 1), "Ten business days after March 1, 2023."),
        (
            date(2023, 1, 5),
            "Ten business days after January 5, 2023, excluding "
            "Monday, January 16, 2023 (Martin Luther King, Jr. Day).",
        ),
        (
            date(2024, 12, 17),
            "Ten business days after December 17, 2024, excluding "
            "Wednesday, December 25, 2024 (Christmas Day); and "
            "Wednesday, January 1, 2025 (New Year's Day). "
            "Tuesday, December 24, 2024 (Christmas Eve, by executive order) counts as a business day "
            "because it is not known that EDGAR was closed.",
        ),
        (None, "Ten business days from the date of the letter, which was not found."),
    ],
)
def test_the_reason_says_how_it_was_counted(sent: date | None, reason: str) -> None:
    found = deadline(TEN, sent)
    assert found is not None
    assert found.reason == reason


def test_without_a_date_there_is_a_count_but_no_day() -> None:
    found = deadline(TEN, None)
    assert found is not None
    assert (found.business_days, found.due, found.skipped) == (10, None, ())


@pytest.mark.parametrize(
    ("opening", "reason"),
    [
        (TEN, None),
        ("We have completed our review of your filing.", "The letter asks for no response."),
        (
            "We have not reviewed and will not\nreview your registration statement.",
            "The letter asks for no response.",
        ),
        (
            "Please submit an amended draft registration statement or file it publicly.",
            "The response is an amended draft or a public filing, and the staff set no deadline.",
        ),
        (
            "Please respond to this letter by amending your registration statement.",
            "The response is an amendment, and the staff set no deadline.",
        ),
        (
            "Please respond by amending your offering\nstatement.",
            "The response is an amendment, and the staff set no deadline.",
        ),
        (
            "Please provide your answer no later than June 3, 2024.",
            "The letter sets a date, June 3, 2024, instead of a number of business days.",
        ),
        (
            "We have reviewed the soliciting materials. Please respond by amending them.",
            "A response on a tender offer or proxy filing is expected promptly; the letter states no number of days.",
        ),
        ("Please tell us when you will respond.", "The letter does not state a number of business days."),
    ],
)
def test_why_there_is_no_day_count(opening: str, reason: str | None) -> None:
    assert no_deadline_reason(opening) == reason
    assert (deadline(opening, date(2024, 5, 1)) is None) == (reason is not None)
