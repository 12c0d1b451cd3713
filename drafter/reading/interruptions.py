"""Lines that break a sentence: a page's header or footer, whatever it says.

The sentence shows that the lines are not the staff's words:

    ... which of these entities you consolidate and      full, and does not end the sentence
                                                         white space, another page, or another margin
    Draft of January 5 - not for circulation
                                                         the same again
    whether their assets may be used to settle ...       goes on where it broke off

Nothing in such lines is looked at but their place. Where a line only may break a sentence, it is left in the text and
reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.reading.formats.edgar_text import WIDTH
from drafter.reading.paragraphs import GAP, SENTENCE_END
from drafter.reading.source import Line

_LONGEST = 6
"""The most lines that a header and a footer take together."""

_SAME_COLUMN = 1.5
"""Columns within which two lines are at the same margin."""

_FULL = 12
"""A line is full if the next word and fewer than so many columns would have fit on it."""

_WIDTH = 0.9
"""The share of a page's lines that are no wider than its text; a few may be: a long footer, a line of a table."""

_NARROWEST = 65.0
"""The column to which the text of a letter reaches at least; a page with few lines may not show it."""

_HEADING_LINES = 3
"""The lines above one that are read with it, to tell a heading from a sentence full of names."""

_LOST_CHARACTER = 4
"""Columns by which a line begins further right if its first character was lost, with the space before it."""

_LIST_GOES_ON = re.compile(r";( and| or)?$")

_TITLED = 0.6
"""The share of a heading's words that begin with a capital letter, at least."""

_OPEN_END = re.compile(
    r"(,|[a-z]-|\b(the|a|an|of|and|or|to|in|on|for|with|by|your|our|that|which|than|from|as|at|is|are|was|were|be|been|has|have|"
    r"under|its|their|any|each|not|if|whether|how|why|will|may|such|these|this|those|we|you))$"
)
"""How a line ends whose sentence certainly goes on."""

_NUMBERED = re.compile(r"\(?\d{1,3}[.)](\s|$)|[•·▪]|\(?[a-z][.)]\s")
_PAGE_NUMBER = re.compile(
    r"(?:page|pg\.?|p\.)?\W{0,3}(?:\d{1,3}|[ivx]{1,5})(?:\W{0,3}(?:of|/)\W{0,3}\d{1,3}|\W{0,3}p ?a ?g ?e)?\W{0,2}$",
    re.I,
)
_NUMBER_FIRST = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
_WORD = re.compile(r"[A-Za-z][a-z']{3,}")
_DIGITS = re.compile(r"\d+")


class Interruption(NamedTuple):
    """Lines between the halves of a sentence, by index.

    `is_known` says that they are a page's number, or stand on several pages.
    """

    lines: range
    is_known: bool


class _Page(NamedTuple):
    """What is usual on the page of a line: the right edge of the text, and the white space between its lines."""

    right: float
    gap: float


def find_interruptions(lines: Sequence[Line], begins: int) -> list[Interruption]:
    """Return the lines that break a sentence of the letter.

    Args:
        lines: all lines of a letter in which a line is one of the page.
        begins: the index of the first line after the salutation.
    """
    usual = _usual(lines[begins:])
    found: list[range] = []
    index = begins
    while index < len(lines) - 2:
        broken = _interruption_after(lines, index, usual)
        found += [broken] if broken else []
        index = broken.stop if broken else index + 1
    times = Counter(_pattern(lines[index]) for broken in found for index in broken)
    known = [
        all(_PAGE_NUMBER.match(lines[i].text) or times[_pattern(lines[i])] > 1 for i in one) for one in found
    ]
    return [*map(Interruption, found, known), *_repeated(lines, range(begins, len(lines)), found)]


def heal(lines: list[Line], broken: range) -> None:
    """Let the line below an interruption go on directly below the line above it; join the two if EDGAR cut them."""
    if not 0 < broken.start <= broken.stop < len(lines):
        return
    above, below = lines[broken.start - 1], lines[broken.stop]
    if above.indent > 0 and _is_cut(above, below):
        lines[broken.start - 1] = above._replace(text=f"{above.text} {below.text}", last=below.last)
        del lines[broken.stop]
    else:
        lines[broken.stop] = below._replace(gap=0.0)


def _usual(lines: Sequence[Line]) -> dict[int, _Page]:
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    within = sorted(line.gap for line in lines if _begins_lower(line))
    gap = within[len(within) // 4] if within else 0.0
    return {page: _Page(_right_edge(own), gap) for page, own in pages.items()}


def _right_edge(lines: Sequence[Line]) -> float:
    ends = sorted(line.indent + len(line.text) for line in lines)
    return max(ends[int(_WIDTH * (len(ends) - 1))], _NARROWEST)


def _interruption_after(lines: Sequence[Line], index: int, usual: dict[int, _Page]) -> range | None:
    """Return the lines below one that break its sentence, or None."""
    line, page = lines[index], usual[lines[index].page]
    ended = bool(SENTENCE_END.search(line.text))
    if _LIST_GOES_ON.search(line.text) or (not ended and _is_titled(lines, index)):
        return None
    for stop in range(index + 2, min(index + 2 + _LONGEST, len(lines))):
        newest, below = lines[stop - 1], lines[stop]
        # A full line may end a sentence by chance, but then only a page's number is certainly no text.
        if _NUMBERED.match(newest.text) or (ended and not _PAGE_NUMBER.match(newest.text)):
            return None
        if not _fills(lines, index, below, page) or _NUMBERED.match(below.text):
            continue
        goes_on = ended or _begins_lower(below) or bool(_OPEN_END.search(line.text))
        if (goes_on or not _is_titled(lines, stop)) and _is_set_apart(lines, index, stop, page):
            return range(index + 1, stop)
        if goes_on and _is_off_margin(lines, index, stop, page):
            return range(index + 1, stop)
    return None


def _begins_lower(line: Line) -> bool:
    """Return whether a line begins within a sentence, such as one with "[you]"."""
    return line.text.lstrip('[("“')[:1].islower()


def _is_titled(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line has the capitals of a heading, together with the lines that it may continue."""
    begins = index
    while begins and index - begins < _HEADING_LINES and lines[begins].gap <= GAP:
        begins -= 1
    words = _WORD.findall(" ".join(line.text for line in lines[begins : index + 1]))
    return bool(words) and sum(word[0].isupper() for word in words) >= _TITLED * len(words)


def _is_spaced(above: Line, line: Line, page: _Page) -> bool:
    """Return whether a line is set apart from the one above by white space or by a page."""
    return line.gap > page.gap + GAP or line.page != above.page


def _is_full(line: Line, below: Line, right: float) -> bool:
    """Return whether the first word of another line would hardly have fit on a line."""
    return line.indent + len(line.text) + 1 + len(below.text.split(maxsplit=1)[0]) + _FULL > right


def _fills(lines: Sequence[Line], index: int, below: Line, page: _Page) -> bool:
    """Return whether a line is full, or is one with which EDGAR's cut was made."""
    line, above = lines[index], lines[max(index - 1, 0)]
    if _is_full(line, below, page.right) or _is_cut(line, below):
        return True
    whole = above._replace(text=f"{above.text} {line.text}")
    return above.indent > 0 and _is_cut(above, line) and _is_full(whole, below, page.right)


def _is_set_apart(lines: Sequence[Line], index: int, stop: int, page: _Page) -> bool:
    """Return whether white space or a page is around the lines between, and the sentence goes on below them."""
    line, within, below = lines[index], lines[index + 1 : stop], lines[stop]
    return (
        (_begins_lower(below) or within[0].page == line.page)
        and _is_spaced(line, within[0], page)
        and _is_spaced(within[-1], below, page)
        and _can_go_on(lines, index, stop)
        and not _goes_on_within(line, within, below, page)
    )


def _can_go_on(lines: Sequence[Line], index: int, stop: int) -> bool:
    """Return whether the sentence of one line can go on in another: at one of the margins of its text."""
    line, below = lines[index], lines[stop]
    margins = [line.indent, _text_column(line), *(other.indent for other in lines[max(index - 1, 0) : index])]
    if stop + 1 < len(lines) and lines[stop + 1].gap <= GAP:
        margins.append(lines[stop + 1].indent)
    if any(abs(below.indent - margin) <= _SAME_COLUMN for margin in margins):
        return True
    return below.page != line.page or _is_cut(line, below)


def _goes_on_within(line: Line, within: Sequence[Line], below: Line, page: _Page) -> bool:
    """Return whether the sentence seems to go on in the lines between, although they are set apart."""
    first, last = within[0], within[-1]
    if any(_is_full(one, other, page.right) for one, other in pairwise(within)):
        return True
    if first.page != line.page and (_begins_lower(first) or SENTENCE_END.search(last.text)):
        return True
    margin = below.indent if first.page != line.page else _text_column(line)
    if abs(first.indent - margin) > _SAME_COLUMN:
        return False
    if _begins_lower(first) and (len(within) > 1 or not _begins_lower(below)):
        return True
    return _is_full(last, below, page.right)


def _is_off_margin(lines: Sequence[Line], index: int, stop: int, page: _Page) -> bool:
    """Return whether the lines between are short and at another margin than those above and below them."""
    above = index - 1 if index and lines[index].gap <= GAP else index
    text = [*lines[above : index + 1], *lines[stop : stop + 2]]
    margin = lines[stop].indent
    return (
        all(abs(_text_column(line) - margin) <= _SAME_COLUMN for line in text)
        and all(
            not -_SAME_COLUMN <= line.indent - margin <= _LOST_CHARACTER for line in lines[index + 1 : stop]
        )
        and not _is_cut(lines[index], lines[index + 1], lost=_LOST_CHARACTER)
        and not any(_is_full(line, lines[stop], page.right) for line in lines[index + 1 : stop])
        and not _begins_lower(lines[index + 1])
    )


def _is_cut(line: Line, below: Line, lost: int = 1) -> bool:
    """Return whether EDGAR may have cut a line at its widest column, and put the rest at the margin."""
    word = below.text.split(maxsplit=1)[0]
    return below.indent == 0 and line.indent + len(line.text) + lost + len(word) > WIDTH


def _text_column(line: Line) -> float:
    """Return the column of a line's text, after a comment's number."""
    match = _NUMBER_FIRST.match(line.text)
    return line.indent + (match.end() if match else 0)


def _repeated(lines: Sequence[Line], body: range, found: Sequence[range]) -> Iterator[Interruption]:
    """Yield the lines that say elsewhere what an interruption says, but for its digits."""
    taken = {index for broken in found for index in broken}
    said = {_pattern(lines[index]) for index in taken}
    for index in body:
        if index not in taken and _pattern(lines[index]) in said:
            yield Interruption(range(index, index + 1), is_known=True)


def _pattern(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split()))
