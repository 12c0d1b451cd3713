"""The paragraphs in a part of a Word file, and the place of each, as a person would find it in Word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.word.archive import WordFileError
from drafter.word.xml import COMPATIBILITY, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT_BOX = f"{W}txbxContent"
_TABLE, _ROW, _CELL = (f"{W}{name}" for name in ("tbl", "tr", "tc"))


def paragraphs(root: _Element) -> Iterator[tuple[int, _Element]]:
    """Yield the paragraphs of a part with their numbers, from 1.

    Word saves a second copy of each text box for older programs; the paragraphs in the copy have the same numbers.
    """
    numbers: dict[_Element, int] = {}
    name = f"{root.tag.rpartition('}')[0]}}}p"  # the namespace has two variants
    twins = dict(_twins(root, name))
    number = 0
    for paragraph in root.iter(name):
        if paragraph in twins:
            numbers[paragraph] = numbers.get(twins[paragraph], number)
        else:
            number += 1
            numbers[paragraph] = number
        yield numbers[paragraph], paragraph


def _twins(root: _Element, name: str) -> Iterator[tuple[_Element, _Element]]:
    """Yield each paragraph in a copy for older programs, with the paragraph that it repeats."""
    for fallback in root.iter(f"{COMPATIBILITY}Fallback"):
        box = fallback.getprevious()
        said = list(() if box is None else box.iter(name))
        for number, paragraph in enumerate(fallback.iter(name)):
            yield paragraph, said[number] if number < len(said) else paragraph


def outside_of_boxes(paragraph: _Element) -> _Element:
    """Return the paragraph itself or, if it is in a text box, the paragraph to which the box is anchored."""
    box = next(paragraph.iterancestors(_TEXT_BOX), None)
    around = None if box is None else next(box.iterancestors(f"{W}p"), None)
    return paragraph if around is None else outside_of_boxes(around)


def body_of(document: _Element) -> _Element:
    """Return the body of a document; it may follow the element that sets the page color.

    Raises:
        WordFileError: The document has no body.
    """
    body = document.find(f"{W}body")
    if body is None:
        raise WordFileError("damaged", "a Word document without a body")
    return body


def append_paragraph(document: _Element) -> _Element:
    """Add a paragraph at the end of the body and return it."""
    body = body_of(document)
    at = len(body) - 1 if len(body) and body[-1].tag == f"{W}sectPr" else len(body)
    paragraph = etree.Element(f"{W}p")
    body.insert(at, paragraph)
    return paragraph


def place_of(paragraph: _Element) -> str:
    """Return where a paragraph is inside its part: "text box", "table 1, row 2, cell 1" or ""."""
    in_box = next(paragraph.iterancestors(_TEXT_BOX), None) is not None
    return "text box" if in_box else _cell(paragraph)


def _cell(paragraph: _Element) -> str:
    """Return the place in a table, "table 1, row 2, cell 1"; "" outside tables, and in a damaged one."""
    cell = next(paragraph.iterancestors(_CELL), None)
    row = None if cell is None else next(cell.iterancestors(_ROW), None)
    table = None if row is None else next(row.iterancestors(_TABLE), None)
    if cell is None or row is None or table is None:
        return ""
    part = table.getroottree().getroot()
    return f"table {_number(table, part)}, row {_number(row, table)}, cell {_number(cell, row)}"


def _number(element: _Element, around: _Element) -> int:
    """Return the position (from 1) of an element among its kind in its container, not counting nested containers."""
    own = (one for one in around.iter(element.tag) if next(one.iterancestors(around.tag), around) is around)
    return 1 + list(own).index(element)
