"""The phrases by which the staff's customary paragraphs are known, each with an example that it meets.

They stand at the beginning of a paragraph and are matched without regard to case, on text with single blanks.
A test holds every pattern to its example.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from drafter.kernel.patterns import pattern


class Anchor(NamedTuple):
    """A pattern for the beginning of a paragraph, and words that it is meant for."""

    pattern: str
    example: str


OPENING = (
    Anchor(
        r"we have (reviewed|completed|limited|conducted|read|received|considered)\b",
        "We have reviewed",
    ),
    Anchor(r"our review\b", "Our review was limited to the following"),
    Anchor(r"this is to advise\b", "This is to advise you"),
    Anchor(r"please (respond|amend)\b", "Please respond to this letter"),
    Anchor(r"after (reviewing|we|you)\b", "After reviewing your response"),
    Anchor(r"in (some|our|one) (of )?(our|these|comment)", "In some of our comments"),
    Anchor(r"if you (do|disagree)\b", "If you do not believe a comment applies"),
    Anchor(r"unless we note\b", "Unless we note otherwise"),
    Anchor(r"the purpose\b", "The purpose of our review"),
    Anchor(r"where indicated\b", "Where indicated, we think you should revise"),
    Anchor(r"you should\b", "You should comply with the comments"),
    Anchor(r"our comments?\b", "Our comments follow"),
)
"""Paragraphs between the salutation and the first heading or comment."""

CLOSING = (
    Anchor(r"(in closing,? )?we remind you\b", "We remind you that the company"),
    Anchor(r"we urge all\b", "We urge all persons who are responsible"),
    Anchor(r"closing comments?$", "Closing Comments"),
    Anchor(r"(\*\s?){3,}$", "* * * *"),
    Anchor(r"please understand that we may\b", "Please understand that we may have"),
    Anchor(r"please (file|submit) your (cover |response )letter\b", "Please file your response letter"),
    Anchor(r"in responding to (our|these|the staff.?s) comments?\b", "In responding to our comments"),
    Anchor(
        r"in connection with (responding to )?(our|these) comments?\b",
        "In connection with responding to our comments",
    ),
    Anchor(r"notwithstanding our comments\b", "Notwithstanding our comments, in the event"),
    Anchor(r"as appropriate, please\b", "As appropriate, please amend"),
    Anchor(
        r"(please )?(refer|see)\b.{0,30}\brules? 46[01](\(\w\))? (and|regarding)\b",
        "Please refer to Rules 460 and",
    ),
    Anchor(
        r"we (also )?(direct|refer) (you|your attention) to rules? 46",
        "We direct you to Rules 460",
    ),
    Anchor(r"please allow adequate time\b", "Please allow adequate time"),
    Anchor(r"we will (consider|act on) (a written|the) request\b", "We will consider a written request"),
    Anchor(
        r"(you may|please) (also )?(contact|call|direct)\s+(?-i:me|us|the undersigned|any|all|[A-Z])",
        "You may contact Ada",
    ),
    Anchor(r"please feel free\b", "Please feel free to contact"),
    Anchor(
        r"(if|should) you have (any )?(further |additional |other )?(questions|comments)\b.{0,100}?"
        r"(,\s*(please|you|do not|feel)|\bcontact\b|\bcall\b)",
        "If you have any questions, please",
    ),
    Anchor(
        r"(direct )?(any )?questions (may|should|can|(about|regarding|on) (our|these|the (staff.?s )?comments))\b",
        "Questions regarding our",
    ),
    Anchor(
        r"please (respond|amend)\b.{0,80}within \w+ business days\b",
        "Please respond within ten business days",
    ),
    Anchor(r"please furnish a (cover )?letter\b", "Please furnish a letter"),
    Anchor(r"when (you )?respond(ing)? to (these|our) comments?\b", "When you respond to these comments"),
    Anchor(r"you may wish to provide\b", "You may wish to provide us with marked copies"),
    Anchor(r"since the company and its management\b", "Since the company and its management are"),
    Anchor(r"the division of enforcement has\b", "The Division of Enforcement has access"),
)
"""Paragraphs after the last comment."""

COMPLETED = (Anchor(r".*\bcompleted (our|the|its) review\b", "We have completed our review of your filing"),)
"""What a letter says that ends a review; sought anywhere in the text."""

NO_REVIEW = (
    Anchor(r".*\bnot (been )?review(ed)? and will not\b", "we have not reviewed and will not review"),
    Anchor(r".*\bwill not (be )?review", "your statement will not be reviewed"),
    Anchor(r".*\bnot (been )?selected\b.{0,60}\bfor review\b", "has not been selected for review"),
    Anchor(r".*\bdo not intend to review\b", "we do not intend to review"),
)
"""What a letter says that announces that there will be no review; sought anywhere in the text."""

ANNOUNCED = (Anchor(r".*\bhave the following comment", "and have the following comments"),)
"""What a letter says that has comments; sought anywhere in the text."""

SEC_TELEPHONE = (Anchor(r".*\b202\)?[ .-]*(551|942)[ .-]+\d{4}\b", "Ada Lind at (202) 551-0000"),)
"""The SEC's exchanges: 551 since the move of 2005, 942 before."""

FROM_STAFF = (Anchor(r".*\bcorporation finance\b", "Division of Corporation Finance"), *SEC_TELEPHONE)
"""What only the staff's letters have: the Division's name, or a telephone number of the SEC."""


def meets(text: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether a paragraph begins with one of the anchors."""
    return _compiled(anchors).match(text) is not None


@cache
def _compiled(anchors: tuple[Anchor, ...]) -> re.Pattern[str]:
    return pattern("|".join(f"(?:{anchor.pattern})" for anchor in anchors), re.I | re.S)
