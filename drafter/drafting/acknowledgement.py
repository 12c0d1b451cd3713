"""The company's acknowledgement that old staff letters ask for (the "Tandy" statement).

The Division of Corporation Finance announced on October 5, 2016 that it would no longer ask for it. Until then, it
accepted no other wording, so the statements are copied from the staff's letter word for word.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter

NO_LONGER_ASKED = datetime.date(2016, 10, 5)
"""The first date on which a letter needs no acknowledgement, even if it still asks for one."""

_BULLET = r"^[•·▪◦●■–-]\s*"
"""The bullet of a statement, which is removed because the response has bullets of its own."""

_ASKS = pattern(r"\bstatement\b.{0,80}\backnowledg|\backnowledg\w*\b.{0,80}\bstatement\b", re.I | re.S)
_LATER = r"(?i)\bacceleration\b"
"""A word of paragraphs that ask for the statement in a later acceleration request, not in the response."""

_STATEMENT = r"(?i)responsible for the (?:adequacy|accuracy)|do(?:es)? not foreclose|may not assert"
_BETWEEN_TWO = r"(?<=;)\s+(?!and\b)|(?<=; and)\s+"
"""The boundary between two statements that share a paragraph."""


class Acknowledgement(NamedTuple):
    """The acknowledgement that the staff asks for.

    Attributes:
        statements: The statements to acknowledge, as the staff worded them.
        needed: Whether the letter is older than the day on which the staff stopped requiring an acknowledgement.
    """

    statements: tuple[str, ...]
    needed: bool


def acknowledgement(letter: CommentLetter) -> Acknowledgement | None:
    """Return the acknowledgement that the closing of a letter asks for, or None if it does not ask for one."""
    for at, paragraph in enumerate(letter.closing):
        if _ASKS.search(paragraph) and not pattern(_LATER).search(paragraph):
            needed = letter.date is None or letter.date < NO_LONGER_ASKED
            return Acknowledgement(tuple(_statements(letter.closing[at + 1 :])), needed)
    return None


def _statements(paragraphs: Sequence[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        if not pattern(_STATEMENT).search(paragraph):
            return
        yield from (
            pattern(_BULLET).sub("", statement) for statement in pattern(_BETWEEN_TWO).split(paragraph)
        )
