"""The internal days are counted back in business days."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.errors import ProfileError
from drafter.tracking.milestones import Milestone, milestones_before, require_days


def test_internal_days_come_in_their_order() -> None:
    assert milestones_before(date(2023, 2, 24), {"Sign-off": 1, "Draft responses": 6}) == (
        Milestone("Draft responses", date(2023, 2, 15), 6),
        Milestone("Sign-off", date(2023, 2, 23), 1),
    )


@pytest.mark.parametrize("days", [0, -2])
def test_an_internal_day_is_before_the_due_date(days: int) -> None:
    with pytest.raises(ProfileError, match=r"milestones\.Sign-off: expected a number of business days"):
        require_days({"Sign-off": days})
