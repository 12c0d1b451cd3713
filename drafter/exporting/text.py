"""Write a letter as plain text that EDGAR accepts: 80 columns, 132 in tables, and ASCII characters only.

Bold and italics are lost in text. So the comments of the staff, and the responses, get a label where they have none;
words that are struck, and those that are underlined beside them, are put into brackets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import TextWrapper

from drafter.exporting.ascii import in_ascii
from drafter.exporting.page import (
    Block,
    Letter,
    NoteMark,
    PageNumber,
    Paragraph,
    Part,
    Piece,
    Stop,
    Tab,
    Table,
    Text,
)
from drafter.exporting.pages import Page, pages_of
from drafter.exporting.tabs import lines_of, stretches
from drafter.exporting.text_table import table_lines
from drafter.returning.labels import RESPONSE
from drafter.validating.tags import WRAPPERS

_POINTS = 6.0
"""The width of a column in points: 78 columns between margins of an inch."""

_WIDEST = 80
_LAST_COLUMN = 72
"""The last column to which a tab leads."""

_NARROWEST = 24
"""The fewest columns that words are given, however deep they are indented."""

_LINE = 12.0
_INDENT = 18.0
"""The least indent of disclosure that is set apart."""

_LABELS: dict[Part, str] = {"comment": "Comment:", "response": "Response:"}
_HAS_LABEL = re.compile(r"\s*(?:\W*\b(?:staff|sec|company|question|comment|response|answer|reply)\b)", re.I)
_LONGEST_LABEL = 40
_STRUCK, _ADDED = "[DEL: {}]", "[ADD: {}]"
_PAGE = "<PAGE>"
_OF_EDGAR = "|".join((*sorted(WRAPPERS), "page", "table", "caption"))
_TAG = re.compile(
    r"<(/?[A-Za-z][^<>\s]*\s*)>"  # one word
    rf"|<(/?(?:{_OF_EDGAR})\b[^<>]*)>"
    rf"|<(?P<begun>/?(?:{_OF_EDGAR})\b)",  # its end may be in another column
    re.I,
)
"""Words that EDGAR would take for a tag of its own, such as the end of the document; "<b and c>" is none."""


@dataclass(slots=True)
class WrittenText:
    """A letter as text.

    Attributes:
        content: The text.
        unknown: The characters that ASCII does not have, nor anything like them.
        tags: The words that EDGAR would take for a tag, which are in parentheses.
    """

    content: bytes = b""
    unknown: Counter[str] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)


def text_of(letter: Letter) -> WrittenText:
    """Return a letter as text."""
    writer = _Writer(letter)
    lines = [line.rstrip() for line in writer.lines()]
    content = "\n".join(lines).strip("\n") + "\n"
    return WrittenText(content.encode("ascii"), writer.unknown, writer.tags)


class _Writer:
    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self.unknown: Counter[str] = Counter()
        self.tags: Counter[str] = Counter()
        self._marked = frozenset(_with_marks(letter.blocks))
        self._part: Part = ""
        self._before = ""

    def lines(self) -> Iterator[str]:
        for page in pages_of(self._letter):
            if page.number > 1:
                yield from ("", _PAGE)
            yield from self._blocks(page.margins.above, page)
            if page.margins.above:
                yield ""
            yield from self._blocks(page.blocks, page, is_letter=True)
            if page.is_last:
                yield from self._notes(page)
            if page.margins.below:
                yield ""
            yield from self._blocks(page.margins.below, page)

    def _notes(self, page: Page) -> Iterator[str]:
        if self._letter.notes:
            yield from ("", "-" * _NARROWEST)
        for blocks in self._letter.notes:
            yield ""
            yield from self._blocks(blocks, page)

    def _blocks(self, blocks: Iterable[Block], page: Page, *, is_letter: bool = False) -> Iterator[str]:
        below = 0.0
        for block in blocks:
            above = block.above if isinstance(block, Paragraph) else _LINE
            yield from [""] * round(max(below, above) / _LINE)
            if block.part != self._part and block.part and (label := self._label(block)):
                yield from (label, "")
            if is_letter:
                self._part = block.part
            if isinstance(block, Table):
                yield from table_lines(block, lambda cell: self._cell(cell, page))
                below = _LINE
                continue
            self._before = block.text.strip() or self._before
            yield from self._paragraph(block, page)
            below = block.below

    def _label(self, block: Block) -> str:
        """Return the label of a comment or a response that has none."""
        if isinstance(block, Table) or block.part == "response":
            return (
                ""
                if _HAS_LABEL.match(self._before) and len(self._before) < _LONGEST_LABEL
                else _LABELS[block.part]
            )
        return "" if _HAS_LABEL.match(block.text) else _LABELS[block.part]

    def _paragraph(self, paragraph: Paragraph, page: Page) -> Iterator[str]:
        left = max(0, round(paragraph.left / _POINTS))
        width = min(_WIDEST, round((self._letter.width - paragraph.right) / _POINTS))
        left = min(left, max(0, width - _NARROWEST))
        for index, line in enumerate(lines_of(paragraph)):
            first = left + round(paragraph.first / _POINTS) if index == 0 else left
            first = max(0, min(first, width - _NARROWEST))
            head = ""
            pieces: Sequence[Piece] = line
            if any(isinstance(piece, Tab) for piece in line):
                head, pieces = self._head(line, paragraph, page, is_first=index == 0)
            else:
                head = " " * first
            words = self._words(pieces, page, marked=paragraph in self._marked)
            yield from _wrapped(words, head, left, width, paragraph.align if not head.strip() else "left")

    def _head(
        self, line: Sequence[Piece], paragraph: Paragraph, page: Page, *, is_first: bool
    ) -> tuple[str, Sequence[Piece]]:
        """Return what is left of the last tab of a line, as wide as the tab leads, and the pieces after it."""
        head = ""
        parts = stretches(line, paragraph, self._letter.width, is_first=is_first)
        for part in parts[:-1]:
            words = self._words(part.pieces, page, marked=False).strip()
            head = _padded(head, self._column(part.start, words, part.stop), _leader(part.stop)) + words
            if part.following is not None and part.following.align == "left":
                column = min(round(part.following.at / _POINTS), _LAST_COLUMN)
                head = head.ljust(max(0, column), _leader(part.following))
            if words and not head.endswith((" ", "_", ".")):
                head += " "
        last = parts[-1]
        if last.stop is not None and last.stop.align != "left":
            words = self._words(last.pieces, page, marked=False).strip()
            head = _padded(head, self._column(last.start, words, last.stop), _leader(last.stop))
        return head, last.pieces

    @staticmethod
    def _column(start: float, words: str, stop: Stop | None) -> int:
        """Return the column in which words begin that are set at a stop."""
        if stop is None or stop.align == "left":
            return max(0, min(round(start / _POINTS), _LAST_COLUMN))
        at = min(_WIDEST, round(stop.at / _POINTS))
        return at - len(words) if stop.align == "right" else at - len(words) // 2

    def _cell(self, blocks: tuple[Block, ...], page: Page) -> list[tuple[str, str]]:
        """Return the lines of a cell before they are wrapped, each with how it is set."""
        found: list[tuple[str, str]] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                for line in lines_of(block):
                    words = self._words(line, page, marked=block in self._marked)
                    found.append((" ".join(words.split()), block.align))
        return found

    def _words(self, pieces: Iterable[Piece], page: Page, *, marked: bool) -> str:
        found: list[str] = []
        for piece in pieces:
            match piece:
                case Text():
                    is_label = not "".join(found).strip() and _is_label(piece.text)
                    found.append(self._text(piece, marked=marked and not is_label))
                case PageNumber():
                    number = page.of if piece.total else page.number
                    found.append(f"{number:0{piece.digits}}")
                case NoteMark():
                    found.append(f"({piece.number})")
                case Tab():
                    found.append(" ")
        return _TAG.sub(self._untagged, "".join(found))

    def _untagged(self, tag: re.Match[str]) -> str:
        """Return a tag as words, whichever of the line's runs it is from."""
        words = tag[tag.lastindex or 0]
        self.tags[words] += 1
        return f"({words}" if tag["begun"] else f"({words})"

    def _text(self, piece: Text, *, marked: bool) -> str:
        words = piece.text.upper() if piece.look.capitals else piece.text
        words = in_ascii(words, self.unknown)
        if not words.strip():
            return words
        if piece.look.strike:
            return _around(words, _STRUCK)
        if marked and piece.look.underline:
            return _around(words, _ADDED)
        return words


def _with_marks(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs in which underlined words are new ones: those near struck words, indented as far."""
    near: list[Paragraph] = []
    for block in (*blocks, None):
        if isinstance(block, Paragraph) and block.part != "comment":
            near.append(block)
            continue
        struck = [paragraph.left for paragraph in near if _is_struck(paragraph)]
        yield from (paragraph for paragraph in near if struck and paragraph.left >= max(min(struck), _INDENT))
        yield from (paragraph for paragraph in near if _is_struck(paragraph))
        near = []


def _is_label(words: str) -> bool:
    """Return whether words that begin a paragraph are the label of a response, which may be underlined."""
    return bool(RESPONSE.fullmatch(words.strip()))


def _is_struck(paragraph: Paragraph) -> bool:
    return any(isinstance(piece, Text) and piece.look.strike for piece in paragraph.pieces)


def _around(words: str, brackets: str) -> str:
    """Return words in brackets, with the spaces at their ends outside."""
    inner = words.strip()
    start = words.index(inner)
    return words[:start] + brackets.format(inner) + words[start + len(inner) :]


def _leader(stop: Stop | None) -> str:
    return stop.leader or " " if stop is not None else " "


def _padded(line: str, column: int, leader: str = " ") -> str:
    """Return a line up to a column, with a space at least after its words."""
    padded = line.ljust(column, leader)
    return padded if not padded or padded[-1] in (" ", leader) else f"{padded} "


def _wrapped(words: str, head: str, left: int, width: int, align: str) -> Iterator[str]:
    text = " ".join(words.split())
    if not text:
        yield head.rstrip()
        return
    if len(head) > width - 8 and len(head.rstrip()) + 1 + len(text) > _WIDEST:
        yield head.rstrip()
        head = " " * left
    wrapper = TextWrapper(
        min(_WIDEST, max(width, len(head) + 8)),
        initial_indent=head,
        subsequent_indent=" " * left,
        break_on_hyphens=False,
        break_long_words=False,
    )
    for line in _short(wrapper.wrap(text)):
        if align == "center":
            yield " " * max(0, (left + width - len(line.strip())) // 2) + line.strip()
        elif align == "right":
            yield line.strip().rjust(width)
        else:
            yield line


def _short(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, broken where a single word is longer than a line."""
    for line in lines:
        yield from (line[at : at + _WIDEST] for at in range(0, len(line), _WIDEST))
