"""Advice on a letterhead: what is not a mistake but may still spoil a letter. One file and one row of `ADVICE` each.

`drafter templates check` reports advice as notes; a letter can be written without following it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.problems import Problem
from drafter.response import HEAD, ResponseLetter
from drafter.writing.letterhead.advice.active_content import active_content
from drafter.writing.letterhead.advice.direct_fonts import direct_fonts
from drafter.writing.letterhead.advice.duplicates import brings, said_twice
from drafter.writing.letterhead.advice.fonts import missing_fonts
from drafter.writing.letterhead.advice.review_marks import left_over_reviews
from drafter.writing.letterhead.advice.running_header import misleading_headers
from drafter.writing.letterhead.advice.sender_twice import sender_twice
from drafter.writing.letterhead.advice.word_prompts import unanswered_prompts
from drafter.writing.letterhead.head import name_of


class Subject(NamedTuple):
    """A letterhead, and what is known of the letters that go out on it.

    Attributes:
        path: The letterhead.
        letter: A response letter with its parts.
        firm: The firm's name, if known.
        way_out: What to do if the sender's name would appear twice.
        has_own_head: Whether the lines with the sender's name are in the firm's own words.
    """

    path: Path
    letter: ResponseLetter
    firm: str | None
    way_out: str
    has_own_head: bool


ADVICE: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    lambda of: missing_fonts(of.path),
    lambda of: direct_fonts(of.path),
    lambda of: _sender_twice(of),
    lambda of: said_twice(of.path, of.letter, firm=of.firm),
    lambda of: misleading_headers(of.path),
    lambda of: left_over_reviews(of.path),
    lambda of: active_content(of.path),
    lambda of: unanswered_prompts(of.path),
)
"""The rules, in the order in which they are reported."""


def advice(
    path: Path, letters: Sequence[ResponseLetter], *, firm: str | None, way_out: str, has_own_head: bool
) -> Iterator[Problem]:
    """Yield what each rule finds, ignoring mistakes in the letterhead.

    Args:
        path: The letterhead.
        letters: One letter of each kind that is written on it, the response first.
        firm: The firm's name, if known.
        way_out: What to do if the sender's name would appear twice.
        has_own_head: As in `Subject`.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    subject = Subject(path, letters[0], firm, way_out, has_own_head)
    for rule in ADVICE:
        yield from rule(subject)


def _sender_twice(of: Subject) -> Iterator[Problem]:
    if not brings(of.path, of.letter, HEAD):
        return iter(())
    names = [name for name in (of.firm, name_of(of.letter)) if name]
    return sender_twice(of.path, names, way_out=of.way_out, is_own=of.has_own_head)
