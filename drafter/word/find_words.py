"""Find words in the text of a paragraph, whatever has become of their spaces and typography, and give them runs.

A position is one in `drafter.word.text.words(paragraph)`.
"""

from __future__ import annotations

import copy
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.word.text import RUN, TEXT, pieces, set_text
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAME = str.maketrans({
    **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‐‑‒–—―−", "-"),
})  # fmt: skip


class Span(NamedTuple):
    """A part of a paragraph's text, from `start` up to but not including `end`."""

    start: int
    end: int


def find(text: str, words: str) -> list[Span]:
    """Return each place where whole words are in a text; spaces, quotation marks and dashes make no difference.

    Args:
        text: The text of a paragraph.
        words: The words; without a letter or digit, they are nowhere.
    """
    letters = [(letter, at) for at, character in enumerate(text) for letter in _letters(character)]
    plain = "".join(letter for letter, _ in letters)
    wanted = "".join(letter for character in words for letter in _letters(character))
    found = []
    at = plain.find(wanted) if wanted else -1
    while at >= 0:
        span = Span(letters[at][1], letters[at + len(wanted) - 1][1] + 1)
        if not (_is_inside(text, span.start) or _is_inside(text, span.end)):
            found.append(_with_punctuation(text, span, words))
        at = plain.find(wanted, at + 1)
    return found


def _letters(character: str) -> str:
    """Return the letters and digits that a character represents: several for a ligature."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", character)))


def _is_inside(text: str, at: int) -> bool:
    """Return whether a position is between two letters or digits of one word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _with_punctuation(text: str, span: Span, words: str) -> Span:
    """Return a span with the punctuation at the ends of the words, as far as the text has it."""
    start, end = span
    first = next(at for at, character in enumerate(words) if character.isalnum())
    last = max(at for at, character in enumerate(words) if character.isalnum())
    for character in reversed(words[:first].strip()):
        if start == 0 or _same(text[start - 1]) != _same(character):
            break
        start -= 1
    for character in words[last + 1 :].strip():
        if end == len(text) or _same(text[end]) != _same(character):
            break
        end += 1
    return Span(start, end)


def _same(character: str) -> str:
    return character.translate(_SAME)


def runs_of(paragraph: _Element, span: Span) -> list[_Element]:
    """Return the runs that contain a span, and nothing else; runs that it begins or ends in are split.

    Args:
        paragraph: The paragraph.
        span: The span; not empty.
    """
    for position in span:
        _divide_text(paragraph, position)
    inside = [element for element, at in _placed(paragraph) if span.start <= at < span.end]
    _divide_before(inside[0])
    if (following := inside[-1].getnext()) is not None:
        _divide_before(following)
    own = (element.getparent() for element in inside)
    return list(dict.fromkeys(run for run in own if run is not None))


def copy_attributes(element: _Element, to: _Element) -> None:
    """Give an element the attributes of another."""
    for name, value in element.attrib.items():
        to.set(name, value)


def run_before(paragraph: _Element, position: int) -> _Element | None:
    """Return the run that ends at a position, after splitting it there; None at the beginning."""
    _divide_text(paragraph, position)
    before = [element for element, at in _placed(paragraph) if at < position]
    if not before:
        return None
    if (following := before[-1].getnext()) is not None:
        _divide_before(following)
    return before[-1].getparent()


def run_at(paragraph: _Element, position: int) -> _Element | None:
    """Return the run of the character at a position, without splitting it; None if there is none."""
    own = [element.getparent() for element, at in _placed(paragraph) if at <= position]
    return own[-1] if own else None


def _placed(paragraph: _Element) -> Iterator[tuple[_Element, int]]:
    """Yield each element with text, and the position of its first character."""
    at = 0
    for element, text in pieces(paragraph):
        if text:
            yield element, at
        at += len(text)


def _divide_text(paragraph: _Element, position: int) -> None:
    """Divide the `w:t` that a position is in the middle of."""
    for element, at in _placed(paragraph):
        text = element.text or ""
        if element.tag == TEXT and at < position < at + len(text):
            rest = etree.Element(TEXT)
            set_text(element, text[: position - at])
            set_text(rest, text[position - at :])
            element.addnext(rest)
            return


def _divide_before(element: _Element) -> None:
    """Move an element and what follows it in its run into a run of its own, with the same formatting."""
    run = element.getparent()
    if run is None or run.tag != RUN:
        return
    if all(before.tag == f"{W}rPr" for before in element.itersiblings(preceding=True)):
        return
    behind = etree.Element(RUN)
    copy_attributes(run, behind)
    if (look := run.find(f"{W}rPr")) is not None:
        behind.append(copy.deepcopy(look))
    behind.extend([element, *element.itersiblings()])
    run.addnext(behind)
