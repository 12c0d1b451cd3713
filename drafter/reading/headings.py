"""Headings between comments: where the text of one comment ends and the headings of the next begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from drafter.kernel.patterns import pattern
from drafter.reading.numbering import Start
from drafter.reading.paragraphs import GAP, SENTENCE_END, join_lines, squeeze
from drafter.reading.restoration import restore
from drafter.reading.source import Line
from drafter.reading.stock_phrases import OPENING, matches

Columns = dict[int, float]
"""Where the text of a comment stands, by page."""

SLACK = 1.5
"""Columns by which a line may stand left of a comment's text and still be text."""

_FAR_LEFT = 8.0
"""Where comment text stands on later pages, when only a first page shows where it does."""

_NEAR = 3
"""Columns by which the text of one page may stand off from that of another."""

_LONGEST = 12
"""Lines of the headings above one comment, wraps included."""

_LONGEST_QUESTION = 120
"""Characters of a heading in the form of a question."""

_BULLET = re.compile(r"[•·▪◦●■□]")
_REQUEST = re.compile(r"(please|we|you|see|refer|revise|tell)\b", re.I)
_REST_OF_HEADING = re.compile(r"[a-z](?![A-Z])|[A-Z]{0,3}-?\d+(,| and\b|$)")
"""A small letter (but not that of "iBanking"), or the number of a page."""

_OPEN_END = re.compile(
    r"(,|-|\b(and|of|the|to|for|in|on|with|page|pages|by|or|a|an|from|our|we|may|is|are))$"
)


class Layout:
    """The columns of a letter's comments: far right on some first pages, at the margin on others."""

    def __init__(self, lines: Sequence[Line], starts: Sequence[Start]) -> None:
        self._lines = lines
        self._columns = _columns_by_page(lines, starts)
        known = [hangs for start in starts if (hangs := self._hangs(start)) is not None]
        self._mostly_hangs = sum(known) * 2 > len(known)

    def columns(self, start: Start) -> Columns | None:
        """The columns of a comment's text, or None for a comment whose text runs along the left margin."""
        hangs = self._hangs(start)
        if not (self._mostly_hangs if hangs is None else hangs):
            return None
        own = start.column if start.text else self._lines[start.at + 1].indent
        return {**self._columns, self._lines[start.at].page: own}

    def column(self, line: Line) -> float:
        """Where comment text usually stands on the line's page."""
        return self._columns.get(line.page, 0.0)

    def _hangs(self, start: Start) -> bool | None:
        """Whether the second line of a comment stands below its text, not below its number.

        None when none can tell.
        """
        if start.at + 1 >= len(self._lines):
            return None
        line, second = self._lines[start.at], self._lines[start.at + 1]
        if second.gap > GAP or second.page != line.page or SENTENCE_END.search(line.text):
            return None
        column = start.column if start.text else second.indent
        return second.indent >= column - SLACK and second.indent > line.indent + 1


def _columns_by_page(lines: Sequence[Line], starts: Sequence[Start]) -> Columns:
    """The column that most comments of a page have.

    On a page without a number it is an indent near that of the other pages; the first page's, which may
    stand far right, counts for the others only when there is nothing else.
    """
    indents: dict[int, list[float]] = {}
    for line in lines:
        indents.setdefault(line.page, []).append(line.indent)
    own: dict[int, list[int]] = {}
    for start in starts:
        if start.text:
            own.setdefault(lines[start.at].page, []).append(round(start.column))
    columns: Columns = {page: _commonest(found) for page, found in own.items()}
    usual = [column for page, column in columns.items() if page > 1] or [min([*columns.values(), _FAR_LEFT])]
    expected = _commonest(usual)
    for page in indents.keys() - columns.keys():
        near = [indent for indent in indents[page] if abs(indent - expected) <= _NEAR]
        columns[page] = min(near, key=lambda indent: (abs(indent - expected) > 1, indent), default=expected)
    return columns


def _commonest(columns: Sequence[float]) -> float:
    return float(Counter(columns).most_common(1)[0][0])


def heading_cut(region: Sequence[Line], first: int, columns: Columns | None) -> int:
    """Index in a region where the headings of the next comment begin; what stands before `first` is text."""
    cut = cut_by_column(region, first, columns) if columns else _cut_by_sentence(region, first)
    while cut > max(first, 1) and region[cut - 1].bold and not region[0].bold:
        cut -= 1
    while first < cut < len(region) and _is_rest_of_sentence(region[cut - 1], region[cut]):
        cut += 1
    return cut


def cut_by_column(region: Sequence[Line], first: int, columns: Columns) -> int:
    """Headings stand left of the comment's text: those after the last line that does not."""
    cut = len(region)
    while cut > first and region[cut - 1].indent < columns.get(region[cut - 1].page, 0.0) - SLACK:
        cut -= 1
    return cut


def _cut_by_sentence(region: Sequence[Line], first: int) -> int:
    """Headings end without a full stop: those after the last line that has one."""
    cut = len(region)
    lowest = max(first - 1, len(region) - _LONGEST, 0)
    while cut > lowest:
        line = region[cut - 1]
        above = region[cut - 2] if cut > 1 else None
        if _BULLET.match(line.text):
            return cut
        if SENTENCE_END.search(line.text) and not _is_heading_with_stop(line, above, region[cut:]):
            return cut
        if first == 0 and line.gap > GAP and matches(squeeze(line.text), OPENING):
            return next((i for i in range(cut, len(region)) if region[i].gap > GAP), len(region))
        cut -= 1
    if cut == first == 0:
        return 0
    return next((i for i in range(len(region) - 1, first - 1, -1) if region[i].gap > GAP), len(region))


def _is_heading_with_stop(line: Line, above: Line | None, below: Sequence[Line]) -> bool:
    """A heading that ends like a sentence: set apart, short, and in the case of a title or a question.

    A question counts only below another heading: a comment may end with one too.
    """
    if (
        line.gap > GAP
        and line.text.endswith("?")
        and above is not None
        and not SENTENCE_END.search(above.text)
    ):
        return len(line.text) < _LONGEST_QUESTION
    words = pattern(r"[A-Za-z][a-z']{3,}").findall(line.text)
    titled = sum(word[0].isupper() for word in words)
    return (
        line.gap > GAP
        and len(line.text) < 90
        and len(words) < 14
        and titled >= 0.6 * len(words)
        and not _REQUEST.match(line.text)
        and (not below or below[0].gap > GAP or not below[0].text[0].islower())
    )


def _is_rest_of_sentence(line: Line, following: Line) -> bool:
    """Whether a line that stands where headings do is the rest of an unfinished sentence."""
    return following.gap <= GAP and following.text[:1].islower() and not SENTENCE_END.search(line.text)


def join_headings(lines: Sequence[Line], *, restored: bool) -> tuple[str, ...]:
    """Headings with their wraps undone and, in a text that has lost characters, these put back where certain."""
    headings: list[list[str]] = []
    for line in lines:
        text = squeeze(restore(line.text)[0] if restored else line.text)
        if headings and line.gap <= GAP and _is_wrapped(headings[-1][-1], text):
            headings[-1].append(text)
        else:
            headings.append([text])
    return tuple(map(join_lines, headings))


def _is_wrapped(line: str, following: str) -> bool:
    return bool(_OPEN_END.search(line) or _REST_OF_HEADING.match(following))
