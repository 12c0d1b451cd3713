"""Correct what is certain in a copy of the response letter, as tracked changes, and remove notes and metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from drafter.checking.edits import replacements
from drafter.returning.formats.word import numbered_paragraphs
from drafter.services.open_response import AUTHOR, open_response
from drafter.word.comments import answered_comments, drop_comments, names_of_comment
from drafter.word.faithful import changed_only
from drafter.word.find_words import Span, find
from drafter.word.metadata import scrub
from drafter.word.package import WordFile, root_of
from drafter.word.text import words
from drafter.word.tracked import TrackedChanges, can_replace
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.checked import Checked
    from drafter.problems import Correction, Problem


class Fixed(NamedTuple):
    """A copy of a response letter with corrections.

    Attributes:
        content: The copy.
        corrected: The problems that are corrected by tracked changes.
        left: The problems that have a correction, but whose words cannot be changed: Word computes them, or they are
            not found, or found more than once.
        notes: The number of drafting notes that were removed.
        metadata: The metadata that was removed: "author", "custom properties".
    """

    content: bytes
    corrected: tuple[Problem, ...] = ()
    left: tuple[Problem, ...] = ()
    notes: int = 0
    metadata: tuple[str, ...] = ()


class _Change(NamedTuple):
    """Words of a paragraph that are replaced; without a span, a paragraph that is added below, like another."""

    paragraph: _Element
    text: str
    span: Span | None = None
    like: _Element | None = None


def fixed(data: bytes, checked: Checked) -> Fixed:
    """Return a copy of a response letter in which the corrections of its problems are tracked changes.

    No word of a response is changed: a rule gives a correction only for the staff's words and for the opening. The
    changes have the date of the letter, so the same letter gives the same bytes.

    Args:
        data: The response letter, as a Word file.
        checked: The result of its check.

    Raises:
        DrafterError: The file cannot be read.
    """
    file = open_response(data, checked.response)
    root = root_of(file.document)
    numbered = numbered_paragraphs(root)
    tracked = TrackedChanges(root, AUTHOR, checked.date)
    done: dict[Correction, bool] = {}
    corrected: list[Problem] = []
    left: list[Problem] = []
    for problem in checked.problems:
        waiting = [one for one in problem.corrections if one not in done]
        changes = _changes(waiting, numbered)
        for change in changes or ():
            _apply(tracked, change)
        done |= dict.fromkeys(waiting, changes is not None)
        if problem.corrections:
            (corrected if all(done[one] for one in problem.corrections) else left).append(problem)
    notes, metadata = _drop_notes(file), scrub(file)
    return Fixed(changed_only(data, file), tuple(corrected), tuple(left), notes, tuple(metadata))


def _changes(corrections: list[Correction], numbered: Mapping[int, _Element]) -> list[_Change] | None:
    """Return the changes that corrections come to, the last of each paragraph first; None if one is impossible."""
    changes: list[_Change] = []
    for correction in corrections:
        paragraph = numbered.get(correction.place.paragraph)
        if paragraph is None:
            return None
        if not correction.before:
            like = numbered.get(correction.like, paragraph)
            changes.append(_Change(paragraph, correction.after, like=like))
            continue
        found = find(words(paragraph), correction.before)
        if len(found) != 1:
            return None
        changes += reversed(list(_replaced(paragraph, found[0], correction.after)))
    changes.sort(
        key=lambda change: -change.span.start if change.span else 1
    )  # each leaves those before it in place
    possible = all(change.span is None or can_replace(change.paragraph, change.span) for change in changes)
    return changes if possible else None


def _replaced(paragraph: _Element, span: Span, after: str) -> Iterator[_Change]:
    for one in replacements(words(paragraph)[span.start : span.end], after):
        yield _Change(paragraph, one.text, Span(span.start + one.start, span.start + one.end))


def _apply(tracked: TrackedChanges, change: _Change) -> None:
    if change.span is not None:
        tracked.replace(change.paragraph, change.span, change.text)
    elif change.like is not None:
        tracked.add_paragraph(change.paragraph, change.text, change.like)


def _drop_notes(file: WordFile) -> int:
    """Remove Drafter's own comments, apart from those that somebody has replied to."""
    answered = answered_comments(file)

    def is_note(comment: _Element) -> bool:
        return comment.get(f"{W}author") == AUTHOR and not names_of_comment(comment) & answered

    return drop_comments(file, is_note)
