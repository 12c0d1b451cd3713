"""A1: each comment of the staff letter is restated exactly once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.checking.matter import Matter, own_blocks, own_words, place_in, place_of
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.words import letters_of
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock
from drafter.returning.labels import RESPONSE

_NUMBER = re.compile(r"\(?(\d{1,3})[.)]?")

_EARLIER_LETTER = re.compile(
    r"\b(?:letters? (?:dated|of)|prior|previous(?:ly)?|earlier|responded to the following)\b", re.I
)
"""Words that introduce an exchange of an earlier letter."""

_SOON = 4
"""The number of paragraphs of a comment within which the label of its response follows."""

_SHORTEST = 60
"""The minimum number of letters of a comment that a response can only contain if it restates the comment again."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the comments that are missing, restated twice, or not in the staff letter."""
    yield from _missing(matter)
    yield from _repeated(matter)
    yield from _unknown(matter)


def _missing(matter: Matter) -> Iterator[Finding]:
    for pair in matter.pairs:
        if pair.exchange is None:
            yield Finding(
                Place(comment=pair.number, words=pair.comment.text),
                f"Comment {pair.number} of the staff letter is not in the response letter.",
                "Restate it word for word, and respond to it.",
            )


def _repeated(matter: Matter) -> Iterator[Finding]:
    numbers = Counter(exchange.number for exchange in matter.exchanges)
    for comment, exchange in matter.answered:
        if numbers[exchange.number] > len(matter.letters):
            yield Finding(place_of(exchange), f"Comment {exchange.number} is restated more than once.")
        text = letters_of(comment.text)
        if len(text) < _SHORTEST:
            continue
        for other in matter.exchanges:
            if text in letters_of(own_words(other)):
                yield Finding(
                    place_of(other, comment.text),
                    f"Comment {exchange.number} is restated again in the response to comment {other.number}.",
                )


def _unknown(matter: Matter) -> Iterator[Finding]:
    if not matter.pairs:
        return  # a letter without comments is reported as such
    paired = {id(pair.exchange) for pair in matter.pairs}
    numbers = {pair.number for pair in matter.pairs}
    for exchange in matter.exchanges:
        if id(exchange) not in paired and exchange.number not in numbers:
            yield _not_the_staffs(exchange.number, place_of(exchange))
        for number, block in _restated_within(exchange):
            if number not in numbers:
                yield _not_the_staffs(number, place_in(number, block))


def _restated_within(exchange: Exchange) -> Iterator[tuple[int, ReturnedBlock]]:
    """Yield what looks like another comment within a response: a number, and soon after it the label of a response."""
    blocks = list(own_blocks(exchange))
    for at, block in enumerate(blocks):
        number = _NUMBER.fullmatch(block.marker)
        if not number or not any(RESPONSE.match(after.text) for after in blocks[at + 1 : at + _SOON]):
            continue
        if not any(_EARLIER_LETTER.search(before.text) for before in blocks[max(0, at - _SOON) : at]):
            yield int(number[1]), block


def _not_the_staffs(number: int | None, place: Place) -> Finding:
    called = f"a comment {number}" if number else "a comment"
    return Finding(place, f"The response letter has {called} that is not in the staff letter.", "Delete it.")


RULE = Rule(
    "A1",
    "error",
    "Each comment of the staff letter is restated exactly once.",
    "A comment that is left out comes back in the next letter, as its first comment.",
    find,
    bad=Example(
        response=(
            (
                "* 3. Please explain to us how you determine the net realizable value of your sensor inventory. "
                "Cite the accounting literature on which you rely.",
                "",
            ),
            ("# Notes to Consolidated Financial Statements", ""),
            ("# Note 4. Inventories, page 58", ""),
            (
                "Response: The Company measures its sensor inventory at the lower of cost and net realizable value "
                "under ASC 330-10-35-1B. It determines net realizable value from the contract prices of open orders "
                "and, for inventory without orders, from average selling prices of the preceding two quarters, less "
                "the costs of completion and sale.",
                "",
            ),
        ),
    ),
    good=Example(
        response=(
            (
                "The Company was in compliance with the leverage covenant",
                "The Staff asks whether the Company was in compliance with its leverage covenant. The Company was in "
                "compliance with the leverage covenant",
            ),
        ),
    ),
    needs_letter=True,
)
