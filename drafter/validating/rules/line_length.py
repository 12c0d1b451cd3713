"""EFM.5.02.01.02: a line of text has at most 80 characters, and 132 in a table (Regulation S-T, Rule 305)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.validating.document import Document
from drafter.validating.rule import Example, Fault, Rule

LONGEST_LINE = 80
LONGEST_ROW = 132
_TABLE = re.compile(r"<(?P<end>/?)TABLE>", re.I)


def find(document: Document) -> Iterator[Fault]:
    """Yield each line that is too long."""
    in_table = False
    start = 0
    for line in document.text.splitlines(keepends=True):
        for tag in _TABLE.finditer(line):
            in_table = not tag["end"]
        length = len(line.rstrip())
        if length > (LONGEST_ROW if in_table else LONGEST_LINE):
            yield Fault(
                f"a line of {length} characters",
                start,
                line.strip(),
                f"Break it after {LONGEST_LINE}; only tables may have {LONGEST_ROW}, between <TABLE> and </TABLE>.",
                together="lines that are too long",
            )
        start += len(line)


RULE = Rule(
    "EFM.5.02.01.02",
    f"A line of text has at most {LONGEST_LINE} characters, and {LONGEST_ROW} in a table.",
    ("text",),
    find,
    bad=(
        Example(f"{'x' * 81}\n", name="letter.txt"),
        Example(f"Revenue:\n<TABLE>\n{'x' * 133}\n</TABLE>\n", name="letter.txt"),
        Example(f"<TABLE>\nx\n</TABLE>\n{'x' * 81}\n", name="letter.txt"),
    ),
    good=(
        Example(f"{'x' * 80}   \n<TABLE>\n{'x' * 132}\n</TABLE>\n", name="letter.txt"),
        Example(f"<p>{'x' * 300}</p>"),
    ),
)
