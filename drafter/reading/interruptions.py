"""Find lines that interrupt a sentence: a page header or footer, whatever it says.

The sentence shows that the lines are not part of the staff's text:

    ... which of these entities you consolidate and      full, and does not end the sentence
                                                         white space, another page, or another margin
    Draft of January 5 - not for circulation
                                                         the same again
    whether their assets may be used to settle ...       goes on where it broke off

Only the position of such lines counts, not their words. If it is not certain that a line interrupts a sentence, it
stays in the text and is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.reading.formats.edgar_text import WIDTH, is_too_wide
from drafter.reading.paragraphs import GAP, SENTENCE_END
from drafter.reading.running_headers import PAGE_NUMBER
from drafter.reading.source import Line

_LONGEST = 6
"""The maximum number of lines in a header and a footer together."""

_SAME_COLUMN = 1.5
"""The maximum number of columns between two lines at the same margin."""

_FULL_BY_CHANCE = 2
"""The same for a line that ends a sentence and so may be the last one of a paragraph."""

_HANGING = 4
"""The number of columns by which the indent of a bullet's other lines differs from that of its first line."""

_FULL = 12
"""A line is full if there was no room on it for the next word and this many columns more."""

_WIDTH = 0.9
"""The share of a page's lines that are not wider than its text; a few may be, such as a long footer or table row."""

_NARROWEST = 65.0
"""The minimum column to which the text of a letter extends; a page with few lines may not show it."""

_HEADING_LINES = 3
"""The number of lines above a line to read with it, in order to tell a heading from a sentence full of names."""

_LOST_CHARACTER = 4
"""The number of columns by which a lost first character, with the space before it, moves a line to the right."""

_LIST_GOES_ON = re.compile(r";( and| or)?$")

_TITLED = 0.6
"""The minimum share of a heading's words that begin with a capital letter."""

_OPEN_END = re.compile(
    r"(,|[a-z]-|\b(the|a|an|of|and|or|to|in|on|for|with|by|your|our|that|which|than|from|as|at|is|are|was|were|be|been|has|have|"
    r"under|its|their|any|each|not|if|whether|how|why|will|may|such|these|this|those|we|you))$"
)
"""The end of a line whose sentence certainly continues."""

_NUMBERED = re.compile(r"\(?\d{1,3}[.)](\s|$)|[•·▪]|\(?[a-z][.)]\s")
_ABBREVIATED = re.compile(r"p\. ?\d{1,3}$", re.I)
_PAGE = re.compile(r"page \d{1,3}$", re.I)
_NUMBER_FIRST = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
_WORD = re.compile(r"[A-Za-z][a-z']{3,}|[A-Z]{4,}")
_DIGITS = r"\d+"


class Interruption(NamedTuple):
    """Lines between the halves of a sentence, by index.

    `is_known` means that they are a page number, or appear on several pages.
    """

    lines: range
    is_known: bool


class _Page(NamedTuple):
    """The usual layout of a page: the right edge of its text, and the white space between its lines."""

    right: float
    gap: float


def find_interruptions(lines: Sequence[Line], begins: int) -> list[Interruption]:
    """Return the lines that interrupt a sentence of the letter.

    Args:
        lines: All lines of a letter in which each line is one of the page.
        begins: The index of the first line after the salutation.
    """
    usual = _usual(lines[begins:])
    found: list[range] = []
    index = begins
    while index < len(lines) - 2:
        broken = _interruption_after(lines, index, usual)
        found += [broken] if broken else []
        index = broken.stop if broken else index + 1
    if not found:
        return []
    times = Counter(_pattern(lines[index]) for broken in found for index in broken)
    known = [
        all(PAGE_NUMBER.match(lines[i].text) or times[_pattern(lines[i])] > 1 for i in one) for one in found
    ]
    return [*map(Interruption, found, known), *_repeated(lines, range(begins, len(lines)), found)]


def heal(lines: list[Line], broken: range) -> None:
    """Place the line below an interruption directly below the line above it, or join the two if EDGAR cut them.

    Args:
        lines: All lines of the letter.
        broken: The interruptions.
    """
    if not 0 < broken.start <= broken.stop < len(lines):
        return
    above, below = lines[broken.start - 1], lines[broken.stop]
    if above.box is None and above.indent > 0 and is_cut(above, below):
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
    """Return the lines below a line that interrupt its sentence, or None."""
    line, following = lines[index], lines[index + 1]
    if (
        following.page == line.page
        and following.indent == line.indent
        and not _NUMBER_FIRST.match(line.text)
        and following.gap <= usual[line.page].gap + GAP
        and lines[index + 2].page == line.page
    ):
        return None  # most lines are directly below another one
    ended = bool(SENTENCE_END.search(line.text) or _LIST_GOES_ON.search(line.text))
    for stop in range(index + 2, min(index + 2 + _LONGEST, len(lines))):
        newest, below = lines[stop - 1], lines[stop]
        if _NUMBERED.match(newest.text) and not _ABBREVIATED.match(newest.text):
            return None
        if _NUMBERED.match(below.text) or PAGE_NUMBER.match(below.text):
            continue
        place = _Place(lines, index, stop, usual)
        if place.is_centered_number() or (place.goes_on_after_end() if ended else place.is_interruption()):
            return range(index + 1, stop)
        if (
            below.gap > usual[below.page].gap + GAP
            and below.page == newest.page
            and not PAGE_NUMBER.match(newest.text)
        ):
            return None  # white space within: these are paragraphs of their own
    return None


class _Place(NamedTuple):
    """Lines that may interrupt a sentence, by the indexes of the line above them and the line below them."""

    lines: Sequence[Line]
    at: int
    stop: int
    usual: dict[int, _Page]

    @property
    def above(self) -> Line:
        return self.lines[self.at]

    @property
    def within(self) -> Sequence[Line]:
        return self.lines[self.at + 1 : self.stop]

    @property
    def below(self) -> Line:
        return self.lines[self.stop]

    def is_centered_number(self) -> bool:
        """Return whether the lines are a page's number, with more than digits, and right of where text begins."""
        right = max(_text_column(self.above), self.below.indent) + _LOST_CHARACTER
        return self._is_page_number() and all(
            line.indent > right and not line.text.isalnum() for line in self.within
        )

    def goes_on_after_end(self) -> bool:
        """Return whether text continues below although a sentence ended above: a full line may end one by chance."""
        if self._is_page_number() and self._is_left() and self._is_off_margin():
            return True
        if not self._is_spaced() or not self._has_a_margin() or _is_titled(self.lines, self.stop):
            return False
        if self.above.text.endswith(":") and not all(PAGE_NUMBER.match(line.text) for line in self.within):
            return False  # a list or a table, which the line above introduces
        return all(_is_known(line, self.below) for line in self.within) or self._is_between_full_lines()

    def _is_between_full_lines(self) -> bool:
        """Return whether the lines are left of a paragraph with a hanging indent, between two of its lines."""
        above = self.above
        in_paragraph = above.gap <= GAP or _text_column(above) > above.indent
        return (
            in_paragraph
            and self._is_left()
            and abs(_text_column(above) - self.below.indent) <= _SAME_COLUMN
            and self._is_line_full(above, self.below, room=_FULL_BY_CHANCE)
            and not self._ends_text()
        )

    def _is_page_number(self) -> bool:
        return all(PAGE_NUMBER.match(line.text) for line in self.within)

    def _ends_text(self) -> bool:
        """Return whether the lines end like a sentence or list item; a company's name may also end with a period."""
        last = self.within[-1].text
        if last.endswith(".") and _has_capitals(last):
            return False
        return bool(SENTENCE_END.search(last) or _LIST_GOES_ON.search(last))

    def _is_left(self) -> bool:
        """Return whether all lines between are left of the text."""
        return all(line.indent < self.below.indent - _SAME_COLUMN for line in self.within)

    def is_interruption(self) -> bool:
        """Return whether the sentence above continues below rather than in the lines between."""
        goes_on = _begins_within(self.below) or bool(_OPEN_END.search(self.above.text))
        if not (self._is_spaced() or goes_on) or not self._is_full() or _is_titled(self.lines, self.at):
            return False
        if not goes_on and _is_titled(self.lines, self.stop) and not SENTENCE_END.search(self.below.text):
            return False
        if self._ends_within():
            return False
        return self._is_set_apart() or (goes_on and (self._is_off_margin() or self._is_at_edge_of_page()))

    def _ends_within(self) -> bool:
        """Return whether the sentence goes on and ends in the lines between, and another one begins below."""
        goes_on = _begins_lower(self.within[0]) and not _begins_within(self.below)
        return goes_on and SENTENCE_END.search(self.within[-1].text) is not None

    def _is_at_edge_of_page(self) -> bool:
        """Return whether the lines are short ones at the top or foot of a page, within a sentence."""
        turned = self.above.page != self.within[0].page or self.within[-1].page != self.below.page
        return (
            turned
            and _begins_lower(self.below)
            and not self._ends_text()
            and not any(_begins_lower(line) or self._is_line_full(line, self.below) for line in self.within)
        )

    def _is_full(self) -> bool:
        """Return whether the line above is full, or is one that EDGAR cut in two."""
        above, before = self.above, self.lines[max(self.at - 1, 0)]
        if self._is_line_full(above, self.below) or is_cut(above, self.below):
            return True
        whole = before._replace(text=f"{before.text} {above.text}")
        was_cut = before.indent > 0 and is_cut(before, above, lost=_LOST_CHARACTER)
        return was_cut and self._is_line_full(whole, self.below)

    def _is_spaced(self) -> bool:
        """Return whether white space or a page is above and below the lines."""
        pairs = ((self.above, self.within[0]), (self.within[-1], self.below))
        return all(
            line.gap > self.usual[line.page].gap + GAP or line.page != other.page for other, line in pairs
        )

    def _is_set_apart(self) -> bool:
        turned = self.within[0].page != self.above.page
        return (
            self._is_spaced()
            and (not turned or _begins_within(self.below))
            and self._has_a_margin()
            and not self._goes_on_within(turned=turned)
        )

    def _has_a_margin(self) -> bool:
        """Return whether the line below is at a margin at which the text above can continue."""
        above, below = self.above, self.below
        margins = [
            above.indent,
            _text_column(above),
            *(line.indent for line in self.lines[max(self.at - 1, 0) : self.at]),
        ]
        if self.stop + 1 < len(self.lines) and self.lines[self.stop + 1].gap <= GAP:
            margins.append(self.lines[self.stop + 1].indent)
        near = _HANGING if _begins_within(below) else _SAME_COLUMN
        return (
            any(abs(below.indent - margin) <= near for margin in margins)
            or below.page != above.page
            or is_cut(above, below)
        )

    def _goes_on_within(self, *, turned: bool) -> bool:
        """Return whether the sentence seems to continue in the lines between, although they are set apart."""
        first, last = self.within[0], self.within[-1]
        if self._is_left() and self._is_page_number():
            return False
        if self._is_wrapped():
            return True
        if turned and (_begins_within(first) or self._ends_text() or self._has_full_line(self.below)):
            return True
        margin = self.below.indent if turned else _text_column(self.above)
        if abs(first.indent - margin) > _SAME_COLUMN:
            return False
        if _begins_lower(first) and (len(self.within) > 1 or not _begins_lower(self.below)):
            return True
        return self._is_line_full(last, self.below)

    def _is_wrapped(self) -> bool:
        """Return whether the lines between are wrapped like text."""
        return any(self._is_line_full(line, below) for line, below in pairwise(self.within))

    def _has_full_line(self, below: Line) -> bool:
        """Return whether the text of one of the lines between may continue in another line."""
        return any(self._is_line_full(line, below) for line in self.within)

    def _is_line_full(self, line: Line, below: Line, room: int = _FULL) -> bool:
        """Return whether the first word of another line would hardly have fit on a line."""
        word = below.text.split(maxsplit=1)[0]
        return line.indent + len(line.text) + 1 + len(word) + room > self.usual[line.page].right

    def _is_off_margin(self) -> bool:
        """Return whether the lines between are at another margin than those above and below them.

        Words at the margin may be the rest of the line above, cut by EDGAR.
        """
        above, below, first = self.above, self.below, self.within[0]
        if not self._is_page_number() and (
            not _begins_within(below)
            or _begins_lower(first)
            or is_cut(above, first, lost=_LOST_CHARACTER)
            or self._ends_text()
            or self._is_wrapped()
        ):
            return False
        if is_cut(above, below) and above.indent > below.indent:
            after = self.lines[self.stop + 1] if self.stop + 1 < len(self.lines) else below
            hangs = abs(after.indent - _text_column(above)) <= _HANGING
            return hangs and all(line.indent == 0 for line in self.within) and not self._has_full_line(below)
        left, right = sorted((_text_column(above), below.indent))
        if right - left > _HANGING:
            return False
        return all(
            line.indent < left - _SAME_COLUMN
            or (line.indent > right + _LOST_CHARACTER and not self._is_line_full(line, below))
            for line in self.within
        )


def _is_known(line: Line, below: Line) -> bool:
    """Return whether a line is certainly not text: it is a page number, or left of the text of the next page.

    "Page 24" may be a heading, unless the text below is to the right of it.
    """
    left = below.indent > line.indent + _SAME_COLUMN
    return bool(PAGE_NUMBER.match(line.text) and (left or not _PAGE.match(line.text))) or (
        left and line.page != below.page
    )


def _begins_lower(line: Line) -> bool:
    """Return whether a line begins within a sentence, as one that begins with "[you]" does."""
    return line.text.lstrip('[("“')[:1].islower()


def _begins_within(line: Line) -> bool:
    """Return whether a line begins with a lowercase letter or a digit, as in "Item" / "303(a) of Regulation S-K"."""
    return _begins_lower(line) or line.text[:1].isdigit()


def _is_titled(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is capitalized like a heading, together with the lines that it may continue."""
    begins = index
    while begins and index - begins < _HEADING_LINES and lines[begins].gap <= GAP:
        begins -= 1
    return _has_capitals(" ".join(line.text for line in lines[begins : index + 1]))


def _has_capitals(text: str) -> bool:
    words = _WORD.findall(text)
    return bool(words) and sum(word[0].isupper() for word in words) >= _TITLED * len(words)


def is_cut(line: Line, below: Line, lost: int = 1) -> bool:
    """Return whether EDGAR may have cut a line at its last column and put the rest at the margin."""
    was_cut = line.last > line.number
    if below.indent > 0 or was_cut or is_too_wide(line.text, below.text):
        return False
    return line.indent + len(line.text) + lost + len(below.text.split(maxsplit=1)[0]) > WIDTH


def _text_column(line: Line) -> float:
    """Return the column of a line's text, after a comment's number."""
    match = _NUMBER_FIRST.match(line.text)
    return line.indent + (match.end() if match else 0)


def _repeated(lines: Sequence[Line], body: range, found: Sequence[range]) -> Iterator[Interruption]:
    """Yield the lines elsewhere that have the same text as an interruption, apart from digits."""
    taken = {index for broken in found for index in broken}
    said = {_pattern(lines[index]) for index in taken if not PAGE_NUMBER.match(lines[index].text)}
    for index in body:
        if index not in taken and _pattern(lines[index]) in said:
            yield Interruption(range(index, index + 1), is_known=True)


def _pattern(line: Line) -> str:
    return pattern(_DIGITS).sub("#", " ".join(line.text.split()))
