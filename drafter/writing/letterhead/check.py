"""Find all mistakes in a letterhead in one run, without writing a letter."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from drafter.errors import TemplateError
from drafter.problems import Problem
from drafter.response import ResponseLetter
from drafter.writing.letterhead.fill import mistakes, templates
from drafter.writing.letterhead.paper import Letterhead
from drafter.writing.letterhead.placeholders import placeholder_name
from drafter.writing.letterhead.to_read import letterhead_to_read


@lru_cache(maxsize=4)
def has_tags(path: Path, _changed: int) -> bool:
    """Return whether a letterhead has tags besides placeholders; looked up once for many letters."""
    tags = (tag for _, template in templates(letterhead_to_read(path)) for tag, _ in template.tags)
    return any(not placeholder_name(tag) for tag in tags)


def check_letterhead(path: Path, letter: ResponseLetter) -> list[Problem]:
    """Check a letterhead.

    Args:
        path: The firm's Word file.
        letter: A letter, such as an example, with whose values the tags are tried. It determines which names exist,
            also in branches that this letter would leave out.

    Returns:
        The findings in the order of the file; empty if the letter can be written.
    """
    try:
        paper = Letterhead(path, styles=letter.styles)
        if found := mistakes(paper.file, letter):
            return [problem.in_file(path) for problem in found]
        paper.fill(letter)
        paper.places(letter)
    except TemplateError as error:
        return list(error.problems)
    return []
