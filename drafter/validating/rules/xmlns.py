"""EFM.5.02.02.05.xmlns: no tag declares a namespace."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag


def find(document: Document) -> Iterator[Fault]:
    """Yield each tag that declares a namespace, as the pages of office programs do."""
    for tag in document.tags:
        for name in tag.attributes:
            if name.startswith("xmlns"):
                yield at_tag(tag, f"the attribute {name}", "Remove it.")


RULE = Rule(
    "EFM.5.02.02.05.xmlns",
    "No tag declares a namespace.",
    ("html",),
    find,
    bad=(
        Example('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</p></body></html>'),
        Example('<p xmlns:o="urn:office">x</p>'),
    ),
    good=(Example('<p lang="en">x</p>'),),
)
