"""EDGAR's text form of a letter: the page laid out with blanks, long lines cut at column 79.

EDGAR makes it from the PDF: every character outside printable ASCII becomes blanks, and what passes the
79th column is put on a line of its own, at column 0. Here the cut is undone, so that a line is again a line
of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.kernel import dates
from drafter.kernel.patterns import pattern
from drafter.reading.formats.size import refuse_endless
from drafter.reading.source import Line, Source

WIDTH = 79
"""The widest line that EDGAR leaves alone, in characters."""

FLOWING_WIDTH = 132
"""Laid-out lines are not wider (Regulation S-T Rule 305 allows tables 132): wider ones are whole paragraphs."""

_A_FEW = 0.05
"""The share of lines that may be out of the ordinary: a table, a footer, a line pasted in."""

_TAB_STOPS = 8
_LOST = 3
"""Blanks that stand for one lost character: it had three bytes."""

_BEGINS_A_LINE = re.compile(
    r"\(?\d{1,3}[.)]\s{2,}"  # a comment's number
    r"|FirstName|Comapany|LastName|[A-Z][a-z]+ \d{1,2}, \d{4} Page \d"  # merge debris
    r"|cc:|Page \d+$"
)
"""What stands at column 0 in its own right, also below a full line."""

_DATE = re.compile(dates.PATTERN)
_NUMBER_FIRST = re.compile(r"\(?\d{1,3}[.)](\s+[A-Z]|$)")
_ENDS_SENTENCE = re.compile(r"[.?!][\"')\]]*$")


def text_source(text: str, name: str) -> Source:
    """The source of a text that is already decoded; form feeds begin a page."""
    refuse_endless(len(text), name)
    raw, pages = _physical_lines(text)
    full = [line for line in raw if line.strip()]
    flowing = _share(full, lambda line: len(line) > FLOWING_WIDTH) > _A_FEW
    laid_out = _share(full, lambda line: line[0].isspace()) > _A_FEW
    cut = laid_out and _share(full, lambda line: len(line) > WIDTH + 1) <= _A_FEW
    lines = _lines(raw, pages, undo_cuts=cut)
    return Source(name, "text", tuple(lines), tuple(raw), lossy=text.isascii(), flowing=flowing)


def _share(lines: list[str], holds: Callable[[str], bool]) -> float:
    """The share of lines of which something holds; 0 of none."""
    return sum(map(holds, lines)) / len(lines) if lines else 0.0


def _physical_lines(text: str) -> tuple[list[str], list[int]]:
    """Lines as they stand, tabs expanded, and the page of each; a form feed begins a page.

    Only real line ends count: `str.splitlines` would also split at characters that stand inside a sentence.
    """
    raw: list[str] = []
    pages: list[int] = []
    page = 1
    for line in pattern(r"\r\n|\r|\n").split(pattern(r"(\r\n|\r|\n)\Z").sub("", text)):
        page += line.count("\f")
        raw.append(line.replace("\f", " ").expandtabs(_TAB_STOPS).rstrip())
        pages.append(page)
    return raw, pages


def _lines(raw: list[str], pages: list[int], *, undo_cuts: bool) -> list[Line]:
    lines: list[Line] = []
    gap = 0
    at = 0
    while at < len(raw):
        text, first = raw[at], at
        at += 1
        if not text.strip():
            gap += 1
            continue
        joined, last = text, text
        while undo_cuts and at < len(raw):
            blanks = _blanks_lost_at_cut(last, raw[at], raw[at + 1] if at + 1 < len(raw) else "")
            if not blanks:
                break
            joined, last = joined + " " * blanks + raw[at], raw[at]
            at += 1
        lines.append(Line(first + 1, at, pages[first], joined.strip(), float(_indent(text)), float(gap)))
        gap = 0
    return lines


def _blanks_lost_at_cut(line: str, following: str, after: str) -> int:
    """How many blanks stood between two lines when EDGAR cut the one off the other; 0 if it did not.

    What was cut off stands at column 0, and its first word had no room above. Where it had room beside a
    single blank, but not beside the three that a lost character leaves, the lines around it must agree that
    it is out of place.
    """
    if (
        not following
        or following[0].isspace()
        or _BEGINS_A_LINE.match(following)
        or _DATE.fullmatch(line.strip())
    ):
        return 0
    if _ENDS_SENTENCE.search(line) and _stands_alone(following, after):
        return 0
    word = following.split(maxsplit=1)[0]
    if len(line) + 1 + len(word) > WIDTH:
        return 1
    sandwiched = _indent(line) > 1 and _indent(after) == _indent(line) and following[0].islower()
    return _LOST if sandwiched and len(line) + _LOST + len(word) > WIDTH else 0


def _stands_alone(following: str, after: str) -> bool:
    """Whether a line at column 0 below a full stop is a heading or a number, not a sentence's first words.

    Cut-off words either end the sentence, or go on in the line below, which is indented as the text is.
    """
    if _NUMBER_FIRST.match(following):
        return True
    ends_here = not after.strip() or _indent(after) == 0 or _BEGINS_A_LINE.match(after.strip())
    return following[0].isupper() and not _ENDS_SENTENCE.search(following) and bool(ends_here)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
