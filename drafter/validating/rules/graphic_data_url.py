"""EFM.5.02.02.10.graphicDataUrl: no picture is written into the document."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag


def find(document: Document) -> Iterator[Fault]:
    """Yield each picture whose address is its data."""
    for reference in document.references:
        if reference.is_picture and reference.scheme == "data":
            yield at_tag(
                reference.tag,
                "a picture inside the document",
                "Submit it with the letter as a file in .jpg or .gif format.",
            )


RULE = Rule(
    "EFM.5.02.02.10.graphicDataUrl",
    "No picture is written into the document.",
    ("html",),
    find,
    bad=(Example('<img src="data:image/gif;base64,R0lGODlh">'),),
    good=(Example('<img src="data.gif">', beside={"data.gif": b"GIF89a"}),),
)
