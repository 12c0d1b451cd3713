"""The paragraphs of a part of a letterhead, and where each stands, as a person finds it in Word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from drafter.writing import runs
from drafter.writing.finding import Spot
from drafter.writing.package import PackageError
from drafter.writing.styles import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TABLE, _ROW, _CELL = (f"{W}{name}" for name in ("tbl", "tr", "tc"))


def paragraphs(root: _Element) -> Iterator[tuple[int, _Element]]:
    """The paragraphs of a part with their numbers, from 1.

    What Word keeps for older programs beside a text box says again what the box says, and counts as its end.
    """
    hidden = {paragraph for fallback in root.iter(_FALLBACK) for paragraph in fallback.iter(f"{W}p")}
    number = 0
    for paragraph in root.iter(f"{W}p"):
        number += paragraph not in hidden
        yield number, paragraph


def body_of(document: _Element) -> _Element:
    """The body of a document; the colour of the page may stand before it.

    Raises:
        PackageError: it has none.
    """
    body = document.find(f"{W}body")
    if body is None:
        raise PackageError("a Word document without a body")
    return body


def behind_all(document: _Element) -> _Element:
    """A new paragraph behind the last one of the body."""
    body = body_of(document)
    at = len(body) - 1 if len(body) and body[-1].tag == f"{W}sectPr" else len(body)
    paragraph = etree.Element(f"{W}p")
    body.insert(at, paragraph)
    return paragraph


def spot_of(part: str, number: int, paragraph: _Element) -> Spot:
    """The place of a paragraph of a part."""
    return Spot(part, number, runs.words(paragraph), _cell(paragraph))


def _cell(paragraph: _Element) -> str:
    """Where in a table it stands, "table 1, row 2, cell 1"; empty outside of tables, and in one that is damaged."""
    cell = next(paragraph.iterancestors(_CELL), None)
    row = None if cell is None else next(cell.iterancestors(_ROW), None)
    table = None if row is None else next(row.iterancestors(_TABLE), None)
    if cell is None or row is None or table is None:
        return ""
    part = table.getroottree().getroot()
    return f"table {_number(table, part)}, row {_number(row, table)}, cell {_number(cell, row)}"


def _number(element: _Element, around: _Element) -> int:
    """Which of its kind an element is in what is around it, from 1; what stands in another such one counts there."""
    own = (one for one in around.iter(element.tag) if next(one.iterancestors(around.tag), around) is around)
    return 1 + list(own).index(element)
