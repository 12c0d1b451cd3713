"""Write Markdown into a letter in Word, in the letter's own styles."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from markdown_it.tree import SyntaxTreeNode

from drafter.answering.inline import MARKDOWN, Piece, pieces_of, read_inline
from drafter.checking.blanks import blanks
from drafter.response import CHARACTER_STYLES, STYLES
from drafter.word.numbering import add_numbered, numbering_of
from drafter.word.package import parse, related, root_of
from drafter.word.runs import escape, text_xml
from drafter.word.sections import text_width
from drafter.word.text_colors import Theme
from drafter.word.text_styles import Styles
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.word.package import WordFile

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONSHIPS}"'
_LEVELS = 9
"""The levels of a list in Word."""

_BULLETS = ("•", "◦", "▪")
_TWIPS = 20
"""Twips in a point."""

_INDENT = 360
"""The indent of each level of a list and of its text, in twips: a quarter of an inch."""


class _Place(NamedTuple):
    """Where a block is: the list and level that it is an item of, and whether it is quoted."""

    list: str = ""
    level: int = 0
    quoted: bool = False


class WordWriter:
    """Writes responses into one Word file."""

    def __init__(self, file: WordFile) -> None:
        """Find the styles of the letter. The file gets lists when they are needed."""
        self._file = file
        sheets = list(map(root_of, related(file.document, "styles")))
        self._formatting = Styles(next(iter(sheets), None), Theme(None))
        self._styles = {
            (style.get(f"{W}type", ""), name.get(f"{W}val", "").casefold()): style.get(f"{W}styleId", "")
            for sheet in sheets
            for style in sheet.iter(f"{W}style")
            if (name := style.find(f"{W}name")) is not None
        }
        self._definitions: dict[tuple[bool, int], str] = {}

    def write(self, markdown: str, like: _Element | None) -> list[_Element]:
        """Return Markdown as paragraphs and tables.

        Args:
            markdown: The response.
            like: A paragraph of the letter that the paragraphs look like; by default the letter's style for responses.
        """
        style = None if like is None else like.find(f"{W}pPr/{W}pStyle")
        own = self._styles.get(("paragraph", STYLES["response"].casefold()), "")
        self._own = own if style is None else style.get(f"{W}val", own)
        look = f'<w:pStyle w:val="{escape(self._own)}"/>' if self._own else ""
        plain = _element("p", f"<w:pPr>{look}</w:pPr>")
        self._left = round(self._formatting.indent(plain) * _TWIPS)
        self._text_width = text_width(root_of(self._file.document), like)
        tree = SyntaxTreeNode(MARKDOWN.parse(markdown))
        xml = "".join(part for node in tree.children for part in self._block(node, _Place()))
        return list(parse(f"<w:body {_NAMES}>{xml}</w:body>".encode()))

    def _block(self, node: SyntaxTreeNode, place: _Place) -> Iterator[str]:
        match node.type:
            case "paragraph":
                yield self._paragraph(_pieces(node), place)
            case "heading":
                yield self._paragraph([piece._replace(bold=True) for piece in _pieces(node)], place)
            case "bullet_list" | "ordered_list":
                yield from self._list(node, place)
            case "blockquote":
                for child in node.children:
                    yield from self._block(child, place._replace(quoted=True))
            case "table":
                yield self._table(node)
                yield self._gap()
            case "fence" | "code_block":
                for line in node.content.splitlines():
                    yield self._paragraph([Piece(line)], place)

    def _list(self, node: SyntaxTreeNode, place: _Place) -> Iterator[str]:
        is_ordered = node.type == "ordered_list"
        level = min(place.level + 1 if place.list else 0, _LEVELS - 1)
        inside = _Place(self._new_list(level, int(node.attrs.get("start", 1)), is_ordered=is_ordered), level)
        for item in node.children:
            for number, child in enumerate(item.children):
                if number == 0 or child.type in ("bullet_list", "ordered_list"):
                    yield from self._block(child, inside)
                else:  # a further paragraph of an item has no label
                    yield from self._block(child, place)

    def _paragraph(self, pieces: Sequence[Piece], place: _Place, style: str = "") -> str:
        quoted = self._styles.get(("paragraph", STYLES["proposed disclosure"].casefold()))
        named = style or (quoted if place.quoted and quoted else self._own)
        look = f'<w:pStyle w:val="{escape(named)}"/>' if named else ""
        if place.list:
            look += f'<w:numPr><w:ilvl w:val="{place.level}"/><w:numId w:val="{place.list}"/></w:numPr>'
        return f"<w:p><w:pPr>{look}</w:pPr>{''.join(self._runs(pieces))}</w:p>"

    def _runs(self, pieces: Sequence[Piece]) -> Iterator[str]:
        blank = self._styles.get(("character", CHARACTER_STYLES["blank"].casefold()))
        for piece, is_blank in _with_blanks(pieces):
            look = f'<w:rStyle w:val="{escape(blank)}"/>' if is_blank and blank else ""
            look += "<w:b/>" * piece.bold + "<w:i/>" * piece.italic + "<w:strike/>" * piece.struck
            run = f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text_xml(piece.text)}</w:r>"
            if piece.link:
                id = self._file.document.relate_to(piece.link, RT.HYPERLINK, is_external=True)
                run = f'<w:hyperlink r:id="{id}">{run}</w:hyperlink>'
            yield run

    def _table(self, node: SyntaxTreeNode) -> str:
        rows = [row for part in node.children for row in part.children]
        width = max((len(row.children) for row in rows), default=0)
        table = self._styles.get(("table", "letter table"), "")
        text = self._styles.get(("paragraph", STYLES["table text"].casefold()), self._own)
        look = f'<w:tblStyle w:val="{escape(table)}"/>' if table else ""
        content = "".join(self._row(row, text, is_first=row is rows[0]) for row in rows)
        space = max(width, self._text_width - self._left)
        grid = f'<w:gridCol w:w="{space // max(1, width)}"/>' * width
        place = f'<w:tblInd w:w="{self._left}" w:type="dxa"/>' if self._left else ""
        properties = f'<w:tblPr>{look}<w:tblW w:w="{space}" w:type="dxa"/>{place}</w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{content}</w:tbl>"

    def _gap(self) -> str:
        """Return an empty line: Word joins adjacent tables, and the next comment needs its distance."""
        style = self._styles.get(("paragraph", STYLES["table text"].casefold()), self._own)
        look = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
        return f'<w:p><w:pPr>{look}<w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'

    def _row(self, row: SyntaxTreeNode, style: str, *, is_first: bool) -> str:
        cells = "".join(f"<w:tc>{''.join(self._cell(cell, style))}</w:tc>" for cell in row.children)
        return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if is_first else ''}{cells}</w:tr>"

    def _cell(self, cell: SyntaxTreeNode, style: str) -> Iterator[str]:
        content = "".join(child.content for child in cell.children)
        for line in content.split("<br>"):
            yield self._paragraph(read_inline(line), _Place(), style)

    def _new_list(self, level: int, start: int, *, is_ordered: bool) -> str:
        """Add a list to the file, which counts for itself, and return its number."""
        root = root_of(numbering_of(self._file))
        kind = (is_ordered, self._left)
        if kind not in self._definitions:
            definition = _element("abstractNum", _levels(self._left, is_ordered=is_ordered))
            self._definitions[kind] = add_numbered(root, definition)
        begin = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        content = f'<w:abstractNumId w:val="{self._definitions[kind]}"/>{begin * is_ordered}'
        return add_numbered(root, _element("num", content))


def _pieces(node: SyntaxTreeNode) -> list[Piece]:
    """Return the text of a paragraph or heading."""
    tokens = [child.token for child in node.children if child.token]
    return [piece for token in tokens for piece in pieces_of(token.children or [])]


def _with_blanks(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, bool]]:
    """Yield pieces, divided where a blank begins or ends, and whether each is a blank."""
    text = "".join(piece.text for piece in pieces)
    is_blank = [False] * len(text)
    at = 0
    for found in blanks(text):
        start = text.index(found.words, at)
        at = start + len(found.words)
        is_blank[start:at] = [True] * len(found.words)
    at = 0
    for piece in pieces:
        for blank, letters in itertools.groupby(range(at, at + len(piece.text)), key=is_blank.__getitem__):
            own = list(letters)
            yield piece._replace(text=text[own[0] : own[-1] + 1]), blank
        at += len(piece.text)


def _levels(left: int, *, is_ordered: bool) -> str:
    """Return the levels of a list in Word: "1." or a bullet, each further in than the one above it.

    Args:
        left: The indent of the paragraphs around it, in twips.
        is_ordered: Whether it is numbered.
    """
    levels = ""
    for level in range(_LEVELS):
        bullet = _BULLETS[level % len(_BULLETS)]
        kind, label = ("decimal", f"%{level + 1}.") if is_ordered else ("bullet", bullet)
        indent = f'<w:ind w:left="{left + _INDENT * (level + 1)}" w:hanging="{_INDENT}"/>'
        levels += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{label}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
        )
    return f'<w:multiLevelType w:val="multilevel"/>{levels}'


def _element(name: str, content: str) -> _Element:
    return parse(f"<w:{name} {_NAMES}>{content}</w:{name}>".encode())
