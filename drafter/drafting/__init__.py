"""From the staff's letter to the letter that is sent, as blocks.

The wording files (`templates/letter/`, Jinja and HTML) say what stands where and in which words; the profile
says who signs and how the letter is set; staff text is put in as blocks, never as template or markup.
"""

from __future__ import annotations

import datetime

from drafter.drafting.compose import compose, compose_extension
from drafter.model import CommentLetter
from drafter.profile import Profile, default_profile, load_profile

__all__ = ["Profile", "compose", "compose_extension", "default_profile", "load_profile", "response_date"]


def response_date(profile: Profile, letter: CommentLetter) -> datetime.date | None:
    """The day whose law the wording speaks.

    The day of the letter where the profile has it, else the day it is due, else that of the staff's letter;
    never the clock's, so that the same input gives the same draft.
    """
    due = letter.deadline.due if letter.deadline else None
    return profile.letter.date or due or letter.date
