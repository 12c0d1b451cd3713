"""Read a web page that was saved from EDGAR, or a letter copied from one.

A paragraph becomes one line, whatever its length; a list item gets the number or bullet that a browser displays; a row
of a table becomes one line, which knows its cells. A page that consists mostly of <pre> contains EDGAR's text format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, zip_longest
from operator import itemgetter

from lxml import etree, html
from lxml.etree import ParserError

from drafter.errors import InputNotReadableError, InputTooLargeError
from drafter.kernel.patterns import pattern
from drafter.model import ReadingWarning
from drafter.reading.formats.edgar_text import FLOWING_WIDTH, text_source
from drafter.reading.formats.glyphs import plain
from drafter.reading.formats.grids import settle
from drafter.reading.formats.hidden_words import hidden_words
from drafter.reading.formats.html_tags import has_oversized_tag
from drafter.reading.formats.html_visible import NO_CONTENT, NOT_DISPLAYED, hidden_elements, unread_sheets
from drafter.reading.formats.list_labels import label
from drafter.reading.formats.size import DEEPEST_TABLE, refuse_large_tree, refuse_long_text
from drafter.reading.source import Cells, Line, Source

_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "hr"}
_BLOCKS = _PARAGRAPHS | {
    *(
        "html",
        "body",
        "div",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "center",
        "section",
        "article",
        "header",
        "footer",
    ),
    *("main", "nav", "aside", "address", "form", "fieldset", "figure", "figcaption", "caption", "option"),
}
_BOLD_TAGS = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
_BOLD_STYLE = re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.I)
_LINE_END = re.compile(r"\r\n|\r|\n")
_NO_MARGIN = re.compile(r"margin(?:-bottom)?:\s*0", re.I)
_ORDERED = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MOST_COLUMNS = 100
"""The maximum number of columns that a cell may span; a page may state any number."""

_LIST_INDENT = 4
"""The number of columns by which a list inside a list is indented."""

WINDOWS_1252 = {code: bytes([code]).decode("cp1252", errors="replace") for code in range(0x80, 0xA0)}
"""EDGAR writes a curly quote as &#147;, its code in Windows-1252; in Unicode this is a control character."""


def html_source(text: str, name: str) -> Source:
    """Read a page.

    Raises:
        InputNotReadableError: The page is empty.
        InputTooLargeError: The page has more text or tags than any letter, or a tag with more attributes.
    """
    root = parse_page(text, name)
    flow = _Flow(hidden_elements(root))
    flow.read(root)
    flow.end_line()
    if flow.laid_out:
        source = text_source("\n".join(line.text for line in flow.lines if not line.hidden), name)
        hidden = (hidden_words(line.text, line.hidden) for line in flow.hidden_lines())
        return source._replace(notes=(*hidden, *_sheet_notes(root)))
    lines = tuple(flow.numbered())
    flowing = any(len(line.text) > FLOWING_WIDTH for line in lines)
    raw = tuple(line.text for line in lines)
    return Source(name, "html", lines, raw, flowing=flowing, notes=tuple(_sheet_notes(root)))


def _sheet_notes(root: etree._Element) -> Iterator[ReadingWarning]:
    """Yield a warning if a page has style sheets elsewhere."""
    if sheets := list(unread_sheets(root)):
        yield ReadingWarning(
            "style_sheet_elsewhere",
            f"The page has an external style sheet that is not opened, “{sheets[0]}”. It may hide "
            "words that were read: compare the comments with the page in a browser.",
        )


def parse_page(text: str, name: str) -> html.HtmlElement:
    """Return a page as a tree.

    Raises:
        InputNotReadableError: It has no content.
        InputTooLargeError: It has more text or tags than any letter, or a tag with more attributes.
    """
    refuse_long_text(len(text), name)
    if has_oversized_tag(text):
        raise InputTooLargeError(f"{name} has a tag that never ends.", advice="Provide the letter as text.")
    # A new parser for each page, because threads must not share one.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except ParserError:
        raise InputNotReadableError(
            f"{name} is an empty page.", advice="Save the page again, or provide the letter as text."
        ) from None
    refuse_large_tree(root, name)
    return root


@dataclass(slots=True)
class _FlowLine:
    text: str
    indent: float
    gap: float
    bold: bool
    hidden: str
    cells: Cells | None = None


class _Flow:
    """A walk through a page that collects its lines.

    Attributes:
        lines: The lines so far.
        laid_out: Whether most of the page is <pre>, so that line ends and spaces are those of a layout.
    """

    def __init__(self, hidden: Mapping[html.HtmlElement, str]) -> None:
        self.lines: list[_FlowLine] = []
        self._hidden = hidden
        self._unseen: list[tuple[str, str]] = []  # words that are not seen, and how each is hidden
        self._words: list[str] = []
        self._bold_letters = 0
        self._bold = 0
        self._lists: list[_List] = []
        self._label = ""
        self._gap = 0.0
        self._pre_letters = 0
        self._rows = 0
        self._tables = 0
        self._table: list[int] = []  # the numbers of the tables that are open
        self._spans: list[dict[int, int]] = []  # of each, the rows that a cell above still takes of a column
        self._row = 0

    @property
    def laid_out(self) -> bool:
        return 2 * self._pre_letters > sum(len(line.text) for line in self.lines)

    def numbered(self) -> Iterable[Line]:
        """Yield the lines with their numbers; blank ones, which only <pre> has, become gaps."""
        number, blank = 0, 0.0
        for line in self.lines:
            text = line.text.strip()
            if not text:
                blank += 1.0
                continue
            number += 1
            yield Line(
                number,
                number,
                page=1,
                text=text,
                indent=line.indent + len(line.text) - len(line.text.lstrip()),
                gap=line.gap + blank,
                bold=line.bold,
                hidden=line.hidden,
                cells=line.cells,
            )
            blank = 0.0

    def read(self, element: html.HtmlElement) -> None:
        """Read an element with its content, but not the text after it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in NO_CONTENT:
            return
        style = element.get("style", "")
        bold = tag in _BOLD_TAGS or _BOLD_STYLE.search(style) is not None
        begins = tag in _BLOCKS and self._hidden.get(element) != NOT_DISPLAYED
        if begins:
            self.end_line(_margin(tag, style))
        self._bold += bold
        self._read_content(element, tag)
        if begins:
            self.end_line(_margin(tag, style))
        self._bold -= bold

    def _read_content(self, element: html.HtmlElement, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag == "pre":
            self._read_laid_out(element)
        elif tag == "table":
            self._read_table(element)
        elif tag == "tr" and self._rows < DEEPEST_TABLE:
            self._rows += 1
            self._read_row(element)
            self._rows -= 1
        elif tag in ("ul", "ol"):
            self._lists.append(_List.of(element))
            self._read_children(element)
            self._lists.pop()
        else:
            if tag == "li" and self._lists:
                self._label = self._lists[-1].next_label(element)
            self._read_children(element)
            if tag == "li":
                self.end_line()
                self._label = ""

    def _read_children(self, element: html.HtmlElement) -> None:
        self._add(element.text, element)
        for child in element:
            self.read(child)
            self._add(child.tail, element)

    def _add(self, text: str | None, inside: html.HtmlElement) -> None:
        if not text:
            return
        text = plain(text.translate(WINDOWS_1252))
        if how := self._hidden.get(inside):
            self._unseen.append((text, how))
            return
        self._words.append(text)
        self._bold_letters += len(text.strip()) if self._bold else 0

    def _break(self) -> None:
        if not "".join(self._words).strip():
            self._gap += 1.0
        self.end_line()

    def end_line(self, margin: float = 0.0) -> None:
        """End the current line, if it has text; `margin` blank lines follow it."""
        text = " ".join("".join(self._words).split())
        if text:
            self._put(text, bold=2 * self._bold_letters > len(text))
        self._put_unseen()
        self._words.clear()
        self._bold_letters = 0
        self._gap = max(self._gap, margin)

    def _put(self, text: str, *, bold: bool) -> None:
        if self._label:
            text, self._label = f"{self._label}  {text}", ""
        indent = float(_LIST_INDENT * max(len(self._lists) - 1, 0))
        gap = self._gap if self.lines else 0.0
        self.lines.append(_FlowLine(text, indent, gap, bold, hidden=""))
        self._gap = 0.0

    def _put_unseen(self) -> None:
        """Keep words that are not seen on lines of their own."""
        for how, words in groupby(self._unseen, key=itemgetter(1)):
            if text := " ".join("".join(text for text, _ in words).split()):
                self.lines.append(_FlowLine(text, 0.0, 0.0, bold=False, hidden=how))
        self._unseen.clear()

    def hidden_lines(self) -> list[_FlowLine]:
        """Return the lines that are not seen."""
        return [line for line in self.lines if line.hidden]

    def _read_laid_out(self, element: html.HtmlElement) -> None:
        self.end_line()
        text = "".join(self._seen_texts(element)).translate(WINDOWS_1252)
        self._put_unseen()
        self._pre_letters += len(text)
        for line in _LINE_END.split(text):
            self.lines.append(_FlowLine(line.rstrip(), 0.0, 0.0, bold=False, hidden=""))

    def _seen_texts(self, element: html.HtmlElement) -> Iterator[str]:
        """Yield the texts of a layout, and keep those that are not seen."""
        hows: list[str] = []
        for event, one in etree.iterwalk(element, events=("start", "end")):
            if event == "start":
                hows.append(self._hidden.get(one, ""))
                text = one.text if isinstance(one.tag, str) and one.tag not in NO_CONTENT else ""
            else:
                hows.pop()
                text = one.tail if hows else ""
            how = hows[-1] if hows else ""
            if text and how:
                self._unseen.append((text, how))
            elif text:
                yield text

    def _read_table(self, table: html.HtmlElement) -> None:
        """Read a table; its lines keep their cells if it is one, and not only a layout."""
        self._tables += 1
        self._table.append(number := self._tables)
        self._spans.append({})
        begins = len(self.lines)
        self._read_children(table)
        self.end_line()
        self._table.pop()
        self._spans.pop()
        settle(self.lines[begins:], number)

    def _read_row(self, row: html.HtmlElement) -> None:
        """Read cells side by side: their first lines become one line, then their second lines, and so on."""
        gap = self._gap
        self._row += 1
        number = self._row
        cells: list[list[_FlowLine]] = []
        hidden: list[_FlowLine] = []
        self._add(row.text, row)
        spans = self._spans[-1] if self._spans else {}
        for cell in row:
            cells += _taken(spans, len(cells))
            begins = len(cells)
            before = len(self.lines)
            self.read(cell)
            self._add(cell.tail, row)
            self.end_line()
            cells.append([line for line in self.lines[before:] if not line.hidden])
            cells += [[]] * (_columns_of(cell) - 1)
            spans.update(dict.fromkeys(range(begins, len(cells)), _rows_of(cell) - 1))
            hidden += [line for line in self.lines[before:] if line.hidden]
            del self.lines[before:]
        cells += _taken(spans, len(cells))
        self._gap = gap
        for lines in zip_longest(*cells):
            beside = [line for line in lines if line]
            self._put("  ".join(line.text for line in beside), bold=all(line.bold for line in beside))
            inner = beside[0].cells if len(beside) == 1 else None
            own = tuple(line.text if line else "" for line in lines)
            self.lines[-1].cells = inner or (Cells(self._table[-1], number, own) if self._table else None)
        self.lines += hidden


@dataclass(slots=True)
class _List:
    """An open list, with the number of its last item; None if it has bullets."""

    number: int | None
    style: str

    @classmethod
    def of(cls, element: html.HtmlElement) -> _List:
        if element.tag == "ul":
            return cls(None, "")
        return cls(_integer(element.get("start"), 1) - 1, _ORDERED.get(element.get("type", ""), "decimal"))

    def next_label(self, item: html.HtmlElement) -> str:
        if self.number is None:
            return "•"
        self.number = _integer(item.get("value"), self.number + 1)
        return f"{label(self.number, self.style)}."


def _margin(tag: str, style: str) -> float:
    """Return the number of blank lines around an element: one around a paragraph, unless its style removes it."""
    return 1.0 if tag in _PARAGRAPHS and not _NO_MARGIN.search(style) else 0.0


def _columns_of(cell: html.HtmlElement) -> int:
    return min(max(_integer(cell.get("colspan"), 1), 1), _MOST_COLUMNS) if isinstance(cell.tag, str) else 1


def _rows_of(cell: html.HtmlElement) -> int:
    return max(_integer(cell.get("rowspan"), 1), 1) if isinstance(cell.tag, str) else 1


def _taken(spans: dict[int, int], column: int) -> list[list[_FlowLine]]:
    """Return an empty cell for each column, from this one on, that a cell of a row above still takes."""
    empty: list[list[_FlowLine]] = []
    while spans.get(column + len(empty), 0) > 0:
        spans[column + len(empty)] -= 1
        empty.append([])
    return empty


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and pattern(r"-?\d{1,6}").fullmatch(text.strip()) else otherwise
