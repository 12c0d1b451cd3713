"""Read a letter as a Word file: one of Drafter's after it was edited, or any other.

Tracked insertions are read and deletions are not, as if all changes were accepted. In one of Drafter's letters, the
content controls show what is a comment and what is a response. If a program has dropped their tags, their titles or the
bookmarks show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from drafter.reading.formats.word import text_of_element
from drafter.reading.formats.word_file import attribute, child, open_letter, part_beside
from drafter.reading.formats.word_lists import Lists
from drafter.returning.formats.arranging import table_pieces
from drafter.returning.pieces import Content, Look, Piece, Run, with_typed_marker
from drafter.word.package import root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import CHARACTERS, NO_TEXT, name_of

_OFF = {"0", "false", "off", "none"}
_SLOT = re.compile(r"(?:staff[ _-])?(?P<kind>comment|response)[ _-](?P<key>\d+(?:[-_]\d+)?)", re.I)
_TITLED = ("tag", "alias")


class _Switches(NamedTuple):
    """The formatting that a style or a run sets; None for whatever it does not set."""

    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None


def read_word(data: bytes, name: str) -> Content:
    """Read a Word file. The numbers of its pieces are those of `numbered_paragraphs`.

    Raises:
        InputNotReadableError: The file is damaged, or another kind of archive.
        InputEncryptedError: The file is password-protected.
        InputTooLargeError: The file unpacks to more than any letter.
    """
    file = open_letter(data, name)
    styles = part_beside(file, "styles")
    document = root_of(file.document)
    numbers = {paragraph: number for number, paragraph in paragraphs(document)}
    reader = _Reader(numbers, Lists(part_beside(file, "numbering"), styles), _Styles(styles))
    reader.read(document, "")
    pieces = reader.pieces
    if not any(piece.slot for piece in pieces):
        pieces = list(_from_bookmarks(pieces, reader.bookmarks))
    return Content(tuple(pieces))


def numbered_paragraphs(document: etree._Element) -> dict[int, etree._Element]:
    """Return the paragraphs of a Word file's main part by the numbers that the places of a `ReturnedLetter` have.

    There is one numbering for all: empty paragraphs, those in cells and content controls, and those in text boxes,
    which follow the paragraph that the box is anchored in. `drafter.word.paragraphs.paragraphs` counts in this way.
    """
    found: dict[int, etree._Element] = {}
    for number, paragraph in paragraphs(document):
        found.setdefault(number, paragraph)  # not the copy of a text box for older programs
    return found


def _from_bookmarks(pieces: list[Piece], bookmarks: dict[int, str]) -> Iterator[Piece]:
    """Yield pieces with their slots in a letter in which only bookmarks show where comments and responses begin."""
    slot = ""
    for index, piece in enumerate(pieces):
        slot = bookmarks.get(index, slot)
        yield piece if "heading" in piece.style.lower() else piece._replace(slot=slot)


@dataclass(slots=True)
class _Reader:
    numbers: dict[etree._Element, int]
    lists: Lists
    styles: _Styles
    pieces: list[Piece] = field(default_factory=list)
    bookmarks: dict[int, str] = field(default_factory=dict)
    _break: bool = False
    _number: int = 0

    def read(self, element: etree._Element, slot: str) -> None:
        """Read an element with its content; `slot` is the content control around it."""
        name = name_of(element)
        if name == "p":
            self._read_paragraph(element, slot)
        elif name == "tbl":
            self._read_table(element, slot)
        elif name == "sdt":
            slot = _slot_of(element) or slot
            if child(element, "sdtPr", "showingPlcHdr") is None:
                self._read_all(element, slot)
        elif name not in NO_TEXT:
            self._read_all(element, slot)

    def _read_all(self, element: etree._Element, slot: str) -> None:
        for part in element:
            self.read(part, slot)

    def _read_paragraph(self, paragraph: etree._Element, slot: str) -> None:
        style = attribute(child(paragraph, "pPr", "pStyle"), "val")
        for bookmark in paragraph.iter():
            if name_of(bookmark) == "bookmarkStart" and (found := _slot(attribute(bookmark, "name"))):
                self.bookmarks[len(self.pieces)] = found
        self._number = number = self.numbers.get(paragraph, self._number)
        label = self.lists.label(paragraph)
        runs = list(self._runs(paragraph, self.styles.switches(style)))
        text = " ".join("".join(run.text for run in runs).split())
        if not text:
            return
        piece = Piece(
            number, text, tuple(runs), label, page_break=self._break, slot=slot, style=self.styles.name(style)
        )
        self.pieces.append(piece if label else with_typed_marker(piece))
        self._break = False

    def _runs(self, element: etree._Element, around: _Switches) -> Iterator[Run]:
        for part in element:
            name = name_of(part)
            if name in NO_TEXT:
                continue
            if name == "sdt" and child(part, "sdtPr", "showingPlcHdr") is not None:
                continue
            if name == "r":
                style = attribute(child(part, "rPr", "rStyle"), "val")
                switches = _over(_switches(child(part, "rPr")), _over(self.styles.switches(style), around))
                yield from self._runs(part, switches)
            elif name == "br" and attribute(part, "type") == "page":
                self._break = True
            elif name in CHARACTERS:
                yield Run(" " if CHARACTERS[name].isspace() else CHARACTERS[name], _look(around))
            elif (text := text_of_element(part)) is not None:
                yield Run(text, _look(around))
            else:
                yield from self._runs(part, around)

    def _read_table(self, table: etree._Element, slot: str) -> None:
        rows = [[self._cell(cell, slot) for cell in _inside(row, "tc")] for row in _inside(table, "tr")]
        self.pieces += table_pieces(rows)

    def _cell(self, cell: etree._Element, slot: str) -> list[Piece]:
        before = len(self.pieces)
        self._read_all(cell, slot)
        found = self.pieces[before:]
        del self.pieces[before:]
        return found


class _Styles:
    """The styles of a Word file: their names and formatting."""

    def __init__(self, part: etree._Element | None) -> None:
        self._elements = {
            attribute(style, "styleId"): style
            for style in (() if part is None else part)
            if name_of(style) == "style"
        }

    def name(self, style: str) -> str:
        """Return a style's name, as Word shows it."""
        element = self._elements.get(style)
        return "" if element is None else attribute(child(element, "name"), "val")

    def switches(self, style: str) -> _Switches:
        """Return the formatting of a style, including that of the styles that it is based on."""
        found = _Switches()
        seen = set()
        while style and style not in seen and (element := self._elements.get(style)) is not None:
            seen.add(style)
            found = _over(found, _switches(child(element, "rPr")))
            style = attribute(child(element, "basedOn"), "val")
        return found


def _over(upper: _Switches, lower: _Switches) -> _Switches:
    return _Switches(*(low if up is None else up for up, low in zip(upper, lower, strict=True)))


def _switches(properties: etree._Element | None) -> _Switches:
    if properties is None:
        return _Switches()
    elements = [child(properties, name) for name in ("b", "i", "u")]
    return _Switches(*(None if one is None else attribute(one, "val") not in _OFF for one in elements))


def _look(switches: _Switches) -> Look:
    return Look(*map(bool, switches))


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table, or the cells of a row; one may be in a content control."""
    for part in element:
        if name_of(part) == name:
            yield part
        elif name_of(part) in ("sdt", "sdtContent", "ins"):
            yield from _inside(part, name)


def _slot_of(control: etree._Element) -> str:
    titles = (attribute(child(control, "sdtPr", name), "val") for name in _TITLED)
    return next(filter(None, map(_slot, titles)), "")


def _slot(title: str) -> str:
    found = _SLOT.fullmatch(title)
    return f"{found['kind'].lower()}-{found['key'].replace('_', '-')}" if found else ""
