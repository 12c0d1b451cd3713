"""A2: each comment is followed by a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, own_words, place_of
from drafter.checking.rule import Example, Finding, Rule

_BLANK = re.compile(r"\[[^\]]*\]|_{2,}|[●•…]|\b(?:TBD|TBC|to come)\b", re.I)
_LETTER = re.compile(r"[^\W_]")


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments without a response, or with one that consists of blanks."""
    for exchange in matter.exchanges:
        shown = any(block.kind == "table" for block in exchange.response)
        if not shown and not _LETTER.search(_BLANK.sub("", own_words(exchange))):
            number = f"Comment {exchange.number}" if exchange.number else "The comment"
            yield Finding(place_of(exchange), f"{number} has no response.")


RULE = Rule(
    "A2",
    "error",
    "Each comment is followed by a response.",
    "A comment without a response is a comment that the staff repeats.",
    find,
    bad=Example(
        response=(
            (
                "Response: The Company measures its sensor inventory at the lower of cost and net realizable value "
                "under ASC 330-10-35-1B. It determines net realizable value from the contract prices of open orders "
                "and, for inventory without orders, from average selling prices of the preceding two quarters, less "
                "the costs of completion and sale.",
                "Response:",
            ),
        ),
    ),
    good=Example(
        response=(
            (
                "Response: The Company measures its sensor inventory at the lower of cost and net realizable value "
                "under ASC 330-10-35-1B. It determines net realizable value from the contract prices of open orders "
                "and, for inventory without orders, from average selling prices of the preceding two quarters, less "
                "the costs of completion and sale.",
                "Response: The Company applies ASC 330-10-35-1B to contract prices.",
            ),
        ),
    ),
)
