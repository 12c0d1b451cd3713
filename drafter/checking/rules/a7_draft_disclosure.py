"""A7: a response has the draft disclosure for which the staff asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.answered_elsewhere import is_elsewhere, refers_to_another
from drafter.checking.declines import declines_revision
from drafter.checking.matter import Matter, own_blocks, own_words, place_in
from drafter.checking.rule import Example, Finding, Rule
from drafter.returned import Exchange

_LONGEST_TERM = 20
"""The number of words of a quotation from which it may be disclosure."""

_QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses without draft disclosure to comments that ask for it."""
    for comment, exchange in matter.answered:
        response = own_words(exchange)
        if "provide_draft" not in comment.asks or not response.strip() or _has_draft(exchange):
            continue
        if not is_elsewhere(response) and not refers_to_another(response) and not declines_revision(response):
            first = next(block for block in own_blocks(exchange) if block.words.strip())
            yield Finding(
                place_in(exchange.number or 0, first),
                "The staff asks for the draft disclosure, and the response does not have it.",
                "Add the proposed disclosure, marked against the current one where that helps.",
            )


def _has_draft(exchange: Exchange) -> bool:
    return any(block.proposed or block.kind == "table" or _quotes(block.words) for block in exchange.response)


def _quotes(text: str) -> bool:
    return any(len("".join(found.groups("")).split()) >= _LONGEST_TERM for found in _QUOTED.finditer(text))


RULE = Rule(
    "A7",
    "warning",
    "A response has the draft disclosure for which the staff asks.",
    "Without it the staff asks for it again, and the review takes another round.",
    find,
    bad=Example(
        both=(
            (
                "including [a]ny that offset one another.",
                "including [a]ny that offset one another. Provide us with your proposed disclosure.",
            ),
        ),
        response=(
            (", substantially as follows:", "."),
            (
                "“Gross margin decreased to 41.0% from 44.0%. Higher component prices reduced gross margin by 3.6 "
                "percentage points, and a more favorable product mix increased it by 0.6 percentage points.”",
                "",
            ),
        ),
    ),
    good=Example(
        both=(
            (
                "including [a]ny that offset one another.",
                "including [a]ny that offset one another. Provide us with your proposed disclosure.",
            ),
        ),
    ),
    needs_letter=True,
)
