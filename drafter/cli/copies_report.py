"""Which copies of a checked letter were written, and what is in them, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter.services.fix_response import Fixed
    from drafter.services.word_copies import Written


def copy_lines(written: Written) -> Iterator[str]:
    """Yield a line for each copy, and for each problem that could not be corrected."""
    if written.annotated:
        yield printable(f"Wrote {written.annotated}: {counted(written.comments, 'comment')} by Drafter.")
    if written.fixed and written.result:
        yield printable(f"Wrote {written.fixed}: {_summary(written.result)}.")
        for problem in written.result.left:
            yield printable(
                f"Not corrected, since Word computes these words or they are not clear: {problem}"
            )
        if written.result.corrected:
            yield "Accept the tracked changes by Drafter in Word, and check the letter again."


def _summary(result: Fixed) -> str:
    parts = []
    if result.corrected:
        parts.append(f"{counted(len(result.corrected), 'problem')} corrected as tracked changes")
    if result.notes:
        parts.append(f"{counted(result.notes, 'drafting note')} removed")
    if result.metadata:
        parts.append(f"metadata removed ({', '.join(result.metadata)})")
    return ", ".join(parts) or "nothing to correct"
