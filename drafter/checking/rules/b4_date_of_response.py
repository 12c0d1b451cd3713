"""B4: the letter is dated, on a day on which it can be filed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from drafter.checking.frame import place_around
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.calendar import closed_for, federal_holiday
from drafter.kernel.dates import first_date, in_letter_style
from drafter.problems import Place

_STALE = timedelta(days=7)
"""The time after which a letter's date is no longer that of its transmission."""

_SATURDAY = 5
_ADVICE = "Date the letter on the day on which it is submitted."


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a date that is missing, on a day on which EDGAR is closed, before the staff's letter, or long past."""
    day = matter.response.date
    if day is None:
        if matter.frame.greeting:
            yield Finding(_place(matter, None), "The letter has no date.", _ADVICE)
        return
    shown = in_letter_style(day, weekday=True)
    if why := _closed(day):
        yield Finding(_place(matter, day), f"The letter is dated {shown}: {why}.", _ADVICE)
    latest = max((letter.date for letter in matter.letters if letter.date), default=None)
    if latest and day < latest:
        yield Finding(
            _place(matter, day),
            f"The letter is dated {shown}, before the staff's letter of {in_letter_style(latest)}.",
            _ADVICE,
            "error",
        )
    elif matter.today and matter.today - day > _STALE:
        yield Finding(
            _place(matter, day),
            f"The letter is dated {shown}, {(matter.today - day).days} days ago.",
            _ADVICE,
        )


def _closed(day: date) -> str | None:
    if day.weekday() >= _SATURDAY:
        return "EDGAR is closed on weekends"
    if holiday := federal_holiday(day):
        return f"EDGAR is closed ({holiday})"
    closure = closed_for(day)
    return f"EDGAR was closed ({closure})" if closure else None


def _place(matter: Matter, day: date | None) -> Place:
    if day is None:
        return place_around(matter.frame.top, "", "opening")
    words = next(
        (
            block.words
            for block in matter.frame.head + matter.frame.addressee
            if first_date(block.words) == day
        ),
        in_letter_style(day),
    )
    return place_around(matter.frame.top, words, "opening")


RULE = Rule(
    "B4",
    "warning",
    "The letter is dated, on a day on which it can be filed.",
    "The date is that of transmission; a weekend or an old date shows that nobody looked at it last.",
    find,
    bad=Example(response=(("March 14, 2025", "March 15, 2025"),)),
    good=Example(response=(("March 14, 2025", "March 17, 2025"),)),
)
