"""The slots of a letterhead: where the letter or its parts go, and which blocks go into each."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from drafter.errors import TemplateError
from drafter.problems import Place, Problem
from drafter.response import (
    Block,
    Columns,
    Part,
    ResponseLetter,
    ResponseSlot,
    StaffComment,
    SubjectTable,
    Table,
    each_block,
)
from drafter.word import text as run_text
from drafter.word.controls import replace_controls_around
from drafter.word.paragraphs import append_paragraph
from drafter.word.sections import text_width
from drafter.word.xml import W
from drafter.writing.letterhead import placeholder_format
from drafter.writing.letterhead.part_template import NO_TEXT
from drafter.writing.letterhead.placeholders import (
    INLINE_HEADER,
    LETTER,
    Placeholder,
    find_placeholders,
    second,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN_PARAGRAPHS = [
    f"{W}{kind}{edge}" for kind in ("bookmark", "commentRange") for edge in ("Start", "End")
]
"""Elements that may be moved between paragraphs without loss."""

REQUEST = "extension"
"""The part that asks the staff for more time."""


class Slot(NamedTuple):
    """A slot.

    Attributes:
        placeholder: The paragraph of its placeholder.
        width: The width of the text there, in twips.
        blocks: The blocks that go there.
        following: The first block of a later slot.
        has_look: Whether the blocks take the placeholder's formatting: those of single parts except the comments.
        indent: The placeholder's own left indent, in twips, if they do.
        is_before_paragraph: Whether a paragraph will follow the blocks.
    """

    placeholder: _Element
    width: int
    blocks: tuple[Block, ...]
    following: Block | None
    has_look: bool
    indent: int | None
    is_before_paragraph: bool


def places(document: _Element, letter: ResponseLetter, path: Path) -> list[Slot]:
    """Return the slots; on a letterhead without placeholders, one after its last paragraph.

    Args:
        document: The root of the main part.
        letter: The letter.
        path: The path of the letterhead, for messages.

    Raises:
        TemplateError: A part has two slots, or the comments or a request for more time have none.
    """
    found = list(find_placeholders(document)) or [(append_paragraph(document), Placeholder(LETTER, Place()))]
    for paragraph, _ in found:
        replace_controls_around(paragraph)
    names = [placeholder.name for _, placeholder in found]
    findings = list(_second_places([placeholder for _, placeholder in found]))
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
    found: Sequence[tuple[_Element, Placeholder]],
    blocks: Mapping[str, tuple[Block, ...]],
) -> Iterator[Slot]:
    """Yield the slots with their blocks."""
    for number, (paragraph, placeholder) in enumerate(found):
        own = blocks[placeholder.name]
        further = (block for _, later in found[number + 1 :] for block in blocks[later.name])
        has_look = placeholder.name != LETTER and not any(
            isinstance(block, StaffComment) for block in each_block(own)
        )
        indent = placeholder_format.left_indent(paragraph) if has_look else None
        behind = _is_before_paragraph(paragraph, {one: blocks[later.name] for one, later in found})
        width = text_width(document, paragraph)
        yield Slot(paragraph, width, own, next(further, None), has_look, indent, behind)


def _is_before_paragraph(placeholder: _Element, filled: Mapping[_Element, Sequence[Block]]) -> bool:
    """Return whether a paragraph follows once all placeholders are filled; those without blocks are removed."""
    for element in placeholder.itersiblings():
        if element.tag in _BETWEEN_PARAGRAPHS:
            continue
        if element.tag != run_text.PARAGRAPH or element not in filled:
            return element.tag == run_text.PARAGRAPH
        if blocks := filled[element]:
            return not isinstance(blocks[0], SubjectTable | Table | Columns)
    return False


def put(placeholder: _Element, carrier: _Element) -> None:
    """Replace a placeholder with the content of an element.

    Drawings and notes in the placeholder's paragraph, and a section that ends there, are kept; a content control around
    it is not.
    """
    replace_controls_around(placeholder)
    parent = placeholder.getparent()
    assert parent is not None  # a paragraph is never the root of a part
    properties = placeholder.find(f"{W}pPr")
    for child in [child for child in placeholder if child is not properties]:
        if child.tag in _BETWEEN_PARAGRAPHS:
            placeholder.addprevious(child)
        elif next(child.iter(*NO_TEXT), None) is None:
            placeholder.remove(child)
    elements = list(carrier)
    # Insert the carrier, and its namespace declaration, before its content. Otherwise lxml would search for the
    # declaration again for each element.
    placeholder.addprevious(carrier)
    for element in elements:
        carrier.addprevious(element)
    parent.remove(carrier)
    ends_section = properties is not None and properties.find(f"{W}sectPr") is not None
    if elements and elements[0].tag == run_text.PARAGRAPH and not ends_section:
        first = elements[0]
        at = 1 if first.find(f"{W}pPr") is not None else 0
        first[at:at] = [child for child in placeholder if child is not properties]
    empty = all(child is properties for child in placeholder)
    alone = all(child is placeholder or child.tag == f"{W}tcPr" for child in parent)
    if empty and not (ends_section or alone):
        parent.remove(placeholder)


def put_beside(root: _Element, paragraphs: Sequence[_Element]) -> None:
    """Replace the first inline running header of a part with the text of paragraphs, one line each."""
    text = next(text for text in root.iter(run_text.TEXT) if INLINE_HEADER in (text.text or ""))
    run = text.getparent()
    assert run is not None  # a w:t is always in a run
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
    """Apply formatting to the runs without their own."""
    for run in element.iter(run_text.RUN):
        if run.find(f"{W}rPr") is None:
            run.insert(0, copy.deepcopy(look))


def _second_places(found: Sequence[Placeholder]) -> Iterator[Problem]:
    """Yield a problem for each placeholder whose part has an earlier one."""
    first: dict[str, Placeholder] = {}
    for placeholder in found:
        if first.setdefault(placeholder.name, placeholder) is not placeholder:
            yield second(placeholder, first[placeholder.name])


def _pointless(letter: ResponseLetter, left_out: Sequence[Block]) -> Iterator[str]:
    """Yield a message for each thing that a letter must not leave out."""
    if any(isinstance(block, (StaffComment, ResponseSlot)) for block in each_block(left_out)):
        yield "The letterhead has no place for the staff’s comments; add {{ letter }} or {{ parts.comments }}."
    request = next((part for part in letter.parts if part.name == REQUEST), Part(REQUEST))
    if set(letter.blocks[request.start : request.stop]).intersection(left_out):
        yield (
            "The letterhead has no place for the request for more time; add {{ letter }}, {{ parts.opening }} or "
            "{{ parts.extension }}."
        )


def _distributed(letter: ResponseLetter, names: Sequence[str]) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of each slot, and under "" those that are left out.

    A block goes to the smallest part that contains it and has a slot, otherwise to the slot of the letter. Without
    that slot it is left out: a letterhead with the firm's name need not repeat it. A block outside all parts, such as
    a paragraph that a firm typed into letter.html, follows the block before it.
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
