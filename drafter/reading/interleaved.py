"""Separate lines in which the words of two texts are mixed: remove one text and reassemble the other by its columns.

EDGAR lays a page out as text with every word at its column. Where white debris was drawn across a comment, its words
end up among the comment's words or joined to them:

    drawn    3. Please revise your disclosure on page 14 to explain
             FirstName LastNameAda Lind
    laid out 3. FirstName Please revise LastNameAda your disclosureLind on page 14 to explain

Words only move to the right in this layout, pushed by those before them, so columns show what belongs together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.paragraphs import squeeze
from drafter.reading.source import Line

_BEGINS_ROW = r"\d{1,3}\.|cc:"
_WORD = re.compile(r"\S+")
_LEFT_EDGE = 1
_DRIFT = 14
"""The maximum number of columns by which words of the text may push a word of debris to the right."""

_PUSHED = 2
"""The maximum number of columns by which words of one row may overlap in the layout."""

_ROW_SPREAD = 2
"""The maximum number of lines over which the words of one row may be spread."""


class Word(NamedTuple):
    """A word of a block: the index of its line, its column on the page, and its text."""

    line: int
    column: int
    text: str


def words_of_lines(lines: Sequence[Line]) -> list[Word]:
    """Return every word of the lines, in the order of the layout."""
    return [
        Word(index, int(line.indent) + match.start(), match[0])
        for index, line in enumerate(lines)
        for match in _WORD.finditer(line.text)
    ]


def take_row(words: list[Word], row: Sequence[str], touched: set[int]) -> tuple[list[Word], bool]:
    """Remove the words of one row of debris, in their order.

    If a word of debris is joined to one of the text, only the debris is removed.

    Args:
        words: The words of the lines.
        row: The words of the row of debris.
        touched: Receives the index of each line from which a word was removed.

    Returns:
        The remaining words, and whether each word of the row was found by itself, so that the result is certain.
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
    """Find the next word of debris; return the index of the word that contains it, and its span in that word.

    A row begins at the left edge, and its words are near the columns that they would have without the text. A word by
    itself is better than one joined to the text, and of two equal ones the first is better. A number is the page
    number; if the expected one is not found, any number by itself is accepted.
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
    words: list[Word], source: str, at: int, column: int, *, begins: bool
) -> tuple[int, int, int] | None:
    best: tuple[tuple[int, int], tuple[int, int, int]] | None = None
    for index in range(at, len(words)):
        word = words[index]
        if word.line > words[at].line + _ROW_SPREAD and not begins:
            break
        for match in pattern(source).finditer(word.text):
            found_at = word.column + match.start()
            if found_at > (_LEFT_EDGE if begins else column + _DRIFT):
                continue
            rank = (_how_joined(word.text, match.span()), index)
            if best is None or rank < best[0]:
                best = rank, (index, match.start(), match.end())
    return best[1] if best else None


def _how_joined(text: str, span: tuple[int, int]) -> int:
    """Return 0 for a word by itself, 1 for one next to letters, 2 for digits among others.

    Digits among others may be the text's own.
    """
    around = text[: span[0]][-1:] + text[span[1] :][:1]
    if not around:
        return 0
    return 1 if around.isalpha() or not text[span[0] : span[1]].isdigit() else 2


def rows_by_column(lines: list[Line], words: list[Word], touched: set[int]) -> list[Line]:
    """Return the lines again, joining neighbors of a touched line whose words fill each other's gaps."""
    groups: list[list[Word]] = []
    members: list[set[int]] = []
    for index in range(len(lines)):
        own = [w for w in words if w.line == index]
        if not own:
            continue
        near = index in touched or (members and members[-1] & touched)
        numbered = pattern(_BEGINS_ROW).fullmatch(min(own, key=lambda word: word.column).text)
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
    """Return whether the words fill gaps of the row, so that none is above a word of it.

    A small overlap is allowed, because words push each other aside.
    """
    if min(word.column for word in others) < min(word.column for word in row):
        return False
    return all(
        a.column + len(a.text) <= b.column + _PUSHED or b.column + len(b.text) <= a.column + _PUSHED
        for a in row
        for b in others
    )


def _line_of(words: list[Word], lines: list[Line]) -> Line:
    """Return the words, set at their columns, as the first of the lines that they come from."""
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
        numbered = pattern(r"\d{1,3}\.\s").match(text)
        text = pattern(r"(?<=\S)\s{2,}(?=\S)").sub(_number_gap, text) if numbered else squeeze(text)
    return lines[0]._replace(last=max(line.last for line in lines), text=text, indent=float(indent))


def _number_gap(match: re.Match[str]) -> str:
    """Keep a wide space after a comment's number; elsewhere it is left over from debris and becomes a single space."""
    return match[0] if match.start() <= 4 else " "
