"""Divide one of Drafter's letters by its content controls, which show what is a comment and what is a response."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from drafter.returning.parts import Part, before_headings, is_heading_style, part, plain_words
from drafter.returning.pieces import Piece


def parts_by_slot(pieces: Sequence[Piece], known: Collection[str] = ()) -> list[Part]:
    """Return the comments and responses of a letter, in order; none if it has none of Drafter's content controls.

    Text typed below a response's control and above the next comment's headings belongs to the response.

    Args:
        pieces: The letter between salutation and closing, without the headers and footers of its pages.
        known: The plain words of the staff letter's headings, if available.
    """
    starts = [index for index in range(len(pieces)) if _begins_comment(pieces, index)]
    parts: list[Part] = []
    ended = 0
    for place, start in enumerate(starts):
        slot = pieces[start].slot
        split = next(
            (index for index in range(start, len(pieces)) if pieces[index].slot != slot), len(pieces)
        )
        end = starts[place + 1] if place + 1 < len(starts) else len(pieces)
        if place + 1 < len(starts):
            end = _before_headings(pieces, split, end, known)
        above = pieces[ended:start] if parts else [one for one in pieces[:start] if _is_heading(one, known)]
        ended = end
        after = pieces[end].number if end < len(pieces) else pieces[-1].after
        comment = pieces[start]._replace(marker=""), *pieces[start + 1 : split]
        number = int(slot.split("-")[1])
        parts.append(part(number, above, comment, pieces[split:end], pieces[start].number, after))
    return parts


def _before_headings(pieces: Sequence[Piece], begin: int, end: int, known: Collection[str]) -> int:
    """Return the index at which a response ends.

    Whatever its control holds is part of it, in bold or not, unless it is one of the staff's own headings.
    """
    while end > begin:
        piece = pieces[end - 1]
        is_typed_heading = not piece.slot and before_headings(pieces, end - 1, end, None) < end
        if not is_typed_heading and not _is_heading(piece, known):
            break
        end -= 1
    return end


def _is_heading(piece: Piece, known: Collection[str]) -> bool:
    return is_heading_style(piece) or plain_words(piece.text) in known


def _begins_comment(pieces: Sequence[Piece], index: int) -> bool:
    slot = pieces[index].slot
    return slot.startswith("comment-") and (index == 0 or pieces[index - 1].slot != slot)
