"""H5: responses are text, not pictures of text, and their tables fit a page on EDGAR."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.marked import comment_at, marks_of, place_of_mark
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.returned import ReturnedBlock

_WIDEST = 12
"""Columns: a table with more does not fit a page."""


def find(matter: Matter) -> Iterator[Finding]:
    """Yield the pictures in the responses of a Word file, then its tables that are too wide."""
    for mark in marks_of(matter, "picture"):
        if comment_at(matter, mark.place):
            named = f" {quoted(mark.detail)}" if mark.detail else ""
            yield Finding(
                place_of_mark(matter, mark),
                f"A response has a picture{named}.",
                "If it shows text or a table, write them; nobody can search or copy a picture on EDGAR.",
            )
    if matter.file is None or matter.file.format != "word":
        return
    for own in own_texts(matter):
        if own.block.kind == "table" and (columns := _columns(own.block)) > _WIDEST:
            yield Finding(
                place_in(own.comment, own.block),
                f"A table has {columns} columns.",
                "Divide it; on EDGAR, it will be wider than a page.",
                severity="info",
            )


def _columns(table: ReturnedBlock) -> int:
    return max((sum(bool(cell.strip()) for cell in row) for row in table.rows), default=0)


RULE = Rule(
    "H5",
    "warning",
    "Responses are text, not pictures of text.",
    "EDGAR keeps a picture as a file of its own, in which nobody can search and from which nobody can copy.",
    find,
    bad=Example(marks=(("picture", "less the costs of completion and sale"),)),
    good=Example(marks=(("picture", "LARKMOOR INSTRUMENTS, INC."),)),
)
