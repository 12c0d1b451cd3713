"""Divide a company's letter by its shape: the labels and the formatting of its comments and responses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from drafter.returning.headings import is_heading
from drafter.returning.labels import RESPONSE
from drafter.returning.numbers import Candidate, comment_starts, label_of, starts_before_responses
from drafter.returning.parts import Part, before_headings, heading_look, part
from drafter.returning.pieces import Look, Piece

_COMPANY_WORDS = re.compile(
    r"(?:(?:we|the (?:company|registrant|trust|fund|bank|corporation)|[A-Z][\w.’'&-]+(?: [A-Z][\w.’'&-]+){0,3}) "
    r"(?:hereby |also |further |have |has |had )?(?:respectfully|supplementally|acknowledges?|advis|confirms?|"
    r"notes? the (?:staff|comment)|revised|will|believes?|appreciates?|considered|does|do not|is |are |was |were |"
    r"respond|understand|undertake|agree|submit|supplement)|"
    r"in response to (?:the|your)|"
    r"(?:the )?staff is (?:respectfully )?(?:advised|referred)|as (?:noted|discussed|disclosed|described|requested)|"
    r"(?:the )?staff['’]s comment is (?:duly )?noted|please (?:see|refer to) (?:our|the company)|"
    r"we (?:have|acknowledge|respectfully|note the staff|confirm|will|believe|advise|respond|considered|appreciate)|"
    r"pursuant to|during |per the staff)",
    re.I,
)


def parts_by_shape(pieces: Sequence[Piece]) -> list[Part]:
    """Return the comments and responses of a letter, in order.

    Args:
        pieces: The letter between salutation and closing, without the headers and footers of its pages.
    """
    starts = comment_starts(pieces) or starts_before_responses(pieces)
    if not starts:
        return []
    spans = [*(one.at for one in starts), len(pieces)]
    splits = _splits(pieces, spans)
    heads = heading_look(pieces, spans[:-1])
    parts = []
    for place, start in enumerate(starts):
        begin, end = spans[place], spans[place + 1]
        above = before_headings(pieces, splits[place - 1] if place else 0, begin, heads)
        if place + 1 < len(starts):
            end = before_headings(pieces, splits[place], end, heads)
        headings, comment = _without_label(start, pieces[begin : splits[place]])
        after = pieces[end].number if end < len(pieces) else pieces[-1].after
        headings = [*pieces[above:begin], *headings]
        parts.append(
            part(start.number, headings, comment, pieces[splits[place] : end], pieces[begin].number, after)
        )
    return parts


def _without_label(start: Candidate, comment: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the headings below a comment's label, and the comment without the label."""
    label = label_of(comment[0])
    first = label[2] if label else comment[0]
    rest, headings = list(comment[1:]), []
    if first.text or not rest:
        return [], [first, *rest]
    while len(rest) > 1 and is_heading(rest[0], None):
        headings.append(rest.pop(0))
    again = label_of(rest[0])  # "Comment No. 1" above "1. We note ..."
    if again and again[1] in (start.number, None):
        rest[0] = again[2]
    return headings, rest


def _splits(kept: Sequence[Piece], spans: Sequence[int]) -> list[int]:
    """Return the index at which each response begins: at its label, where the formatting changes, or by its words."""
    ranges = list(pairwise(spans))
    labeled = [next((i for i in range(a + 1, b) if RESPONSE.match(kept[i].text)), None) for a, b in ranges]
    labels_count = sum(map(bool, labeled)) > len(ranges) / 2  # one label alone may be a word of some response
    by_label = labeled if labels_count else [None] * len(ranges)
    plain = _response_look(kept, spans)
    return [
        found if found is not None else _split(kept, a, b, plain)
        for (a, b), found in zip(ranges, by_label, strict=True)
    ]


def _response_look(kept: Sequence[Piece], spans: Sequence[int]) -> Look:
    letters: Counter[Look] = Counter()
    for piece in kept[spans[0] : spans[-1]]:
        letters[piece.look] += len(piece.text)
    return max(letters, key=lambda look: letters[look], default=Look())


def _split(kept: Sequence[Piece], start: int, end: int, plain: Look) -> int:
    first = _first_words(kept, start, end)
    look = kept[first].look if kept[first].text else plain
    if label := label_of(kept[first]):
        look = label[2].look
    for index in range(first + 1, end):
        piece = kept[index]
        if piece.rows:
            continue
        if (look.bold, look.italic) != (piece.look.bold, piece.look.italic) and any(
            map(str.isalnum, piece.text)
        ):
            return index
    if any(look) and look != plain:
        return end
    for index in range(first + 1, end):
        if not kept[index].marker and _COMPANY_WORDS.match(kept[index].text):
            return index
    return _after_first_paragraph(kept, first, end)


def _first_words(kept: Sequence[Piece], start: int, end: int) -> int:
    """Return the index of the first words of a comment, which come after its label and may come after headings."""
    label = label_of(kept[start])
    if label is None or label[2].text:
        return start
    index = start + 1
    while index < end - 1 and is_heading(kept[index], None):
        index += 1
    return min(index, end - 1)


def _after_first_paragraph(kept: Sequence[Piece], first: int, end: int) -> int:
    index = first + 1
    while index < end and kept[index].marker:
        index += 1
    return min(index, end)
