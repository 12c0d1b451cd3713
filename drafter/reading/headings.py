"""Find the headings between comments: where the text of one comment ends and the headings of the next begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.kernel.patterns import pattern
from drafter.reading.numbering import Start
from drafter.reading.paragraphs import GAP, SENTENCE_END, squeeze
from drafter.reading.procedure import is_rule
from drafter.reading.restoration import lost_places, restore
from drafter.reading.source import Line, Source
from drafter.reading.stock_phrases import OPENING, matches

Columns = dict[int, float]
"""The column of comment text, by page."""

SLACK = 1.5
"""The maximum number of columns by which a line may be left of a comment's text and still be part of it."""

_FAR_LEFT = 8.0
"""The most likely column of comment text on later pages, if only the first page has a comment."""

_NEAR = 3
"""The maximum number of columns by which the position of comment text may differ from one page to another."""

_LONGEST = 12
"""The maximum number of lines of headings above one comment, including wrapped ones."""

_LONGEST_QUESTION = 120
"""The maximum number of characters in a heading that is a question."""

_LONG_WORD = r"[A-Za-z][a-z']{3,}"
_BULLET = re.compile(r"[•·▪◦●■□]|[*–—-]\s+[a-z]|o\s{2,}\S")
_INTRODUCES = re.compile(r"[:;]( and| or)?$")
_LIST_GOES_ON = re.compile(r";( and| or)?$")
_REQUEST = r"(?i)(please|we|you|see|refer|revise|tell)\b"
_REST_OF_HEADING = r"[a-z](?![A-Z])|[A-Z]{0,3}-?\d+(,| and\b|$)"
"""A lower-case letter (but not that of "iBanking"), or a page number."""

_OPEN_END = r"(,|-|\b(and|of|the|to|for|in|on|with|page|pages|by|or|a|an|from|our|we|may|is|are))$"


class Layout:
    """The columns of a letter's comments: far right on some pages, at the margin on others."""

    def __init__(self, lines: Sequence[Line], starts: Sequence[Start]) -> None:
        self._lines = lines
        self._columns = _columns_by_page(lines, starts)
        known = [hangs for start in starts if (hangs := self._hangs(start)) is not None]
        self._mostly_hangs = sum(known) * 2 > len(known)

    def columns(self, start: Start) -> Columns | None:
        """Return the columns of a comment's text, or None if its text is not indented below its number."""
        hangs = self._hangs(start)
        if not (self._mostly_hangs if hangs is None else hangs):
            return None
        own = start.column if start.text else self._lines[start.at + 1].indent
        return {**self._columns, self._lines[start.at].page: own}

    def column(self, line: Line) -> float:
        """Return the usual column of comment text on the line's page."""
        return self._columns.get(line.page, 0.0)

    def _hangs(self, start: Start) -> bool | None:
        """Return whether a comment's second line is below its text, not below its number; None if unclear."""
        if start.at + 1 >= len(self._lines):
            return None
        line, second = self._lines[start.at], self._lines[start.at + 1]
        if second.gap > GAP or second.page != line.page or SENTENCE_END.search(line.text):
            return None
        column = start.column if start.text else second.indent
        return second.indent >= column - SLACK and second.indent > line.indent + 1


def _columns_by_page(lines: Sequence[Line], starts: Sequence[Start]) -> Columns:
    """Return the column of most comments, for each page.

    A page without a number gets an indent near the column of the other pages. The first page's column may be far
    right, so it counts for the others only if no other page has a comment.
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
        near = _near(indents[page], expected) or _near(indents[page], _FAR_LEFT) or [expected]
        columns[page] = min(near, key=lambda indent: (abs(indent - expected) > 1, indent))
    return columns


def _near(indents: Sequence[float], expected: float) -> list[float]:
    return [indent for indent in indents if abs(indent - expected) <= _NEAR]


def _commonest(columns: Sequence[float]) -> float:
    return float(Counter(columns).most_common(1)[0][0])


def heading_cut(region: Sequence[Line], first: int, columns: Columns | None) -> int:
    """Return the index at which the headings of the next comment begin.

    Args:
        region: The lines from one comment's number to the next.
        first: The first index that can be a heading.
        columns: The columns of the comment's text, or None if it is not indented.
    """
    cut = _cut_by_column(region, first, columns) if columns else _cut_by_sentence(region, first)
    cut = _after_list(region, cut) if first else cut
    # Bold lines above belong to the headings too, unless the whole comment is bold.
    while cut > max(first, 1) and _is_bold_heading(region[cut - 1]) and not region[0].bold:
        cut -= 1
    # A line at a heading's place that continues a sentence is text.
    while first < cut < len(region) and _is_rest_of_sentence(region[cut - 1], region[cut]):
        cut += 1
    return cut


def _after_list(region: Sequence[Line], cut: int) -> int:
    """Return the index after a list at the margin that the line above the headings introduces."""
    while 0 < cut < len(region) and _INTRODUCES.search(region[cut - 1].text):
        item = region[cut]
        cut = next((i for i in range(cut + 1, len(region)) if region[i].gap > GAP), len(region))
        while cut < len(region) and _is_like(item, region[cut], inset=item.indent > region[0].indent + SLACK):
            cut += 1
    return cut


def _is_like(item: Line, line: Line, *, inset: bool) -> bool:
    """Return whether a line is another item of a list: by its mark, or by its indent if the list is inset."""
    mark = item.text[0]
    return (line.text[0] == mark and not mark.isalnum()) or (inset and line.indent == item.indent)


def _is_bold_heading(line: Line) -> bool:
    return line.bold and not line.cells


def _cut_by_column(region: Sequence[Line], first: int, columns: Columns) -> int:
    """Return the index after the last line in the comment's column: headings are to the left of it.

    A sentence to the left is not a heading either: it is a paragraph or a list at the margin.
    """
    cut = len(region)
    while cut > first and region[cut - 1].indent < columns.get(region[cut - 1].page, 0.0) - SLACK:
        if region[cut - 1].cells or _is_sentence(region[cut - 1]):
            return cut
        cut -= 1
    return cut


def _is_sentence(line: Line) -> bool:
    """Return whether a line ends a sentence and is not a title that has a period."""
    return line.text.endswith(".") and not _is_titled(line.text)


def _cut_by_sentence(region: Sequence[Line], first: int) -> int:
    """Return the index after the last line that ends a sentence: headings end without a period."""
    cut = len(region)
    lowest = max(first - 1, len(region) - _LONGEST, 0)
    while cut > lowest:
        line = region[cut - 1]
        above = region[cut - 2] if cut > 1 else None
        # A bullet, an item of a list and a row of a table are text even if they have no period.
        if line.cells or _BULLET.match(line.text) or _LIST_GOES_ON.search(line.text):
            return cut
        if SENTENCE_END.search(line.text) and not _is_heading_with_stop(line, above, region[cut:]):
            return cut
        # A paragraph of the opening whose end has no period: it ends at the next gap.
        if first == 0 and line.gap > GAP and matches(squeeze(line.text), OPENING):
            return next((i for i in range(cut, len(region)) if region[i].gap > GAP), len(region))
        cut -= 1
    # No line ends a sentence. Without text before it, everything is headings; otherwise those after the last gap.
    if cut == first == 0:
        return 0
    return next((i for i in range(len(region) - 1, first - 1, -1) if region[i].gap > GAP), len(region))


def _is_heading_with_stop(line: Line, above: Line | None, below: Sequence[Line]) -> bool:
    """Return whether a line is a heading although it ends like a sentence.

    Such a heading is set apart and short, and is a question or has the capitals of a title. A question counts only
    below another heading, because a comment may end with one too.
    """
    if (
        line.gap > GAP
        and line.text.endswith("?")
        and above is not None
        and not SENTENCE_END.search(above.text)
    ):
        return len(line.text) < _LONGEST_QUESTION
    return (
        line.gap > GAP
        and len(line.text) < 90
        and _is_titled(line.text)
        and not pattern(_REQUEST).match(line.text)
        and (not below or below[0].gap > GAP or not below[0].text[0].islower())
    )


def _is_titled(text: str) -> bool:
    """Return whether a text has the capitals of a title."""
    words = pattern(_LONG_WORD).findall(text)
    return len(words) < 14 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _is_rest_of_sentence(line: Line, following: Line) -> bool:
    """Return whether a line at a heading's place continues an unfinished sentence."""
    return following.gap <= GAP and following.text[:1].islower() and not SENTENCE_END.search(line.text)


def group_headings(lines: Sequence[Line], source: Source) -> list[list[Line]]:
    """Return the lines of each heading, without a row of asterisks, and restore lost characters where that is certain.

    Args:
        lines: The lines of the headings.
        source: The source, which says whether to restore characters.
    """
    headings: list[list[Line]] = []
    for line in lines:
        if is_rule(line.text):
            continue
        text = squeeze(_restored(line, source))
        if headings and line.gap <= GAP and _is_wrapped(headings[-1][-1].text, text):
            headings[-1].append(line._replace(text=text))
        else:
            headings.append([line._replace(text=text)])
    return headings


def lost_in_headings(lines: Sequence[Line], source: Source) -> Iterator[str]:
    """Yield the places in headings where a character remains lost, such as the dash after the number of a note.

    Args:
        lines: The lines of the headings.
        source: The source, which says whether characters may be lost.
    """
    for line in lines if source.lossy else ():
        yield from lost_places(_restored(line, source))


def _restored(line: Line, source: Source) -> str:
    return restore(line.text)[0] if source.lossy and source.restore else line.text


def _is_wrapped(line: str, following: str) -> bool:
    return bool(pattern(_OPEN_END).search(line) or pattern(_REST_OF_HEADING).match(following))
