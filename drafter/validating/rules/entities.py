"""EFM.5.02.02.06: each named character reference is one of HTML 4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule

_NAMED = re.compile(r"&(?P<name>[A-Za-z]\w*);")
_KNOWN = name2codepoint.keys() | {"apos"}


def find(document: Document) -> Iterator[Fault]:
    """Yield each reference by a name that is not of HTML 4; one by its number is always accepted."""
    for found in _NAMED.finditer(document.text):
        if found["name"] not in _KNOWN:
            yield Fault(
                f"the reference {found[0]}", found.start(), found[0], "Write it by number, such as &#8220;."
            )


RULE = Rule(
    "EFM.5.02.02.06",
    "Each named character reference is one of HTML 4.",
    ("html",),
    find,
    bad=(Example("<p>2&dash;3</p>"), Example("<p>&NBSP;</p>")),
    good=(
        Example("<p>&nbsp;&sect;&ldquo;&there4;&apos;&#147;&#x2019;</p>"),
        Example("<p>Research & Development; AT&T</p>"),
    ),
)
