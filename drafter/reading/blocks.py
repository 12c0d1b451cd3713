"""A comment's lines as paragraphs and bullets."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drafter.model import Block
from drafter.reading.numbering import Start
from drafter.reading.paragraphs import GAP, SENTENCE_END, squeeze
from drafter.reading.restoration import restore
from drafter.reading.source import Line, Source

_BULLET_INDENT = 2
"""Columns right of the comment's text from which a line belongs to a bullet."""

_GLYPH = re.compile(r"(?P<marker>[•·▪◦●■□–—*]|o(?=\s{2,}))\s+(?P<text>\S.*)")
_LETTER_O = re.compile(r"(?P<marker>o)\s+(?P<text>\S.*)")
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+\S")
_LOST = "   "
"""What EDGAR's text form leaves of a lost character."""

_ENDS = re.compile(r"([.?!:;,][\"'”’)\]]*|\b(and|or))$")


@dataclass(slots=True)
class _Draft:
    """A block while its lines are gathered.

    `first` and `rest` are the indents of its first and its other lines.
    """

    kind: str
    marker: str
    first: float
    rest: float | None = None
    texts: list[str] = field(default_factory=list)
    page: int = 0

    def add(self, text: str, line: Line, text_column: float) -> None:
        """Take a line.

        One that stands a lost character's width right of the text began with that character.
        """
        left = text_column if self.kind == "paragraph" else self.rest
        if self.texts and left is not None and line.indent - left == len(_LOST):
            text = _LOST + text
        elif self.texts and self.rest is None and line.page == self.page:
            self.rest = line.indent
        self.texts.append(text)
        self.page = line.page


def make_blocks(
    lines: Sequence[Line], start: Start, column: Callable[[Line], float], source: Source
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of a comment, and the words in which lost characters were restored.

    Args:
        lines: the comment's lines, the first with its number.
        start: the comment's number and the column of its text.
        column: where comment text stands on a line's page.
        source: says whether characters may have been lost, and whether a line is a whole paragraph.
    """
    drafts: list[_Draft] = []
    for index, line in enumerate(lines):
        text = start.text if index == 0 else line.text
        if not text:
            continue
        text_column = start.column if line.page == lines[0].page and start.text else column(line)
        inside = index > 0 and line.indent - text_column > _BULLET_INDENT
        glyph = _GLYPH.match(text) or (_LETTER_O.match(text) if inside else None) if index else None
        if not drafts or _begins_block(drafts[-1], line, text_column, source, bool(glyph)):
            kind = "bullet" if glyph or (inside and not source.flowing) else "paragraph"
            drafts.append(_Draft(kind, glyph["marker"] if glyph else "", line.indent))
        drafts[-1].add(glyph["text"] if glyph else text, line, text_column)
    levels = _levels(drafts)
    restored: list[str] = []
    blocks = []
    for draft in drafts:
        text = " ".join(draft.texts)
        if source.lossy:
            text, words = restore(text)
            restored.extend(words)
        kind = "bullet" if draft.kind == "bullet" else "paragraph"
        level = levels.get(draft.first, 0) if kind == "bullet" else 0
        blocks.append(
            Block("bullet" if kind == "bullet" else "paragraph", squeeze(text), level, draft.marker)
        )
    return tuple(blocks), tuple(restored)


def _begins_block(draft: _Draft, line: Line, text_column: float, source: Source, glyph: bool) -> bool:
    if source.flowing or glyph:
        return True
    ended = bool(_ENDS.search(draft.texts[-1]))
    if line.page != draft.page:
        return (
            ended
            and line.gap > GAP
            and (line.indent - text_column > _BULLET_INDENT or draft.kind == "bullet")
        )
    if line.gap > GAP:
        return True
    inside = line.indent - text_column > _BULLET_INDENT
    if draft.kind == "paragraph":
        return inside and bool(SENTENCE_END.search(draft.texts[-1]))
    if not inside:
        return ended and line.indent < (draft.first if draft.rest is None else draft.rest) - 1
    if draft.rest is None:
        return ended and line.indent >= draft.first
    return ended and line.indent > draft.rest + 1


def _levels(drafts: Sequence[_Draft]) -> dict[float, int]:
    """The nesting of bullets by their indents: those within two columns of one another are of one level."""
    levels: dict[float, int] = {}
    edges: list[float] = []
    for indent in sorted({draft.first for draft in drafts if draft.kind == "bullet"}):
        if not edges or indent > edges[-1] + _BULLET_INDENT:
            edges.append(indent)
        levels[indent] = len(edges) - 1
    return levels
