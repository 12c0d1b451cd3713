"""Read a Word file as a letter on the page: what Word shows, and nothing else that the file holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.exporting.formatting import Fonts, Formatting, Properties, look_of, value
from drafter.exporting.inline import InlineReader, Notes, PageBreak, joined
from drafter.exporting.lines import borders_of, stops_of
from drafter.exporting.numbering import Numbering
from drafter.exporting.page import (
    Align,
    Block,
    Letter,
    Look,
    Margins,
    Paragraph,
    Part,
    Piece,
    Tab,
    Text,
    paragraphs_of,
)
from drafter.exporting.pictures import Pictures
from drafter.exporting.tables import TableReader
from drafter.returning.formats.word.body import slot_of
from drafter.returning.formats.word.file_parts import root
from drafter.word.package import WordFile, related, root_of
from drafter.word.paragraphs import body_of, paragraphs
from drafter.word.sections import above_and_below, text_width, twips
from drafter.word.text import NO_TEXT, name_of, words
from drafter.word.text_colors import Theme
from drafter.word.xml import W

if TYPE_CHECKING:
    from docx.opc.part import Part as FilePart
    from lxml.etree import _Element

_ALIGN: dict[str, Align] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
_TWIPS = 20


def read_letter(file: WordFile) -> Letter:
    """Return the letter that a Word file shows. Tracked changes must be settled before.

    Args:
        file: The file, with all its parts.
    """
    return _LetterReader(file).read()


class _LetterReader:
    def __init__(self, file: WordFile) -> None:
        self._file = file
        styles, theme = root(file.document, "styles"), root(file.document, "theme")
        self._numbering = Numbering(root(file.document, "numbering"), styles)
        self._formatting = Formatting(styles, Theme(theme), Fonts(theme), self._numbering)
        self._pictures, self._notes = Pictures(), Notes()
        self._root = root_of(file.document)

    def read(self) -> Letter:
        body = self._reader(self._file.document, {p: n for n, p in paragraphs(self._root)})
        blocks = tuple(body.blocks(body_of(self._root)))
        first, later = self._margins()
        notes = self._note_texts()
        font, size = _most((*paragraphs_of(blocks),))
        section = next(iter(body_of(self._root).iterchildren(f"{W}sectPr")), None)
        return Letter(
            blocks,
            notes,
            first,
            later,
            tuple(self._pictures.files),
            font,
            size,
            text_width(self._root) / _TWIPS,
            _text_height(section),
            tuple(self._pictures.lost.items()),
        )

    def _reader(self, part: FilePart, numbers: dict[_Element, int], note: int = 0) -> BlockReader:
        self._pictures.part = part
        inline = InlineReader(self._formatting, self._pictures, self._notes, self._text_of_style, note)
        return BlockReader(self._formatting, self._numbering, inline, numbers)

    def _margins(self) -> tuple[Margins, Margins]:
        """Return the header and footer of the first page, and those of the later ones."""
        sections = list(above_and_below(self._file))
        parts = sections[0] if sections else {}
        later = self._margins_of(parts.get("default", []))
        return (self._margins_of(parts["first"]) if "first" in parts else later), later

    def _margins_of(self, parts: Sequence[FilePart]) -> Margins:
        above: tuple[Block, ...] = ()
        below: tuple[Block, ...] = ()
        for part in parts:
            element = root_of(part)  # type: ignore[arg-type]  # headers and footers are XmlParts
            found = tuple(self._reader(part, {}).blocks(element))
            if name_of(element) == "hdr":
                above = found
            else:
                below = found
        return Margins(above, below)

    def _note_texts(self) -> tuple[tuple[Block, ...], ...]:
        texts = {
            (kind, note.get(f"{W}id", "")): (part, note)
            for kind in ("footnote", "endnote")
            for part in related(self._file.document, f"{kind}s")
            for note in root_of(part).iterchildren(f"{W}{kind}")
        }
        found: list[tuple[Block, ...]] = []
        for key in self._notes.ids:  # the list grows if a note refers to another one
            part, note = texts.get(key, (self._file.document, None))
            reader = self._reader(part, {}, len(found) + 1)
            found.append(() if note is None else tuple(reader.blocks(note)))
        return tuple(found)

    def _text_of_style(self, name: str) -> str:
        """Return the words of the first paragraph of a style, which a header repeats."""
        for _, paragraph in paragraphs(self._root):
            id = self._formatting.style_of(paragraph)
            if self._formatting.style_name(id).casefold() == name.casefold():
                return words(paragraph)
        return ""


@dataclass(slots=True)
class _Placed:
    """A paragraph with what decides on the space around it."""

    block: Block
    style: str = ""
    contextual: bool = False


class BlockReader:
    """Reads the paragraphs and tables of a part of the file."""

    def __init__(
        self,
        formatting: Formatting,
        numbering: Numbering,
        inline: InlineReader,
        numbers: dict[_Element, int],
    ) -> None:
        """Take what the reading of a paragraph needs; `numbers` are those of the paragraphs in the body."""
        self.formatting, self._numbering, self._inline, self._numbers = formatting, numbering, inline, numbers
        self._page_ended = False

    def blocks(
        self, element: _Element, part: Part = "", around: tuple[Properties, Properties] = ({}, {})
    ) -> list[Block]:
        """Return the blocks of the body, a cell, a header, or a note.

        Args:
            element: It.
            part: The part of the letter that it belongs to.
            around: What the style of a table sets for its paragraphs, and for their text.
        """
        return _spaced(list(self._blocks(element, part, around)))

    def _blocks(
        self, element: _Element, part: Part, around: tuple[Properties, Properties]
    ) -> Iterator[_Placed]:
        for child in element:
            name = name_of(child)
            if name == "p":
                yield from self._paragraph(child, part, around)
            elif name == "tbl":
                if (table := TableReader(child, part, self.formatting, self.blocks).read()) is not None:
                    yield _Placed(table)
            elif name == "sdt":
                if child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                    yield from self._blocks(child, _part(child) or part, around)
            elif name not in NO_TEXT and name not in ("r", "sdtPr"):
                yield from self._blocks(child, part, around)

    def _paragraph(
        self, element: _Element, part: Part, around: tuple[Properties, Properties]
    ) -> Iterator[_Placed]:
        properties = self.formatting.of_paragraph(element, around[0])
        text = self.formatting.text_of_paragraph(element, around[1])
        style = self.formatting.style_of(element)
        contextual = properties.get("contextual", False)
        pieces: list[Piece] = list(self._label(element, text))
        starts = self._page_ended or properties.get("page_break", False)
        self._page_ended = False
        paragraph = _paragraph(properties, part, self._numbers.get(element, 0))
        ended_page = False
        for piece in self._inline.read_paragraph(element, text):
            if not isinstance(piece, PageBreak):
                pieces.append(piece)
            elif piece.by_word:
                ended_page = True
            elif any(isinstance(one, Text) and one.text.strip() for one in pieces):
                yield _Placed(
                    paragraph._replace(pieces=joined(pieces), starts_page=starts), style, contextual
                )
                pieces, starts, paragraph = [], True, paragraph._replace(first=max(paragraph.first, 0.0))
            else:
                starts = True
        boxes, self._inline.boxes = self._inline.boxes, []
        is_rest = starts and not pieces and (paragraph.number == 0 or element.find(f".//{W}br") is not None)
        if is_rest:  # nothing is below the page break: the next paragraph begins the page
            self._page_ended = True
        elif pieces or not boxes:
            if not pieces:
                pieces = [Text("", look_of(self.formatting.of_run(element.find(f"{W}pPr/{W}rPr"), text)))]
            block = paragraph._replace(pieces=joined(pieces), starts_page=starts, ended_page=ended_page)
            yield _Placed(block, style, contextual)
        if self._ends_section(element):
            self._page_ended = True
        for box in boxes:
            yield from self._blocks(box, part, ({}, {}))

    def _label(self, element: _Element, text: Properties) -> Iterator[Piece]:
        """Yield the label of a list and what is between it and the text."""
        level = self._numbering.level_of(element, self.formatting.chain(self.formatting.style_of(element)))
        words = "" if level is None else self._numbering.label(element)
        if level is None or not words:
            return
        mark = self.formatting.of_run(element.find(f"{W}pPr/{W}rPr"), text)
        own = self.formatting.run_level(level.find(f"{W}rPr"))
        look = look_of({**mark, **own, "font": mark.get("font", "Times New Roman")})
        yield Text(words, look)
        suffix = value(level.find(f"{W}suff"))
        if suffix in ("", "tab"):
            yield Tab(look)
        elif suffix == "space":
            yield Text(" ", look)

    @staticmethod
    def _ends_section(element: _Element) -> bool:
        """Return whether the next section begins on a new page."""
        if element.find(f"{W}pPr/{W}sectPr") is None:
            return False
        following = next(
            (section for after in element.itersiblings() for section in after.iter(f"{W}sectPr")),
            None,
        )
        return value(None if following is None else following.find(f"{W}type")) not in (
            "continuous",
            "nextColumn",
        )


def _paragraph(properties: Properties, part: Part, number: int) -> Paragraph:
    exact = properties.get("line_rule", "auto") == "exact"
    line = properties.get("line", 1.0)
    return Paragraph(
        align=_ALIGN.get(properties.get("align", ""), "left"),
        left=properties.get("left", 0.0),
        right=properties.get("right", 0.0),
        first=properties.get("first", 0.0),
        above=properties.get("before", 0.0),
        below=properties.get("after", 0.0),
        line=line if exact or properties.get("line_rule", "auto") == "auto" else 1.0,
        exact=exact,
        stops=stops_of(properties.get("tabs", {})),
        borders=borders_of(properties.get("borders")),
        shade=properties.get("shade", ""),
        part=part,
        keeps_next=properties.get("keep_next", False),
        number=number,
    )


def _spaced(placed: list[_Placed]) -> list[Block]:
    """Return the blocks without the space between paragraphs of one style that want none between them."""
    found: list[Block] = []
    for index, one in enumerate(placed):
        block = one.block
        if isinstance(block, Paragraph) and one.contextual:
            before = placed[index - 1].style if index else ""
            after = placed[index + 1].style if index + 1 < len(placed) else ""
            block = block._replace(
                above=0.0 if before == one.style else block.above,
                below=0.0 if after == one.style else block.below,
            )
        found.append(block)
    return found


def _part(control: _Element) -> Part:
    """Return the part of the letter that a content control holds."""
    kind = slot_of(control).partition("-")[0]
    return kind if kind in ("comment", "response") else ""  # type: ignore[return-value]  # mypy does not narrow


def _most(paragraphs: Sequence[Paragraph]) -> tuple[str, float]:
    """Return the typeface and size of most characters."""
    counts: Counter[Look] = Counter()
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            if isinstance(piece, Text):
                counts[Look(font=piece.look.font, size=piece.look.size)] += len(piece.text)
    look = max(counts, key=lambda look: counts[look], default=Look(font="Times New Roman", size=12.0))
    return look.font, look.size


def _text_height(section: _Element | None) -> float:
    size, margins = (None if section is None else section.find(f"{W}{name}") for name in ("pgSz", "pgMar"))
    height, top, bottom = twips(size, "h"), twips(margins, "top"), twips(margins, "bottom")
    if height is None or top is None or bottom is None:
        return 648.0
    return max(height - top - bottom, 144) / _TWIPS


__all__ = ["BlockReader", "read_letter"]
