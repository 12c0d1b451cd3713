"""Turn pieces into exchanges: each comment that a company's letter restates, with its response."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from drafter.model import CommentLetter
from drafter.problems import Place
from drafter.returned import Exchange, ReturnedBlock
from drafter.returning.alignment import parts_by_letter
from drafter.returning.ending import ending, signature
from drafter.returning.furniture import furniture
from drafter.returning.parts import Part
from drafter.returning.pieces import Piece
from drafter.returning.shapes import parts_by_shape
from drafter.returning.slots import parts_by_slot


class Divided(NamedTuple):
    """The exchanges of a letter, and whether the words of the staff letter were found in it."""

    exchanges: tuple[Exchange, ...]
    restates: bool


def exchanges_of(pieces: Sequence[Piece], first: int, letter: CommentLetter | None = None) -> Divided:
    """Return the comments and responses of a letter, in order.

    Args:
        pieces: The whole letter.
        first: The index of the first piece after the salutation.
        letter: The staff letter, if available; its words then locate the comments.
    """
    pages = furniture(pieces, first)
    kept = [piece for index, piece in enumerate(pieces) if index >= first and index not in pages]
    kept = kept[: signature(kept)]
    kept = kept[: ending(kept)]
    parts = parts_by_slot(kept) or parts_by_shape(kept)
    by_letter = parts_by_letter(kept, letter, parts) if letter else []
    parts = by_letter or parts
    if parts:  # what is below the last response belongs to the closing's page
        last = parts[-1]
        end = last.response[-1].number + 1 if last.response else last.responds
        parts = [*parts[:-1], last._replace(end=end)]
    between = [pieces[index] for index in sorted(pages)]
    return Divided(tuple(_exchange(part, between) for part in parts), bool(by_letter))


def _exchange(part: Part, pages: Sequence[Piece]) -> Exchange:
    comment = [*part.comment, *(page for page in pages if part.first <= page.number < part.responds)]
    if part.comment:
        last = part.comment[-1].number
        comment = [piece for piece in comment if piece.number <= last]
    response = [*part.response, *(page for page in pages if part.responds <= page.number < part.end)]
    return Exchange(
        part.number,
        part.headings,
        _blocks(comment, pages),
        _blocks(response, pages),
        Place(paragraph=part.first, last=part.end - 1),
    )


def _blocks(pieces: Sequence[Piece], pages: Sequence[Piece]) -> tuple[ReturnedBlock, ...]:
    """Return pieces as blocks in the order of the file, with the headers and footers of pages between them."""
    between = {page.number for page in pages}
    return tuple(
        ReturnedBlock("page", piece.text) if piece.number in between else _block(piece)
        for piece in sorted(pieces, key=lambda piece: piece.number)
    )


def _block(piece: Piece) -> ReturnedBlock:
    if piece.rows:
        return ReturnedBlock("table", rows=piece.rows)
    if not piece.marker:
        return ReturnedBlock("paragraph", piece.text)
    typed = any(map(str.isalnum, piece.marker))
    return ReturnedBlock(
        "bullet", f"{piece.marker} {piece.text}" if typed else piece.text, marker=piece.marker
    )
