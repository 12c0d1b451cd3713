"""A company's letter as a sequence of pieces: paragraphs and tables of figures, each with its formatting.

A module of `formats/` turns a file into pieces; everything after that works on pieces alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.marks import FileProperties, Margin, Mark
from drafter.problems import Place

_TYPED_MARKER = re.compile(
    r"(?:\(?\d{1,3}[.)](?=\s|[A-Z“\"])|\([a-z]{1,4}\)|[•●▪·■◦❑➢\uf0b7\uf0a7]|[–—*o-](?=\s))\s*"
)
"""A number, letter or bullet typed at the beginning of a paragraph."""


class Look(NamedTuple):
    """The formatting of most letters in a piece."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False


PLAIN = Look()


class Run(NamedTuple):
    """Text with uniform formatting."""

    text: str
    look: Look = PLAIN


class Piece(NamedTuple):
    """A paragraph, or a table whose rows belong together.

    Attributes:
        number: Its number in the file, from 1: of the paragraph, or of the line where it begins.
        text: Its words, without the marker.
        runs: The same words, divided where their formatting changes.
        marker: A number, letter or bullet before the text, such as "1." or "•", if it is set apart from it.
        rows: The cells of a table; `text` then joins them.
        indent: How far its left edge is from that of the letter, in points.
        page_break: Whether it begins a page.
        slot: The part of one of Drafter's letters that it is in, "comment-3" or "response-3"; "" in any other letter.
        style: The name of its paragraph style in a Word file.
        last: The number of the last paragraph or line in it.
        page: Its page in a PDF; 0 in other formats.
        in_lines: Whether the numbers are of lines.
        is_picture: Whether it holds a picture or another object, and no text.
    """

    number: int
    text: str
    runs: tuple[Run, ...] = ()
    marker: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    indent: float = 0.0
    page_break: bool = False
    slot: str = ""
    style: str = ""
    last: int = 0
    page: int = 0
    in_lines: bool = False
    is_picture: bool = False

    @property
    def line(self) -> str:
        """The text as printed, with its marker."""
        return f"{self.marker} {self.text}".lstrip()

    @property
    def after(self) -> int:
        """The number after its last one."""
        return max(self.number, self.last) + 1

    @property
    def place(self) -> Place:
        """Where it is in the file."""
        return self.through(self.last)

    def through(self, last: int) -> Place:
        """Return the place from its beginning to the paragraph or line of a number; 0 for that of its beginning."""
        if self.in_lines:
            return Place(line=self.number, last=last, page=self.page)
        return Place(paragraph=self.number, last=last)

    @property
    def look(self) -> Look:
        """The formatting of most of its letters."""
        return look_of(self.runs)


class Content(NamedTuple):
    """The content of a file.

    Attributes:
        pieces: Its pieces, in order.
        marks: What a Word file holds besides plain text.
        margins: The running headers and footers of a Word file.
        properties: What a Word file says about itself.
    """

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...] = ()
    margins: tuple[Margin, ...] = ()
    properties: FileProperties | None = None


def look_of(runs: tuple[Run, ...]) -> Look:
    """Return the formatting of most letters in runs."""
    letters = [(sum(map(str.isalnum, run.text)), run.look) for run in runs]
    half = sum(count for count, _ in letters) / 2
    if not half:
        return PLAIN
    return Look(
        *(sum(count for count, look in letters if look[flag]) > half for flag in range(len(Look._fields)))
    )


def without_prefix(piece: Piece, length: int) -> Piece:
    """Return a piece without the first characters of its text and the white space after them."""
    text = piece.text[length:].lstrip()
    dropped = sum(map(str.isalnum, piece.text)) - sum(map(str.isalnum, text))
    runs = []
    for run in piece.runs:
        kept = run.text
        while dropped and kept:
            dropped -= kept[0].isalnum()
            kept = kept[1:]
        if kept:
            runs.append(run._replace(text=kept))
    return piece._replace(text=text, runs=tuple(runs))


def with_typed_marker(piece: Piece) -> Piece:
    """Return a piece with the number or bullet at the beginning of its text turned into its marker."""
    if (found := _TYPED_MARKER.match(piece.text)) and found.end() < len(piece.text):
        return without_prefix(piece, found.end())._replace(marker=found[0].rstrip())
    return piece
