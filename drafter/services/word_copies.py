"""Copies of a checked response letter in Word: one with the problems as comments, one with corrections."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.kernel.files import write_atomic
from drafter.services.output_names import require_free, word_file

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.services.fix_response import Fixed


class Copies(NamedTuple):
    """The copies that are wanted of a response letter.

    Attributes:
        annotated: The file for the copy with comments, if requested.
        fixed: The file for the copy with corrections, if requested.
        overwrite: Whether existing files may be replaced.
    """

    annotated: Path | None = None
    fixed: Path | None = None
    overwrite: bool = False


NO_COPIES = Copies()


class Written(NamedTuple):
    """The copies that were written.

    Attributes:
        annotated: The copy with comments.
        comments: The number of its comments.
        fixed: The copy with corrections.
        result: What was corrected in it.
    """

    annotated: Path | None = None
    comments: int = 0
    fixed: Path | None = None
    result: Fixed | None = None


def writable(copies: Copies, source: str, others: Sequence[str]) -> Copies:
    """Return the copies with the extension of a Word file; refuse, before any work is done, what cannot be written.

    Args:
        copies: The copies.
        source: The response letter.
        others: The other files that are read.

    Raises:
        OutputExistsError: A file exists and may not be replaced, or is one of those that are read.
        OutputNotWritableError: A path cannot take a file.
    """
    copies = copies._replace(
        annotated=word_file(copies.annotated) if copies.annotated else None,
        fixed=word_file(copies.fixed) if copies.fixed else None,
    )
    for path in filter(None, (copies.annotated, copies.fixed)):
        require_free(path, source, overwrite=copies.overwrite, what="the response letter", others=others)
    return copies


def write_copies(data: bytes, checked: Checked, copies: Copies) -> Written:
    """Write the copies of a letter.

    Args:
        data: The letter.
        checked: The result of its check.
        copies: The copies.

    Raises:
        DrafterError: The letter cannot be read, or a copy cannot be written.
    """
    if copies == NO_COPIES:  # then no Word code is loaded
        return Written()
    from drafter.services.annotate_response import annotated
    from drafter.services.fix_response import fixed

    with_comments = annotated(data, checked) if copies.annotated else b""
    result = fixed(data, checked) if copies.fixed else None
    if copies.annotated:
        write_atomic(copies.annotated, with_comments, overwrite=copies.overwrite)
    if copies.fixed and result:
        write_atomic(copies.fixed, result.content, overwrite=copies.overwrite)
    return Written(copies.annotated, len(checked.problems), copies.fixed, result)
