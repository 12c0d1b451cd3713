"""The phrases that begin the staff's customary paragraphs, each with an example.

They are matched at the beginning of a paragraph, without regard to case, on text with single spaces. A test matches
every pattern with its example.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Phrase(NamedTuple):
    """A pattern for the beginning of a paragraph, and an example of it."""

    pattern: str
    example: str


OPENING = (
    Phrase(
        r"we have (reviewed|completed|limited|conducted|read|received|considered)\b",
        "We have reviewed",
    ),
    Phrase(r"our review\b", "Our review was limited to the following"),
    Phrase(r"this is to advise\b", "This is to advise you"),
    Phrase(r"please (respond|amend)\b", "Please respond to this letter"),
    Phrase(r"after (reviewing|we|you)\b", "After reviewing your response"),
    Phrase(r"in (some|our|one) (of )?(our|these|comment)", "In some of our comments"),
    Phrase(r"if you (do|disagree)\b", "If you do not believe a comment applies"),
    Phrase(r"unless we note\b", "Unless we note otherwise"),
    Phrase(r"the purpose\b", "The purpose of our review"),
    Phrase(r"where indicated\b", "Where indicated, we think you should revise"),
    Phrase(r"you should\b", "You should comply with the comments"),
    Phrase(r"our comments?\b", "Our comments follow"),
)
"""The beginnings of paragraphs between the salutation and the first heading or comment."""

CLOSING = (
    Phrase(r"(in closing,? )?we remind you\b", "We remind you that the company"),
    Phrase(r"we urge all\b", "We urge all persons who are responsible"),
    Phrase(r"closing comments?$", "Closing Comments"),
    Phrase(r"(\*\s?){3,}$", "* * * *"),
    Phrase(r"please understand that we may\b", "Please understand that we may have"),
    Phrase(r"please (file|submit) your (cover |response )letter\b", "Please file your response letter"),
    Phrase(r"in responding to (our|these|the staff.?s) comments?\b", "In responding to our comments"),
    Phrase(
        r"in connection with (responding to )?(our|these) comments?\b",
        "In connection with responding to our comments",
    ),
    Phrase(r"notwithstanding our comments\b", "Notwithstanding our comments, in the event"),
    Phrase(r"as appropriate, please\b", "As appropriate, please amend"),
    Phrase(
        r"(please )?(refer|see)\b.{0,30}\brules? 46[01](\(\w\))? (and|regarding)\b",
        "Please refer to Rules 460 and",
    ),
    Phrase(
        r"we (also )?(direct|refer) (you|your attention) to rules? 46",
        "We direct you to Rules 460",
    ),
    Phrase(r"please allow adequate time\b", "Please allow adequate time"),
    Phrase(r"we will (consider|act on) (a written|the) request\b", "We will consider a written request"),
    Phrase(
        r"(you may|please) (also )?(contact|call|direct)\s+(?-i:me|us|the undersigned|any|all|[A-Z])",
        "You may contact Ada",
    ),
    Phrase(r"please feel free\b", "Please feel free to contact"),
    Phrase(
        r"(if|should) you have (any )?(further |additional |other )?(questions|comments)\b.{0,100}?"
        r"(,\s*(please|you|do not|feel)|\bcontact\b|\bcall\b)",
        "If you have any questions, please",
    ),
    Phrase(
        r"(direct )?(any )?questions (may|should|can|(about|regarding|on) (our|these|the (staff.?s )?comments))\b",
        "Questions regarding our",
    ),
    Phrase(
        r"please (respond|amend)\b.{0,80}within \w+ business days\b",
        "Please respond within ten business days",
    ),
    Phrase(r"please furnish a (cover )?letter\b", "Please furnish a letter"),
    Phrase(r"when (you )?respond(ing)? to (these|our) comments?\b", "When you respond to these comments"),
    Phrase(r"you may wish to provide\b", "You may wish to provide us with marked copies"),
    Phrase(r"since the company and its management\b", "Since the company and its management are"),
    Phrase(r"the division of enforcement has\b", "The Division of Enforcement has access"),
)
"""The beginnings of paragraphs after the last comment."""

ANNOUNCED = (
    Phrase(
        r".*\bhave the following (?:additional |further |supplemental )?comment",
        "and have the following comments",
    ),
)
"""Phrases anywhere in the text that show that a letter has comments."""

SEC_TELEPHONE = (Phrase(r".*\b202\)?[ .-]*(551|942)[ .-]+\d{4}\b", "Ada Lind at (202) 551-0000"),)
"""A telephone number of the SEC: its exchange has been 551 since its move in 2005, and was 942 before."""

FROM_STAFF = (Phrase(r".*\bcorporation finance\b", "Division of Corporation Finance"), *SEC_TELEPHONE)
"""Phrases that only letters from the staff contain: the Division's name, or a telephone number of the SEC."""


def matches(text: str, phrases: tuple[Phrase, ...]) -> bool:
    """Return whether a paragraph begins with one of the phrases."""
    return _compiled(phrases).match(text) is not None


@cache
def _compiled(phrases: tuple[Phrase, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase.pattern})" for phrase in phrases), re.I | re.S)
