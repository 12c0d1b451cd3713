"""Write findings as Word comments into a copy of the letterhead, each at its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.kernel.files import write_atomic
from drafter.problems import Problem
from drafter.word.comments import Comments, drop_comments
from drafter.word.package import WordFile
from drafter.word.paragraphs import append_paragraph, paragraphs
from drafter.word.xml import W
from drafter.writing.letterhead.opening import open_letterhead

AUTHOR, _INITIALS = "Drafter check", "DC"


def annotate(path: Path, problems: Sequence[Problem], out: Path, *, overwrite: bool = False) -> None:
    """Write a copy of the letterhead with the findings as comments.

    Word allows comments only in the body. A finding elsewhere is anchored to the first paragraph and includes its
    place; a finding in a text box is anchored where the box is. When the copy is later used as a letterhead, these
    comments are ignored.

    Args:
        path: The letterhead.
        problems: The findings.
        out: The copy to write.
        overwrite: Whether to replace an existing file.

    Raises:
        OutputExistsError: The copy exists, and `overwrite` is false.
        TemplateError: The letterhead cannot be read.
        OutputNotWritableError: The copy cannot be written.
    """
    file = open_letterhead(path)
    forget_findings(file)
    body = file.document.element
    numbered = dict(paragraphs(body)) or {1: append_paragraph(body)}
    comments = Comments(file, AUTHOR, _INITIALS)
    for problem in problems:
        in_body = problem.place.part == "body"
        anchor = numbered.get(problem.place.paragraph) if in_body else None
        anchor = next(iter(numbered.values())) if anchor is None else anchor
        comments.add([_said(problem, in_body=in_body)], anchor)
    write_atomic(out, file.to_bytes(), overwrite=overwrite)


def _said(problem: Problem, *, in_body: bool) -> str:
    """Return the text of a comment, with the place if the comment cannot be anchored there."""
    kind = "" if problem.is_error else "Note: "
    place = "" if in_body else str(problem.place.outside_file)
    return f"{place}: {kind}{problem.text}" if place else f"{kind}{problem.text}"


def forget_findings(file: WordFile) -> None:
    """Remove the comments that `annotate` wrote."""
    drop_comments(file, lambda comment: comment.get(f"{W}author") == AUTHOR)
