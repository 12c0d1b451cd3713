"""Words that a letter would have twice, parts that the letterhead omits, and a letter without a placeholder."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import Place, Problem
from drafter.response import Part, ResponseLetter
from drafter.word import text as run_text
from drafter.word.paragraphs import paragraphs
from drafter.word.sections import named_parts
from drafter.writing.letterhead.paper import Letterhead
from drafter.writing.letterhead.placeholders import LETTER, RUNNING_HEADER, placeholder_name
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.tag_text import find
from drafter.writing.letterhead.to_read import letterhead_to_read
from drafter.writing.letterhead.typed_text import parts_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_OF_ONE_LETTER = frozenset({"date", "addressee"})
"""Parts that differ from letter to letter, and so must not be typed into a header."""


def said_twice(path: Path, letter: ResponseLetter, *, firm: str | None = None) -> Iterator[Problem]:
    """Yield what is typed in the letterhead and also in the letter.

    Args:
        path: The letterhead; other mistakes in it do not matter.
        letter: A letter with its parts.
        firm: The firm's name.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    file = letterhead_to_read(path)
    body = _spots("body", file.document.element)
    brought = _brought(letter, _placed(body))
    for spot in (*_typed("body", file.document.element, brought), *_signed(body, brought, firm)):
        message = "Drafter adds this itself. Delete it from the letterhead, or it will appear twice."
        yield Problem("duplicate_text", "info", spot, message)
    for part, name in named_parts(file):
        if name.startswith("header"):
            yield from _stale(name, part.element)


def _typed(part: str, root: _Element, parts: Collection[str]) -> Iterator[Place]:
    """Yield the paragraphs of which a line begins like one of these parts of a letter."""
    for number, paragraph in dict(paragraphs(root)).items():
        lines = run_text.words(paragraph).split("\n")
        if any("{{" not in line and not parts_of(line).isdisjoint(parts) for line in lines):
            yield spot_of(part, number, paragraph)


def _signed(body: Sequence[Place], brought: set[str], firm: str | None) -> Iterator[Place]:
    """Yield the firm's name if it directly follows a sign-off."""
    filled = [spot for spot in body if spot.words.strip()]
    for sign_off, below in pairwise(filled):
        if {"signature"} & brought & parts_of(sign_off.words) and firm and _is(below.words, firm):
            yield below


def _stale(name: str, header: _Element) -> Iterator[Problem]:
    """Yield an addressee or a date that is typed in a header and would be the same in every letter."""
    is_there = any(RUNNING_HEADER in spot.words for spot in _spots(name, header))
    way_out = "delete them here" if is_there else f"replace them with {{{{ {RUNNING_HEADER} }}}}"
    for spot in _typed(name, header, _OF_ONE_LETTER):
        yield Problem(
            "stale_header",
            "info",
            spot,
            f"Drafter fills in the addressee and date above pages after the first; {way_out}.",
        )


def brings(path: Path, letter: ResponseLetter, part: str) -> bool:
    """Return whether a letter has a part, and the letterhead a place for it.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    return part in _brought(letter, _placed(_spots("body", letterhead_to_read(path).document.element)))


def words(path: Path) -> Iterator[Place]:
    """Yield each paragraph of a letterhead.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    for part, name in named_parts(letterhead_to_read(path)):
        yield from _spots(name, part.element)


def unplaced(path: Path, *letters: ResponseLetter) -> Iterator[Problem]:
    """Yield which parts of letters the letterhead leaves out, or where the letter goes without a placeholder.

    Args:
        path: The letterhead, which has no mistakes.
        letters: Letters with their parts, one of each kind that is written on it.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    body = _spots("body", letterhead_to_read(path).document.element)
    placed = _placed(body)
    if names := dict.fromkeys(name for letter in letters for name in _left_out(letter, placed)):
        listed = ", ".join(f"{{{{ parts.{name} }}}}" for name in names)
        yield Problem(
            "parts_left_out",
            "info",
            Place(part="body"),
            f"The letterhead has no tag for these parts of the letter, so they are left out: {listed}.",
        )
    last = next((spot for spot in reversed(body) if spot.words.strip()), None)
    if last and not placed:
        message = "This letterhead has no {{ letter }}; the letter goes after its last paragraph, here."
        yield Problem("no_letter_tag", "info", last, message)


def left_in_a_branch(path: Path, letter: ResponseLetter) -> Problem | None:
    """Return a problem if a condition leaves out the placeholder of the letter, else None.

    Args:
        path: The letterhead.
        letter: A letter.
        styles: The firm's names for styles, by Drafter's.

    Raises:
        TemplateError: The letterhead cannot be used.
    """
    if not _has_conditions(path, path.stat().st_mtime_ns):
        return None
    paper = Letterhead(path, styles=letter.styles)
    before = {placeholder.name: placeholder for placeholder in paper.placeholders()}
    paper.fill(letter)
    if LETTER not in before or LETTER in {placeholder.name for placeholder in paper.placeholders()}:
        return None
    placeholder = before[LETTER]
    what = "is inside a condition that leaves it out, so the letter goes after the last paragraph"
    return Problem("letter_in_condition", "info", placeholder.spot, f"“{placeholder.typed}” {what}.")


@lru_cache(maxsize=4)
def _has_conditions(path: Path, _changed: int) -> bool:
    """Return whether the body of a letterhead has a condition or loop; looked up once for many letters."""
    body = _spots("body", letterhead_to_read(path).document.element)
    return any(tag.keyword for spot in body for tag in find(spot.words)[0])


def _spots(part: str, root: _Element) -> list[Place]:
    """Return the paragraphs of a part, each once."""
    return list({number: spot_of(part, number, paragraph) for number, paragraph in paragraphs(root)}.values())


def _placed(body: Sequence[Place]) -> set[str]:
    """Return the names of the placeholders in the body."""
    return {name for spot in body for tag in find(spot.words)[0] if (name := placeholder_name(tag.text))}


def _brought(letter: ResponseLetter, placed: set[str]) -> set[str]:
    """Return the parts of the letter that the letterhead has a place for."""
    return {part.name for part in letter.parts if _is_brought(part, letter, placed)}


def _is_brought(part: Part, letter: ResponseLetter, placed: set[str]) -> bool:
    """Return whether the letter has a part, and the letterhead a placeholder for it or for a part that contains it."""
    if part.start == part.stop:
        return False
    if LETTER in placed or not placed:
        return True
    holders = (one for one in letter.parts if one.start <= part.start and part.stop <= one.stop)
    return any(holder.name in placed for holder in holders)


def _left_out(letter: ResponseLetter, placed: set[str]) -> Iterator[str]:
    """Return the smallest parts of the letter that the letterhead has no place for."""
    brought = _brought(letter, placed)
    return (part.name for part in letter.parts if part.name not in brought and _is_smallest(part, letter))


def _is_smallest(part: Part, letter: ResponseLetter) -> bool:
    """Return whether a part has content and contains no smaller part."""
    smaller = (one for one in letter.parts if 0 < one.stop - one.start < part.stop - part.start)
    return part.start < part.stop and not any(
        part.start <= one.start and one.stop <= part.stop for one in smaller
    )


def _is(text: str, name: str) -> bool:
    return _has(text, name) and len(text.split()) == len(name.split())


def _has(text: str, name: str) -> bool:
    return " ".join(name.casefold().split()) in " ".join(text.casefold().split())
