"""How deep each of the staff's headings stands, told by its words and by what has stood above.

The forms of a letter that a reader gets do not print the levels alike, and many not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Comment

_DEEPEST = 3
"""Heading styles; deeper headings share the last."""

_FILING_TITLE = pattern(
    r"((pre-effective |post-effective )?amendment no\. ?\d+ to |amended |draft |preliminary |definitive |revised )*"
    r"(form (\d|[a-z]+-\d)|registration statement|offering statement|proxy statement|annual report"
    r"|schedule (to\b|1[34])|sc (to|1[34])|soliciting material|(pre|def|dfan)[a-z]? ?-?14[ac]"
    r"|(10-?[kq]|8-?k|20-?f)\b|response (letter )?dated\b|correspondence (filed|dated|submitted)\b)",
    re.I,
)
"""How the title of a filing, or of the response that is under review, begins."""

_ROWS = {
    "note": pattern(r"(?:foot)?note \(?\d{1,2}\b|\(?\d{1,2}[.)]\s", re.I),
    "exhibit": pattern(r"exhibit \d", re.I),
    "item": pattern(r"items? \d", re.I),
}
"""Headings that stand in a row, each as deep as the first of its row; the notes, with or without the word."""


def heading_levels(comments: Sequence[Comment]) -> Iterator[tuple[int, ...]]:
    """The level of each heading above each comment, from 1.

    The title of a filing is of the first level, and what stands below one, in this comment or a later one, is deeper:
    "Risk Factors, page 12" above comment 9 is a sibling of "Business, page 3" above comment 2; "Note 9" alone above
    a comment is one of "Note 2", which stood below "Notes to Financial Statements".
    """
    outermost = 1
    rows: dict[str, int] = {}
    for comment in comments:
        levels: list[int] = []
        level = outermost
        for at, heading in enumerate(comment.headings):
            kind = _kind(heading)
            if _FILING_TITLE.match(heading):
                # What stands above a filing's title is no deeper: it says whose filing it is.
                level, outermost, levels, rows = 1, 2, [1] * len(levels), {}
            elif kind in rows and at == 0:
                level = rows[kind]
            else:
                rows = {row: deep for row, deep in rows.items() if deep <= level}
                if kind:
                    rows[kind] = level
            levels.append(min(level, _DEEPEST))
            level += 1
        yield tuple(levels)


def _kind(heading: str) -> str | None:
    """What a heading numbers, where it is one of a row."""
    return next((kind for kind, begins in _ROWS.items() if begins.match(heading)), None)
