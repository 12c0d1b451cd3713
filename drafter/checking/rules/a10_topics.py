"""A10: comments without a topic of the library are listed, so that somebody reads them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter, place_of
from drafter.checking.rule import Example, Finding, Rule


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments on no known topic, for which no rule about a topic was tried."""
    for comment, exchange in matter.answered:
        if not comment.topics:
            yield Finding(
                place_of(exchange),
                "The comment is on no topic of the library; the rules about topics were not tried on it.",
                "Read the response once more.",
            )


RULE = Rule(
    "A10",
    "info",
    "Comments without a topic of the library are listed.",
    "What no rule knows, only a reader can check.",
    find,
    bad=Example(
        both=(
            (
                "how you determine the net realizable value of your sensor inventory. Cite the accounting literature "
                "on which you rely.",
                "the color of the cover of your filing.",
            ),
        ),
        response=(
            (
                "The Company measures its sensor inventory at the lower of cost and net realizable value under ASC "
                "330-10-35-1B. It determines net realizable value from the contract prices of open orders and, for "
                "inventory without orders, from average selling prices of the preceding two quarters, less the costs "
                "of completion and sale.",
                "The color of the cover is that of the Company's logo.",
            ),
        ),
    ),
    good=Example(both=(("sensor inventory", "transmitter inventory"),)),
    needs_letter=True,
)
