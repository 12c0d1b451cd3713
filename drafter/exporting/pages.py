"""The pages of a letter: where one ends, and what is above and below its text.

An HTML page or a text has no pages of its own. A letter is divided at the page breaks that counsel put into it; if
its pages carry the legend of Rule 83, it is divided into all its pages, so that each has the legend and its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.exporting.page import Block, Letter, Margins, Paragraph, Table, Text, paragraphs_of
from drafter.exporting.widths import width_of

_LEGEND = re.compile(r"confidential treatment", re.I)
_LINE = 1.15


class Page(NamedTuple):
    """A page: its number, how many there are, its text, and what is above and below the text."""

    number: int
    of: int
    blocks: tuple[Block, ...]
    margins: Margins = Margins()

    @property
    def is_last(self) -> bool:
        """True if no page comes after it."""
        return self.number == self.of


def pages_of(letter: Letter) -> list[Page]:
    """Return the pages of a letter."""
    if has_legend(letter):
        starts = page_starts(letter) if letter.page_starts is None else letter.page_starts
        found = [letter.blocks[start:end] for start, end in pairwise((*starts, len(letter.blocks)))]
        return [
            Page(number, len(found), blocks, _first(letter) if number == 1 else letter.later)
            for number, blocks in enumerate(found, 1)
        ]
    found = list(_at_breaks(letter.blocks))
    return [
        Page(
            number,
            len(found),
            blocks,
            Margins(
                letter.first.above if number == 1 and _says_something(letter.first.above) else (),
                letter.first.below if number == len(found) and _says_something(letter.first.below) else (),
            ),
        )
        for number, blocks in enumerate(found, 1)
    ]


def has_legend(letter: Letter) -> bool:
    """Return whether the pages of a letter carry the legend of a request under Rule 83."""
    return bool(_legends(letter.first) or _legends(letter.later))


def _legends(margins: Margins) -> tuple[Block, ...]:
    return tuple(
        block
        for block in (*margins.above, *margins.below)
        if any(_LEGEND.search(paragraph.text) for paragraph in paragraphs_of((block,)))
    )


def _first(letter: Letter) -> Margins:
    """Return what is above and below the first page, with the legend of the others if it has none of its own."""
    if _legends(letter.first):
        return letter.first
    return letter.first._replace(below=(*letter.first.below, *_legends(letter.later)))


def _says_something(blocks: tuple[Block, ...]) -> bool:
    """Return whether a header or footer has more than the number of the page."""
    return any(
        re.sub(r"\bpage\b|[^A-Za-z]", "", paragraph.text, flags=re.I) for paragraph in paragraphs_of(blocks)
    ) or any(
        not isinstance(piece, Text) and hasattr(piece, "height")
        for paragraph in paragraphs_of(blocks)
        for piece in paragraph.pieces
    )


def _at_breaks(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    page: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.starts_page and page:
            yield tuple(page)
            page = []
        page.append(block)
    yield tuple(page)


def page_starts(letter: Letter) -> tuple[int, ...]:
    """Return the index of the block with which each page begins, as Word last divided them, or as long as a page is."""
    by_word = any(isinstance(block, Paragraph) and block.ended_page for block in letter.blocks)
    heights = [_height(block, letter.width) for block in letter.blocks]
    starts = [0]
    used = 0.0
    for index, block in enumerate(letter.blocks):
        breaks = isinstance(block, Paragraph) and block.starts_page
        full = (
            isinstance(block, Paragraph) and block.ended_page
            if by_word
            else used + heights[index] > letter.height
        )
        if index > starts[-1] and (breaks or full):
            start = index if breaks else _kept(letter.blocks, starts[-1], index)
            starts.append(start)
            used = sum(heights[start:index])
        used += heights[index]
    return tuple(starts)


def _kept(blocks: Sequence[Block], start: int, index: int) -> int:
    """Return where a page begins if the paragraphs that stay with the next one go with it."""
    at = index
    while at > start + 1 and isinstance(last := blocks[at - 1], Paragraph) and last.keeps_next:
        at -= 1
    return at if at > start + 1 or index == start + 1 else index


def _height(block: Block, width: float) -> float:
    if isinstance(block, Table):
        total = sum(block.widths) or width
        return sum(
            max(
                (
                    sum(_height(one, total * cell.columns / len(block.widths)) for one in cell.blocks)
                    for cell in row
                ),
                default=0.0,
            )
            for row in block.rows
        )
    size = max((piece.look.size for piece in block.pieces if isinstance(piece, Text)), default=12.0)
    space = max(width - block.left - block.right, 36.0)
    words = sum(width_of(piece.text, piece.look) for piece in block.pieces if isinstance(piece, Text))
    breaks = sum(not hasattr(piece, "look") and not hasattr(piece, "height") for piece in block.pieces)
    pictures = sum(getattr(piece, "height", 0.0) for piece in block.pieces)
    lines = 1 + int(words / space) + breaks
    line = block.line if block.exact else size * _LINE * block.line
    return max(block.above, 0.0) + lines * line + block.below + pictures
