"""All mistakes of a letterhead in one run, without writing a letter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from drafter.errors import TemplateError
from drafter.problems import Problem
from drafter.response import ResponseLetter
from drafter.writing.letterhead.fill import mistakes
from drafter.writing.letterhead.paper import Letterhead


def check_letterhead(
    path: Path, letter: ResponseLetter, *, styles: Mapping[str, str] | None = None
) -> list[Problem]:
    """Check a letterhead.

    Args:
        path: The firm's Word file.
        letter: A letter (of an example, say) whose values the tags are tried with: it tells which names there
            are, down to the last attribute, also in what this letter would leave out.
        styles: The firm's names for styles, by ours.

    Returns:
        The findings in the order of the file; empty where the letter can be written.
    """
    try:
        paper = Letterhead(path, styles=styles)
        if found := mistakes(paper.file, letter):
            return [problem.in_file(path) for problem in found]
        paper.fill(letter)
        paper.places(letter)
    except TemplateError as error:
        return list(error.problems)
    return []
