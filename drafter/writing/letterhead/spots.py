"""The place of a paragraph in a letterhead, for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.problems import Place
from drafter.word import text as run_text
from drafter.word.paragraphs import place_of

if TYPE_CHECKING:
    from lxml.etree import _Element


def spot_of(part: str, number: int, paragraph: _Element) -> Place:
    """Return the place of a paragraph: the name of its part, its number there, its words and its cell."""
    words = run_text.words_on_one_line(paragraph)
    return Place(part=part, paragraph=number, words=words, within=place_of(paragraph))
