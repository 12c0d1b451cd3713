"""E2: a promise to revise disclosure names the filing in which it will be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.answered_elsewhere import refers_to_another
from drafter.checking.matter import Matter, own_words
from drafter.checking.promises import promises_revision, says_when
from drafter.checking.rule import Example, Finding, Rule
from drafter.returned import Exchange, Undertaking
from drafter.returning.substance.filings import named_filing

_GENERAL = re.compile(r"(?:future|prospective|subsequent)\b", re.I)
_LONGEST_LIST = 6


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the promises without a filing; as a note, those that all name "future filings" and no first one."""
    for exchange in matter.exchanges:
        promise = _without_filing(exchange)
        if promise:
            yield Finding(
                promise.place._replace(comment=exchange.number or 0, words=promise.text),
                "The promise names no filing in which it will be kept.",
                "Name it: the form and the period.",
            )
    yield from _only_general(matter)


def _without_filing(exchange: Exchange) -> Undertaking | None:
    """Return the first promise of a response to revise disclosure, if the response names no filing for it."""
    response = own_words(exchange, proposed=False)
    if refers_to_another(response) or says_when(response):
        return None
    if any(promise.filing for promise in exchange.undertakings) or named_filing(response):
        return None
    return next((promise for promise in exchange.undertakings if promises_revision(promise.text)), None)


def _only_general(matter: Matter) -> Iterator[Finding]:
    promised = {
        exchange.number: [promise for promise in exchange.undertakings if promise.filing]
        for exchange in matter.exchanges
        if exchange.number
    }
    general = {
        number: promises[0]
        for number, promises in promised.items()
        if promises and all(_GENERAL.match(promise.filing or "") for promise in promises)
    }
    if not general:
        return
    (number, promise), *_ = general.items()
    yield Finding(
        promise.place._replace(comment=number, words=promise.text),
        _message(list(general), promise.filing or ""),
        "Name the first filing that will have the new disclosure: its form and period.",
        "info",
    )


def _message(numbers: list[int], filing: str) -> str:
    if len(numbers) == 1:
        return f"The promise in the response to comment {numbers[0]} names only “{filing}”, not the first such filing."
    *before, last = map(str, numbers)
    first = ", ".join(before[:_LONGEST_LIST])
    shown = f"{first} and {last}" if len(before) <= _LONGEST_LIST else f"{first} and others"
    return (
        f"The promises in the responses to comments {shown} name only filings in general, such as “{filing}”."
    )


RULE = Rule(
    "E2",
    "warning",
    "A promise to revise disclosure names the filing in which it will be kept.",
    "The staff looks for the revision in that filing, and so does whoever has to keep the promise.",
    find,
    bad=Example(
        response=(
            (
                "in its Annual Report on Form 10-K for the fiscal year ending September 30, 2025, substantially",
                "going forward, substantially",
            ),
        )
    ),
    good=Example(
        response=(
            (
                "in its Annual Report on Form 10-K for the fiscal year ending September 30, 2025, substantially",
                "beginning with its Form 10-Q for the quarter ending March 31, 2025, substantially",
            ),
        )
    ),
)
