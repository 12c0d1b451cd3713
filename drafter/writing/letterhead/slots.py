"""The places of a letterhead: where the letter goes, or its parts one by one, and what goes to each."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.errors import TemplateError
from drafter.problems import Place, Problem
from drafter.response import Block, Part, ResponseLetter, ResponseSlot, StaffComment, SubjectTable, Table
from drafter.word import text as run_text
from drafter.word.paragraphs import append_paragraph
from drafter.word.sections import text_width
from drafter.word.xml import W
from drafter.writing.letterhead import placeholder_format
from drafter.writing.letterhead.part_template import NO_TEXT
from drafter.writing.letterhead.placeholders import INLINE_HEADER, LETTER, Mark, marks, second

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN_PARAGRAPHS = [
    f"{W}{kind}{edge}" for kind in ("bookmark", "commentRange") for edge in ("Start", "End")
]
"""What may also stand between paragraphs, and loses nothing by it."""


REQUEST = "extension"
"""The part that asks the staff for more time."""


class Slot(NamedTuple):
    """A place: the paragraph that marks it, how wide it is (in twips), what goes there, and what comes next.

    `has_look` says whether what goes there has the look of the mark: single parts do, but the comments. `indent` is
    the left indent that the mark then has itself, in twips, and `is_before_paragraph` whether a paragraph will stand
    behind what goes there.
    """

    mark: _Element
    width: int
    blocks: tuple[Block, ...]
    following: Block | None
    has_look: bool
    indent: int | None
    is_before_paragraph: bool


def places(document: _Element, letter: ResponseLetter, path: Path) -> list[Slot]:
    """Where the letter goes; on a letterhead that marks no place, behind its last paragraph.

    Raises:
        TemplateError: A part has two places, or what the letter is for has none.
    """
    found = list(marks(document)) or [(append_paragraph(document), Mark(LETTER, Place()))]
    names = [mark.name for _, mark in found]
    findings = list(_second_places([mark for _, mark in found]))
    blocks = _distributed(letter, names)
    findings = findings or [
        Problem("missing_slot", "error", Place(part="body"), message)
        for message in _pointless(letter, blocks[""])
    ]
    if findings:
        raise TemplateError.of(problem.in_file(path) for problem in findings)
    return list(_filled(document, found, blocks))


def _filled(
    document: _Element,
    found: Sequence[tuple[_Element, Mark]],
    blocks: Mapping[str, tuple[Block, ...]],
) -> Iterator[Slot]:
    """The places, with what goes to each."""
    for number, (paragraph, mark) in enumerate(found):
        own = blocks[mark.name]
        further = (block for _, later in found[number + 1 :] for block in blocks[later.name])
        has_look = mark.name != LETTER and not any(isinstance(block, StaffComment) for block in own)
        indent = placeholder_format.left_indent(paragraph) if has_look else None
        behind = _is_before_paragraph(paragraph, {one: blocks[later.name] for one, later in found})
        width = text_width(document, paragraph)
        yield Slot(paragraph, width, own, next(further, None), has_look, indent, behind)


def _is_before_paragraph(mark: _Element, filled: Mapping[_Element, Sequence[Block]]) -> bool:
    """Whether a paragraph stands behind a mark once all marks are filled: one with nothing to take its place goes."""
    for element in mark.itersiblings():
        if element.tag in _BETWEEN_PARAGRAPHS:
            continue
        if element.tag != run_text.PARAGRAPH or element not in filled:
            return element.tag == run_text.PARAGRAPH
        if blocks := filled[element]:
            return not isinstance(blocks[0], SubjectTable | Table)
    return False


def put(mark: _Element, carrier: _Element) -> None:
    """Put what an element carries in the place of a paragraph.

    What is drawn or noted in the paragraph, and the section that it ends, stay.
    """
    parent = mark.getparent()
    assert parent is not None  # a paragraph is never the root of a part
    properties = mark.find(f"{W}pPr")
    for child in [child for child in mark if child is not properties]:
        if child.tag in _BETWEEN_PARAGRAPHS:
            mark.addprevious(child)
        elif next(child.iter(*NO_TEXT), None) is None:
            mark.remove(child)
    elements = list(carrier)
    # The carrier goes first, and with it its namespace: lxml else looks for that anew for every element, among all
    # that stand before.
    mark.addprevious(carrier)
    for element in elements:
        carrier.addprevious(element)
    parent.remove(carrier)
    ends_section = properties is not None and properties.find(f"{W}sectPr") is not None
    if elements and elements[0].tag == run_text.PARAGRAPH and not ends_section:
        first = elements[0]
        at = 1 if first.find(f"{W}pPr") is not None else 0
        first[at:at] = [child for child in mark if child is not properties]
    empty = all(child is properties for child in mark)
    alone = all(child is mark or child.tag == f"{W}tcPr" for child in parent)
    if empty and not (ends_section or alone):
        parent.remove(mark)


def put_beside(root: _Element, paragraphs: Sequence[_Element]) -> None:
    """Put the text of paragraphs, a line each, into the first run of a part that waits for the running header."""
    text = next(text for text in root.iter(run_text.TEXT) if INLINE_HEADER in (text.text or ""))
    run = text.getparent()
    assert run is not None  # a w:t stands in a run
    look = run.find(f"{W}rPr")
    before, _, after = (text.text or "").partition(INLINE_HEADER)
    run_text.set_text(text, before)
    behind = run_text.cut(text)
    run_text.set_text(run_text.first_text(behind), after)
    for number, paragraph in enumerate(paragraphs):
        if number:
            behind.addprevious(_line_break())
        for child in paragraph.findall("*"):
            if child.tag != f"{W}pPr":
                if look is not None:
                    _give_look(child, look)
                behind.addprevious(child)
    run_text.tidy(text)
    run_text.tidy(run_text.first_text(behind))


def _line_break() -> _Element:
    run = etree.Element(run_text.RUN)
    etree.SubElement(run, f"{W}br")
    return run


def _give_look(element: _Element, look: _Element) -> None:
    """Give the runs that have no look of their own the one of the text beside them."""
    for run in element.iter(run_text.RUN):
        if run.find(f"{W}rPr") is None:
            run.insert(0, copy.deepcopy(look))


def _second_places(found: Sequence[Mark]) -> Iterator[Problem]:
    """The places whose part has another one before."""
    first: dict[str, Mark] = {}
    for mark in found:
        if first.setdefault(mark.name, mark) is not mark:
            yield second(mark, first[mark.name])


def _pointless(letter: ResponseLetter, left_out: Sequence[Block]) -> Iterator[str]:
    """What a letter that leaves out these blocks is of no use without."""
    if any(isinstance(block, (StaffComment, ResponseSlot)) for block in left_out):
        yield "The letterhead has no place for the staff’s comments; add {{ letter }} or {{ parts.comments }}."
    request = next((part for part in letter.parts if part.name == REQUEST), Part(REQUEST))
    if set(letter.blocks[request.start : request.stop]).intersection(left_out):
        yield (
            "The letterhead has no place for the request for more time; add {{ letter }}, {{ parts.opening }} or "
            "{{ parts.extension }}."
        )


def _distributed(letter: ResponseLetter, names: Sequence[str]) -> dict[str, tuple[Block, ...]]:
    """The blocks of each place, and under "" those that have none.

    A block goes to the smallest part that holds it and has a place, else to that of the letter. On a
    letterhead without that one it is left out: paper that bears the firm's name need not say it again. What
    stands in no part at all (a paragraph that a firm has typed into letter.html) goes along with what is before.
    """
    rest = LETTER if LETTER in names else ""
    placed = sorted((part for part in letter.parts if part.name in names), key=_length)
    before = rest or min(placed, key=lambda part: part.start, default=Part("")).name
    blocks: dict[str, list[Block]] = {name: [] for name in (*names, "")}
    for number, block in enumerate(letter.blocks):
        holder = next((part.name for part in placed if _holds(part, number)), rest)
        if not holder and not any(_holds(part, number) for part in letter.parts):
            holder = before
        blocks[holder].append(block)
        before = holder or before
    return {name: tuple(of_place) for name, of_place in blocks.items()}


def _holds(part: Part, number: int) -> bool:
    return part.start <= number < part.stop


def _length(part: Part) -> int:
    return part.stop - part.start
