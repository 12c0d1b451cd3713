"""Read a Word document (.docx) into which the letter was pasted or saved.

A paragraph becomes one line. Automatic numbers and bullets, which Word displays but does not store, are added; tracked
insertions are read and deletions are not, as if all changes were accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from operator import itemgetter

from lxml import etree

from drafter.kernel.patterns import pattern
from drafter.model import ReadingWarning
from drafter.reading.formats.edgar_text import FLOWING_WIDTH
from drafter.reading.formats.glyphs import is_symbol_font, plain
from drafter.reading.formats.grids import settle
from drafter.reading.formats.size import DEEPEST_TABLE
from drafter.reading.formats.word_file import attribute, child, open_letter, part_beside
from drafter.reading.formats.word_lists import Lists
from drafter.reading.source import Cells, Line, Source
from drafter.word.text import CHARACTERS, NO_TEXT, name_of
from drafter.word.text_colors import Theme
from drafter.word.text_styles import Formatting, Styles
from drafter.word.visible import (
    DELETED,
    HIDDEN_BOX,
    OLDER,
    how_hidden,
    how_row_is_hidden,
    is_hidden_box,
    older_words,
    struck_words,
)

_TWENTIETHS_A_LINE = 240.0
"""Word's units (twentieths of a point) per line of twelve points."""

_LINE_BREAK = "\n"
_WRITTEN = {"\t": "    ", "\u2011": "-", "\u00ad": ""}
"""The text for the characters that Word stores as elements."""

_HEX = pattern(r"[0-9A-Fa-f]{4}")
_OFF = {"0", "false", "off", "none"}


def read_word(data: bytes, name: str) -> Source:
    """Read a Word document's body and footnotes.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputNotReadableError: The file is damaged, or another kind of archive.
        InputEncryptedError: The file is password-protected.
        InputTooLargeError: The file unpacks to more than any letter.
    """
    file = open_letter(data, name)
    sheet = part_beside(file, "styles")
    styles = Styles(sheet, Theme(part_beside(file, "theme")))
    reader = _Reader(Lists(part_beside(file, "numbering"), sheet), styles)
    reader.read(file.document.element)
    footnotes = part_beside(file, "footnotes")
    if footnotes is not None:
        reader.read(footnotes)
    notes = tuple(_unread_parts(file.document.element, part_beside(file, "endnotes")))
    lines = tuple(reader.numbered())
    flowing = any(len(line.text) > FLOWING_WIDTH for line in lines)
    return Source(name, "word", lines, tuple(line.text for line in lines), flowing=flowing, notes=notes)


def _unread_parts(document: etree._Element, endnotes: etree._Element | None) -> Iterator[ReadingWarning]:
    """Yield a warning for each part of a document that is not read: endnotes, and other files in it."""
    texts = () if endnotes is None else endnotes.iter("{*}t")
    words = " ".join("".join(text.text or "" for text in texts).split())
    if words:
        message = f"The document's endnotes were not read: “{words[:60]}”. See where they belong."
        yield ReadingWarning("part_unread", message)
    if next(document.iter("{*}altChunk", "{*}subDoc"), None) is not None:
        message = "Another file in the document was not read. Open it in Word, save it again, and use that."
        yield ReadingWarning("part_unread", message)


@dataclass(slots=True)
class _Words:
    """One line of a paragraph, which has several if it contains line breaks."""

    pieces: list[str] = field(default_factory=list)
    bold_letters: int = 0


@dataclass(slots=True)
class _Content:
    """The content of a paragraph: its lines, its hidden text, and the text boxes anchored in it."""

    styles: Styles
    around: Formatting
    ground: str
    lines: list[_Words] = field(default_factory=lambda: [_Words()])
    hidden: list[tuple[str, str]] = field(default_factory=list)  # words, and how they are hidden
    boxes: list[etree._Element] = field(default_factory=list)

    def read(self, element: etree._Element, *, bold: bool, hidden: str) -> None:
        """Read an element with its content."""
        for part in element:
            name = name_of(part)
            if name == "txbxContent":
                self.boxes.append(part)
            elif name in ("del", "moveFrom"):
                self._add(struck_words(part), bold=False, hidden=DELETED)
            elif name == "Fallback":
                self._add(older_words(part), bold=False, hidden=OLDER)
            elif name in NO_TEXT:
                continue
            elif name == "r":
                formatting = self.styles.of_run(child(part, "rPr"), self.around)
                self.read(part, bold=_is_on(part, "b"), hidden=how_hidden(formatting, self.ground))
            elif CHARACTERS.get(name) == _LINE_BREAK:
                self.lines.append(_Words())
            elif (text := text_of_element(part)) is not None:
                self._add(text, bold=bold, hidden=hidden)
            else:
                self.read(part, bold=bold, hidden=hidden)

    def _add(self, text: str, *, bold: bool, hidden: str) -> None:
        if hidden:
            self.hidden.append((text, hidden))
            return
        self.lines[-1].pieces.append(text)
        self.lines[-1].bold_letters += len(text.strip()) if bold else 0


def text_of_element(element: etree._Element) -> str | None:
    """Return the text of an element of a run, or None for an element without text of its own."""
    name = name_of(element)
    if name == "t":
        return plain(element.text or "")
    if name == "sym":
        code = attribute(element, "char")
        font = attribute(element, "font")
        return plain(chr(int(code, 16)), symbols=is_symbol_font(font)) if _HEX.fullmatch(code) else ""
    character = CHARACTERS.get(name)
    return None if character is None else _WRITTEN[character]


def _is_on(run: etree._Element, switch: str) -> bool:
    element = child(run, "rPr", switch)
    return element is not None and attribute(element, "val") not in _OFF


@dataclass(slots=True)
class _Flowing:
    text: str
    indent: float
    gap: float
    bold: bool
    hidden: str
    cells: Cells | None = None


@dataclass(slots=True)
class _Reader:
    """Walks through a part and collects its lines."""

    lists: Lists
    styles: Styles
    lines: list[_Flowing] = field(default_factory=list)
    _gap: float = 0.0
    _rows: int = 0
    _tables: int = 0
    _table: list[int] = field(default_factory=list)  # the numbers of the tables that are open
    _row: int = 0
    _hidden: str = ""  # how the row or text box around is hidden
    _ground: str = ""  # the color of the cell around

    def numbered(self) -> Iterator[Line]:
        """Yield the lines with their numbers."""
        for number, line in enumerate(self.lines, start=1):
            yield Line(
                number,
                number,
                1,
                line.text,
                line.indent,
                line.gap,
                bold=line.bold,
                hidden=line.hidden,
                cells=line.cells,
            )

    def read(self, element: etree._Element) -> None:
        """Read an element with its content."""
        name = name_of(element)
        if name == "p":
            self._read_paragraph(element)
        elif name == "tbl":
            self._read_table(element)
        elif name == "tr" and self._rows < DEEPEST_TABLE:
            self._rows += 1
            self._read_row(element)
            self._rows -= 1
        elif name not in NO_TEXT:
            self.read_all(element)

    def read_all(self, elements: Iterable[etree._Element]) -> None:
        """Read elements one after the other, such as the content of an element."""
        for element in elements:
            self.read(element)

    def _read_table(self, table: etree._Element) -> None:
        """Read a table; its lines keep their cells if it is one, and not only a layout."""
        self._tables += 1
        self._table.append(number := self._tables)
        begins = len(self.lines)
        self.read_all(table)
        self._table.pop()
        settle(self.lines[begins:], number)

    def _read_row(self, row: etree._Element) -> None:
        """Read cells side by side: their first lines become one line, then their second lines, and so on."""
        gap, self._gap = self._gap, 0.0
        self._row += 1
        number = self._row
        begins = len(self.lines)
        cells = []
        around, self._hidden = self._hidden, self._hidden or how_row_is_hidden(row)
        for cell in row:
            before = len(self.lines)
            ground, self._ground = self._ground, self.styles.shade_of(child(cell, "tcPr")) or self._ground
            self.read(cell)
            self._ground = ground
            if name_of(cell) in NO_TEXT:
                continue
            cells.append([line for line in self.lines[before:] if not line.hidden])
            cells += [[]] * (_columns_of(cell) - 1)
        self._hidden = around
        hidden = [line for line in self.lines[begins:] if line.hidden]
        del self.lines[begins:]
        self._gap = gap
        for beside in zip_longest(*cells):
            shown = [line for line in beside if line]
            text = "  ".join(line.text for line in shown)
            self._put(text, shown[0].indent, bold=all(line.bold for line in shown))
            inner = shown[0].cells if len(shown) == 1 else None
            own = tuple(line.text if line else "" for line in beside)
            self.lines[-1].cells = inner or (Cells(self._table[-1], number, own) if self._table else None)
        self.lines += hidden

    def _read_paragraph(self, paragraph: etree._Element) -> None:
        label = self.lists.label(paragraph)
        content = _Content(self.styles, self.styles.of_paragraph(paragraph), self._ground)
        content.read(paragraph, bold=False, hidden="")
        spacing = child(paragraph, "pPr", "spacing")
        before, after = (_blank_lines(attribute(spacing, side)) for side in ("before", "after"))
        self._gap = max(self._gap, before)
        for line in content.lines:
            text = "".join(line.pieces).strip()
            if text and self._hidden:
                content.hidden.append((f"{text} ", self._hidden))
            elif text:
                bold = 2 * line.bold_letters > len(text)
                self._put(f"{label}  {text}" if label else text, self.lists.indent(paragraph), bold=bold)
                label = ""
            else:
                self._gap += 1.0
        for how, words in groupby(content.hidden, key=itemgetter(1)):
            if hidden := "".join(text for text, _ in words).strip():
                self._put(hidden, 0.0, bold=False, hidden=how)
        self._gap = max(self._gap, after)
        around = self._hidden
        for box in content.boxes:
            self._hidden = around or (HIDDEN_BOX if is_hidden_box(box) else "")
            self.read_all(box)
        self._hidden = around

    def _put(self, text: str, indent: float, *, bold: bool, hidden: str = "") -> None:
        self.lines.append(_Flowing(text, indent, self._gap if self.lines else 0.0, bold, hidden))
        self._gap = 0.0


def _columns_of(cell: etree._Element) -> int:
    span = attribute(child(cell, "tcPr", "gridSpan"), "val")
    return int(span) if pattern(r"[1-9]\d?").fullmatch(span) else 1


def _blank_lines(twentieths: str) -> float:
    return (
        round(int(twentieths) / _TWENTIETHS_A_LINE, 2) if pattern(r"\d{1,6}").fullmatch(twentieths) else 0.0
    )
