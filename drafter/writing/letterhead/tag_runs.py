"""Join the tags that Word split into several runs, and represent them in the XML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word import text as run_text
from drafter.writing.letterhead.tag_text import Tag

if TYPE_CHECKING:
    from lxml.etree import _Element

BETWEEN = "tag"
"""The name of the processing instruction that represents a tag between elements; it contains the tag's number."""

OPEN, CLOSE = "\ufdd2", "\ufdd3"
"""Enclose the number of a tag within text. They are noncharacters, which do not occur in Word's text."""


def token(number: int) -> str:
    """Return what represents a tag within text."""
    return f"{OPEN}{number}{CLOSE}"


def instruction(number: int) -> _Element:
    """Return what represents a tag between elements."""
    return etree.ProcessingInstruction(BETWEEN, str(number))


def rewrite(paragraph: _Element, tags: Sequence[Tag], numbers: Sequence[int | None]) -> None:
    """Replace each tag, in the run where it begins, by what represents it.

    A tag that prints stays in its run; any other goes between two runs.

    Args:
        paragraph: The paragraph.
        tags: Its tags.
        numbers: The number of each tag; None for a tag that was moved elsewhere.
    """
    numbered = list(zip(tags, numbers, strict=True))
    offset = 0
    for piece, text in list(run_text.pieces(paragraph)):
        start, offset = offset, offset + len(text)
        touching = [(tag, number) for tag, number in numbered if tag.start < offset and tag.stop > start]
        if touching and piece.tag == run_text.TEXT:
            _rewrite_text(piece, text, start, touching)
        elif touching and (run := piece.getparent()) is not None:
            run.remove(piece)  # a tab or a line break within a tag


def _rewrite_text(piece: _Element, text: str, start: int, tags: Iterable[tuple[Tag, int | None]]) -> None:
    """Rewrite a `w:t` whose text begins at `start` in its paragraph."""
    touched, at, words = [piece], 0, ""
    for tag, number in tags:
        words += text[at : max(tag.start - start, at)]
        at = max(tag.stop - start, 0)
        if number is None or tag.start < start:
            continue
        if tag.prints:
            words += token(number)
            continue
        run_text.set_text(touched[-1], words)
        words = ""
        behind = run_text.cut(touched[-1])
        behind.addprevious(instruction(number))
        touched.append(run_text.first_text(behind))
    run_text.set_text(touched[-1], words + text[at:])
    for one in touched:
        run_text.tidy(one)
