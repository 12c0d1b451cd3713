"""EFM.5.02.02.10.nestedTable: no table is in another."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.kernel.html_tokens import Tag
from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag


def find(document: Document) -> Iterator[Fault]:
    """Yield each table that begins before the one around it ends."""
    depth = 0
    for token in document.tokens:
        if isinstance(token, Tag) and token.name == "table":
            depth = max(0, depth - 1) if token.closes else depth + 1
            if depth > 1 and not token.closes:
                yield at_tag(token, "a table in a table", "Put its cells into the outer table.")


RULE = Rule(
    "EFM.5.02.02.10.nestedTable",
    "No table is in another.",
    ("html",),
    find,
    bad=(Example("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>"),),
    good=(
        Example("<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>"),
        Example("</table><table><tr><td>1</td></tr></table>"),
    ),
)
