"""Check the letterhead: its tags, its styles, and whatever is not an error but may spoil a letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from drafter import drafting
from drafter.drafting.wording.assertions import assertions
from drafter.drafting.wording.own_text import own_text
from drafter.errors import InputNotReadableError, TemplateError
from drafter.firm.checks.context import Context
from drafter.firm.checks.examples import example_letters
from drafter.firm.folder import NAME_BLOCK, WORDING, Firm
from drafter.kernel import limits
from drafter.kernel.files import read_text
from drafter.problems import Problem, each_once
from drafter.response import Part, ResponseLetter
from drafter.writing.letterhead.advice import advice
from drafter.writing.letterhead.advice.duplicates import unplaced, words
from drafter.writing.letterhead.check import check_letterhead as problems_in

_COMPOSERS = drafting.compose, drafting.compose_companion


def check_letterhead(context: Context) -> Iterator[Problem]:
    """Yield what is wrong in the letterhead, and store it in the context if letters can be written on it."""
    try:
        letterhead = context.firm.letterhead()
    except TemplateError as error:
        yield from error.problems
        return
    if letterhead is None:
        return
    letters = tuple(_example_of_each_sort(context))
    found = (problems_in(letterhead, letter) for letter in letters)
    wrong = each_once(chain.from_iterable(found))
    yield from wrong
    try:
        notes = [*_advice(context, letterhead, letters), *_asserted(letterhead)]
        notes += () if wrong else unplaced(letterhead, *letters)
    except TemplateError:  # it cannot be read, which was reported above
        return
    yield from (note.in_file(letterhead) for note in notes)
    context.letterhead = None if wrong else letterhead


def _advice(context: Context, letterhead: Path, letters: tuple[ResponseLetter, ...]) -> Iterator[Problem]:
    file = letterhead.parent / WORDING / NAME_BLOCK
    is_own = file.is_file()
    way_out = f"make {file} empty" if is_own else f"create an empty file {file}"
    return advice(letterhead, letters, firm=context.profile.firm.name, way_out=way_out, has_own_head=is_own)


def _asserted(letterhead: Path) -> Iterator[Problem]:
    """Yield a note for each fact that the letterhead's own text asserts; it may be about the firm itself."""
    for place in words(letterhead):
        yield from (Problem("assertion", "info", place, wrong.message) for wrong in assertions(place.words))


def _example_of_each_sort(context: Context) -> Iterator[ResponseLetter]:
    """Yield a response and an extension request, with whose values and parts the letterhead's tags are tried."""
    firm = context.firm
    _, letter = next(example_letters())
    for compose in _COMPOSERS:
        try:
            yield compose(letter, context.profile, folders=firm.wording(), undefined="blank")
        except TemplateError:  # reported by the check of the wording
            yield _without_emptied_parts(compose(letter, context.profile), firm)


def _without_emptied_parts(letter: ResponseLetter, firm: Firm) -> ResponseLetter:
    """Return a letter in the built-in wording without the parts that the firm's own files leave empty."""
    emptied = {path.stem for folder in firm.wording() for path in folder.glob("*.html") if _is_empty(path)}
    parts = tuple(Part(part.name) if part.name in emptied else part for part in letter.parts)
    return replace(letter, parts=parts)


def _is_empty(wording: Path) -> bool:
    """Return whether a wording file has no text, which switches its part off."""
    try:
        return not own_text(read_text(wording, most=limits.WORDING)).strip()
    except InputNotReadableError:
        return False
