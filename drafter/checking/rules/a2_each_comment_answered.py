"""A2: each comment is followed by a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.blanks import blanks
from drafter.checking.matter import Matter, comment_words, own_words, place_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.returned import Exchange

_BLANK = re.compile(r"\[[^\]]{0,500}\]|_{2,}|[●•…]|\b(?:TBD|TBC|to come)\b", re.I)
_LETTER = re.compile(r"[^\W_]")


_ASKS = re.compile(
    r"\?|\b(?:please|we note|tell us|advise us|revise|clarify|explain|disclose|describe|confirm|provide)\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments without a response, or with one that consists of blanks."""
    open_ones = [exchange for exchange in matter.exchanges if not _has_response(exchange)]
    if not matter.letters:
        open_ones = _comments_for_certain(open_ones, len(matter.exchanges))
    for exchange in open_ones:
        number = f"Comment {exchange.number}" if exchange.number else "The comment"
        yield Finding(place_of(exchange), f"{number} has no response.")


def _has_response(exchange: Exchange) -> bool:
    shown = any(block.kind in ("table", "picture") for block in exchange.response)
    words = own_words(exchange)
    if shown or _LETTER.search(_BLANK.sub("", words)):
        return True
    return any(blank.is_choice for blank in blanks(words))  # C1 and C7 report what is still to be chosen


def _comments_for_certain(open_ones: list[Exchange], count: int) -> list[Exchange]:
    """Return those that are comments although no staff letter shows it: they ask, and most others have a response.

    A numbered list within a letter without restated comments would otherwise be one comment an item.
    """
    if len(open_ones) * 2 > count:
        return []
    return [exchange for exchange in open_ones if _ASKS.search(comment_words(exchange))]


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
