"""Word's marks in a response letter, with the comment that each mark belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.checking.matter import Matter
from drafter.marks import Mark, MarkKind
from drafter.problems import Place

DRAFTER = "Drafter"
"""The author of drafting notes and of what a check adds to a file."""


def marks_of(matter: Matter, *kinds: MarkKind) -> list[Mark]:
    """Return the marks of some kinds, in order."""
    return [mark for mark in matter.response.marks if mark.kind in kinds]


def place_of_mark(matter: Matter, mark: Mark) -> Place:
    """Return the place of a mark, with its words and the number of its comment."""
    return mark.place._replace(comment=comment_at(matter, mark.place), words=mark.words)


def comment_at(matter: Matter, place: Place) -> int:
    """Return the number of the comment that a paragraph of the letter's body belongs to; 0 outside of them."""
    if place.part or not place.paragraph:
        return 0
    return next(
        (
            exchange.number or 0
            for exchange in matter.exchanges
            if exchange.place.paragraph <= place.paragraph <= exchange.place.last
        ),
        0,
    )


def by_authors(marks: Sequence[Mark]) -> str:
    """Return whose marks they are, as " by Ann Lee and Bo Rask"; "" if the file does not say."""
    names = list(dict.fromkeys(mark.author for mark in marks if mark.author))
    if not names:
        return ""
    *others, last = names
    return f" by {', '.join(others)} and {last}" if others else f" by {last}"
