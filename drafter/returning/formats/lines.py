"""Read a letter in a format with lines rather than paragraphs: a PDF, EDGAR's old text, an e-mail."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.reading.paragraphs import group_paragraphs, text_of
from drafter.reading.source import Line, Source
from drafter.returning.pieces import Look, Piece, Run, with_typed_marker

_POINTS_A_COLUMN = 6.0


def line_pieces(source: Source) -> tuple[Piece, ...]:
    """Return the paragraphs of a letter as pieces; the number of each is that of its first line."""
    lines = [line for line in source.lines if not line.hidden]
    page = 1
    pieces = []
    for group in group_paragraphs(lines):
        pieces.append(_piece(group, page_break=group[0].page != page, paged=source.form == "pdf"))
        page = group[-1].page
    return tuple(pieces)


def _piece(lines: Sequence[Line], *, page_break: bool, paged: bool) -> Piece:
    text = text_of(lines)
    bold = 2 * sum(len(line.text) for line in lines if line.bold) > sum(len(line.text) for line in lines)
    runs = (Run(text, Look(bold=bold)),)
    indent = _POINTS_A_COLUMN * min(line.indent for line in lines)
    last = lines[-1].last if lines[-1].last > lines[0].number else 0
    piece = Piece(lines[0].number, text, runs, indent=indent, page_break=page_break, last=last, in_lines=True)
    return with_typed_marker(piece._replace(page=lines[0].page if paged else 0))
