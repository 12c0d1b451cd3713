"""EFM.5.02.02.10.graphicFileType: each picture is a .jpg or .gif file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag

_ACCEPTED = re.compile(r".*\.(?:jpg|gif)", re.I | re.S)


def find(document: Document) -> Iterator[Fault]:
    """Yield each picture whose file has another ending."""
    for reference in document.references:
        if reference.is_picture and reference.scheme != "data" and not _ACCEPTED.fullmatch(reference.address):
            yield at_tag(
                reference.tag, "a picture that is not a .jpg or .gif file", "Save it in one of these formats."
            )


RULE = Rule(
    "EFM.5.02.02.10.graphicFileType",
    "Each picture is a .jpg or .gif file.",
    ("html",),
    find,
    bad=(Example('<img src="chart.png">'), Example("<IMG SRC=chart.jpeg>")),
    good=(Example('<IMG SRC="CHART.JPG" ALT="chart.png">'),),
)
