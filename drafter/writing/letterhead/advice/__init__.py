"""Advice on a letterhead: what is not a mistake but may still spoil a letter. One file and one row of `ADVICE` each.

`drafter templates check` reports advice as notes; a letter can be written without following it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.problems import Problem
from drafter.response import ResponseLetter
from drafter.writing.letterhead.advice.duplicates import said_twice
from drafter.writing.letterhead.advice.fonts import missing_fonts
from drafter.writing.letterhead.advice.review_marks import left_over_reviews
from drafter.writing.letterhead.advice.running_header import misleading_headers
from drafter.writing.letterhead.advice.word_prompts import unanswered_prompts


class Subject(NamedTuple):
    """A letterhead, and what is known of the letters that go out on it.

    Attributes:
        path: The letterhead.
        letter: A response letter with its parts.
        firm: The firm's name, if known.
        way_out: What to do if the firm's name would appear twice.
    """

    path: Path
    letter: ResponseLetter
    firm: str | None
    way_out: str


ADVICE: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    lambda of: missing_fonts(of.path),
    lambda of: said_twice(of.path, of.letter, firm=of.firm, way_out=of.way_out),
    lambda of: misleading_headers(of.path),
    lambda of: left_over_reviews(of.path),
    lambda of: unanswered_prompts(of.path),
)
"""The rules, in the order in which they are reported."""


def advice(
    path: Path, letters: Sequence[ResponseLetter], *, firm: str | None, way_out: str
) -> Iterator[Problem]:
    """Yield what each rule finds, ignoring mistakes in the letterhead.

    Args:
        path: The letterhead.
        letters: One letter of each kind that is written on it, the response first.
        firm: The firm's name, if known.
        way_out: What to do if that name would appear twice.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    subject = Subject(path, letters[0], firm, way_out)
    for rule in ADVICE:
        yield from rule(subject)
