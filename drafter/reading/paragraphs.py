"""Form paragraphs from lines, and find the ends of sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from drafter.kernel.patterns import pattern
from drafter.reading.source import Line

GAP = 0.3
"""A line with more blank lines than this above it begins a paragraph (a PDF has fractions)."""

_BROKEN_WORD = re.compile(r"\w[-‑]$")
_REST_OF_WORD = r"(?!(?:and|or|to|nor|versus)\b)\w"

SENTENCE_END = re.compile(r"[.?!:;][\"'”’)\]]*$")

_FIRST_LINE_INDENT = 3
"""The maximum number of columns by which a paragraph's first line may be indented."""


def paragraphs(lines: Sequence[Line]) -> list[str]:
    """Return the text of each paragraph, as one line."""
    return [text_of(group) for group in group_paragraphs(lines)]


def text_of(lines: Sequence[Line]) -> str:
    """Return lines as one line."""
    return squeeze(join_lines([line.text for line in lines]))


def join_lines(texts: Sequence[str]) -> str:
    """Return lines as one text.

    A word broken at a hyphen ("ASC 606-" and "10-50") is joined without a space, but a hanging hyphen ("pre- and
    post-merger") keeps it.
    """
    joined = list(texts[:1])
    for before, text in pairwise(texts):
        broken = _BROKEN_WORD.search(before, len(before) - 2) and pattern(_REST_OF_WORD).match(text)
        joined.append(text if broken else f" {text}")
    return "".join(joined)


def squeeze(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def group_paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each paragraph; an unfinished sentence continues on the next page."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def begins_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line may begin a paragraph: there is a gap above it, another indent, or a finished sentence."""
    line, before = lines[index], lines[index - 1]
    return line.gap > GAP or line.indent != before.indent or bool(SENTENCE_END.search(before.text))


def _goes_on(line: Line, following: Line) -> bool:
    finished = bool(SENTENCE_END.search(line.text))
    if following.page != line.page and not finished:
        return True
    return following.gap <= GAP and not (finished and following.indent > line.indent + _FIRST_LINE_INDENT)
