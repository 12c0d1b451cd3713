"""Merge debris in the text form: where it stands, and the lines without it.

In a PDF the colour gives the merge's rows away (see `merge_fields`). In the text form they stand between, or inside,
the lines of the page: among the running header, beside the signature, or laid out in between the words of a comment.
There the debris is taken out word by word and the comment's words are put back in the order of their columns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from drafter.model import ReadingWarning
from drafter.reading.interleaved import rows_by_column, take_row, words_of_lines
from drafter.reading.merge_fields import HEADER_LINES, MergeFields, names_addressee, words_in
from drafter.reading.source import Line

_BEGINS = re.compile(r"FirstName\b")
_ENDS = re.compile(r"FirstName\s+LastName$")
_LONGEST = 18
"""Lines of a block: four rows of debris, a running header, and what of a comment stands between them."""

_DEBRIS_IN_TEXT = (
    "Merge debris stood among the words here; it was taken out and the words were put back by their columns. "
    "Compare them with the PDF."
)


def has_debris(lines: Sequence[Line]) -> bool:
    """Whether there is any; most letters have none."""
    return any(_BEGINS.match(line.text) for line in lines)


def find_debris(lines: Sequence[Line], fields: MergeFields) -> list[range]:
    """Index ranges of the blocks, each with the lines of a running header that stand right above it."""
    blocks: list[range] = []
    index = 0
    while index < len(lines):
        if not _BEGINS.match(lines[index].text):
            index += 1
            continue
        window = range(index, min(index + _LONGEST, len(lines)))
        end = next((i + 1 for i in window if _ENDS.match(lines[i].text)), index + 1)
        start = index
        floor = blocks[-1].stop if blocks else 0
        while start > max(floor, index - HEADER_LINES) and names_addressee(
            lines[start - 1], fields.front_words
        ):
            start -= 1
        blocks.append(range(start, end))
        index = end
    return blocks


def take_out_debris(
    block: Sequence[Line], fields: MergeFields, page: int
) -> tuple[list[Line], list[Line], ReadingWarning | None]:
    """Split a block into the lines to keep and the furniture, with a warning where words were reordered.

    `page` is the number of the page that the block stands on.
    """
    rows, header = fields.debris_rows(page), fields.header_rows(page)
    kept: list[Line] = []
    taken: list[Line] = []
    for line in block:
        row = next((r for r in (*rows, *header) if _is_row(line.text, r)), None)
        if row is None:
            kept.append(line)
            continue
        taken.append(line)
        (rows if row in rows else header).remove(row)
    if len(rows) == 0 or not kept:
        return kept, taken, None
    for expected in ([*rows, *header], rows):
        if _same_characters(kept, expected):
            return [], [*taken, *kept], None
    header_words = fields.front_words | {
        w for row in fields.header_rows(page) for w in words_in(" ".join(row))
    }
    return _unweave(kept, taken, [row for row in rows if row], header_words)


def _is_row(text: str, row: list[str]) -> bool:
    return bool(row) and text.split() == row


def _same_characters(lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> bool:
    """Whether the lines are made of the rows' characters and nothing else, in whatever order."""
    return Counter("".join("".join(line.text.split()) for line in lines)) == Counter(
        "".join(w for row in rows for w in row)
    )


def _unweave(
    lines: list[Line], taken: list[Line], rows: list[list[str]], header_words: frozenset[str]
) -> tuple[list[Line], list[Line], ReadingWarning | None]:
    words = words_of_lines(lines)
    touched: set[int] = set()
    certain = True
    for row in rows:
        words, clean = take_row(words, row, touched)
        certain = certain and clean
    if not touched:
        return lines, taken, None
    if all(part in header_words for word in words for part in words_in(word.text)):
        return [], [*taken, *lines], None
    kept = rows_by_column(lines, words, touched)
    still_there = {word.line for word in words}
    taken = taken + [line for index, line in enumerate(lines) if index not in still_there]
    if certain and len(kept) == len(still_there):
        return kept, taken, None
    return kept, taken, ReadingWarning("debris_in_text", _DEBRIS_IN_TEXT, lines[min(touched)].number)
