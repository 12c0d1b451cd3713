"""Determine the level of each of the staff's headings from its words and from the headings above it.

The PDF, HTML and text versions of a letter show levels differently, and many do not show them at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.kernel.patterns import pattern
from drafter.model import Comment

_DEEPEST = 3
"""The number of heading styles; deeper headings use the last one."""

_FILING_TITLE = pattern(
    r"((pre-effective |post-effective )?amendment no\. ?\d+ to |amended |draft |preliminary |definitive |revised )*"
    r"(form (\d|[a-z]+-\d)|registration statement|offering statement|proxy statement|annual report"
    r"|schedule (to\b|1[34])|sc (to|1[34])|soliciting material|(pre|def|dfan)[a-z]? ?-?14[ac]"
    r"|(10-?[kq]|8-?k|20-?f)\b|response (letter )?dated\b|correspondence (filed|dated|submitted)\b)",
    re.I,
)
"""The beginning of the title of a filing, or of the response under review."""

_ROWS = {
    "note": pattern(r"(?:foot)?note \(?\d{1,2}\b|\(?\d{1,2}[.)]\s", re.I),
    "exhibit": pattern(r"exhibit \d", re.I),
    "item": pattern(r"items? \d", re.I),
}
"""Headings that form a numbered series ("Note 2", "Note 9"): all have the level of the first one in their series.
A note may lack the word "Note"."""


def heading_levels(comments: Sequence[Comment]) -> Iterator[tuple[int, ...]]:
    """Yield, for each comment, the levels of the headings above it, counting from 1.

    The title of a filing has level 1, and every heading after it, in this comment or a later one, is deeper. So "Risk
    Factors, page 12" above comment 9 has the same level as "Business, page 3" above comment 2, and "Note 9" alone above
    a comment has the same level as an earlier "Note 2" below "Notes to Financial Statements".
    """
    outermost = 1
    rows: dict[str, int] = {}
    for comment in comments:
        levels: list[int] = []
        level = outermost
        for at, heading in enumerate(comment.headings):
            kind = _kind(heading)
            if _FILING_TITLE.match(heading):
                # A heading directly above a filing's title says whose filing it is, so it has level 1 as well.
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
    """Return the series to which a heading belongs ("note", "exhibit", "item"), or None if it belongs to none."""
    return next((kind for kind, begins in _ROWS.items() if begins.match(heading)), None)
