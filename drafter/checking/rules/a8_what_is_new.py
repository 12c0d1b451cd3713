"""A8: a response to a comment that follows up on an earlier one says what is new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, own_blocks, own_words, place_in
from drafter.checking.rule import Example, Finding, Rule
from drafter.kernel.dates import find_dates
from drafter.model import Comment
from drafter.problems import Place
from drafter.returned import Exchange
from drafter.returning.substance.own_words import own_sentences, without_quotations

_EARLIER = re.compile(
    r"\b(?:prior|previous|earlier|initial|original|first) (?:response|letter|submission|correspondence|reply)\b|"
    r"\bresponses? to (?:the )?(?:staff['’]s )?prior comments?\b|"
    r"\bpreviously (?:responded|advised|explained|stated|submitted|provided|noted)\b",
    re.I,
)
_NUMBER = re.compile(r"\bcomments? (?:no\. ?|nos\. ?|numbers? )?#?\d", re.I)
_REFERS = re.compile(
    r"\b(?:refers?|see|reiterates?|repeats?|maintains?|stands? by|reaffirms?|incorporates?|continues? to believe)\b|"
    r"\bas (?:\w+ )?(?:stated|explained|described|discussed|noted|set forth)\b",
    re.I,
)
_ONLY_REFERS = 45
"""The maximum number of words of a response that only refers to an earlier one."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the responses that only refer to an earlier one; as a note, a reference without number and date."""
    for comment, exchange in matter.answered:
        earlier = _earlier(exchange) if _follows_up(comment) and comment.asks else None
        if earlier is None:
            continue
        words = own_words(exchange)
        only = len(words.split()) <= _ONLY_REFERS and bool(_REFERS.search(words))
        if only and exchange.outcome == "explained":
            yield Finding(
                _first(exchange),
                "The response only refers to the earlier response, with which the staff was not satisfied.",
                "Say what is new.",
            )
        elif not _NUMBER.search(words) and not find_dates(words):
            yield Finding(
                earlier,
                "The response mentions an earlier response without its date or the number of the comment.",
                "Give them, as in “our response to prior comment 2 in our letter dated March 3, 2025”.",
                "info",
            )


def _follows_up(comment: Comment) -> bool:
    return comment.reissued or any(reference.letter == "prior" for reference in comment.refers_to)


def _earlier(exchange: Exchange) -> Place | None:
    """Return the place of the words by which a response mentions an earlier one."""
    for block, sentence in own_sentences(exchange.response):
        found = _EARLIER.search(without_quotations(sentence))
        if found:
            return place_in(exchange.number or 0, block, found[0])
    return None


def _first(exchange: Exchange) -> Place:
    return place_in(
        exchange.number or 0, next(block for block in own_blocks(exchange) if block.words.strip())
    )


RULE = Rule(
    "A8",
    "warning",
    "A response to a comment that follows up on an earlier one says what is new.",
    "The staff has read the earlier response; it repeats a comment because that was not enough.",
    find,
    bad=Example(
        both=(
            (
                "Please explain to us how you determine",
                "We note your response to prior comment 2. Please explain to us how you determine",
            ),
        ),
        response=(
            (
                "The Company measures its sensor inventory at the lower of cost and net realizable value under ASC "
                "330-10-35-1B. It determines net realizable value from the contract prices of open orders and, for "
                "inventory without orders, from average selling prices of the preceding two quarters, less the costs "
                "of completion and sale.",
                "The Company respectfully refers the Staff to its prior response, in which it describes how it "
                "determines the net realizable value of its sensor inventory.",
            ),
        ),
    ),
    good=Example(
        both=(
            (
                "Please explain to us how you determine",
                "We note your response to prior comment 2. Please explain to us how you determine",
            ),
        ),
        response=(
            (
                "The Company measures its sensor inventory",
                "Further to its response to prior comment 2, the Company measures its sensor inventory",
            ),
        ),
    ),
    needs_letter=True,
)
