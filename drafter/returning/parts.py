"""A comment and its response as pieces, and functions shared by all ways to divide a company's letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from drafter.problems import Place
from drafter.returning.headings import LONGEST_HEADING, is_heading
from drafter.returning.labels import COMMENT_WORD, RESPONSE
from drafter.returning.numbers import label_of
from drafter.returning.pieces import Look, Piece, without_prefix


class Part(NamedTuple):
    """A comment and its response.

    Attributes:
        number: The comment's number.
        headings: The headings above the comment.
        comment: The comment without its label.
        response: The response without its label.
        top: The number of the first of its headings, or `first`.
        first: The number in the file of the comment's first piece, with its label.
        responds: The number from which headers and footers of pages are within the response.
        end: The first number after the response.
        heading_places: Where each of the headings is.
    """

    number: int | None
    headings: tuple[str, ...]
    comment: tuple[Piece, ...]
    response: tuple[Piece, ...]
    top: int
    first: int
    responds: int
    end: int
    heading_places: tuple[Place, ...] = ()


def part(
    number: int | None,
    above: Sequence[Piece],
    comment: Sequence[Piece],
    response: Sequence[Piece],
    first: int,
    end: int,
) -> Part:
    """Return a part, removing the label of its response.

    Args:
        number: The comment's number.
        above: The headings above the comment.
        comment: The comment without its label.
        response: The response with its label, if it has one.
        first: The number of the comment's label.
        end: The first number after the response.
    """
    answer = list(response)
    responds = comment[-1].after if comment else first + 1
    if answer and (found := RESPONSE.match(answer[0].text)):
        responds = answer[0].number
        answer[0] = without_prefix(answer[0], found.end())
    heads = [piece for piece in above if not is_comment_word(piece)]
    top = min(first, above[0].number) if above else first
    return Part(
        number,
        tuple(piece.line for piece in heads),
        _with_text(comment),
        _with_text(answer),
        top,
        first,
        responds,
        end,
        tuple(piece.place for piece in heads),
    )


def heading_look(pieces: Sequence[Piece], starts: Iterable[int]) -> Look | None:
    """Return the formatting of headings: that of most lines directly above a comment, or None if it is plain."""
    above = Counter(
        pieces[start - 1].look
        for start in starts
        if start and len(pieces[start - 1].text) < LONGEST_HEADING and not pieces[start - 1].rows
    )
    look = above.most_common(1)[0][0] if above else None
    return look if look and any(look) else None


def before_headings(
    pieces: Sequence[Piece], begin: int, end: int, heads: Look | None, known: Collection[str] = ()
) -> int:
    """Return the index at which a response ends, before the headings of the next comment and its label.

    Args:
        pieces: The letter.
        begin: The index at which the response begins.
        end: The index at which the next comment begins.
        heads: The formatting of headings; None if it is unknown.
        known: Words of headings in the staff letter, in lower case, with one space between them.
    """
    while end > begin and (
        is_heading_style(pieces[end - 1])
        or is_heading(pieces[end - 1], heads)
        or is_comment_word(pieces[end - 1])
        or plain_words(pieces[end - 1].text) in known
    ):
        end -= 1
    return end


def plain_words(text: str) -> str:
    """Return the words of a text in lower case, with one space between them."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def is_heading_style(piece: Piece) -> bool:
    """Return whether the style of a piece is that of a draft's headings."""
    return piece.style.lower().replace(" ", "").startswith("staffheading")


def is_comment_word(piece: Piece) -> bool:
    """Return whether a piece is only a comment's label: "Comment", with or without a number."""
    label = label_of(piece)
    if label and not label[2].text:
        return True
    return any(COMMENT_WORD.fullmatch(text) for text in (piece.text, f"{piece.text}:"))


def _with_text(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text or piece.is_picture)
