"""How deep each of the staff's headings stands, told by its words and by what has stood above.

The forms of a letter that a reader gets do not print the levels alike, and many not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.model import Comment
from drafter.patterns import pattern

_DEEPEST = 3
"""Heading styles; deeper headings share the last."""

_FILING_TITLE = pattern(
    r"((pre-effective |post-effective )?amendment no\. ?\d+ to |amended |draft |preliminary |definitive |revised )*"
    r"(form (\d|[a-z]+-\d)|registration statement|offering statement|proxy statement|schedule \w+|annual report"
    r"|response (letter )?dated\b)",
    re.I,
)
"""How the title of a filing, or of the response that is under review, begins."""


def heading_levels(comments: Sequence[Comment]) -> Iterator[tuple[int, ...]]:
    """The level of each heading above each comment, from 1.

    The title of a filing is of the first level, and what stands below one, in this comment or a later one, is deeper:
    "Risk Factors, page 12" above comment 9 is a sibling of "Business, page 3" above comment 2.
    """
    outermost = 1
    for comment in comments:
        levels: list[int] = []
        level = outermost
        for heading in comment.headings:
            if _FILING_TITLE.match(heading):
                level, outermost = 1, 2
                levels = [1] * len(
                    levels
                )  # what stands above a filing's title is no deeper: whose filing it is
            levels.append(min(level, _DEEPEST))
            level += 1
        yield tuple(levels)
