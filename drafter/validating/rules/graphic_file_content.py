"""EFM.5.02.02.10.graphicFileContent: the file of a picture is what its ending says."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag

_BEGINNINGS = {".jpg": (b"\xff\xd8",), ".gif": (b"GIF87a", b"GIF89a")}
"""How the file of each format begins."""


def find(document: Document) -> Iterator[Fault]:
    """Yield each picture whose file begins otherwise than files of its ending do."""
    files = document.beside or {}
    for reference in document.references:
        beginnings = _BEGINNINGS.get(reference.file[-4:].lower()) if reference.is_picture else None
        if beginnings and reference.file in files and not files[reference.file].startswith(beginnings):
            yield at_tag(
                reference.tag,
                f"the file {reference.file}, which is not what its name says",
                "Save it again in .jpg or .gif format; changing the name is not enough.",
            )


RULE = Rule(
    "EFM.5.02.02.10.graphicFileContent",
    "The file of a picture is what its name says.",
    ("html",),
    find,
    bad=(
        Example('<img src="chart.jpg">', beside={"chart.jpg": b"\x89PNG\r\n\x1a\n"}),
        Example('<img src="chart.gif">', beside={"chart.gif": b"\xff\xd8\xff"}),
    ),
    good=(
        Example('<img src="chart.jpg">', beside={"chart.jpg": b"\xff\xd8\xff\xe0"}),
        Example('<img src="chart.gif">', beside={"chart.gif": b"GIF89a"}),
    ),
)
