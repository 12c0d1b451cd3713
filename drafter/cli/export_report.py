"""The report of an export: what was written, what stayed behind, and what goes along with the letter."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter.services.export_documents import Document
    from drafter.services.export_letter import Exported

_WIDTH = 100
_WHAT = {
    "letter": "the letter for EDGAR",
    "picture": "a picture of the letter",
    "unredacted": "with the confidential words, for the staff only",
    "foia": "the copy of the request for the FOIA office, to be completed",
}


def export_report(exported: Exported) -> str:
    """Return the report of an export."""
    return "\n".join(
        fill(printable(line), width=_WIDTH, subsequent_indent="    ") for line in _lines(exported)
    )


def _lines(exported: Exported) -> Iterator[str]:
    yield from map(_document, exported.documents)
    if errors := exported.checked.counts["error"]:
        yield f"  Exported in spite of {counted(errors, 'error')}; see them with `drafter check`."
    if warnings := exported.checked.counts["warning"]:
        rules = dict.fromkeys(
            problem.rule for problem in exported.checked.problems if problem.severity == "warning"
        )
        them = "it" if warnings == 1 else "them"
        yield f"  The check has {counted(warnings, 'warning')} ({', '.join(rules)}); see {them} with `drafter check`."
    if left := list(_left(exported)):
        yield f"  Left behind: {', '.join(left)}."
    yield from (f"  {note}" for note in exported.notes)
    packing = exported.packing
    yield f"  Submit as {packing.form_type}."
    yield from (f"  - {item.name}: {item.how}" for item in packing.items)
    yield f"  {packing.public}"


def _document(document: Document) -> str:
    size = max(1, round(len(document.content) / 1000))
    return f"{document.path}: {_WHAT[document.what]}, {counted(size, 'kilobyte')}."


def _left(exported: Exported) -> Iterator[str]:
    removed = exported.removed
    if removed.comments:
        yield counted(removed.comments, "Word comment")
    if removed.hidden:
        yield counted(removed.hidden, "hidden word")
    if removed.metadata:
        yield f"metadata ({', '.join(removed.metadata)})"
