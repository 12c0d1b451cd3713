"""The internal days of the working group, counted back from the due date."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from drafter.errors import ProfileError
from drafter.kernel.calendar import business_day_before
from drafter.problems import Place, Problem

_MOST = 250
"""Business days, about a year: the staff's period for a response is ten."""


class Milestone(NamedTuple):
    """An internal day.

    Attributes:
        name: What is due then, as the profile names it.
        day: The day.
        before: The number of business days before the due date.
    """

    name: str
    day: datetime.date
    before: int


def require_days(wanted: Mapping[str, int]) -> None:
    """Require each of the profile's `[milestones]` to be before the due date.

    Raises:
        ProfileError: A number is less than 1, or much too large.
    """
    if problems := [found for name, days in wanted.items() if (found := problem_of_days(name, days))]:
        raise ProfileError.of(problems)


def problem_of_days(name: str, days: int) -> Problem | None:
    """Return what is wrong with a milestone; None if it is before the due date."""
    if 1 <= days <= _MOST:
        return None
    expected = f"expected a number of business days before the due date, from 1 to {_MOST}"
    message = f"milestones.{name}: {expected}, got {days}."
    return Problem("wrong_value", "error", Place(part="profile"), message)


def milestones_before(due: datetime.date, wanted: Mapping[str, int]) -> tuple[Milestone, ...]:
    """Return the internal days before a due date, in order.

    Args:
        due: The due date.
        wanted: The profile's table `[milestones]`: names, and numbers of business days.
    """
    found = (Milestone(name, business_day_before(due, days)[0], days) for name, days in wanted.items())
    return tuple(sorted(found, key=lambda one: one.day))
