"""Turn a comment's lines into paragraphs, bullets and tables.

A line with cells belongs to the block of its table. A PDF shows the bullet's glyph, but EDGAR's text format has dropped
it. There, a bullet is recognized by its position to the right of the comment's text, and the next bullet by the indent
of its first line, which differs from that of its other lines, or, if it does not differ, by the short line before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Block
from drafter.reading.numbering import Start
from drafter.reading.paragraphs import GAP, SENTENCE_END, join_lines, squeeze
from drafter.reading.restoration import lost_places, restore, restore_apostrophes
from drafter.reading.source import Cells, Line, Source

_INSET = 2.5
"""A line more than this many columns right of the comment's text belongs to a bullet."""

_SAME = 0.75
"""The maximum number of columns between two indents that count as the same."""

_SHORT = 8
"""A line ends a paragraph if there was room on it for the next word and this many columns more."""

_LOST = "   "
"""The space that EDGAR's text format leaves in place of a lost character."""

_GLYPH = re.compile(r"(?P<marker>[•·▪◦●■□▫◻➢✓❑❖–—*]|o(?=\s{2,}))\s+(?P<text>\S.*)")
_LETTER_O = r"(?P<marker>o)\s+(?P<text>\S.*)"
_LETTERED = re.compile(r"(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})[.)])\s+\S.*", re.I)
"""A letter or number that the staff typed. It is the marker, and it also stays in the text, as the staff's words."""

_DASHED = re.compile(r"(?P<marker>--?)\s+(?P<text>\S.*)")
_SECOND_LEVEL = "o"
"""The glyph of Word's second level."""

_ITEM_FOLLOWS = re.compile(r"[:;]( and| or)?$")
_LIST_CONTINUES = re.compile(r";( and| or)?$")
_ITEM_END = re.compile(r"([.?!:;][\"'”’)\]]*|[;,] (and|or))$")


class _Draft:
    """A block to which lines are being added.

    Attributes:
        kind: What it is.
        marker: Its glyph, letter or number; empty if it has none.
        inset: The number of columns by which it begins to the right of the comment's text.
        first: The indent of its first line.
        rest: The indent of its other lines; None until there is one.
        page: The page of its last line.
        lines: Its lines.
        texts: The text of each line, without the marker.
    """

    def __init__(
        self,
        kind: Literal["paragraph", "bullet", "table"],
        marker: str,
        inset: float,
        first: float,
        page: int,
    ) -> None:
        self.kind, self.marker, self.inset, self.first, self.page = kind, marker, inset, first, page
        self.rest: float | None = None
        self.lines: list[Line] = []
        self.texts: list[str] = []

    def add(self, line: Line, text: str, text_column: float) -> None:
        """Add a line.

        If it is to the right of the others by the width of a lost character, it began with that character.
        """
        left = text_column if self.kind == "paragraph" else self.rest
        if self.texts and left is not None and line.indent - left == len(_LOST):
            text = _LOST + text
        elif self.texts and (self.rest is None or line.page != self.page):
            self.rest = line.indent
            self.first = self.first if line.page == self.page else line.indent
        self.lines.append(line)
        self.texts.append(text)
        self.page = line.page


class Blocks(NamedTuple):
    """A comment's blocks, the words in which characters were restored, and the places where they remain lost."""

    blocks: tuple[Block, ...]
    restored: tuple[str, ...]
    lost: tuple[str, ...]


def make_blocks(
    lines: Sequence[Line], start: Start, column: Callable[[Line], float], source: Source
) -> Blocks:
    """Return the paragraphs and bullets of a comment.

    Args:
        lines: The comment's lines, the first with its number.
        start: The comment's number and the column of its text.
        column: A function that returns the column of comment text on a line's page.
        source: The source, which says whether characters may be lost and whether a line is a whole paragraph.
    """
    right_edge = max(line.indent + len(line.text) for line in lines)
    drafts: list[_Draft] = []
    kind: Literal["paragraph", "bullet", "table"]
    for index, line in enumerate(lines):
        text = start.text if index == 0 else line.text
        if not text:
            continue
        text_column = start.column if line.page == lines[0].page and start.text else column(line)
        if index and line.cells:
            if not drafts or not _is_of_table(line.cells, drafts[-1]):
                kind = "table" if line.cells.texts else "paragraph"
                drafts.append(_Draft(kind, "", 0.0, line.indent, line.page))
            drafts[-1].add(line, text, text_column)
            continue
        inset = index > 0 and not source.flowing and line.indent - text_column > _INSET
        glyph = _glyph(text, drafts[-1].texts[-1], inset) if drafts else None
        listed = bool(drafts) and source.lossy and index > 0 and _is_listed(drafts[-1], line)
        if (
            not drafts
            or glyph
            or source.flowing
            or drafts[-1].lines[-1].cells
            or _begins(drafts, line, inset, right_edge, lossy=source.lossy)
        ):
            kind = "bullet" if glyph or inset or listed else "paragraph"
            marker = glyph["marker"] if glyph else ""
            drafts.append(_Draft(kind, marker, line.indent - text_column, line.indent, line.page))
        drafts[-1].add(line, glyph.groupdict().get("text", text) if glyph else text, text_column)
    return _finish(drafts, source)


def _is_of_table(cells: Cells, draft: _Draft) -> bool:
    """Return whether a line continues the block above because both belong to the same table."""
    above = draft.lines[-1].cells
    return above is not None and above.table == cells.table and bool(cells.texts)


def _glyph(text: str, before: str, inset: bool) -> re.Match[str] | None:
    """Return the marker with which a line begins, if it makes the line a bullet.

    A letter or dash does so only where an item may begin: after a finished item, or after "the following:".
    """
    if glyph := _GLYPH.match(text) or (pattern(_LETTER_O).match(text) if inset else None):
        return glyph
    return (_LETTERED.match(text) or _DASHED.match(text)) if _ITEM_END.search(before) else None


def _begins(drafts: Sequence[_Draft], line: Line, inset: bool, right_edge: float, *, lossy: bool) -> bool:
    """Return whether a line without a marker begins a block."""
    draft, before = drafts[-1], drafts[-1].texts[-1]
    # On a new page, the gap above shows nothing, so two paragraphs look like one. A block begins there only if it or
    # the one before is a bullet, and only after a finished sentence or item.
    if line.page != draft.page:
        ended = _ITEM_END if draft.kind == "bullet" else SENTENCE_END
        goes_on = line.text[:1].islower() and not _ITEM_FOLLOWS.search(before)
        return bool(ended.search(before)) and not goes_on and (inset or draft.kind == "bullet")
    # No block begins within parentheses.
    if draft.kind == "bullet" and _is_in_parentheses(draft, line):
        return False
    # White space above begins a block.
    if line.gap > GAP:
        return True
    # After a paragraph: the first item of a list.
    if draft.kind == "paragraph":
        introduced = lossy and _is_listed(draft, line) and _is_short(draft.lines[-1], line, right_edge)
        return introduced or (inset and bool(SENTENCE_END.search(before)))
    # After a bullet that is not finished: its next line.
    if not _ITEM_END.search(before):
        return False
    # After a bullet, not indented: the next item of a list whose indents were lost, or the paragraph after the list.
    if not inset and _is_listed(draft, line):
        return True
    if not inset:
        return bool(SENTENCE_END.search(before)) or line.indent < draft.lines[-1].indent - _INSET
    # After a bullet, indented: the next bullet, or one more line of this one.
    return _begins_bullet(drafts, line, right_edge, lossy=lossy)


def _is_in_parentheses(draft: _Draft, line: Line) -> bool:
    """Return whether a line closes a parenthesis that the block above opens."""
    above = " ".join(draft.texts)
    opens, closes = line.text.find("("), line.text.find(")")
    return above.count("(") > above.count(")") and closes >= 0 and not 0 <= opens < closes


def _is_listed(draft: _Draft, line: Line) -> bool:
    """Return whether a line that is not indented continues a list, in a text without repeated spaces.

    It comes after a line that introduces a list, or after an item that is not the last.
    """
    before = draft.texts[-1]
    if draft.lines[-1].indent > 1 or line.indent > 1:
        return False
    if draft.kind == "paragraph":
        return before.endswith(":")
    return bool(_LIST_CONTINUES.search(before))


def _begins_bullet(drafts: Sequence[_Draft], line: Line, right_edge: float, *, lossy: bool) -> bool:
    """Return whether an indented line, after a finished line of a bullet, is the next bullet."""
    draft = drafts[-1]
    # In a source that keeps glyphs, every bullet of the list has one.
    if draft.marker and not lossy:
        return False
    on_page = [d for d in drafts if d.kind == "bullet" and d.lines[0].page == line.page]
    firsts = {d.first for d in on_page}
    # First lines have an indent of their own: the line begins a bullet if it has that indent.
    if any(d.rest is not None and abs(d.rest - d.first) > _SAME for d in on_page):
        return any(abs(line.indent - first) <= _SAME for first in firsts)
    # No second line is known yet: a line at the indent of the first, or right of it, begins a bullet.
    if draft.rest is None or not on_page:
        return line.indent > draft.first - _SAME
    if line.indent > draft.rest + _SAME:
        return True
    # All lines of all bullets have one indent: the list says "; and", or the line before is short.
    return bool(_LIST_CONTINUES.search(draft.lines[-1].text)) or _is_short(draft.lines[-1], line, right_edge)


def _is_short(line: Line, following: Line, right_edge: float) -> bool:
    """Return whether the next line's first word would have fit on the line with room to spare."""
    word = following.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) < right_edge - _SHORT


def _finish(drafts: Sequence[_Draft], source: Source) -> Blocks:
    blocks: list[Block] = []
    restored: list[str] = []
    lost: list[str] = []

    def mended(text: str, *, quotes: bool = True) -> str:
        if source.lossy:
            if source.restore:
                text, words = restore(text) if quotes else restore_apostrophes(text)
                restored.extend(words)
            lost.extend(lost_places(text))
        return squeeze(text)

    for draft, level in zip(drafts, _levels(drafts), strict=True):
        if draft.kind == "table":
            cells = [[mended(text, quotes=False) for text in _cells(line).texts] for line in draft.lines]
            printed = "\n".join("\t".join(filter(None, texts)) for texts in cells)
            blocks.append(Block("table", printed, rows=_rows(draft.lines, cells)))
        else:
            text = mended(join_lines(draft.texts), quotes=not draft.lines[0].cells)
            blocks.append(Block(draft.kind, text, level, draft.marker))
    return Blocks(tuple(blocks), tuple(restored), tuple(lost))


def _cells(line: Line) -> Cells:
    assert line.cells is not None  # a draft of the kind "table" has only such lines
    return line.cells


def _rows(lines: Sequence[Line], cells: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table, each cell with all of its lines."""
    numbers = [_cells(line).row for line in lines]
    rows = []
    for number in sorted(set(numbers)):
        own = [texts for of, texts in zip(numbers, cells, strict=True) if of == number]
        rows.append(tuple(join_lines([text for text in column if text]) for column in zip(*own, strict=True)))
    return tuple(rows)


def _levels(drafts: Sequence[_Draft]) -> list[int]:
    """Return the nesting of each block, 0 for a paragraph.

    Bullets with the same indent have the same level; but "o", the glyph of Word's second level, is always nested.
    """
    edges: list[float] = []
    for inset in sorted(
        draft.inset for draft in drafts if draft.kind == "bullet" and draft.marker != _SECOND_LEVEL
    ):
        if not edges or inset > edges[-1] + _INSET:
            edges.append(inset)
    levels = []
    for draft in drafts:
        level = max(sum(edge <= draft.inset for edge in edges) - 1, 0)
        if draft.marker == _SECOND_LEVEL and edges:
            level = max(level, 1)
        levels.append(level if draft.kind == "bullet" else 0)
    return levels
