"""The places of a letterhead: where the letter goes, or its parts one by one, and what goes to each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.response import Block, Part, ResponseLetter, ResponseSlot, StaffComment
from drafter.writing import runs
from drafter.writing.finding import Finding, LetterheadError, Spot
from drafter.writing.paragraphs import behind_all
from drafter.writing.sections import text_width
from drafter.writing.styles import W
from drafter.writing.template_part import NO_TEXT, PLACE, Mark

if TYPE_CHECKING:
    from lxml.etree import _Element

_LETTER, _RUNNING_HEADER = "letter", "running_header"
"""Marks that name no part; the first is the place of all that has no place of its own."""


_BETWEEN_PARAGRAPHS = [
    f"{W}{kind}{edge}" for kind in ("bookmark", "commentRange") for edge in ("Start", "End")
]
"""What may also stand between paragraphs, and loses nothing by it."""


class Place(NamedTuple):
    """A place: the paragraph that marks it, how wide it is (in twips), and what goes there."""

    mark: _Element
    width: int
    blocks: tuple[Block, ...]


def marked(root: _Element) -> list[_Element]:
    """The paragraphs of a part that mark a place, in their order."""
    return [paragraph for paragraph, _ in _marks(root)]


def places(document: _Element, letter: ResponseLetter, path: Path) -> list[Place]:
    """Where the letter goes; on a letterhead that marks no place, behind its last paragraph.

    Raises:
        TemplateError: a part has two places, or the comments have none.
    """
    found = [(paragraph, *_read(mark)) for paragraph, mark in _marks(document)]
    if not found:
        found = [(behind_all(document), _LETTER, Spot())]
    names = [name for _, name, _ in found]
    findings = [finding for number in range(len(found)) if (finding := _second_place(found, number))]
    blocks = _distributed(letter, names)
    if not findings and any(isinstance(block, (StaffComment, ResponseSlot)) for block in blocks[""]):
        message = "There is no place for the staff’s comments: {{ letter }}, or {{ parts.comments }}."
        findings = [Finding(Spot("body"), message)]
    if findings:
        raise LetterheadError(findings, path)
    return [Place(mark, text_width(document, mark), blocks[name]) for mark, name, _ in found]


def unknown_part(mark: Mark, letter: ResponseLetter) -> Finding | None:
    """What is wrong where a letterhead names a part; None where the letter knows it."""
    known = {part.name for part in letter.parts}
    name = mark.name
    if name in known or name in (_LETTER, _RUNNING_HEADER):
        return None
    import difflib  # needed for mistakes alone

    near = difflib.get_close_matches(name, sorted(known), n=1)
    way_out = f"; did you mean {near[0]!r}?" if near else f". Its parts are {', '.join(sorted(known))}."
    return Finding(mark.spot, f"A letter has no part {name!r}{way_out}")


def put(mark: _Element, elements: Sequence[_Element]) -> None:
    """Put elements in the place of a paragraph. What is drawn or noted in it, and the section it ends, stay."""
    parent = mark.getparent()
    assert parent is not None  # a paragraph is never the root of a part
    properties = mark.find(f"{W}pPr")
    for child in [child for child in mark if child is not properties]:
        if child.tag in _BETWEEN_PARAGRAPHS:
            mark.addprevious(child)
        elif next(child.iter(*NO_TEXT), None) is None:
            mark.remove(child)
    for element in elements:
        mark.addprevious(element)
    ends_section = properties is not None and properties.find(f"{W}sectPr") is not None
    if elements and elements[0].tag == runs.PARAGRAPH and not ends_section:
        first = elements[0]
        at = 1 if first.find(f"{W}pPr") is not None else 0
        first[at:at] = [child for child in mark if child is not properties]
    empty = all(child is properties for child in mark)
    alone = all(child is mark or child.tag == f"{W}tcPr" for child in parent)
    if empty and not (ends_section or alone):
        parent.remove(mark)


def _marks(root: _Element) -> list[tuple[_Element, str]]:
    return [
        (paragraph, mark.text or "")
        for mark in root.iter(etree.PI)
        if isinstance(mark, etree._ProcessingInstruction)
        and mark.target == PLACE
        and (paragraph := mark.getparent()) is not None
    ]


def _read(mark: str) -> tuple[str, Spot]:
    _, name, number = mark.split(" ")
    return name, Spot("body", int(number))


def _second_place(found: Sequence[tuple[_Element, str, Spot]], number: int) -> Finding | None:
    """What is wrong with a place whose part has another one before."""
    _, name, spot = found[number]
    for _, earlier, where in found[:number]:
        if earlier == name:
            return Finding(spot, f"{name!r} has its place in paragraph {where.paragraph} already.")
    return None


def _distributed(letter: ResponseLetter, names: Sequence[str]) -> dict[str, tuple[Block, ...]]:
    """The blocks of each place, and under "" those that have none.

    A block goes to the smallest part that holds it and has a place, else to that of the letter. On a
    letterhead without that one it is left out: paper that bears the firm's name need not say it again.
    """
    rest = _LETTER if _LETTER in names else ""
    placed = sorted((part for part in letter.parts if part.name in names), key=_length)
    blocks: dict[str, list[Block]] = {name: [] for name in (*names, "")}
    for number, block in enumerate(letter.blocks):
        holder = next((part.name for part in placed if part.start <= number < part.stop), rest)
        blocks[holder].append(block)
    return {name: tuple(of_place) for name, of_place in blocks.items()}


def _length(part: Part) -> int:
    return part.stop - part.start
