"""Sentences that say how much a figure changed, and from what to what: "increased by $5 million, to $55 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_UNIT = r"(?:thousand|million|billion|%|percent|percentage points?|basis points?)"
_AMOUNT = rf"(?:approximately |about )?\$?(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?: ?(?:{_UNIT})(?!\w))?"
_UP = r"(?:increased|rose|grew|an increase)"
_DOWN = r"(?:decreased|declined|fell|dropped|a decrease|a decline)"
_APART = r"[^\d.;]{0,60}"
_CHANGE = re.compile(
    rf"\b(?P<way>{_UP}|{_DOWN})(?: (?:by|of))?(?P<by> {_AMOUNT})?"
    rf"(?:,? (?:or )?\(?(?P<percent>\d[\d.]*) ?(?:%|percent)\)?)?,?"
    rf"(?: from (?P<from>{_AMOUNT}){_APART} to (?P<to>{_AMOUNT})"
    rf"| to (?P<now>{_AMOUNT}){_APART}(?:from|compared (?:to|with)|versus) (?P<then>{_AMOUNT}))",
    re.I,
)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


class StatedChange(NamedTuple):
    """A change as a sentence says it.

    Attributes:
        words: The words.
        is_up: Whether they say that the figure increased.
        then: The figure before.
        now: The figure after.
        by: The difference that they state, if any, in the same unit.
        percent: The same as a percentage.
        rounding: How much the difference may differ, given how many digits are shown.
    """

    words: str
    is_up: bool
    then: Decimal
    now: Decimal
    by: Decimal | None
    percent: Decimal | None
    rounding: Decimal


def stated_changes(text: str) -> Iterator[StatedChange]:
    """Yield the changes of a text whose figures have one unit."""
    for found in _CHANGE.finditer(text):
        then, now = found["from"] or found["then"], found["to"] or found["now"]
        unit = _unit(now)
        if not unit or _unit(then) != unit:
            continue
        stated = {} if unit == "%" or not found["by"] else {_unit(found["by"]): found["by"]}
        by, percent = stated.get(unit), found["percent"] or stated.get("%")
        yield StatedChange(
            found[0],
            bool(re.fullmatch(_UP, found["way"], re.I)),
            _value(then),
            _value(now),
            _value(by) if by else None,
            _value(percent) if percent else None,
            sum(map(_half_a_unit, filter(None, (then, now, by))), Decimal(0)),
        )


def _unit(amount: str) -> str:
    found = re.search(_UNIT, amount)
    return ("$" if "$" in amount else "") + (found[0].replace("percent", "%") if found else "")


def _shown(amount: str) -> str:
    found = _NUMBER.search(amount)
    return found[0].replace(",", "") if found else "0"


def _value(amount: str) -> Decimal:
    return Decimal(_shown(amount))


def _half_a_unit(amount: str) -> Decimal:
    """Return half of the last digit that is shown."""
    return Decimal("0.5").scaleb(-len(_shown(amount).partition(".")[2]))
