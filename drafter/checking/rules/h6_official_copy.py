"""H6: a PDF goes on EDGAR only beside the official document."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule
from drafter.problems import Place


def find(matter: Matter) -> Iterator[Finding]:
    """Yield a reminder for a PDF."""
    if matter.file is not None and matter.file.format == "pdf":
        yield Finding(
            Place(part="file"),
            "A PDF is not the official document.",
            "Submit the letter as HTML or text (form type CORRESP); the PDF may be added as an unofficial copy.",
        )


RULE = Rule(
    "H6",
    "info",
    "A PDF goes on EDGAR only beside the official document.",
    "Regulation S-T, Rule 104: the official document is HTML or text, and a PDF an unofficial copy of it.",
    find,
    bad=Example(format="pdf"),
    good=Example(format="html"),
)
