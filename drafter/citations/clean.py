"""Clean a text for the patterns, and convert offsets in the clean text back to the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
_HYPHENS = "\xad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\x91\x92"
_QUOTES = "\u201c\u201d\u201f\x93\x94"

_TABLE = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _QUOTES), '"'),
}


_RUN = re.compile("  +")


class CleanText(NamedTuple):
    """A text with one kind of space, hyphen, apostrophe and quotation mark, and single spaces only.

    Attributes:
        text: The clean text.
        cuts: Offsets in `text` after which spaces were left out, in ascending order.
        lost: How many characters were left out up to each of them.
    """

    text: str
    cuts: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the position in the original text of the words from `start` to `end` of the clean text."""
        return self._given(start), self._given(end - 1) + 1

    def _given(self, offset: int) -> int:
        at = bisect_right(self.cuts, offset)
        return offset + self.lost[at - 1] if at else offset


def clean(text: str) -> CleanText:
    """Return the text in the form that the patterns expect."""
    same_length = text.translate(_TABLE)
    cuts, lost, total = [], [], 0
    for run in _RUN.finditer(same_length):
        cuts.append(run.start() - total + 1)
        total += len(run[0]) - 1
        lost.append(total)
    return CleanText(_RUN.sub(" ", same_length) if cuts else same_length, tuple(cuts), tuple(lost))
