"""Find the comments and responses of a draft whose content controls were lost, by its bookmarks or its styles.

LibreOffice drops the tags of controls, and closes a control after its first paragraph. It also gives the style of a
deleted paragraph to the one below it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from drafter.response import STYLES
from drafter.returning.ending import above_bullets, closing_kind
from drafter.returning.headings import is_heading
from drafter.returning.pieces import Piece

_COMMENT_STYLE, _LABEL_STYLE = (STYLES[part].lower() for part in ("staff comment", "response label"))
_CLOSING_STYLES = frozenset(STYLES[part].lower() for part in ("body", "closing", "signature", "copies"))


def with_lost_slots(
    pieces: Sequence[Piece], bookmarks: Mapping[int, str], unstyled: Collection[int]
) -> tuple[Piece, ...]:
    """Return the pieces of a letter with their slots.

    Args:
        pieces: The letter; some pieces may have a slot.
        bookmarks: The slot that begins with a bookmark, by the index of its piece.
        unstyled: The numbers of the pieces below a deleted paragraph.
    """
    begins = bookmarks or dict(_begins_by_style(pieces))
    return tuple(_with_slots(pieces, begins, unstyled) if begins else pieces)


def _begins_by_style(pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Yield the slot that begins at each index, as the styles of a draft show it."""
    key = ""
    for index, piece in enumerate(pieces):
        style = piece.style.lower()
        if style == _COMMENT_STYLE and (number := re.match(r"\d+", piece.marker or piece.text)):
            key = number[0]
            yield index, f"comment-{key}"
        elif style == _LABEL_STYLE and key:
            yield index, f"response-{key}"


def _with_slots(
    pieces: Sequence[Piece], begins: Mapping[int, str], unstyled: Collection[int]
) -> Iterator[Piece]:
    slot = ""
    end = _end_of_responses(pieces, max(begins), unstyled)
    for index, piece in enumerate(pieces):
        slot = begins.get(index, slot) if index < end else ""
        yield piece if piece.slot or _is_heading(piece, unstyled) else piece._replace(slot=slot)


def _is_heading(piece: Piece, unstyled: Collection[int]) -> bool:
    return "heading" in piece.style.lower() or (piece.number in unstyled and is_heading(piece, None))


def _end_of_responses(pieces: Sequence[Piece], label: int, unstyled: Collection[int]) -> int:
    """Return the index after the last response, which the styles of the closing show.

    Args:
        pieces: The letter.
        label: The index of the last response's label; without such styles, only the label is certain.
        unstyled: The numbers of the pieces below a deleted paragraph.
    """
    end = len(pieces)
    while end > label + 1:
        above = above_bullets(pieces, end)
        if above <= label or not _closes(pieces[above], unstyled):
            break
        end = above
    return end if end < len(pieces) else label + 1


def _closes(piece: Piece, unstyled: Collection[int]) -> bool:
    is_styled = piece.style.lower() in _CLOSING_STYLES
    return is_styled or (piece.number in unstyled and closing_kind(piece.line) is not None)
