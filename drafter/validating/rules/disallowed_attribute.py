"""EFM.5.02.02.05.disallowedAttribute: no attribute runs anything, redirects, or sets a background picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag

_EXECUTABLE = re.compile(r"on[a-z]+")
_REFUSED = {("body", "background"), ("meta", "http-equiv")}


def find(document: Document) -> Iterator[Fault]:
    """Yield each attribute for an event, each background picture, and each <meta http-equiv>."""
    for tag in document.tags:
        for name in tag.attributes:
            if _EXECUTABLE.fullmatch(name):
                yield at_tag(tag, f"the attribute {name}", "Remove it: a submission runs nothing.")
            elif (tag.name, name) in _REFUSED:
                yield at_tag(tag, f"the attribute {name} of <{tag.name}>", "Remove it.")


RULE = Rule(
    "EFM.5.02.02.05.disallowedAttribute",
    "No attribute runs anything, redirects, or sets a background picture.",
    ("html",),
    find,
    bad=(
        Example('<p onclick="go()">Revenue</p>'),
        Example('<html><body background="paper.gif"><p>x</p></body></html>', beside={"paper.gif": b"GIF89a"}),
        Example(
            '<html><head><meta http-equiv="Content-Type" content="text/html"></head><body><p>x</p></body></html>'
        ),
    ),
    good=(
        Example('<p title="on time">Revenue</p>'),
        Example('<html><body bgcolor="white" text="black"><p>x</p></body></html>'),
    ),
)
