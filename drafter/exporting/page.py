"""A letter as it looks on the page, independent of Word and of EDGAR. All lengths are in points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Align = Literal["left", "center", "right", "justify"]
Edge = Literal["top", "left", "bottom", "right"]
EDGES: tuple[Edge, ...] = ("top", "left", "bottom", "right")
Part = Literal["", "comment", "response"]


class Look(NamedTuple):
    """How text looks.

    Attributes:
        bold: Whether it is bold.
        italic: Whether it is in italics.
        underline: Whether it is underlined.
        strike: Whether it is struck.
        size: Its size; 0 for the size of the letter.
        raised: "sup" above the line, "sub" below it, or "".
        color: Its color, as "1F497D"; "" for black.
        font: Its typeface; "" for that of the letter.
        capitals: "all", "small", or "" as typed.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    size: float = 0.0
    raised: Literal["", "sup", "sub"] = ""
    color: str = ""
    font: str = ""
    capitals: Literal["", "all", "small"] = ""


PLAIN = Look()


class Text(NamedTuple):
    """Words of one look."""

    text: str
    look: Look = PLAIN


class Tab(NamedTuple):
    """A tab, which leads to the next tab stop."""

    look: Look = PLAIN


class LineBreak(NamedTuple):
    """The end of a line inside a paragraph."""


class Picture(NamedTuple):
    """A picture: its number among the letter's pictures, from 1, and its size."""

    number: int
    width: float
    height: float


class NoteMark(NamedTuple):
    """The mark of a footnote: its number among the letter's notes, from 1."""

    number: int
    look: Look = PLAIN


class PageNumber(NamedTuple):
    """The number of the page, or with `total` the number of pages, with at least so many digits."""

    digits: int = 1
    total: bool = False
    look: Look = PLAIN


Piece: TypeAlias = Text | Tab | LineBreak | Picture | NoteMark | PageNumber


class Stop(NamedTuple):
    """A tab stop: where it is, how text is set at it, and what fills the gap before it."""

    at: float
    align: Literal["left", "center", "right"] = "left"
    leader: Literal["", ".", "_", "-"] = ""


class Border(NamedTuple):
    """A line at an edge of a cell or a paragraph, and its distance from the text of a paragraph."""

    width: float
    style: Literal["solid", "double", "dotted", "dashed"] = "solid"
    color: str = ""
    space: float = 0.0


class Paragraph(NamedTuple):
    """A paragraph.

    Attributes:
        pieces: Its content, the label of a list included.
        align: How its lines are set.
        left: Its indent from the left margin.
        right: Its indent from the right margin.
        first: How much further to the right its first line begins; negative for a hanging indent.
        above: The space above it, and `below` the space below it.
        line: The height of its lines: a multiple, or a length if `exact`.
        exact: Whether `line` is a length.
        stops: Its tab stops, from the left.
        borders: The lines at its edges.
        shade: The color of its background.
        part: Whether it belongs to a comment of the staff, or to a response.
        starts_page: Whether a new page begins with it.
        keeps_next: Whether it stays on the page of the next paragraph.
        ended_page: Whether, when Word last showed it, another page began inside it or with it.
        number: Its number in the Word file; 0 in a header or footer.
    """

    pieces: tuple[Piece, ...] = ()
    align: Align = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    above: float = 0.0
    below: float = 0.0
    line: float = 1.0
    exact: bool = False
    stops: tuple[Stop, ...] = ()
    borders: tuple[tuple[Edge, Border], ...] = ()
    shade: str = ""
    part: Part = ""
    starts_page: bool = False
    keeps_next: bool = False
    ended_page: bool = False
    number: int = 0

    @property
    def text(self) -> str:
        """Its words, with a space for each tab and line break."""
        return "".join(piece.text if isinstance(piece, Text) else " " for piece in self.pieces)


class Cell(NamedTuple):
    """A cell of a table: its content, how many columns and rows it spans, and its look."""

    blocks: tuple[Block, ...] = ()
    columns: int = 1
    rows: int = 1
    borders: tuple[tuple[Edge, Border], ...] = ()
    padding: tuple[float, float, float, float] = (0.0, 5.4, 0.0, 5.4)
    shade: str = ""
    vertical: Literal["top", "middle", "bottom"] = "top"


class Table(NamedTuple):
    """A table: its rows of cells, the widths of its columns, and where it is between the margins.

    A cell that spans several rows is in the first of them only. A row is at least as high as `heights` says; 0 if its
    text alone determines it.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    left: float = 0.0
    align: Literal["left", "center", "right"] = "left"
    part: Part = ""


Block: TypeAlias = Paragraph | Table


class PictureFile(NamedTuple):
    """The file of a picture: its bytes, and what they are ("jpg", "gif", "png", "emf")."""

    data: bytes
    format: str


class Margins(NamedTuple):
    """The header and footer of a page."""

    above: tuple[Block, ...] = ()
    below: tuple[Block, ...] = ()


NO_MARGINS = Margins()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter.

    Attributes:
        blocks: Its paragraphs and tables.
        notes: Its footnotes, then its endnotes; each is a sequence of paragraphs.
        first: The header and footer of the first page.
        later: Those of the other pages.
        pictures: The pictures by their number, from 1.
        font: The typeface of most of its text.
        size: The size of most of its text.
        width: The width of its lines.
        height: The height of the text of a page.
        page_starts: The indexes of the blocks with which its pages begin, if they are those of another version.
        lost: What cannot be in HTML or text, such as a chart, each with how often.
    """

    blocks: tuple[Block, ...] = ()
    notes: tuple[tuple[Block, ...], ...] = ()
    first: Margins = NO_MARGINS
    later: Margins = NO_MARGINS
    pictures: tuple[PictureFile, ...] = ()
    font: str = "Times New Roman"
    size: float = 12.0
    width: float = 468.0
    height: float = 648.0
    lost: tuple[tuple[str, int], ...] = ()
    page_starts: tuple[int, ...] | None = None


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks, those of tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs_of(cell.blocks)


def all_text(letter: Letter) -> str:
    """Return every word of a letter, with its notes, headers and footers."""
    margins = (letter.first.above, letter.first.below, letter.later.above, letter.later.below)
    parts = (letter.blocks, *letter.notes, *margins)
    return "\n".join(paragraph.text for blocks in parts for paragraph in paragraphs_of(blocks))
