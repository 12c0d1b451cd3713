"""A comment's lines as paragraphs and bullets.

A PDF shows the bullet's glyph. The text form has lost it: there a bullet is known by its place, right of
the comment's text, and a new one by the indent of its first line, which is not that of its other lines (or,
where it is, by the short line before it).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Block
from drafter.reading.numbering import Start
from drafter.reading.paragraphs import GAP, SENTENCE_END, join_lines, squeeze
from drafter.reading.restoration import lost_places, restore
from drafter.reading.source import Line, Source

_INSET = 2.5
"""Columns right of the comment's text from which a line belongs to a bullet."""

_SAME = 0.75
"""Columns within which two indents are one."""

_SHORT = 8
"""Columns that a line must leave free, beside the next word, for its end to be the end of a paragraph."""

_LOST = "   "
"""What EDGAR's text form leaves of a lost character."""

_GLYPH = re.compile(r"(?P<marker>[•·▪◦●■□▫◻➢✓❑❖–—*]|o(?=\s{2,}))\s+(?P<text>\S.*)")
_LETTER_O = re.compile(r"(?P<marker>o)\s+(?P<text>\S.*)")
_LETTERED = re.compile(r"(?P<marker>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})[.)])\s+\S.*", re.I)
"""A letter or number of the staff's own. It stays in the text, being the staff's words, and is the marker too."""

_DASHED = re.compile(r"(?P<marker>--?)\s+(?P<text>\S.*)")
_SECOND = "o"

_ITEM_END = re.compile(r"([.?!:;][\"'”’)\]]*|[;,] (and|or))$")


class _Draft:
    """A block while its lines are gathered.

    `first` and `rest` are the indents of its first and its other lines, `inset` is how far right of the
    comment's text it begins.
    """

    def __init__(
        self, kind: Literal["paragraph", "bullet"], marker: str, inset: float, first: float, page: int
    ) -> None:
        self.kind, self.marker, self.inset, self.first, self.page = kind, marker, inset, first, page
        self.rest: float | None = None
        self.lines: list[Line] = []
        self.texts: list[str] = []

    def add(self, line: Line, text: str, text_column: float) -> None:
        """Take a line.

        One that stands a lost character's width right of the text began with that character.
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
    """A comment's blocks, the words in which lost characters were restored, and the places where none was."""

    blocks: tuple[Block, ...]
    restored: tuple[str, ...]
    lost: tuple[str, ...]


def make_blocks(
    lines: Sequence[Line], start: Start, column: Callable[[Line], float], source: Source
) -> Blocks:
    """The paragraphs and bullets of a comment.

    Args:
        lines: the comment's lines, the first with its number.
        start: the comment's number and the column of its text.
        column: where comment text stands on a line's page.
        source: says whether characters may have been lost, and whether a line is a whole paragraph.
    """
    right_edge = max(line.indent + len(line.text) for line in lines)
    drafts: list[_Draft] = []
    for index, line in enumerate(lines):
        text = start.text if index == 0 else line.text
        if not text:
            continue
        text_column = start.column if line.page == lines[0].page and start.text else column(line)
        inset = index > 0 and not source.flowing and line.indent - text_column > _INSET
        glyph = _glyph(text, drafts[-1].texts[-1], inset) if drafts else None
        listed = bool(drafts) and source.lossy and index > 0 and _is_listed(drafts[-1], line)
        if (
            not drafts
            or glyph
            or source.flowing
            or _begins(drafts, line, inset, right_edge, lossy=source.lossy)
        ):
            kind: Literal["paragraph", "bullet"] = "bullet" if glyph or inset or listed else "paragraph"
            marker = glyph["marker"] if glyph else ""
            drafts.append(_Draft(kind, marker, line.indent - text_column, line.indent, line.page))
        drafts[-1].add(line, glyph.groupdict().get("text", text) if glyph else text, text_column)
    return _finish(drafts, source)


def _glyph(text: str, before: str, inset: bool) -> re.Match[str] | None:
    """What a line begins with, when that makes it a bullet; a letter or dash does so only where a list may go on."""
    if glyph := _GLYPH.match(text) or (_LETTER_O.match(text) if inset else None):
        return glyph
    return (_LETTERED.match(text) or _DASHED.match(text)) if _ITEM_END.search(before) else None


def _begins(drafts: Sequence[_Draft], line: Line, inset: bool, right_edge: float, *, lossy: bool) -> bool:
    """Whether a line without a glyph begins a block."""
    draft, before = drafts[-1], drafts[-1].texts[-1]
    if line.page != draft.page:
        ended = _ITEM_END if draft.kind == "bullet" else SENTENCE_END
        goes_on = line.text[:1].islower() and not pattern(r"[:;]( and| or)?$").search(before)
        return bool(ended.search(before)) and not goes_on and (inset or draft.kind == "bullet")
    if line.gap > GAP:
        return True
    if draft.kind == "paragraph":
        introduced = lossy and _is_listed(draft, line) and _is_short(draft.lines[-1], line, right_edge)
        return introduced or (inset and bool(SENTENCE_END.search(before)))
    if not _ITEM_END.search(before):
        return False
    if not inset and _is_listed(draft, line):
        return True
    if not inset:
        return bool(SENTENCE_END.search(before)) or line.indent < draft.lines[-1].indent - _INSET
    return _begins_bullet(drafts, line, right_edge, lossy=lossy)


def _is_listed(draft: _Draft, line: Line) -> bool:
    """Whether a line that is not set in goes on with a list, in a text whose blanks were run together.

    It follows a line that introduces a list, or a bullet of one that is not the last.
    """
    before = draft.texts[-1]
    if draft.lines[-1].indent > 1 or line.indent > 1:
        return False
    if draft.kind == "paragraph":
        return before.endswith(":")
    return bool(pattern(r";( and| or)?$").search(before))


def _begins_bullet(drafts: Sequence[_Draft], line: Line, right_edge: float, *, lossy: bool) -> bool:
    """Whether an inset line below a finished line of a bullet is the next bullet, not one more line of it."""
    draft = drafts[-1]
    if draft.marker and not lossy:
        return False
    on_page = [d for d in drafts if d.kind == "bullet" and d.lines[0].page == line.page]
    firsts = {d.first for d in on_page}
    if any(d.rest is not None and abs(d.rest - d.first) > _SAME for d in on_page):
        return any(abs(line.indent - first) <= _SAME for first in firsts)
    if draft.rest is None or not on_page:
        return line.indent > draft.first - _SAME
    if line.indent > draft.rest + _SAME:
        return True
    return bool(pattern(r";( and| or)?$").search(draft.lines[-1].text)) or _is_short(
        draft.lines[-1], line, right_edge
    )


def _is_short(line: Line, following: Line, right_edge: float) -> bool:
    """Whether the next line's first word would have had ample room on the line."""
    word = following.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) < right_edge - _SHORT


def _finish(drafts: Sequence[_Draft], source: Source) -> Blocks:
    blocks: list[Block] = []
    restored: list[str] = []
    lost: list[str] = []
    for draft, level in zip(drafts, _levels(drafts), strict=True):
        text = join_lines(draft.texts)
        if source.lossy:
            if source.restore:
                text, words = restore(text)
                restored.extend(words)
            lost.extend(lost_places(text))
        blocks.append(Block(draft.kind, squeeze(text), level, draft.marker))
    return Blocks(tuple(blocks), tuple(restored), tuple(lost))


def _levels(drafts: Sequence[_Draft]) -> list[int]:
    """The nesting of each block, 0 for a paragraph.

    Bullets that are set in alike are of one level; but "o" is a bullet within another wherever it stands,
    as that is the glyph of Word's second level.
    """
    edges: list[float] = []
    for inset in sorted(
        draft.inset for draft in drafts if draft.kind == "bullet" and draft.marker != _SECOND
    ):
        if not edges or inset > edges[-1] + _INSET:
            edges.append(inset)
    levels = []
    for draft in drafts:
        level = max(sum(edge <= draft.inset for edge in edges) - 1, 0)
        if draft.marker == _SECOND and edges:
            level = max(level, 1)
        levels.append(level if draft.kind == "bullet" else 0)
    return levels
