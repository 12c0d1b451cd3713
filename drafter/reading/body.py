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
"""The lines at the start of a paragraph in which a telephone number shows that it names a contact."""


class Body(NamedTuple):
    """The middle of a letter.

    Attributes:
        kind: the kind of letter.
        opening: the paragraphs before the first heading or comment.
        comments: the comments.
        rest: the lines after the last comment; after the opening, if there are no comments.
        strays: lines that look like the start of a comment and were not used as one.
    """

    kind: LetterKind
    opening: tuple[str, ...]
    comments: tuple[Comment, ...]
    rest: tuple[Line, ...]
    strays: tuple[Line, ...] = ()


def read_body(lines: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read the lines after the salutation up to the closing, and enter them in the ledger."""
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
    """Return the index at which the closing begins, in the lines from the last comment on.

    Four signs are tried, the surest first; each is searched in all of the lines before the next one is.
    """
    # A customary paragraph: "In closing, we remind you ...".
    for index in range(1, len(region)):
        if begins_paragraph(region, index) and _begins_closing(region, index):
            return index
    # A paragraph with a telephone number of the SEC: "You may contact Ada Lind at ...".
    for index in range(1, len(region)):
        if region[index].gap > GAP and _names_contact(region, index):
            return index
    # The comment's text is not indented, so the layout shows nothing.
    if columns is None:
        return len(region)
    # A paragraph of the letter itself, by its layout.
    for index in range(1, len(region) - 1):
        if _is_set_in_paragraph(region[index], region[index + 1], columns):
            return index
    # The lines to the left of the comment's text, at the end.
    return cut_by_column(region, 1, columns)


def _begins_closing(region: Sequence[Line], index: int) -> bool:
    first_lines = group_paragraphs(region[index : index + 2])[0]
    return any(matches(text_of(lines), stock_phrases.CLOSING) for lines in (first_lines[:1], first_lines))


def _names_contact(region: Sequence[Line], index: int) -> bool:
    """Return whether a paragraph has a telephone number of the SEC, however it begins."""
    paragraph = group_paragraphs(region[index : index + _CONTACT_LINES])[0]
    return matches(text_of(paragraph), stock_phrases.SEC_TELEPHONE)


def _is_set_in_paragraph(line: Line, second: Line, columns: Columns) -> bool:
    """Return whether two lines begin a paragraph of the letter itself, not of a comment.

    Its first line is indented, its second is at the margin, to the left of any comment.
    """
    left = columns.get(line.page, 0.0) - SLACK
    return line.gap > GAP and second.gap <= GAP and second.indent < min(left, line.indent - SLACK)


def _read_unnumbered(lines: Sequence[Line], signed: Sequence[Line], source: Source, ledger: Ledger) -> Body:
    """Read a letter without numbers: the paragraphs between opening and closing may be its only comment."""
    groups = group_paragraphs(lines)
    end = len(groups)
    # From the end, the customary paragraphs are the closing; from the beginning, they are the opening.
    while end > 1 and matches(text_of(groups[end - 1]), stock_phrases.CLOSING):
        end -= 1
    rest = (*_flat(groups[end:]), *signed)
    kind = _kind_of_unnumbered(text_of(lines))
    begin = 0
    while begin < end and matches(text_of(groups[begin]), stock_phrases.OPENING):
        begin += 1
    middle = groups[begin:end]
    from_staff = matches(text_of([*lines, *signed]), stock_phrases.FROM_STAFF)
    # Nothing is left, the letter has another purpose, or it may not come from the staff: all of it is opening.
    if not middle or kind in ("completed", "no_review") or (kind == "other" and not from_staff):
        opening = _flat(groups[:end])
        ledger.put(opening, "opening")
        return Body(kind, tuple(paragraphs(opening)), (), rest)
    opening = _flat(groups[:begin])
    ledger.put(opening, "opening")
    # The comment begins with the first paragraph that ends like a sentence; those above it are headings.
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
