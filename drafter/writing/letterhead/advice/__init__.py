"""What in a firm's letterhead is no mistake and may still spoil a letter: one kind a file.

None of it is needed to write a letter; `drafter templates check` tells it as notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.problems import Problem
from drafter.response import ResponseLetter
from drafter.writing.letterhead.advice.duplicates import said_twice
from drafter.writing.letterhead.advice.fonts import missing_fonts
from drafter.writing.letterhead.advice.review_marks import left_over_reviews
from drafter.writing.letterhead.advice.running_header import misleading_headers
from drafter.writing.letterhead.advice.word_prompts import unanswered_prompts


def advice(
    path: Path, letters: Sequence[ResponseLetter], *, firm: str | None, way_out: str
) -> Iterator[Problem]:
    """All of it, kind by kind; mistakes in the letterhead do not matter.

    Args:
        path: the letterhead.
        letters: one of each sort that goes out on it, the response first.
        firm: the firm's name, where it is known.
        way_out: what to do where that name would stand there twice.

    Raises:
        TemplateError: the letterhead cannot be read.
    """
    yield from missing_fonts(path)
    yield from said_twice(path, letters[0], firm=firm, way_out=way_out)
    yield from misleading_headers(path)
    yield from left_over_reviews(path)
    yield from unanswered_prompts(path)
