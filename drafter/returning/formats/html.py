"""Read a letter as EDGAR publishes it: HTML of every kind, in which a paragraph may be a cell, a line or a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from drafter.reading.formats.glyphs import plain
from drafter.reading.formats.html import WINDOWS_1252, parse_page
from drafter.reading.formats.html_visible import BEHIND_PICTURES, NO_CONTENT, STRUCK, hidden_elements
from drafter.returning.formats.arranging import table_pieces
from drafter.returning.pieces import PLAIN, Look, Piece, Run, with_typed_marker

_BLOCKS = {
    *(
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "hr",
        "html",
    ),
    *("body", "div", "center", "section", "article", "pre", "address", "document", "text", "page"),
}
_BOLD = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
_ITALIC = {"i", "em", "cite"}
_UNDERLINED = {"u", "ins"}
_STYLES = (
    ("bold", re.compile(r"font-weight:\s*(?:bold|[6-9]00)|font:[^;]*\bbold\b", re.I), True),
    ("bold", re.compile(r"font-weight:\s*(?:normal|[1-5]00)", re.I), False),
    ("italic", re.compile(r"font-style:\s*(?:italic|oblique)|font:[^;]*\bitalic\b", re.I), True),
    ("italic", re.compile(r"font-style:\s*normal", re.I), False),
    ("underlined", re.compile(r"text-decoration[^;]*underline", re.I), True),
)
_BREAK = re.compile(r"page-break-(?:before|after):\s*always|break-(?:before|after):\s*page", re.I)
_INDENT = re.compile(
    r"(?:(?:margin|padding)-left:|margin:(?:\s*[\w.%-]+){3})\s*(\d+(?:\.\d+)?|\.\d+)\s*(pt|px|in|em|%)", re.I
)
_BLOCK_QUOTE = 30.0
"""The points by which browsers indent a block quote."""

_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "em": 12.0, "%": 5.0}

_PAGE = 400
"""The minimum number of characters on a page."""
_LINE_ENDS = re.compile(r"\S {2,}\S")
_PARAGRAPHS = re.compile(r" {3,}")
_LINE_END = re.compile(r" {2}")

_WRAPPED = 60
"""The length from which a line without a punctuation mark at its end continues in the next one."""

_STOP = re.compile(r"[.:;?!]['\"”’)\]]*$")


def html_pieces(text: str, name: str) -> tuple[Piece, ...]:
    """Return the pieces of a page.

    Raises:
        InputNotReadableError: The page is empty.
        InputTooLargeError: The page has more text or tags than any letter.
    """
    page = parse_page(text, name)
    reader = _Reader(_unseen(page))
    reader.read(page)
    return tuple(piece._replace(number=number) for number, piece in enumerate(reader.finished(), start=1))


def _unseen(page: html.HtmlElement) -> frozenset[html.HtmlElement]:
    """Return the elements whose own text is not seen.

    Struck words are seen: proposed disclosure shows what changes. A page that is displayed as a picture has its text
    below the picture, tiny or in white.
    """
    kept = {STRUCK, *(BEHIND_PICTURES if next(page.iter("img"), None) is not None else ())}
    return frozenset(element for element, how in hidden_elements(page).items() if how not in kept)


@dataclass(slots=True)
class _Reader:
    """A walk through a page, or through one of its cells, that collects pieces."""

    unseen: frozenset[html.HtmlElement]
    pieces: list[Piece] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _break: bool = False

    def finished(self) -> list[Piece]:
        self._end_paragraph(0.0)
        return self.pieces

    def read(self, element: html.HtmlElement, look: Look = PLAIN, indent: float = 0.0) -> None:
        tag = element.tag
        style = element.get("style") or ""
        if not isinstance(tag, str) or tag in NO_CONTENT:
            return
        if tag == "br":
            self._runs.append(Run("\n", look))
            return
        if tag == "table":
            self._end_paragraph(indent)
            self.pieces += table_pieces(
                [[self._cell(cell, look, indent) for cell in _cells(row)] for row in _rows(element)]
            )
            return
        look = _look(tag, style, look)
        begins = tag in _BLOCKS
        if begins:
            self._end_paragraph(indent)
            if found := _INDENT.search(style):
                indent += float(found[1]) * _POINTS[found[2].lower()]
            elif tag == "blockquote":
                indent += _BLOCK_QUOTE
        self._break |= tag in ("hr", "page") or (_BREAK.search(style) is not None and "before" in style)
        self._children(element, look, indent)
        if begins:
            self._end_paragraph(indent)
        self._break |= _BREAK.search(style) is not None

    def _children(self, element: html.HtmlElement, look: Look, indent: float) -> None:
        is_seen = element not in self.unseen
        self._add(element.text if is_seen else "", look, indent)
        for child in element:
            self.read(child, look, indent)
            self._add(child.tail if is_seen else "", look, indent)

    def _cell(self, cell: html.HtmlElement, look: Look, indent: float) -> list[Piece]:
        reader = _Reader(self.unseen)
        reader.read(cell, look, indent)
        return [piece for piece in reader.finished() if piece.text]

    def _add(self, text: str | None, look: Look, indent: float) -> None:
        if not text:
            return
        text = plain(text.translate(WINDOWS_1252))
        if not _is_laid_out(text):
            self._runs.append(Run(re.sub(r"\s+", " ", text), look))
            return
        for paragraph in _PARAGRAPHS.split(text):
            self._end_paragraph(indent)
            for line in _LINE_END.split(paragraph):
                self._runs += Run(re.sub(r"\s+", " ", line), look), Run("\n", look)

    def _end_paragraph(self, indent: float) -> None:
        runs, self._runs = self._runs, []
        for line in _lines(runs):
            self.pieces.append(_piece(line, indent, page_break=self._break))
            self._break = False


def _is_laid_out(text: str) -> bool:
    """Return whether a text is that of a whole page, in which lines end with two spaces and paragraphs with more.

    A page that is displayed as a picture has its text in this form, in white, below the picture.
    """
    return len(text) > _PAGE and 200 * len(_LINE_ENDS.findall(text)) > len(text)


def _look(tag: str, style: str, look: Look) -> Look:
    look = Look(
        look.bold or tag in _BOLD, look.italic or tag in _ITALIC, look.underlined or tag in _UNDERLINED
    )
    for name, pattern, value in _STYLES:
        if pattern.search(style):
            look = look._replace(**{name: value})
    return look


def _lines(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield the lines of a paragraph with line breaks, joining lines that are only wrapped."""
    line: list[Run] = []
    for run in runs:
        if run.text != "\n":
            line.append(run)
        elif (text := _text(line)) and not (len(text) >= _WRAPPED and not _STOP.search(text)):
            yield line
            line = []
        else:
            line.append(Run(" ", run.look))
    if _text(line):
        yield line


def _text(runs: list[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())


def _piece(runs: list[Run], indent: float, *, page_break: bool = False) -> Piece:
    text = _text(runs)
    return with_typed_marker(
        Piece(0, text, tuple(run for run in runs if run.text), indent=indent, page_break=page_break)
    )


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _cells(row: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (cell for cell in row if cell.tag in ("td", "th"))
