"""Find signs that the text of a comment includes something else: another comment, a heading, a page header or footer.

A single sign proves nothing, so it is only reported, with the words to look at.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter, ReadingWarning
from drafter.reading.headings import SLACK, Columns
from drafter.reading.interruptions import is_cut
from drafter.reading.paragraphs import GAP, SENTENCE_END, text_of
from drafter.reading.procedure import weigh
from drafter.reading.source import Line
from drafter.reading.stock_phrases import CLOSING, matches
from drafter.reading.subject import COMPANY_END
from drafter.requests import asks_anything

_ROOM = 8
"""A line ends a paragraph if there was room on it for the next word and this many columns more."""

_OFF, _INSET = 0.9, 2.5
"""The minimum and maximum number of columns by which the first line of a paragraph is oddly indented; beyond them, it
is aligned or a bullet."""

_LOST_CHARACTERS = 8
"""The number of columns that lost characters may have taken up at the end of a line that EDGAR cut."""

_FURTHEST = 60
"""The number of lines below the beginning of a paragraph in which its request is looked for."""

_SHOWN = 60
"""The number of characters of a passage to show in a message."""

_BEGINS_COMMENT = (
    r"(?i)(we|you|your|please|refer to|reference is|with (respect|regard|reference)|in (your|the)|on page|it appears|"
    r"the)\b"
)
"""The usual beginnings of a comment."""

_SURELY_BEGINS = r"(?i)we (note|refer)\b|please\b(?! also)|refer to\b"
"""Beginnings of a comment that an item of a list hardly ever has."""

_ALSO = r"(?i)\b(also|additional(ly)?|further(more)?|in addition|your response should|separately)\b"
"""Words that show that a paragraph is a further one of the same comment."""

_GOES_ON = r"[.?!:;][\"'”’)\]]*$|[,;][\"”’]* (and|or)$"
"""The end of a line that ends a sentence or an item of a list."""

_PAGE = re.compile(r", pages? [A-Z]{0,2}-?\d")
"""The end of a heading, which no customary paragraph has."""

_BULLET = re.compile(r"[•·▪◦●■□–—*-]\s")

_MAY_ASK = (
    r"(?i)\?|\b(please|should|must|advise|revise|tell|explain|clarify|disclose|review|consider|confirm|comment further|"
    r"(further|additional) comments?)\b"
)
"""Words that a comment needs to ask for something, in whatever form."""


def find_merged(letter: CommentLetter) -> Iterator[ReadingWarning]:
    """Yield a warning for a comment that asks for nothing, and for a request in the letter's closing."""
    for comment in letter.comments:
        if not comment.requests and not pattern(_MAY_ASK).search(comment.text):
            name = f"Comment {comment.number}" if comment.number else "A comment"
            message = f"{name} asks for nothing, {_quoted(comment.text)}; it may be part of another one."
            yield ReadingWarning("no_request", message, comment.lines[0])
    for paragraph in takewhile(_is_unusual, letter.closing) if letter.comments else ():
        if _is_about_filing(paragraph):
            message = (
                f"{_quoted(paragraph)} was read as part of the closing but may belong to the last comment."
            )
            yield ReadingWarning("request_in_closing", message, letter.comments[-1].lines[1])


def _is_unusual(paragraph: str) -> bool:
    """Return whether a paragraph is not one of those with which a closing usually begins."""
    return not matches(paragraph, CLOSING)


def _quoted(text: str) -> str:
    return f"“{text[:_SHOWN]}”"


def _is_about_filing(paragraph: str) -> bool:
    """Return whether a paragraph of the closing is about, or asks about, the contents of a filing."""
    weight = weigh(paragraph)
    return weight < 0 or (asks_anything(paragraph) and (weight == 0 or bool(_PAGE.search(paragraph))))


def find_second_start(lines: Sequence[Line], columns: Columns | None) -> Line | None:
    """Return the first line of a paragraph that may be a comment whose number was lost.

    Such a paragraph asks for something after another one has, which is rare within a comment. It begins as comments do,
    or its first line is not aligned like that of a further paragraph. Lists are not considered.

    Args:
        lines: The lines of a comment.
        columns: The columns of its text, or None if it is not indented below its number.
    """
    right = _right_edges(lines)
    indents = sorted(line.indent for line in lines)
    asked, begins, listed = False, 0, False
    for index in range(1, len(lines)):
        if _BULLET.match(lines[index].text):
            listed = True
            continue
        listed = listed or lines[index - 1].text.endswith(":") or _is_inset(lines[index], columns)
        off = columns is not None and _is_off(lines[index : index + 2], columns)
        if not _begins_paragraph(lines, index, right, off=off):
            continue
        asked = asked or asks_anything(text_of(lines[begins:index]))
        begins = index
        text = text_of(lines[index : index + _FURTHEST])
        usual = bool(pattern(_BEGINS_COMMENT).match(text)) and not pattern(_ALSO).search(text[:_SHOWN])
        # After a list, a further paragraph is more common, and a bullet may be lost, so both signs are needed.
        own = lines[index].indent
        alone = bisect_left(indents, own + _OFF) - bisect_right(indents, own - _OFF) == 1
        listed_odd = off and alone and bool(pattern(_SURELY_BEGINS).match(text))
        odd = _is_left(lines[index], columns) or (listed_odd if listed else off or usual)
        if asked and odd and asks_anything(text):
            return lines[index]
    return None


def _is_inset(line: Line, columns: Columns | None) -> bool:
    return columns is not None and line.indent > columns.get(line.page, line.indent) + _INSET


def _is_left(line: Line, columns: Columns | None) -> bool:
    """Return whether a line is left of the comment's text, where its number would be."""
    return columns is not None and line.indent <= columns.get(line.page, 0.0) - _OFF


def _is_off(lines: Sequence[Line], columns: Columns) -> bool:
    """Return whether the first line of a paragraph is left of its other lines, or slightly right of them."""
    line = lines[0]
    goes_on = len(lines) > 1 and lines[1].gap <= GAP and lines[1].page == line.page
    column = lines[1].indent if goes_on else columns.get(line.page, line.indent)
    return line.indent <= column - _OFF or column + _OFF <= line.indent <= column + _INSET


def _begins_paragraph(lines: Sequence[Line], index: int, right: dict[int, float], *, off: bool) -> bool:
    """Return whether a line begins a paragraph: it is below white space or a short line, or oddly indented."""
    line, above = lines[index], lines[index - 1]
    if line.page != above.page:
        return off and bool(SENTENCE_END.search(above.text))
    if SENTENCE_END.search(above.text):
        return off or line.gap > GAP or _has_room(above, line, right)
    return off and line.text[:1].isupper() and _has_room(above, line, right)


def _has_room(line: Line, below: Line, right: dict[int, float]) -> bool:
    """Return whether the first word of the line below would have fit on a line."""
    return line.indent + len(line.text) + 1 + len(below.text.split(maxsplit=1)[0]) + _ROOM < right[line.page]


def _right_edges(lines: Sequence[Line]) -> dict[int, float]:
    edges: dict[int, float] = {}
    for line in lines:
        edges[line.page] = max(edges.get(line.page, 0.0), line.indent + len(line.text))
    return edges


def find_line_apart(lines: Sequence[Line], columns: Columns | None) -> Line | None:
    """Return a line of a comment that does not seem to be part of its text.

    It is at another margin, or it is short and does not end a sentence although white space or another page follows.
    """
    right = _right_edges(lines)
    for index in range(1, len(lines)):
        above, line = lines[index - 1], lines[index]
        if columns is not None and _is_at_margin(above, line, columns):
            return line
        turned = line.page != above.page
        apart = not line.text[:1].islower() if turned else line.gap > GAP
        if apart and not _ends(above, line) and _has_room(above, line, right):
            return above
        if index > 1 and _is_short_within(lines[index - 2 : index + 1], right):
            return above
    return None


def _is_short_within(lines: Sequence[Line], right: dict[int, float]) -> bool:
    """Return whether the second of three lines is far too short for the sentence that seems to go on through them."""
    before, short, after = lines
    goes_on = before.text[-1:].islower() and after.text[:1].islower() and not short.text[:1].islower()
    return (
        goes_on
        and len({line.page for line in lines}) == 1
        and len({line.indent for line in lines}) == 1
        and not short.cells
        and 2 * (short.indent + len(short.text)) < right[short.page]
        and not _has_room(before, short, right)
    )


def _ends(above: Line, line: Line) -> bool:
    """Return whether a line ends a sentence; the period of "Inc." does not if the line below begins in lowercase."""
    is_name = line.text[:1].islower() and COMPANY_END.search(above.text)
    return bool(pattern(_GOES_ON).search(above.text)) and not is_name


def _is_at_margin(above: Line, line: Line, columns: Columns) -> bool:
    """Return whether a line is left of a comment's text and is not the rest of the line above, cut by EDGAR."""
    if line.indent >= columns.get(line.page, 0.0) - SLACK or line.text[:1].islower():
        return False
    return not is_cut(above, line, lost=_LOST_CHARACTERS)
