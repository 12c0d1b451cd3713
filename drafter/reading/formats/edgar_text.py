"""Read EDGAR's text format of a letter: the page laid out with spaces, long lines cut at column 79.

EDGAR makes it from the PDF. Every character outside printable ASCII becomes spaces, and the part of a line after
column 79 goes to a line of its own, at column 0. This module undoes the cut, so that each line is one of the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from drafter.kernel import dates
from drafter.kernel.patterns import pattern
from drafter.reading.formats.glyphs import plain, visible
from drafter.reading.formats.size import refuse_long_text
from drafter.reading.formats.tab_stops import expand_tabs
from drafter.reading.source import Line, Source

WIDTH = 79
"""The widest line that EDGAR leaves alone, in characters."""

FLOWING_WIDTH = 132
"""Wider lines are whole paragraphs: Regulation S-T Rule 305 allows 132 characters for tables at most."""

_WIDEST = 102
"""The characters that a line of a page has at most, in letters of all years."""

_A_FEW = 0.05
"""The share of lines that may be exceptions: a table, a footer, a pasted line."""

_REPLY = r"(?:>\s?)+"
_LOST = 3
"""The spaces that replace one lost character, which had three bytes."""

_BEGINS_A_LINE = re.compile(
    r"[^\w\s]{0,3}[\dlI|ZSBO]{1,3}[^\w\s]{1,4}\s{2,}"  # a comment's number, or what a program made of it
    r"|FirstName|Comapany|LastName|[A-Z][a-z]+ \d{1,2}, \d{4} Page \d"  # merge debris
    r"|cc:|Page \d+$|<(?:PAGE|page)>"
)
"""Lines that begin at column 0 on the page as well, so they are not the rest of the line above."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_LAST_LINE_END = re.compile(r"(\r\n|\r|\n)\Z")
_DATE = re.compile(dates.PATTERN)
_NUMBER_FIRST = r"\(?\d{1,3}[.)](\s+[A-Z]|$)"
_ENDS_SENTENCE = re.compile(r"[.?!][\"')\]]*$")


def text_source(text: str, name: str) -> Source:
    """Read a text that is already decoded; a form feed begins a page.

    Raises:
        InputTooLargeError: The text is longer than any letter.
    """
    refuse_long_text(len(text), name)
    raw, pages = _physical_lines(text)
    lossy = _is_lossy(raw if text.isascii() else [visible(line) for line in raw])
    shown = raw if text.isascii() else [plain(line) for line in raw]
    full = [line for line in shown if line.strip()]
    flowing = _share(full, lambda line: len(line) > FLOWING_WIDTH) > _A_FEW
    laid_out = _share(full, lambda line: line[0].isspace()) > _A_FEW
    cut = laid_out and _share(full, lambda line: len(line) > WIDTH + 1) <= _A_FEW
    lines = _lines(shown, pages, undo_cuts=cut)
    return Source(name, "text", tuple(lines), tuple(raw), lossy=lossy, flowing=flowing)


def _share(lines: list[str], holds: Callable[[str], bool]) -> float:
    """Return the share of lines for which a condition holds; 0 if there are none."""
    return sum(map(holds, lines)) / len(lines) if lines else 0.0


def _is_lossy(lines: list[str]) -> bool:
    """Return whether the text may have lost characters, because all of it is ASCII.

    Digits and periods of another width or style do not count, because a program that edited a number wrote them.
    """
    others = {c for line in lines if not line.isascii() for c in line if not c.isascii()}
    folded = unicodedata.normalize("NFKC", "".join(others))
    return folded.isascii() and not any(c.isalpha() for c in folded)


def _physical_lines(text: str) -> tuple[list[str], list[int]]:
    """Return the lines, with tabs expanded, and the page of each.

    `str.splitlines` is not used, because it also splits at characters that may be inside a sentence.
    """
    raw: list[str] = []
    pages: list[int] = []
    page = 1
    lines = _without_marks_of_reply(_LINE_END.split(_LAST_LINE_END.sub("", text)))
    for line in lines:
        page += line.count("\f")
        raw.append(line.lstrip("\f").replace("\f", " "))
        pages.append(page)
    return [line.rstrip() for line in (expand_tabs(raw) if "\t" in text else raw)], pages


def _without_marks_of_reply(lines: list[str]) -> list[str]:
    """Return the lines without the ">" with which mail begins each line of a message that it quotes."""
    full = [line for line in lines if line.strip()]
    if not full or _share(full, lambda line: line.startswith(">")) < 1 - _A_FEW:
        return lines
    return [pattern(_REPLY).sub("", line, count=1) for line in lines]


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
        while undo_cuts and at < len(raw) and pages[at] == pages[first]:
            blanks = _blanks_lost_at_cut(last, raw[at], raw[at + 1] if at + 1 < len(raw) else "")
            if not blanks or is_too_wide(joined, raw[at]):
                break
            joined, last = joined + " " * blanks + raw[at], raw[at]
            at += 1
        lines.append(Line(first + 1, at, pages[first], joined.strip(), float(_indent(text)), float(gap)))
        gap = 0
    return lines


def is_too_wide(line: str, rest: str) -> bool:
    """Return whether two lines have more text than a line of a page: then they are two lines there too."""
    return len(line) + len(rest) >= _WIDEST and len(" ".join(f"{line} {rest}".split())) > _WIDEST


def _blanks_lost_at_cut(line: str, following: str, after: str) -> int:
    """Return how many spaces were between two lines if EDGAR cut them apart; 0 if it did not.

    The part that was cut off is at column 0, and its first word had no room above. If it had room after a single
    space, but not after the three of a lost character, the lines around it must be indented too.

    Args:
        line: The line that may have been cut.
        following: The line below it.
        after: The line below that.
    """
    if (
        not following
        or following[0].isspace()
        or _BEGINS_A_LINE.match(following)
        or _DATE.fullmatch(line.strip())
    ):
        return 0
    if _ENDS_SENTENCE.search(line) and _is_separate(following, after):
        return 0
    word = following.split(maxsplit=1)[0]
    if len(line) + 1 + len(word) > WIDTH:
        return 1
    sandwiched = _indent(line) > 1 and _indent(after) == _indent(line) and following[0].islower()
    return _LOST if sandwiched and len(line) + _LOST + len(word) > WIDTH else 0


def _is_separate(following: str, after: str) -> bool:
    """Return whether a line at column 0 after a finished sentence is a heading or a number, and not cut off.

    Words that were cut off either end the sentence, or continue in the line below, which is indented like the text.
    """
    if pattern(_NUMBER_FIRST).match(following):
        return True
    ends_here = not after.strip() or _indent(after) == 0 or _BEGINS_A_LINE.match(after.strip())
    return following[0].isupper() and not _ENDS_SENTENCE.search(following) and bool(ends_here)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
