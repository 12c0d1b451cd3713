"""B8: the SEC's address is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.checking.frame import place_around, words_of
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule


class _Part(NamedTuple):
    """A part of the address: what it looks like, and what it must be."""

    name: str
    like: re.Pattern[str]
    right: re.Pattern[str]
    shown: str


_PARTS = (
    _Part(
        "street",
        re.compile(r"\d+ +[\w.]+ +(?:street|st\.|avenue)(?:,? *[NS]\.? ?[EW]\b\.?)?", re.I),
        re.compile(r"100 +f\.? +(?:street|st\.)(?:,? *n\.? ?e\b\.?)?", re.I),
        "100 F Street, N.E.",
    ),
    _Part(
        "ZIP code",
        re.compile(r"(?<=washington)[, ]+d\.? ?c\.?,? +(?P<zip>\d[\d-]*)", re.I),
        re.compile(r"[, ]+d\.? ?c\.?,? +20549(?:-\d{4})?", re.I),
        "20549",
    ),
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a street or ZIP code that is not the SEC's."""
    addressee = matter.frame.addressee
    for part in _PARTS:
        found = part.like.search(words_of(addressee))
        if found and not part.right.search(words_of(addressee)):
            words = found.groupdict().get("zip") or found[0]
            yield Finding(
                place_around(addressee, words, "opening"),
                f"The {part.name} in the SEC's address is “{words}”, not “{part.shown}”.",
                "Correct the address.",
            )


RULE = Rule(
    "B8",
    "warning",
    "The SEC's address is its own.",
    "Old precedents still have the address that the SEC left in 2005.",
    find,
    bad=Example(response=(("100 F Street, N.E.", "450 Fifth Street, N.W."),)),
    good=Example(response=(("100 F Street, N.E.", "100 F Street NE"), ("20549", "20549-3561"))),
)
