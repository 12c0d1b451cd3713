"""F7: the letters about a draft offering statement become public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.frame import words_of
from drafter.checking.matter import Matter, top_of
from drafter.checking.rule import Example, Finding, Rule

_DRAFT = re.compile(r"\bdraft offering statement\b|\bdraft form 1-A\b", re.I)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a reminder for a letter about a draft offering statement (Regulation A)."""
    if found := _DRAFT.search(words_of(matter.frame.subject)):
        yield Finding(
            top_of(matter.response, found[0]),
            "Letters about a draft offering statement become public before the offering is qualified.",
            "Request confidential treatment now for what must not be public then.",
        )


_DRAFT_STATEMENT = (
    "Form 10-K for Fiscal Year Ended September 30, 2024",
    "Draft Offering Statement on Form 1-A",
)
_STATEMENT = ("Form 10-K for Fiscal Year Ended September 30, 2024", "Offering Statement on Form 1-A")
RULE = Rule(
    "F7",
    "info",
    "The letters about a draft offering statement become public.",
    "Rule 252(d): the correspondence of the nonpublic review is public at least 21 days before qualification.",
    find,
    bad=Example(both=(_DRAFT_STATEMENT,)),
    good=Example(both=(_STATEMENT,)),
)
