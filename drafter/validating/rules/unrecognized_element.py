"""EFM.5.02.02.03.unrecognizedElement: each tag is one that the manual names."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag
from drafter.validating.tags import BODY, HEAD, REFUSED, WRAPPERS

_KNOWN = HEAD | BODY | REFUSED | WRAPPERS


def find(document: Document) -> Iterator[Fault]:
    """Yield each start tag that is on none of the manual's lists."""
    for tag in document.tags:
        if tag.name not in _KNOWN:
            yield at_tag(tag, f"the tag <{tag.name}>", "Use one that it accepts, or remove it.")


RULE = Rule(
    "EFM.5.02.02.03.unrecognizedElement",
    "Each tag is one that EDGAR knows.",
    ("html",),
    find,
    bad=(
        Example('<p><span style="color: red">Revenue</span></p>'),
        Example("<section><p>Revenue</p></section>"),
        Example("<o:p>&nbsp;</o:p>"),
    ),
    good=(
        Example('<p><font style="color: red">Revenue</font><a name="p2"></a></p>'),
        Example("<!-- <span> -->"),
        Example("<p>Margin &lt;span&gt; of 5%; 3 < 4</p>"),
    ),
)
