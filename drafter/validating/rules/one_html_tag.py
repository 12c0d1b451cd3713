"""EFM.5.02.02.02.htmlTags: a document has one <html> tag."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag


def find(document: Document) -> Iterator[Fault]:
    """Yield each <html> tag after the first."""
    for tag in [tag for tag in document.tags if tag.name == "html"][1:]:
        yield at_tag(tag, "two <html> tags", "Keep the first one.")


RULE = Rule(
    "EFM.5.02.02.02.htmlTags",
    "A document has one <html> tag.",
    ("html",),
    find,
    bad=(Example("<html><body><p>One</p></body></html><HTML><p>Two</p></HTML>"),),
    good=(Example("<HTML><BODY><P>One</P></BODY></HTML>"), Example("<p>&lt;html&gt;</p>")),
)
