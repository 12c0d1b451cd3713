"""EFM.5.02.02.04.disallowedElement: no tag is one that the manual refuses."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag
from drafter.validating.tags import REFUSED

_INSTEAD = {
    "s": "Use <strike>.",
    "del": "Use <strike>.",
    "ins": "Use <u>.",
    "q": "Type the quotation marks.",
    "thead": "Remove it, and leave its rows.",
    "tbody": "Remove it, and leave its rows.",
    "tfoot": "Remove it, and leave its rows.",
    "col": "Remove it, and give the widths to the cells.",
    "colgroup": "Remove it, and give the widths to the cells.",
    "style": "Remove it, and use style attributes.",
}
"""Substitutes for tags that people miss."""


def find(document: Document) -> Iterator[Fault]:
    """Yield each start tag that the manual refuses."""
    for tag in document.tags:
        if tag.name in REFUSED:
            yield at_tag(tag, f"the tag <{tag.name}>", _INSTEAD.get(tag.name, "Remove it."))


RULE = Rule(
    "EFM.5.02.02.04.disallowedElement",
    "No tag is one that EDGAR refuses.",
    ("html",),
    find,
    bad=(
        Example("<p><s>Revenue</s></p>"),
        Example("<table><TBODY><tr><td>1</td></tr></TBODY></table>"),
        Example("<script>go()</script>"),
        Example("<html><head><style>p { color: red }</style></head><body><p>x</p></body></html>"),
    ),
    good=(
        Example("<p><strike>Revenue</strike></p>"),
        Example('<p style="color: red">x</p>'),
    ),
)
