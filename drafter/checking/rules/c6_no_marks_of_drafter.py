"""C6: Drafter's own notes and marks are removed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.checking.marked import DRAFTER, marks_of, place_of_mark
from drafter.checking.matter import Matter, place_in
from drafter.checking.own_text import own_texts
from drafter.checking.quoting import quoted
from drafter.checking.rule import Example, Finding, Rule

_BANNER = re.compile(
    r"\b(?:drafted|generated|prepared|created) (?:by|with) drafter\b|\bdrafter(?:’s|'s)? (?:draft|note)s?\b\s*:"
    r"|\((?:to )?verify\)|\[(?:to )?verify\]|\bconfidence: ?\d|\bdrafting note\b",
    re.I,
)


def find(matter: Matter) -> Iterator[Finding]:
    """Yield one finding for all drafting notes, and what else is Drafter's in the text."""
    notes = [mark for mark in marks_of(matter, "comment") if mark.author == DRAFTER]
    if notes:
        counted = "a drafting note" if len(notes) == 1 else f"{len(notes)} drafting notes"
        yield Finding(
            place_of_mark(matter, notes[0]),
            f"The file still has {counted} by Drafter.",
            "Delete them once they are dealt with (in Word: Review, Delete, Delete All Comments).",
        )
    for own in own_texts(matter):
        if found := _BANNER.search(own.block.words):
            yield Finding(
                place_in(own.comment, own.block, found[0]),
                f"{quoted(found[0])} was written for counsel, not for the staff.",
                "Delete it.",
            )


RULE = Rule(
    "C6",
    "error",
    "Drafter’s notes and marks are removed.",
    "They are advice to counsel.",
    find,
    bad=Example(marks=(("note_of_drafter", "less the costs of completion and sale"),)),
    good=Example(
        response=(
            (
                "It determines net realizable value from the contract prices",
                "Its drafter of forecasts, Quillbeck LLC, helps it to verify them. It determines net realizable value "
                "from the contract prices",
            ),
        ),
    ),
)
