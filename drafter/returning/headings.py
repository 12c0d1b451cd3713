"""Recognize the headings that a company's letter takes over from the staff's letter."""

from __future__ import annotations

import re

from drafter.returning.pieces import Look, Piece

_HEADING_WORDS = re.compile(
    r"(?:pages? (?:[\w-]*\d+|[ivxl]+)(?:\s*(?:,|and|through|-|–)\s*(?:[\w-]*\d+|[ivxl]+))*\.?$)|"
    r"^(?:(?:amendment no\. \d+ to )?(?:annual report|registration statement|form|schedule|definitive|preliminary)\b|"
    r"item \d|notes? (?:\d|\(|to )|exhibits?\b|general$|risk factors|management['’]s discussion|consolidated |"
    r"annex \w|part [iv]+\b|proxy statement|liquidity|results of operations|financial statements|non-gaap|cover page)",
    re.I,
)
LONGEST_HEADING = 250
"""The maximum number of characters in a heading."""
_SENTENCE = 100
"""The maximum number of characters in a heading that ends with a period."""


def is_heading(piece: Piece, heads: Look | None) -> bool:
    """Return whether a piece is a heading; `heads` is the formatting of headings, None if it is unknown."""
    if piece.rows or piece.marker or len(piece.text) > LONGEST_HEADING:
        return False
    if re.search(r"[.:;]['\"”]?$", piece.text) and not (
        len(piece.text) < _SENTENCE and _HEADING_WORDS.search(piece.text)
    ):
        return False
    look = piece.look
    if heads is not None:
        return look == heads or (any(look) and _HEADING_WORDS.search(piece.text) is not None)
    return any(look) or _HEADING_WORDS.search(piece.text) is not None
