"""Read the body of a Word file into pieces.

Tracked insertions are read and deletions are not, as if all changes were accepted: a paragraph whose mark is deleted
continues in the next one. In one of Drafter's letters, the content controls show what is a comment and what is a
response. If a program has dropped their tags, their titles and the bookmarks show it, or else the styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafter.reading.formats.word_file import attribute, child
from drafter.reading.formats.word_lists import Lists
from drafter.returning.formats.arranging import table_pieces
from drafter.returning.formats.word.lost_slots import with_lost_slots
from drafter.returning.formats.word.texts import text_in
from drafter.returning.pieces import Look, Piece, Run, with_typed_marker
from drafter.word.paragraphs import paragraphs
from drafter.word.text import NO_TEXT, name_of
from drafter.word.text_styles import Formatting, Styles

_SLOT = re.compile(r"(?:staff[ _-])?(?P<kind>comment|response)[ _-](?P<key>\d+(?:[-_]\d+)?)", re.I)
_TITLED = ("tag", "alias")


def body_pieces(document: etree._Element, lists: Lists, styles: Styles) -> tuple[Piece, ...]:
    """Return the pieces of a document; their numbers are those of `paragraphs`.

    Args:
        document: The main part.
        lists: Its lists, of which no label was computed yet.
        styles: Its styles.
    """
    reader = _Reader({paragraph: number for number, paragraph in paragraphs(document)}, lists, styles)
    reader.read(document, "")
    reader.end_joined()
    if reader.is_tagged:
        return tuple(reader.pieces)
    return with_lost_slots(reader.pieces, reader.bookmarks, reader.unstyled)


@dataclass(slots=True)
class _Reader:
    numbers: dict[etree._Element, int]
    lists: Lists
    styles: Styles
    pieces: list[Piece] = field(default_factory=list)
    bookmarks: dict[int, str] = field(default_factory=dict)
    is_tagged: bool = False
    unstyled: set[int] = field(default_factory=set)
    _break: bool = False
    _number: int = 0
    _joined: Piece | None = None  # a paragraph that continues in the next one
    _boxes: list[etree._Element] = field(default_factory=list)

    def read(self, element: etree._Element, slot: str) -> None:
        """Read an element with its content; `slot` is the content control around it."""
        name = name_of(element)
        if name == "p":
            self._read_paragraph(element, slot)
        elif name == "tbl":
            self._read_table(element, slot)
        elif name == "sdt":
            slot = slot_of(element) or slot
            self.is_tagged |= bool(_slot(attribute(child(element, "sdtPr", "tag"), "val")))
            if child(element, "sdtPr", "showingPlcHdr") is None:
                self._read_all(element, slot)
        elif name not in NO_TEXT:
            self._read_all(element, slot)

    def _read_all(self, element: etree._Element, slot: str) -> None:
        for part in element:
            self.read(part, slot)

    def _read_paragraph(self, paragraph: etree._Element, slot: str) -> None:
        for bookmark in paragraph.iter("{*}bookmarkStart"):
            if found := _slot(attribute(bookmark, "name")):
                self.bookmarks[len(self.pieces)] = found
        piece = self._piece(paragraph, slot)
        boxes, self._boxes = self._boxes, []
        if _is_joined_to_next(paragraph):
            self._joined = piece
        elif piece.text or _holds_object(paragraph):
            piece = piece._replace(is_picture=not piece.text)
            self.pieces.append(piece if piece.marker else with_typed_marker(piece))
            self._break = False
        for box in boxes:
            self._read_all(box, slot)
            self.end_joined()

    def end_joined(self) -> None:
        """Keep a paragraph whose mark is deleted but that no other paragraph follows."""
        if self._joined and self._joined.text:
            self.pieces.append(self._joined)
        self._joined = None

    def _piece(self, paragraph: etree._Element, slot: str) -> Piece:
        """Return a paragraph as a piece, with those before it whose marks were deleted."""
        self._number = self.numbers.get(paragraph, self._number)
        label = self.lists.label(paragraph)
        runs = tuple(self._runs(paragraph, self.styles.of_paragraph(paragraph)))
        style = self.styles.name(attribute(child(paragraph, "pPr", "pStyle"), "val"))
        first, self._joined = self._joined, None
        number, last, indent = self._number, 0, self.styles.indent(paragraph)
        if first and first.text:
            runs, label = (*first.runs, *runs), first.marker
            number, last, slot, indent = first.number, self._number, first.slot, first.indent
        elif first:
            self.unstyled.add(number)
        text = " ".join("".join(run.text for run in runs).split())
        return Piece(
            number,
            text,
            runs,
            label,
            indent=indent,
            page_break=self._break,
            slot=slot,
            style=style,
            last=last,
        )

    def _runs(self, element: etree._Element, around: Formatting) -> Iterator[Run]:
        for part in element:
            name = name_of(part)
            if name == "txbxContent":
                self._boxes.append(part)
            if name in NO_TEXT:
                continue
            if name == "sdt" and child(part, "sdtPr", "showingPlcHdr") is not None:
                continue
            if name == "r":
                yield from self._runs(part, self.styles.of_run(child(part, "rPr"), around))
            elif name == "br" and attribute(part, "type") == "page":
                self._break = True
            elif (text := text_in(part)) is not None:
                yield Run(text, _look(around))
            else:
                yield from self._runs(part, around)

    def _read_table(self, table: etree._Element, slot: str) -> None:
        self.end_joined()
        kept = (row for row in _inside(table, "tr") if child(row, "trPr", "del") is None)
        self.pieces += table_pieces([[self._cell(cell, slot) for cell in _inside(row, "tc")] for row in kept])

    def _cell(self, cell: etree._Element, slot: str) -> list[Piece]:
        before = len(self.pieces)
        self._read_all(cell, slot)
        self.end_joined()
        found = self.pieces[before:]
        del self.pieces[before:]
        return [piece for piece in found if piece.text]


def _look(formatting: Formatting) -> Look:
    """Return the part of a formatting that tells comments, responses and headings apart."""
    return Look(bool(formatting.bold), bool(formatting.italic), bool(formatting.underlined))


def _holds_object(paragraph: etree._Element) -> bool:
    """Return whether a paragraph holds a picture, a chart, a formula or another object, but no text box."""
    return any(
        next(element.iter("{*}txbxContent"), None) is None
        for element in paragraph.iter("{*}drawing", "{*}pict", "{*}object", "{*}oMath")
    )


def _is_joined_to_next(paragraph: etree._Element) -> bool:
    """Return whether the mark of a paragraph is deleted, or moved away, by a tracked change."""
    mark = child(paragraph, "pPr", "rPr")
    return mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None)


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the rows of a table, or the cells of a row; one may be in a content control."""
    for part in element:
        if name_of(part) == name:
            yield part
        elif name_of(part) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _inside(part, name)


def slot_of(control: etree._Element) -> str:
    """Return the part of one of Drafter's letters that a control holds, "comment-3"; "" for any other element."""
    titles = (attribute(child(control, "sdtPr", name), "val") for name in _TITLED)
    return next(filter(None, map(_slot, titles)), "")


def _slot(title: str) -> str:
    found = _SLOT.fullmatch(title)
    return f"{found['kind'].lower()}-{found['key'].replace('_', '-')}" if found else ""
