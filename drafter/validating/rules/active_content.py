"""EFM.5.02.02.10.activeContent: no address is a program."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag


def find(document: Document) -> Iterator[Fault]:
    """Yield each link and picture whose address runs a script."""
    for reference in document.references:
        if "javascript:" in reference.address.lower():
            yield at_tag(reference.tag, "a script in an address", "Remove the link, and leave its text.")


RULE = Rule(
    "EFM.5.02.02.10.activeContent",
    "No address is a program.",
    ("html",),
    find,
    bad=(Example('<a href="javascript:back()">Back</a>'),),
    good=(Example('<a href="#back">Back</a>'),),
)
