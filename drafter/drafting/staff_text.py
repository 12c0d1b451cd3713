"""The staff's words as blocks: headings and comments, letter for letter, never read as markup."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.drafting.context import QuotedComment
from drafter.model import Block
from drafter.response import Paragraph, Run, StaffComment

_BULLET_LEVELS = 2

_LOST_MARKER = "•"
"""For a bullet whose glyph the text form has lost."""


def headings(quote: QuotedComment) -> Iterator[Paragraph]:
    """The headings above a comment, the outermost first."""
    for level, heading in zip(quote.heading_levels, quote.comment.headings, strict=True):
        yield Paragraph(f"staff heading {level}", (Run(heading),))


def staff_comment(quote: QuotedComment, *, locked: bool) -> StaffComment:
    """The comment as it is quoted."""
    paragraphs = tuple(
        Paragraph(_style(block, numbered=index == 0 and bool(quote.label)), _runs(block))
        for index, block in enumerate(quote.comment.blocks)
    )
    return StaffComment(quote.key, quote.label, paragraphs, locked=locked)


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
