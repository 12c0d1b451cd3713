"""Write a response in Word as Markdown, and name what Markdown cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from drafter.answering.inline import Piece, merged, read_inline, write_inline
from drafter.reading.formats.word_lists import Lists
from drafter.response import STYLES
from drafter.word.package import related, root_of
from drafter.word.text import CHARACTERS, name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.word.package import WordFile

_LOST = {
    "drawing": "a picture",
    "pict": "a picture",
    "object": "an embedded object",
    "oMath": "a formula",
    "footnoteReference": "a footnote",
    "endnoteReference": "an endnote",
    "commentReference": "a comment",
    "ins": "tracked changes",
    "del": "tracked changes",
    "moveFrom": "tracked changes",
    "moveTo": "tracked changes",
    "u": "underlining",
    "highlight": "highlighting",
    "color": "colored text",
    "vertAlign": "superscript or subscript",
    "gridSpan": "merged cells",
    "vMerge": "merged cells",
    "fldChar": "a field",
    "fldSimple": "a field",
    "sdt": "a content control",
    "sectPr": "a section break",
}
"""Content of a response that Markdown cannot hold, by the name of the element."""

_NOT_READ = {
    *("pPr", "rPr", "del", "moveFrom", "delText", "instrText", "delInstrText"),
    *("fldChar", "Fallback", "drawing", "pict", "object", "txbxContent"),
}
_OFF = {"0", "false", "off", "none"}
_BULLET = re.compile(r"[•●▪◦○·–—-]|o")
_NUMBER = re.compile(r"(\d{1,9})[.)]")
_TYPED_BULLET = re.compile(r"\s*[•●▪◦○·–—-]\t\s*")
_STEP = 4
"""The spaces before each further level of a list: as many as the longest usual marker ("10. ") has."""

_QUOTED = STYLES["proposed disclosure"].casefold()


class Written(NamedTuple):
    """A response as Markdown.

    Attributes:
        markdown: The text.
        lost: What is in the response and not in the text, each once: "a footnote".
    """

    markdown: str
    lost: tuple[str, ...] = ()


class _Block(NamedTuple):
    """A block of Markdown; an item of a list has a marker ("-", "1.") and the level of the list, from 0."""

    text: str
    marker: str = ""
    depth: int = 0
    quoted: bool = False


class MarkdownWriter:
    """Writes the responses of one Word file."""

    def __init__(self, file: WordFile) -> None:
        """Read the lists and styles of the file."""
        document = file.document
        numbering, sheet = (
            next(iter(map(root_of, related(document, kind))), None) for kind in ("numbering", "styles")
        )
        lists = Lists(numbering, sheet)
        self._labels = {paragraph: lists.label(paragraph) for paragraph in root_of(document).iter(f"{W}p")}
        self._links = {id: rel.target_ref for id, rel in document.rels.items() if rel.is_external}
        self._styles = {
            style.get(f"{W}styleId", ""): name.get(f"{W}val", "").casefold()
            for style in (() if sheet is None else sheet.iter(f"{W}style"))
            if (name := style.find(f"{W}name")) is not None
        }

    def write(self, elements: Sequence[_Element]) -> Written:
        """Return the elements of a response as Markdown."""
        self._lost: dict[str, None] = {}
        for element in elements:
            for each in element.iter("*"):
                self._note(each)
        blocks = [block for element in elements for block in self._blocks(element)]
        if any(_restarts(*pair) for pair in pairwise(blocks)):
            self._lost["the numbers of a list that begins again"] = None
        return Written(_joined(blocks), tuple(self._lost))

    def _note(self, element: _Element) -> None:
        lost = _LOST.get(name_of(element))
        if lost and element.get(f"{W}val", "") not in _OFF | {"auto", "baseline"}:
            self._lost[lost] = None

    def _blocks(self, element: _Element) -> Iterator[_Block]:
        name = name_of(element)
        if name == "p":
            yield from self._paragraph(element)
        elif name == "tbl":
            if table := self._table(element):
                yield _Block(table)
        elif name not in ("sdtPr", "del", "moveFrom"):
            for each in element:
                yield from self._blocks(each)

    def _paragraph(self, paragraph: _Element) -> Iterator[_Block]:
        pieces = merged(list(self._pieces(paragraph, Piece(""))))
        label = self._labels.get(paragraph, "")
        text = self._text(pieces)
        if not text:
            return
        marker, depth = self._marker(label), self._depth(paragraph)
        typed = _TYPED_BULLET.match(pieces[0].text) if pieces else None
        if typed and not marker:
            rest = [pieces[0]._replace(text=pieces[0].text[typed.end() :]), *pieces[1:]]
            text, marker = self._text(merged(rest)), "-"
        elif label and not marker:
            text = self._text(merged([Piece(f"{label} "), *pieces]))
        if marker:
            yield _Block(text, marker, depth)
        else:
            yield _Block(text, quoted=self._style(paragraph) == _QUOTED)

    def _text(self, pieces: Sequence[Piece]) -> str:
        written = write_inline(pieces)
        if read_inline(written) != list(pieces):
            self._lost["bold or italics that begin inside a word"] = None
        return written

    def _marker(self, label: str) -> str:
        """Return the mark of a list item in Markdown; "" for a label that Markdown does not have, such as "(a)"."""
        if _BULLET.fullmatch(label):
            return "-"
        return label if _NUMBER.fullmatch(label) else ""

    def _depth(self, paragraph: _Element) -> int:
        level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
        value = "0" if level is None else level.get(f"{W}val", "0")
        return int(value) if value.isdecimal() and len(value) == 1 else 0

    def _style(self, paragraph: _Element) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if style is None else self._styles.get(style.get(f"{W}val", ""), "")

    def _pieces(self, element: _Element, look: Piece) -> Iterator[Piece]:
        for each in element:
            name = name_of(each)
            if name == "t":
                yield look._replace(text=each.text or "")
            elif name in CHARACTERS:
                yield look._replace(text=CHARACTERS[name])
            elif name == "r":
                yield from self._pieces(each, _look(each, look))
            elif name == "hyperlink":
                id = next((str(value) for key, value in each.attrib.items() if str(key).endswith("}id")), "")
                yield from self._pieces(each, look._replace(link=self._links.get(id, "")))
            elif name and name not in _NOT_READ:
                yield from self._pieces(each, look)

    def _table(self, table: _Element) -> str:
        kept = (row for row in table.iterchildren(f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)
        rows = [[self._cell(cell) for cell in row.iter(f"{W}tc")] for row in kept]
        if any(True for _ in table.iterfind(f".//{W}tc//{W}tbl")):
            self._lost["a table in a table"] = None
        width = max(map(len, rows), default=0)
        lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
        return "\n".join([*lines[:1], f"|{' --- |' * width}", *lines[1:]]) if width else ""

    def _cell(self, cell: _Element) -> str:
        texts = []
        for paragraph in cell.iter(f"{W}p"):
            pieces = merged(list(self._pieces(paragraph, Piece(""))))
            lines = [piece._replace(text=piece.text.replace("\n", " ")) for piece in pieces]
            texts.append(self._text(merged(lines)))
        return "<br>".join(filter(None, texts))


def _look(run: _Element, around: Piece) -> Piece:
    """Return the formatting that a run itself sets."""
    on = {name: _is_on(run, name) for name in ("b", "i", "strike")}
    return around._replace(bold=on["b"], italic=on["i"], struck=on["strike"])


def _is_on(run: _Element, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val", "true") not in _OFF


def _restarts(before: _Block, block: _Block) -> bool:
    """Return whether a numbered item does not follow the one before it, as it would in Markdown."""
    numbers = [_NUMBER.fullmatch(each.marker) for each in (before, block)]
    if before.depth != block.depth or numbers[0] is None or numbers[1] is None:
        return False
    return int(numbers[1][1]) != int(numbers[0][1]) + 1


def _joined(blocks: Sequence[_Block]) -> str:
    """Return blocks with a blank line between them, except between the items of a list."""
    text = ""
    before, depth = _Block(""), -1
    for block in blocks:
        depth = min(block.depth, depth + 1) if block.marker else -1
        if text:
            is_quoted = before.quoted and block.quoted
            text += "\n" if before.marker and block.marker else "\n>\n" if is_quoted else "\n\n"
        text += _lines(block, depth)
        before = block
    return text


def _lines(block: _Block, depth: int) -> str:
    if block.quoted:
        return "\n".join(f"> {line}" for line in block.text.split("\n"))
    if not block.marker:
        return block.text
    first = f"{' ' * _STEP * depth}{block.marker} "
    return f"{first}{block.text}".replace("\n", f"\n{' ' * len(first)}")
