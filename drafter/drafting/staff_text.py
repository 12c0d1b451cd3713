"""Turn the staff's headings and comments into blocks, word for word and never read as markup."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.drafting.quoted_comments import QuotedComment
from drafter.model import Block
from drafter.response import Paragraph, Run, StaffComment, Table

_BULLET_LEVELS = 2

_LOST_MARKER = "•"
"""The bullet printed in place of one that EDGAR's text format dropped."""


def headings(quote: QuotedComment) -> Iterator[Paragraph]:
    """Yield the headings above a comment as paragraphs, beginning with the outermost."""
    for level, heading in zip(quote.heading_levels, quote.comment.headings, strict=True):
        yield Paragraph(f"staff heading {level}", (Run(heading),))


def staff_comment(quote: QuotedComment, *, locked: bool) -> StaffComment:
    """Return the block that quotes a comment.

    Args:
        quote: The comment and its place in the letter.
        locked: Whether Word should keep the text from being edited.
    """
    paragraphs = tuple(
        _table(block)
        if block.kind == "table"
        else Paragraph(_style(block, numbered=index == 0 and bool(quote.label)), _runs(block))
        for index, block in enumerate(quote.comment.blocks)
    )
    return StaffComment(quote.key, quote.label, paragraphs, locked=locked)


def _table(block: Block) -> Table:
    return Table(tuple(tuple((Run(text),) if text else () for text in row) for row in block.rows))


def _style(block: Block, *, numbered: bool) -> str:
    if block.kind == "bullet":
        return f"staff bullet {min(block.level + 1, _BULLET_LEVELS)}"
    return "staff comment" if numbered else "staff comment continued"


def _runs(block: Block) -> tuple[Run, ...]:
    if block.kind == "bullet" and block.marker and block.text.startswith(block.marker):
        return Run(block.marker), Run("\t", "tab"), Run(block.text[len(block.marker) :].lstrip())
    if block.kind == "bullet":
        return Run(block.marker or _LOST_MARKER), Run("\t", "tab"), Run(block.text)
    return (Run(block.text),)
