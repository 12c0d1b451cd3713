"""EFM.5.02.02.10.unresolvedReference: each file that the document refers to is submitted with it.

The section requires it; the name for the fault is ours, because validators of a single file cannot see it.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule, at_tag


def find(document: Document) -> Iterator[Fault]:
    """Yield each link and picture whose file is not beside the document."""
    if document.beside is None:
        return
    for reference in document.references:
        if reference.file and reference.file not in document.beside:
            yield at_tag(
                reference.tag,
                f"a reference to a file that is not submitted, {reference.file}",
                "Put the file beside this one, under exactly this name.",
            )


RULE = Rule(
    "EFM.5.02.02.10.unresolvedReference",
    "Each file that the document refers to is submitted with it.",
    ("html",),
    find,
    bad=(
        Example('<img src="chart.jpg">', beside={}),
        Example('<img src="chart.jpg">', beside={"Chart.jpg": b"\xff\xd8"}),
        Example('<a href="annex.htm#a">Annex A</a>', beside={}),
    ),
    good=(
        Example('<img src="chart.jpg"><a href="#a">A</a>', beside={"chart.jpg": b"\xff\xd8"}),
        Example('<img src="chart.jpg">'),
    ),
)
