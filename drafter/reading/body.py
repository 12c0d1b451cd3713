"""The middle of a staff letter: opening paragraphs, headings, comments, and where the closing begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.model import Comment, LetterKind
from drafter.reading import stock_phrases
from drafter.reading.blocks import make_blocks
from drafter.reading.headings import SLACK, Columns, Layout, cut_by_column, heading_cut, join_headings
from drafter.reading.ledger import Ledger
from drafter.reading.numbering import Start, find_starts, find_strays
from drafter.reading.paragraphs import (
    GAP,
    SENTENCE_END,
    begins_paragraph,
    group_paragraphs,
    paragraphs,
    squeeze,
    text_of,
)
from drafter.reading.references import exhibits, pages, refers_to
from drafter.reading.requests import asks, reissued
from drafter.reading.signature import signature_index
from drafter.reading.source import Line, Source
from drafter.reading.stock_phrases import matches

_CONTACT_LINES = 4
"""Lines of a paragraph within which a telephone number makes it a contact's."""


class Body(NamedTuple):
    """What kind of letter it is, the comments, what stands before them, and the lines after them.

    `strays` are lines that look like the beginning of a comment and were not taken for one.
    """

    kind: LetterKind
    opening: tuple[str, ...]
    comments: tuple[Comment, ...]
    rest: tuple[Line, ...]
    strays: tuple[Line, ...] = ()


def read_body(lines: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read what stands between the salutation and the closing, and place its lines.

    `rest` is what follows the last comment (or the opening, in a letter without comments).
    """
    signed_at = signature_index(lines)
    if starts := find_starts(lines[:signed_at]):
        body = _read_numbered(lines[:signed_at], starts, source, ledger)
        return body._replace(rest=(*body.rest, *lines[signed_at:]))
    return _read_unnumbered(lines[:signed_at], lines[signed_at:], source, ledger)


def _read_numbered(lines: Sequence[Line], starts: Sequence[Start], source: Source, ledger: Ledger) -> Body:
    layout = Layout(lines, starts)
    front = lines[: starts[0].at]
    cut = heading_cut(front, 0, None)
    opening, headings = front[:cut], front[cut:]
    ledger.put(opening, "opening")
    comments: list[Comment] = []
    for start, following in pairwise(starts):
        region = lines[start.at : following.at]
        cut = heading_cut(region, 1, layout.columns(start))
        comments.append(_comment(start, headings, region[:cut], layout, source, ledger))
        headings = region[cut:]
    region = lines[starts[-1].at :]
    cut = _closing_cut(region, layout.columns(starts[-1]))
    comments.append(_comment(starts[-1], headings, region[:cut], layout, source, ledger))
    strays = tuple(find_strays(lines[: starts[-1].at + cut], starts))
    return Body("comments", tuple(paragraphs(opening)), tuple(comments), tuple(region[cut:]), strays)


def _closing_cut(region: Sequence[Line], columns: Columns | None) -> int:
    """Index where the closing begins in the region of the last comment."""
    for index in range(1, len(region)):
        if begins_paragraph(region, index) and _begins_closing(region, index):
            return index
    for index in range(1, len(region)):
        if region[index].gap > GAP and _names_contact(region, index):
            return index
    if columns is None:
        return len(region)
    for index in range(1, len(region) - 1):
        if _is_set_in_paragraph(region[index], region[index + 1], columns):
            return index
    return cut_by_column(region, 1, columns)


def _begins_closing(region: Sequence[Line], index: int) -> bool:
    first_lines = group_paragraphs(region[index : index + 2])[0]
    return any(matches(text_of(lines), stock_phrases.CLOSING) for lines in (first_lines[:1], first_lines))


def _names_contact(region: Sequence[Line], index: int) -> bool:
    """Whether a paragraph names somebody with a telephone number of the SEC, however it begins."""
    paragraph = group_paragraphs(region[index : index + _CONTACT_LINES])[0]
    return matches(text_of(paragraph), stock_phrases.SEC_TELEPHONE)


def _is_set_in_paragraph(line: Line, second: Line, columns: Columns) -> bool:
    """A paragraph of the letter itself.

    Its first line set in, its second at the margin, left of any comment.
    """
    left = columns.get(line.page, 0.0) - SLACK
    return line.gap > GAP and second.gap <= GAP and second.indent < min(left, line.indent - SLACK)


def _read_unnumbered(lines: Sequence[Line], signed: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """A letter without numbers: what stands between opening and closing may be its one comment."""
    groups = group_paragraphs(lines)
    end = len(groups)
    while end > 1 and matches(text_of(groups[end - 1]), stock_phrases.CLOSING):
        end -= 1
    rest = (*_flat(groups[end:]), *signed)
    kind = _kind_of_unnumbered(text_of(lines))
    begin = 0
    while begin < end and matches(text_of(groups[begin]), stock_phrases.OPENING):
        begin += 1
    middle = groups[begin:end]
    from_staff = matches(text_of([*lines, *signed]), stock_phrases.FROM_STAFF)
    if not middle or kind in ("completed", "no_review") or (kind == "other" and not from_staff):
        opening = _flat(groups[:end])
        ledger.put(opening, "opening")
        return Body(kind, tuple(paragraphs(opening)), (), rest)
    opening = _flat(groups[:begin])
    ledger.put(opening, "opening")
    cut = next((i for i, group in enumerate(middle) if SENTENCE_END.search(group[-1].text)), 0)
    headings, region = _flat(middle[:cut]), _flat(middle[cut:])
    start = Start(0, 0, region[0].indent, squeeze(region[0].text))
    comment = _comment(start, headings, region, Layout(region, [start]), source, ledger)
    return Body(kind, tuple(paragraphs(opening)), (comment,), rest)


def _kind_of_unnumbered(text: str) -> LetterKind:
    if matches(text, stock_phrases.ANNOUNCED):
        return "comments"
    if matches(text, stock_phrases.COMPLETED):
        return "completed"
    return "no_review" if matches(text, stock_phrases.NO_REVIEW) else "other"


def _flat(groups: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for group in groups for line in group]


def _comment(
    start: Start,
    headings: Sequence[Line],
    region: Sequence[Line],
    layout: Layout,
    source: Source,
    ledger: Ledger,
) -> Comment:
    name = f"comment {start.number}" if start.number else "comment"
    ledger.put(headings, f"heading of {name}")
    ledger.put(region, name)
    made = make_blocks(region, start, layout.column, source)
    text = "\n".join(block.text for block in made.blocks)
    return Comment(
        number=start.number or None,
        headings=join_headings(headings, restored=source.lossy and source.restore),
        blocks=made.blocks,
        lines=(region[0].number, region[-1].last),
        asks=asks(text),
        reissued=reissued(text),
        refers_to=refers_to(text),
        pages=pages(text),
        exhibits=exhibits(text),
        restored=made.restored,
        lost=made.lost,
    )
