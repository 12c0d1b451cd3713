"""C3: no tracked changes, comments, unresolved fields or embedded objects are left in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from drafter.checking.marked import DRAFTER, by_authors, marks_of, place_of_mark
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import listed, quoted
from drafter.checking.rule import Example, Finding, Rule
from drafter.marks import Mark, MarkKind


class _Leftover(NamedTuple):
    """A kind of thing that Word keeps.

    Attributes:
        kinds: The kinds of marks that count as one.
        one: What one is called.
        many: What several are called.
        shown: What the message says of a mark.
        advice: What to do.
    """

    kinds: tuple[MarkKind, ...]
    one: str
    many: str
    shown: Callable[[Mark], str]
    advice: str


_LEFTOVERS = (
    _Leftover(
        ("insertion", "deletion", "move", "paragraph_mark", "format_change"),
        "a tracked change",
        "tracked changes",
        lambda mark: mark.words,
        "Accept or reject them.",
    ),
    _Leftover(("comment",), "a Word comment", "Word comments", lambda mark: mark.detail, "Delete them."),
    _Leftover(
        ("field",),
        "a field that is not resolved",
        "fields that are not resolved",
        lambda mark: mark.detail or mark.words,
        "Update them, or replace them with text.",
    ),
    _Leftover(
        ("embedded_object",),
        "an embedded object",
        "embedded objects",
        lambda mark: mark.detail,
        "Replace them with text, a table, or a picture: an embedded file contains more than it shows.",
    ),
    _Leftover(("ink",), "a drawing in ink", "drawings in ink", lambda mark: mark.detail, "Delete them."),
)

_BROKEN_REFERENCE = re.compile(
    r"error!\s*(?:reference source not found|bookmark not defined|not a valid\b[^.]*)\.?", re.I
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield one finding for each kind of leftover, at its first place; then references that lead nowhere."""
    for leftover in _LEFTOVERS:
        marks = [mark for mark in marks_of(matter, *leftover.kinds) if not _is_own_note(mark)]
        if marks:
            yield _finding(matter, leftover, marks)
    for own in own_texts(matter):
        if found := _BROKEN_REFERENCE.search(own.block.words):
            yield Finding(
                place_in(own.comment, own.block, found[0]),
                f"A reference leads nowhere: {quoted(found[0])}.",
                "Write the number or heading that it should show.",
            )


def _is_own_note(mark: Mark) -> bool:
    """Return whether a comment is one of Drafter's notes, which rule C6 reports."""
    return mark.kind == "comment" and mark.author == DRAFTER


def _finding(matter: Matter, leftover: _Leftover, marks: list[Mark]) -> Finding:
    counted = leftover.one if len(marks) == 1 else f"{len(marks)} {leftover.many}"
    shown = listed(filter(None, dict.fromkeys(" ".join(leftover.shown(mark).split()) for mark in marks)))
    return Finding(
        place_of_mark(matter, marks[0]),
        f"The file has {counted}{by_authors(marks)}{f': {shown}' if shown else ''}.",
        leftover.advice,
    )


RULE = Rule(
    "C3",
    "error",
    "No tracked changes, comments, unresolved fields or embedded objects are left in the file.",
    "They show how the response came about, and what it nearly said.",
    find,
    bad=Example(marks=(("insertion", "less the costs of completion and sale"),)),
    good=Example(
        response=(
            (
                "Its leverage ratio was 2.1 to 1",
                "As the change that the lenders made in 2023 allows, its leverage ratio was 2.1 to 1",
            ),
        ),
    ),
)
