"""The company's acknowledgement that old staff letters ask for (the "Tandy" statement).

The Division of Corporation Finance announced on October 5, 2016 that it would no longer ask for it. Until
then it took no change of the words; so the statements are those of the staff's letter, letter for letter.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter

NO_LONGER_ASKED = datetime.date(2016, 10, 5)
"""Letters of this day and later need none, whatever an old form of letter still says."""

_BULLET = pattern(r"^[•·▪◦●■–-]\s*")
"""The glyph of a statement's bullet: the letter sets its own."""

_ASKS = pattern(r"\bstatement\b.{0,80}\backnowledg|\backnowledg\w*\b.{0,80}\bstatement\b", re.I | re.S)
_LATER = pattern(r"\bacceleration\b", re.I)
"""Asked of whoever asks for acceleration, in that letter and not in the response."""

_STATEMENT = pattern(
    r"responsible for the (?:adequacy|accuracy)|do(?:es)? not foreclose|may not assert", re.I
)
_BETWEEN_TWO = pattern(r"(?<=;)\s+(?!and\b)|(?<=; and)\s+")
"""Where one statement ends and the next begins, in a paragraph that has run them together."""


class Acknowledgement(NamedTuple):
    """What the staff asks the company to acknowledge; `needed` is False in a letter too young to ask."""

    statements: tuple[str, ...]
    needed: bool


def acknowledgement(letter: CommentLetter) -> Acknowledgement | None:
    """The acknowledgement that the end of a letter asks for, if it asks for one."""
    for at, paragraph in enumerate(letter.closing):
        if _ASKS.search(paragraph) and not _LATER.search(paragraph):
            needed = letter.date is None or letter.date < NO_LONGER_ASKED
            return Acknowledgement(tuple(_statements(letter.closing[at + 1 :])), needed)
    return None


def _statements(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        if not _STATEMENT.search(paragraph):
            return
        yield from (_BULLET.sub("", statement) for statement in _BETWEEN_TWO.split(paragraph))
