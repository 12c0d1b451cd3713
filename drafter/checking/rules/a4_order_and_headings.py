"""A4: numbers and headings are the staff's, in the staff's order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.checking.matter import Matter, in_file, place_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.words import letters_of


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments that are out of order, and the headings that are missing or changed."""
    yield from _out_of_order(matter)
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


def _out_of_order(matter: Matter) -> Iterator[Finding]:
    for letter in matter.letters:
        placed = [
            (pair.number, pair.exchange) for pair in matter.pairs if pair.exchange and pair.letter is letter
        ]
        for (number, exchange), (later, following) in pairwise(placed):
            if in_file(following.place) < in_file(exchange.place):
                yield Finding(place_of(following), f"Comment {later} is before comment {number}.")


RULE = Rule(
    "A4",
    "error",
    "Numbers and headings are the staff's, in the staff's order.",
    "The staff finds its comments in the response by their numbers and headings.",
    find,
    bad=Example(
        response=(
            ("# Liquidity and Capital Resources, page 36", "# Liquidity and Capital Resources, page 63"),
        )
    ),
    good=Example(response=(("# Note 4. Inventories, page 58", "# NOTE 4. INVENTORIES, page 58"),)),
    needs_letter=True,
)
