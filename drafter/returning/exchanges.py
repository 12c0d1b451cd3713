"""Turn pieces into exchanges: each comment that a company's letter restates, with its response."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from drafter.model import CommentLetter
from drafter.returned import Exchange, ReturnedBlock
from drafter.returning.alignment import headings_of, parts_by_letter
from drafter.returning.ending import ending, signature
from drafter.returning.furniture import furniture
from drafter.returning.numbers import label_of
from drafter.returning.parts import Part
from drafter.returning.pieces import Piece
from drafter.returning.shapes import parts_by_shape
from drafter.returning.slots import parts_by_slot
from drafter.returning.substance.outcomes import outcome
from drafter.returning.substance.pages import cited_pages
from drafter.returning.substance.proposed import proposed
from drafter.returning.substance.undertakings import undertakings

_HOLLOW_BULLET = "o"
"""The letter with which Word draws a hollow bullet."""


class Divided(NamedTuple):
    """A letter divided into exchanges and what is around them.

    Attributes:
        opening: What comes before the first comment and its headings.
        exchanges: The comments with their responses.
        closing: What comes after the last response.
        restates: Whether the words of the staff letter were found.
        is_by_shape: Whether nothing but the letter's shape shows its comments: no control, no staff letter.
    """

    opening: tuple[ReturnedBlock, ...]
    exchanges: tuple[Exchange, ...]
    closing: tuple[ReturnedBlock, ...]
    restates: bool
    is_by_shape: bool


def divide(pieces: Sequence[Piece], first: int, letter: CommentLetter | None = None) -> Divided:
    """Divide a letter into its opening, its comments with their responses, and its closing.

    Args:
        pieces: The whole letter.
        first: The index of the first piece after the salutation.
        letter: The staff letter, if available; its words then locate the comments.
    """
    pages = furniture(pieces, first)
    kept = [piece for index, piece in enumerate(pieces) if index >= first and index not in pages]
    kept = kept[: _closing(kept)]
    known = headings_of(letter)
    by_slot = parts_by_slot(kept, known)
    parts = by_slot or parts_by_shape(kept)
    by_letter = parts_by_letter(kept, letter, parts, known) if letter else []
    if not _numbers(by_letter) <= _numbers(by_slot):
        parts = by_letter
    if parts:  # what is below the last response belongs to the closing's page
        last = parts[-1]
        end = last.response[-1].after if last.response else last.responds
        end = next((piece.number for piece in pieces if piece.number >= end), end)
        parts = [*parts[:-1], last._replace(end=end)]
    begin = parts[0].top if parts else kept[-1].after if kept else pieces[-1].after
    end = parts[-1].end if parts else begin
    between = [pieces[index] for index in sorted(pages)]
    return Divided(
        _blocks([piece for piece in pieces if piece.number < begin], between),
        tuple(_exchange(part, pieces, between) for part in parts),
        _blocks([piece for piece in pieces if piece.number >= end], between),
        bool(by_letter),
        not by_slot and not by_letter,
    )


def _numbers(parts: Sequence[Part]) -> Counter[int | None]:
    """Return how often each number occurs; a draft's controls may hold more comments than the staff's letter has."""
    return Counter(part.number for part in parts)


def _closing(pieces: Sequence[Piece]) -> int:
    """Return the index at which the closing begins; whatever a draft's content control holds is no part of it."""
    after = 1 + max((index for index, piece in enumerate(pieces) if piece.slot), default=-1)
    below = pieces[after:]
    return after + ending(below[: signature(below)])


def _exchange(part: Part, pieces: Sequence[Piece], pages: Sequence[Piece]) -> Exchange:
    comment = [*part.comment, *(page for page in pages if part.first <= page.number < part.responds)]
    if part.comment:
        last = part.comment[-1].number
        comment = [piece for piece in comment if piece.number <= last]
    response = [*part.response, *(page for page in pages if part.responds <= page.number < part.end)]
    blocks = _blocks(response, pages, proposed(part.response))
    promises = undertakings(blocks)
    first = next(piece for piece in pieces if piece.number == part.first)
    label = label_of(first)
    return Exchange(
        part.number,
        part.headings,
        _blocks(comment, pages),
        blocks,
        first.through(part.end - 1),
        pages=cited_pages(blocks),
        undertakings=promises,
        outcome=outcome(blocks, promises),
        printed=label[1] if label else None,
        heading_places=part.heading_places,
    )


def _blocks(
    pieces: Sequence[Piece], pages: Sequence[Piece], disclosure: Collection[int] = ()
) -> tuple[ReturnedBlock, ...]:
    """Return pieces as blocks in the order of the file.

    Args:
        pieces: The pieces.
        pages: Those of them that are headers and footers of pages.
        disclosure: The numbers of those that are disclosure.
    """
    between = {page.number for page in pages}
    return tuple(
        ReturnedBlock("page", piece.text, place=piece.place)
        if piece.number in between
        else _block(piece)._replace(proposed=piece.number in disclosure)
        for piece in sorted(pieces, key=lambda piece: piece.number)
    )


def _block(piece: Piece) -> ReturnedBlock:
    if piece.is_picture:
        return ReturnedBlock("picture", place=piece.place)
    if piece.rows:
        return ReturnedBlock("table", rows=piece.rows, place=piece.place)
    if not piece.marker:
        return ReturnedBlock("paragraph", piece.text, place=piece.place)
    typed = any(map(str.isalnum, piece.marker)) and piece.marker != _HOLLOW_BULLET
    text = f"{piece.marker} {piece.text}" if typed else piece.text
    return ReturnedBlock("bullet", text, marker=piece.marker, place=piece.place)
