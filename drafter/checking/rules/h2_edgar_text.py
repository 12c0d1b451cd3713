"""H2: a text file has EDGAR's lines and characters."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.edgar_faults import edgar_faults
from drafter.checking.matter import Matter
from drafter.checking.rule import Example, Finding, Rule


def find(matter: Matter) -> Iterator[Finding]:
    """Yield what EDGAR does not accept in text: lines that are too long, and other characters."""
    if matter.file is not None and matter.file.format == "text":
        yield from edgar_faults(matter.file, "text")


RULE = Rule(
    "H2",
    "error",
    "A text file has EDGAR’s lines and characters.",
    "EDGAR suspends a submission with other characters, and cuts or refuses longer lines.",
    find,
    bad=Example(format="text", markup=(('"Company")', "“Company”)"),)),
    good=Example(format="text", markup=(('(the "Company")', '(the\n"Company")'),)),
)
