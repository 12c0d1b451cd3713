"""Write what a check found into a copy of the response letter, as Word comments at the words concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.returning.formats.word import numbered_paragraphs
from drafter.services.open_response import AUTHOR, INITIALS, open_response
from drafter.word.comments import Comments
from drafter.word.faithful import changed_only
from drafter.word.find_words import find
from drafter.word.package import root_of
from drafter.word.paragraphs import append_paragraph
from drafter.word.text import words

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.problems import Problem


def annotated(data: bytes, checked: Checked) -> bytes:
    """Return a copy of a response letter with a comment for each problem; nothing else is changed.

    A problem of the letter as a whole, or outside of its body, is at the first paragraph.

    Args:
        data: The response letter, as a Word file.
        checked: The result of its check.

    Raises:
        DrafterError: The file cannot be read.
    """
    file = open_response(data, checked.response)
    root = root_of(file.document)
    numbered = numbered_paragraphs(root) or {1: append_paragraph(root)}
    first = next((one for one in numbered.values() if words(one).strip()), next(iter(numbered.values())))
    comments = Comments(file, AUTHOR, INITIALS)
    for problem in checked.problems:
        in_body = problem.place.part in ("", "body", "opening")
        paragraph = numbered.get(problem.place.paragraph) if in_body else None
        if paragraph is None:
            comments.add(_texts(problem), first)
            continue
        spans = find(words(paragraph), problem.place.words)
        comments.add(_texts(problem), paragraph, spans[0] if spans else None)
    return changed_only(data, file)


def _texts(problem: Problem) -> list[str]:
    """Return the paragraphs of a comment: severity, rule and message, and the advice."""
    kind = "Note" if problem.severity == "info" else problem.severity.capitalize()
    return [f"{kind} {problem.rule}: {problem.message}", *filter(None, [problem.advice])]
