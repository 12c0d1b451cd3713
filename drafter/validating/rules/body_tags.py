"""EFM.5.02.02.03.bodyTags: what is shown is in the body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag
from drafter.validating.tags import BODY


def find(document: Document) -> Iterator[Fault]:
    """Yield each tag of the body that precedes the <body> tag; a document without that tag is all body."""
    if any(tag.name == "body" for tag in document.tags):
        for tag in takewhile(lambda tag: tag.name != "body", document.tags):
            if tag.name in BODY:
                yield at_tag(tag, f"the tag <{tag.name}> before <body>", "Put it into the body.")


RULE = Rule(
    "EFM.5.02.02.03.bodyTags",
    "What is shown is in the body.",
    ("html",),
    find,
    bad=(Example("<html><head><title>x</title><p>One</p></head><body><p>Two</p></body></html>"),),
    good=(Example("<html><p>One</p></html>"), Example("<html><head></head><body><p>One</p></body></html>")),
)
