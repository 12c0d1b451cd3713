"""Compose the response letter, as blocks, from the staff's letter.

The wording files (`templates/letter/`, Jinja and HTML) determine the order and the words of the letter; the profile
determines who signs and how the letter looks. Staff text is inserted as blocks, never as template or markup.
"""

from __future__ import annotations

import datetime

from drafter.drafting.companions import companions_of
from drafter.drafting.compose import compose, compose_companion
from drafter.model import CommentLetter
from drafter.profile import Profile, default_profile, load_profile

__all__ = [
    "Profile",
    "companions_of",
    "compose",
    "compose_companion",
    "default_profile",
    "load_profile",
    "response_date",
]


def response_date(profile: Profile, letter: CommentLetter) -> datetime.date | None:
    """Return the date as of which the letter states the law.

    It is the letter's date if the profile gives one, otherwise the due date, otherwise the date of the staff's letter.
    It is never today's date, so the same input always gives the same draft.

    Args:
        profile: The profile, which may give the date of the letter.
        letter: The staff's letter.

    Returns:
        The date, or None if none of the three is known.
    """
    due = letter.deadline.due if letter.deadline else None
    return profile.letter.date or due or letter.date
