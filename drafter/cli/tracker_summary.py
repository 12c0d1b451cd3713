"""The summary that is printed after a tracker is written."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill
from typing import TYPE_CHECKING

from drafter.cli.letter_summary import named
from drafter.cli.terminal import counted, printable
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.services.tracker import TrackerFiles, WrittenTracker

_WIDTH = 100
_NO_STATUS = "none"


def tracker_summary(written: WrittenTracker, files: TrackerFiles) -> str:
    """Return the summary of a tracker: where it is, what is due, how far the responses are, what was kept.

    Args:
        written: The tracker.
        files: The files that were written besides it.
    """
    lines = _lines(written, files)
    return "\n".join(fill(printable(line), width=_WIDTH, subsequent_indent="    ") for line in lines)


def _lines(written: WrittenTracker, files: TrackerFiles) -> Iterator[str]:
    tracker = written.tracker
    yield f"{written.path}: {'; '.join(map(named, tracker.letters))}"
    due = f"Due {in_letter_style(tracker.due.day)}." if tracker.due.day else "No due date."
    yield f"  {due} {tracker.due.reason}".rstrip()
    yield f"  Status: {', '.join(f'{state or _NO_STATUS} {number}' for state, number in written.states.items())}."
    if unowned := sum(comment.owner is None for comment in tracker.comments):
        yield f"  {counted(unowned, 'comment')} without an owner: see [owners] of the profile."
    yield from _kept(written)
    if files.calendar:
        before = f" and {counted(len(tracker.milestones), 'internal day')}" if tracker.milestones else ""
        yield f"  {files.calendar}: the due date{before}."
    if files.note:
        yield f"  {files.note}: the note to the working group."


def _kept(written: WrittenTracker) -> Iterator[str]:
    for sheet, kept in written.kept.items():
        parts = (
            (kept.cells, "cell that people typed", "cells that people typed"),
            (len(kept.columns), "added column", "added columns"),
            (kept.rows, "other row", "other rows"),
        )
        told = [f"{number} {one if number == 1 else several}" for number, one, several in parts if number]
        if told:
            yield f"  Kept on the sheet {sheet}: {', '.join(told)}."
    if written.lost:
        yield f"  Warning: not kept as they were: {'; '.join(written.lost)}."
