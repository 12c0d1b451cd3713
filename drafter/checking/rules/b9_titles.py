"""B9: people are addressed without "Mr." or "Ms.", as in the staff's letters."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, place_in
from drafter.checking.rule import Example, Finding, Rule

_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Messrs|Mses)\b\.?")
_WITHOUT_TITLES = datetime.date(2022, 10, 1)
"""The staff's letters have had full names without titles since the beginning of October 2022."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a salutation with titles in response to a letter without them."""
    greeting = matter.frame.greeting
    found = _TITLE.search(greeting.words) if greeting else None
    letters = [letter for letter in matter.letters if letter.date and letter.date >= _WITHOUT_TITLES]
    if greeting and found and letters and not any(_TITLE.search(one.salutation or "") for one in letters):
        yield Finding(
            place_in(0, greeting),
            f"The salutation has “{found[0]}”; the staff's letter gives no titles.",
            "Use full names, or “Ladies and Gentlemen:”.",
        )


RULE = Rule(
    "B9",
    "info",
    "People are addressed without “Mr.” or “Ms.”, as in the staff's letters.",
    "The staff's names do not tell how its members wish to be addressed.",
    find,
    bad=Example(response=(("Ladies and Gentlemen:", "Dear Ms. Abelard and Mr. Whitfield:"),)),
    good=Example(response=(("Ladies and Gentlemen:", "Dear Ruth Abelard and Amos Whitfield:"),)),
    needs_letter=True,
)
