"""H1: an HTML file has only what EDGAR accepts."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.edgar_faults import edgar_faults
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule


def find(matter: Matter) -> Iterator[Finding]:
    """Yield each kind of thing that EDGAR does not accept once, at its first place."""
    if matter.file is not None and matter.file.format == "html":
        yield from edgar_faults(matter.file, "html")


RULE = Rule(
    "H1",
    "error",
    "An HTML file has only what EDGAR accepts.",
    "EDGAR suspends a submission with any other tag, and the letter is not filed.",
    find,
    bad=Example(format="html", markup=(("<p><u>Results", "<p class=heading><span><u>Results"),)),
    good=Example(
        format="html",
        markup=(("<p><u>Results", '<hr size="3"><a name="p2"></a><p align="left"><u>Results'),),
    ),
)
