"""Find the headers and footers of pages, which are in the middle of the text in EDGAR's version of a letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from drafter.kernel import dates
from drafter.returning.labels import RESPONSE
from drafter.returning.numbers import label_of
from drafter.returning.parts import is_heading_style
from drafter.returning.pieces import Piece

_PAGE_NUMBER = re.compile(
    r"(?:-\s*)?(?:page|pg\.?)?\s*\|?\s*(?P<n>\d{1,3}|[ivx]{1,5})(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*-)?(?:\s*\|\s*page)?",
    re.I,
)
_SAYS_PAGE = re.compile(
    r"\bpage\s+(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)(?:\s+of\s+\d+)?\s*$", re.I
)
_DATE = re.compile(rf"(?<!ended )(?<!ending ){dates.PATTERN}", re.I)
"""A date that is not that of the period in the name of a filing."""

_FURTHEST = 4
"""The maximum number of pieces in a page header or footer besides its number."""
_SHORT = 120
"""The maximum number of characters in a line of a header or footer."""
_ADDRESS_LINE = 60
"""The maximum number of characters in a line with a part of an address."""

_ADDRESS = re.compile(
    r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b|\b[A-Z][a-z]+,? \d{5}-\d{4}\b|\bwww\.|\.com\b|\bTel(?:ephone)?\b|"
    r"^\d+ (?:[A-Z][\w.]* ){1,4}(?:Street|Avenue|Road|Way|Drive|Boulevard|Plaza|Lane|Parkway)\b"
)
"""Part of the address that a letterhead has at the foot of its first page."""

_OFTEN = 2
"""The minimum number of times that a line of a header or footer is repeated."""


def furniture(pieces: Sequence[Piece], first: int) -> frozenset[int]:
    """Return the indexes of the pieces that belong to pages and not to the letter.

    Args:
        pieces: The whole letter.
        first: The index of the first piece that may be one, after the salutation.
    """
    repeated = Counter(_key(piece) for piece in pieces[first:] if len(piece.text) < _SHORT and not piece.rows)
    above = {_key(piece) for piece in pieces[:first]}
    numbers = [index for index in range(first, len(pieces)) if _is_page_number(pieces, index)]
    found = set(numbers)
    breaks = [index for index in range(first, len(pieces)) if pieces[index].page_break]
    for anchor in (*numbers, *breaks):
        for step in (-1, 1):
            at = anchor if anchor not in found and step == 1 else anchor + step
            for index in range(at, at + step * _FURTHEST, step):
                if index in found:
                    continue
                if not first <= index < len(pieces) or not _belongs(pieces[index], repeated, above):
                    break
                found.add(index)
    return frozenset(found)


def _is_page_number(pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    if piece.rows or piece.marker or piece.slot or is_heading_style(piece):
        return False
    return _PAGE_NUMBER.fullmatch(piece.text) is not None or (
        len(piece.text) < _SHORT
        and _SAYS_PAGE.search(piece.text) is not None
        and not piece.look.underlined
        and (_DATE.search(piece.text) is not None or piece.text.lower().startswith("page"))
    )


def _belongs(piece: Piece, repeated: Counter[str], above: set[str]) -> bool:
    text, key = piece.text, _key(piece)
    if piece.rows or piece.slot or not text or len(text) >= _SHORT:
        return False
    if label_of(piece) or RESPONSE.match(text):
        return False
    return (
        repeated[key] > _OFTEN
        or key in above
        or re.fullmatch(dates.PATTERN, text) is not None
        or (len(text) < _ADDRESS_LINE and _ADDRESS.search(text) is not None and not text.endswith("."))
    )


def _key(piece: Piece) -> str:
    return re.sub(r"\d+", "0", piece.text.casefold())
