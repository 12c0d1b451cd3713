"""The summary that is printed after a letter is written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from drafter.cli.terminal import counted, printable
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter import CommentLetter, Firm
    from drafter.services.draft_letter import DraftedLetter

_WIDTH = 100
_NAMED = "--firm"
"""Sources of a firm that the user named on the command line; any other source is reported."""


def summary(drafted: DraftedLetter) -> str:
    """Return the summary of a letter: where it is, what is due, what is left to do.

    Args:
        drafted: The letter that was written.
    """
    lines = _lines(drafted)
    return "\n".join(fill(printable(line), width=_WIDTH, subsequent_indent="    ") for line in lines)


def _lines(drafted: DraftedLetter) -> Iterator[str]:
    letter = drafted.letter
    yield f"{drafted.path}: {drafted.does} {named(letter)}"
    if letter.deadline and letter.deadline.due:
        yield f"  Due {in_letter_style(letter.deadline.due)}. {letter.deadline.reason}"
    elif why := letter.deadline.reason if letter.deadline else letter.no_deadline_reason:
        yield f"  No due date. {why}"
    left = (
        "1 blank or alternative"
        if drafted.open_blanks == 1
        else f"{drafted.open_blanks} blanks and alternatives"
    )
    yield f"  {left} to complete, highlighted in the file."
    for warning in letter.warnings:
        place = f"line {warning.line}: " if warning.line else ""
        yield f"  Warning: {place}{warning.message}"
    for said in drafted.warnings:
        yield f"  Warning: {said}"
    yield from firm_line(drafted.firm)
    for mistake in drafted.ignored:
        yield f"  Ignored: {mistake}"


def firm_line(firm: Firm | None) -> Iterator[str]:
    """Yield the firm whose files were used, unless the command line names it."""
    if firm and firm.folder and firm.named_by != _NAMED:
        yield f"  Firm: {_from_here(firm.folder)}, named by {_from_here(firm.named_by)}."


def _from_here(place: Path | str) -> str:
    """Return a path from the working folder if it is in it."""
    return str(place).removeprefix(f"{Path.cwd()}{os.sep}")


def named(letter: CommentLetter) -> str:
    """Return the letter in a few words: "2 comments of January 5, 2023 to Larkmoor, Inc."."""
    words = counted(len(letter.comments), "comment") if letter.comments else "the staff's letter"
    if letter.date:
        words += f" of {in_letter_style(letter.date)}"
    clients = ", ".join(letter.clients)
    return f"{words} to {clients}" if clients else words
