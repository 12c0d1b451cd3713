"""Words laid out in between one another: those of some rows are taken out, the others put back by their columns.

A layout of the page as text sets every word at its column. Where white debris was drawn across a comment, its words
stand among the comment's, or are welded to them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

_BEGINS_ROW = re.compile(r"\d{1,3}\.|cc:")
_LEFT_EDGE = 1
_DRIFT = 14
"""Columns by which a word of debris may stand right of its own place: the words of the text push it."""

_PUSHED = 2
"""Columns by which words of one row may overlap in the layout."""

_ROW_SPREAD = 2
"""Lines over which the words of one row may have been spread."""


class Word(NamedTuple):
    """A word of a block, where it stands: index of its line, and column on the page."""

    line: int
    column: int
    text: str


def words_of_lines(lines: Sequence[Line]) -> list[Word]:
    """Every word of some lines, in the order in which they are laid out."""
    return [
        Word(index, int(line.indent) + match.start(), match[0])
        for index, line in enumerate(lines)
        for match in pattern(r"\S+").finditer(line.text)
    ]


def take_row(words: list[Word], row: Sequence[str], touched: set[int]) -> tuple[list[Word], bool]:
    """Take the words of one row of debris out, in their order.

    A word that is welded to one of the text's leaves that behind. The second value is whether every word
    was found standing alone.
    """
    rest = list(words)
    at, clean = 0, True
    column = 0
    for position, expected in enumerate(row):
        found = _find_word(rest, expected, at, column, begins=position == 0)
        column += len(expected) + 1
        if found is None:
            clean = False
            continue
        index, start, stop = found
        word = rest[index]
        left, right = word.text[:start], word.text[stop:]
        clean = clean and not left and not right
        rest[index : index + 1] = [
            Word(word.line, word.column + offset, text) for offset, text in ((0, left), (stop, right)) if text
        ]
        touched.add(word.line)
        at = index + (1 if left else 0)
    return rest, clean


def _find_word(
    words: list[Word], expected: str, at: int, column: int, *, begins: bool
) -> tuple[int, int, int] | None:
    """The next place of a word of debris: index of the word that has it, and where in that word.

    A row begins at the left edge; its words stand near the columns they would have alone. One that stands
    alone counts before one welded to the text, of two alike the nearer one. Where the page is not the one
    that was expected, any number alone will do.
    """
    found = _nearest(words, re.escape(expected), at, column, begins=begins)
    if found is None and expected.isdigit():
        return _nearest(
            [w if w.text.isdigit() else w._replace(text="") for w in words],
            r"\d{1,2}",
            at,
            column,
            begins=False,
        )
    return found


def _nearest(
    words: list[Word], pattern: str, at: int, column: int, *, begins: bool
) -> tuple[int, int, int] | None:
    best: tuple[tuple[int, int], tuple[int, int, int]] | None = None
    for index in range(at, len(words)):
        word = words[index]
        if word.line > words[at].line + _ROW_SPREAD and not begins:
            break
        for match in re.finditer(pattern, word.text):
            stands = word.column + match.start()
            if stands > (_LEFT_EDGE if begins else column + _DRIFT):
                continue
            rank = (_how_welded(word.text, match.span()), index)
            if best is None or rank < best[0]:
                best = rank, (index, match.start(), match.end())
    return best[1] if best else None


def _how_welded(text: str, span: tuple[int, int]) -> int:
    """0 for a word that stands alone.

    1 between letters or at an end; 2 among digits, where it may be the text's own.
    """
    around = text[: span[0]][-1:] + text[span[1] :][:1]
    if not around:
        return 0
    return 1 if around.isalpha() or not text[span[0] : span[1]].isdigit() else 2


def rows_by_column(lines: list[Line], words: list[Word], touched: set[int]) -> list[Line]:
    """The lines again; neighbours of a touched line that fill one another's holes are one row of the page."""
    groups: list[list[Word]] = []
    members: list[set[int]] = []
    for index in range(len(lines)):
        own = [w for w in words if w.line == index]
        if not own:
            continue
        near = index in touched or (members and members[-1] & touched)
        numbered = _BEGINS_ROW.fullmatch(min(own, key=lambda word: word.column).text)
        if groups and near and not numbered and _fits_between(groups[-1], own):
            groups[-1].extend(own)
            members[-1].add(index)
        else:
            groups.append(own)
            members.append({index})
    return [
        _line_of(group, [lines[i] for i in sorted(member)])
        for group, member in zip(groups, members, strict=True)
    ]


def _fits_between(row: list[Word], others: list[Word]) -> bool:
    """Whether the words fill holes of the row.

    None stands over a word of it, but for what a wide letter pushes aside.
    """
    if min(word.column for word in others) < min(word.column for word in row):
        return False
    return all(
        a.column + len(a.text) <= b.column + _PUSHED or b.column + len(b.text) <= a.column + _PUSHED
        for a in row
        for b in others
    )


def _line_of(words: list[Word], lines: list[Line]) -> Line:
    words = sorted(words, key=lambda w: w.column)
    indent = words[0].column
    text = ""
    for word in words:
        text = (
            text.ljust(word.column - indent)
            if not text
            else text + " " * max(1, word.column - indent - len(text))
        )
        text += word.text
    if len(lines) > 1 or squeeze(lines[0].text) != squeeze(text):
        text = (
            squeeze(text)
            if not pattern(r"\d{1,3}\.\s").match(text)
            else pattern(r"(?<=\S)\s{2,}(?=\S)").sub(_number_gap, text)
        )
    return lines[0]._replace(last=max(line.last for line in lines), text=text, indent=float(indent))


def _number_gap(match: re.Match[str]) -> str:
    """Wide blanks stay wide after a comment's number only: elsewhere they are where debris stood."""
    return match[0] if match.start() <= 4 else " "
