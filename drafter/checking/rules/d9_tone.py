"""D9: a response admits nothing unawares, does not argue, and is polite once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.matter import Matter, Said, own_blocks, own_words, place_in
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.checking.tone import DENIED, TONES
from drafter.returned import Exchange

_RESPECTFULLY = re.compile(r"\brespectfully\b", re.I)
_OFTEN = 2
"""How often a response may say "respectfully"."""

_ABOUT_ERRORS = re.compile(r"\b(?:errors?|misstate\w*|restate\w*|mistakes?|incorrect\w*)\b", re.I)
"""Words of a comment that make faults its topic, so that the response must speak of them."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield admissions in responses to comments on something else, arguments, and repeated courtesies."""
    asked = {exchange.number for comment, exchange in matter.answered if _ABOUT_ERRORS.search(comment.text)}
    for said in matter.sentences:
        if said.comment and not said.proposed:
            yield from _tones(said, admits=said.comment in asked)
    for exchange in matter.exchanges:
        yield from _courtesies(exchange)


def _tones(said: Said, *, admits: bool) -> Iterator[Finding]:
    for tone in TONES:
        found = tone.pattern.search(said.own)
        if not found or (tone.kind == "admission" and (admits or DENIED.search(said.own, 0, found.end()))):
            continue
        if tone.kind == "admission":
            yield Finding(
                said.place(found[0]),
                f"The response admits a fault: {quoted(found[0])}.",
                "Make sure that client and auditor agree with these words.",
                severity="warning",
            )
        else:
            yield Finding(
                said.place(found[0]),
                f"The response argues with the staff: {quoted(found[0])}.",
                "State the company's facts and reasons instead.",
            )
        return


def _courtesies(exchange: Exchange) -> Iterator[Finding]:
    count = len(_RESPECTFULLY.findall(own_words(exchange, proposed=False)))
    if count > _OFTEN:
        block = next(block for block in own_blocks(exchange) if _RESPECTFULLY.search(block.words))
        yield Finding(
            place_in(exchange.number or 0, block, "respectfully"),
            f"The response says “respectfully” {count} times.",
            "Once is enough.",
        )


_ANSWER = "Its leverage ratio was 2.1 to 1"

RULE = Rule(
    "D9",
    "info",
    "A response admits nothing unawares, does not argue, and is polite once.",
    "The letter becomes public, and an admission is read in court.",
    find,
    bad=Example(response=((_ANSWER, f"The ratio was inadvertently omitted from the filing. {_ANSWER}"),)),
    good=Example(response=((_ANSWER, f"The ratio was not mistakenly omitted from the filing. {_ANSWER}"),)),
)
