"""A4: numbers and headings are the staff's, in the staff's order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.checking.matter import Matter, place_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.words import letters_of


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments that are out of order, and the headings that are missing or changed."""
    placed = [pair for pair in matter.pairs if pair.exchange]
    for before, after in pairwise(placed):
        if before.exchange and after.exchange and before.letter is after.letter:
            if after.exchange.place.paragraph < before.exchange.place.paragraph:
                yield Finding(
                    place_of(after.exchange), f"Comment {after.number} is before comment {before.number}."
                )
    for comment, exchange in matter.answered:
        shown = "".join(letters_of(heading).casefold() for heading in exchange.headings)
        for heading in comment.headings:
            if letters_of(heading).casefold() not in shown:
                yield Finding(
                    place_of(exchange, heading),
                    f"The staff's heading “{heading}” is not above comment {exchange.number}.",
                    "Restate the headings as the staff wrote them.",
                    severity=None if exchange.headings else "warning",
                )


RULE = Rule(
    "A4",
    "error",
    "Numbers and headings are the staff's, in the staff's order.",
    "The staff finds its comments in the response by their numbers and headings.",
    find,
    bad=Example(response=(("# Liquidity and Capital Resources, page 36", "# Liquidity and Capital Resources, page 63"),)),
    good=Example(response=(("# Note 4. Inventories, page 58", "# NOTE 4. INVENTORIES, page 58"),)),
    needs_letter=True,
)
