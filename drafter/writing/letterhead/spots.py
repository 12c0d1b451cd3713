"""Where a paragraph of a letterhead stands, for a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.word import text as run_text
from drafter.word.paragraphs import place_of
from drafter.writing.letterhead.finding import Spot

if TYPE_CHECKING:
    from lxml.etree import _Element


def spot_of(part: str, number: int, paragraph: _Element) -> Spot:
    """Return the place of a paragraph: the name of its part, its number there, its words and its cell."""
    return Spot(part, number, run_text.words_on_one_line(paragraph), place_of(paragraph))
