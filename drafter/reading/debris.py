"""Find merge debris in EDGAR's text format, and remove it from the letter.

In a PDF, the rows of the merge are recognized by their color (see `merge_fields`). In the text format, they are
between the lines of the page or within them: in the running header, next to the signature, or mixed with the words of a
comment. In a comment, the debris is removed word by word, and the comment's words are reassembled by their columns (see
`interleaved`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from drafter.kernel.patterns import pattern
from drafter.model import ReadingWarning
from drafter.reading.interleaved import rows_by_column, take_row, words_of_lines
from drafter.reading.merge_fields import HEADER_LINES, MergeFields, names_addressee, words_in
from drafter.reading.source import Line

_BEGINS = re.compile(r"FirstName\b")
_ENDS = r"FirstName\s+LastName$"
_LONGEST = 18
"""The maximum number of lines in a block: four rows of debris, a running header, and comment lines between them."""

_DEBRIS_IN_TEXT = (
    "Stray mail-merge text was mixed into this passage. Drafter removed it and reassembled the words; compare the "
    "passage with the PDF."
)


def has_debris(lines: Sequence[Line]) -> bool:
    """Return whether any line begins with debris; in most letters none does."""
    return any(_BEGINS.match(line.text) for line in lines)


def find_debris(lines: Sequence[Line], fields: MergeFields) -> list[range]:
    """Return the index ranges of the blocks, each with the running header directly above it."""
    blocks: list[range] = []
    index = 0
    while index < len(lines):
        if not _BEGINS.match(lines[index].text):
            index += 1
            continue
        window = range(index, min(index + _LONGEST, len(lines)))
        end = next((i + 1 for i in window if pattern(_ENDS).match(lines[i].text)), index + 1)
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
    """Split a block into the lines to keep and the furniture, with a warning if words were reordered.

    Args:
        block: The lines.
        fields: The values that the merge printed.
        page: The number of the block's page.
    """
    rows, header = fields.debris_rows(page), fields.header_rows(page)
    kept: list[Line] = []
    taken: list[Line] = []
    for line in block:
        # A line that is a whole row of the debris or the header needs no closer look.
        row = next((r for r in (*rows, *header) if _is_row(line.text, r)), None)
        if row is None:
            kept.append(line)
            continue
        taken.append(line)
        (rows if row in rows else header).remove(row)
    if len(rows) == 0 or not kept:
        return kept, taken, None
    # The words of two rows may be mixed with each other but with nothing else: then all of the lines are furniture.
    for expected in ([*rows, *header], rows):
        if _same_characters(kept, expected):
            return [], [*taken, *kept], None
    header_words = fields.front_words | {
        w for row in fields.header_rows(page) for w in words_in(" ".join(row))
    }
    return _untangle(kept, taken, [row for row in rows if row], header_words)


def _is_row(text: str, row: list[str]) -> bool:
    return bool(row) and text.split() == row


def _same_characters(lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the lines have exactly the characters of the rows, in any order."""
    return Counter("".join("".join(line.text.split()) for line in lines)) == Counter(
        "".join(w for row in rows for w in row)
    )


def _untangle(
    lines: list[Line], taken: list[Line], rows: list[list[str]], header_words: frozenset[str]
) -> tuple[list[Line], list[Line], ReadingWarning | None]:
    """Remove the rows' words from lines of a comment; the result is that of `take_out_debris`."""
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
