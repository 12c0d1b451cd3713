"""The difference between two texts, word by word, in pieces that a person can read.

The words that two texts have in common, in order, are found by rapidfuzz. Where words were rewritten, a few small ones
("of", "the") are the same by chance; they belong to the change around them, so that nobody has to read confetti.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.redlining.tokens import Token, keys_of, tokens_of

_MOST_ABSORBED = 2
"""The number of words between two rewritten phrases that are taken as rewritten, too."""

_MOST_SMALL = 4
"""The same, if all of them are small words and punctuation marks."""

_REWRITTEN = 0.3
"""The share of common words below which a text is not changed, but replaced."""

_ENDS = frozenset(".;:!?")
_AROUND = frozenset("\"'•●▪■◦·")
"""Quotation marks and bullets around proposed words, which the filing has in another way."""


class Edit(NamedTuple):
    """Characters `start` to `end` of the new text, and the words of the old text in whose place they are.

    One of the two may be empty.
    """

    start: int
    end: int
    old: str


class _Hunk(NamedTuple):
    """Tokens `first` to `last` of the old text, which became tokens `begin` to `end` of the new one."""

    first: int
    last: int
    begin: int
    end: int

    @property
    def is_rewritten(self) -> bool:
        return self.last > self.first and self.end > self.begin

    @property
    def size(self) -> int:
        return max(self.last - self.first, self.end - self.begin)


def difference(old: str, new: str) -> list[Edit]:
    """Return what must be struck and what is added when a text becomes another, in order.

    Quotation marks and bullets around the new text, and marks for words that it leaves out, are no change.

    >>> difference("Sales rose by a lot in 2024.", "Sales rose by 12% in 2024.")
    [Edit(start=14, end=17, old='a lot')]

    Args:
        old: The text as it was.
        new: The text as it is.
    """
    before, after = tokens_of(old), tokens_of(new)
    hunks = _readable(_hunks(before, after), before, after)
    return [
        edit
        for hunk in hunks
        if not _is_omission(hunk, after)
        and (edit := _edit(_without_marks(hunk, before, after), old, before, new, after)) is not None
    ]


def _hunks(before: list[Token], after: list[Token]) -> list[_Hunk]:
    """Return the tokens that differ; neighbors that differ are one."""
    from rapidfuzz.distance import LCSseq

    found: list[_Hunk] = []
    common = 0
    for code in LCSseq.opcodes(keys_of(before), keys_of(after)):
        hunk = _Hunk(code.src_start, code.src_end, code.dest_start, code.dest_end)
        if code.tag == "equal":
            common += sum(token.is_word for token in before[hunk.first : hunk.last])
        elif found and (found[-1].last, found[-1].end) == (hunk.first, hunk.begin):
            found[-1] = found[-1]._replace(last=hunk.last, end=hunk.end)
        else:
            found.append(hunk)
    shorter = min(sum(token.is_word for token in tokens) for tokens in (before, after))
    if found and common < _REWRITTEN * shorter:
        return [_Hunk(0, len(before), 0, len(after))]
    return found


def _readable(hunks: list[_Hunk], before: list[Token], after: list[Token]) -> list[_Hunk]:
    """Return changes without small words between them, each from the beginning of a sentence if it can be."""
    joined: list[_Hunk] = []
    for hunk in hunks:
        while joined and _belong_together(joined[-1], hunk, before):
            last = joined.pop()
            hunk = _Hunk(last.first, hunk.last, last.begin, hunk.end)
        joined.append(hunk)
    return [_slid(hunk, before, after) for hunk in joined]


def _belong_together(one: _Hunk, other: _Hunk, before: list[Token]) -> bool:
    between = before[one.last : other.first]
    words = sum(token.is_word for token in between)
    if words > min(one.size, other.size):
        return False
    small = all(token.is_small for token in between)
    if one.is_rewritten and other.is_rewritten:
        return words <= (_MOST_SMALL if small else _MOST_ABSORBED)
    return small and words <= 1 and (one.is_rewritten or other.is_rewritten) and one.size + other.size > 2


def _slid(hunk: _Hunk, before: list[Token], after: list[Token]) -> _Hunk:
    """Return an addition or a removal that ends where a sentence ends, if the same words allow it.

    "It rose. It fell." after "It rose." can have gained "It fell." or ". It fell".
    """
    if hunk.is_rewritten:
        return hunk
    tokens, first, last = (
        (before, hunk.first, hunk.last) if hunk.last > hunk.first else (after, hunk.begin, hunk.end)
    )
    for shift in _shifts(tokens, first, last, min(hunk.first, hunk.begin)):
        if tokens[last - shift - 1].key in _ENDS:
            return _Hunk(*(position - shift for position in hunk))
    return hunk


def _shifts(tokens: list[Token], first: int, last: int, most: int) -> Iterator[int]:
    """Yield by how many tokens a run of tokens can begin earlier and still be the same ones."""
    for shift in range(min(most, last - first) + 1):
        if shift and tokens[first - shift].key != tokens[last - shift].key:
            return
        yield shift


def _without_marks(hunk: _Hunk, before: Sequence[Token], after: Sequence[Token]) -> _Hunk:
    """Return a change without quotation marks, bullets and omissions around the new text, which the old one has not."""
    first, last, begin, end = hunk
    if first == begin == 0:
        while begin < end and _is_around(after[begin]) and not (first < last and _is_around(before[first])):
            begin += 1
    if (last, end) == (len(before), len(after)):
        while (
            begin < end and _is_around(after[end - 1]) and not (first < last and _is_around(before[last - 1]))
        ):
            end -= 1
    return _Hunk(first, last, begin, end)


def _is_around(token: Token) -> bool:
    return token.key in _AROUND or token.is_omission


def _is_omission(hunk: _Hunk, after: Sequence[Token]) -> bool:
    """Return whether nothing is new but marks for words that are left out."""
    added = after[hunk.begin : hunk.end]
    return bool(added) and all(token.is_omission for token in added)


def _edit(hunk: _Hunk, old: str, before: list[Token], new: str, after: list[Token]) -> Edit | None:
    """Return a change with the spaces that go with it; None if only spaces differ."""
    first, last = _gap(old, before, hunk.first, hunk.last)
    begin, end = _gap(new, after, hunk.begin, hunk.end)
    if hunk.first == 0 and hunk.begin < len(after):
        begin = after[hunk.begin].start  # behind a bullet or a quotation mark
    while first < last and begin < end and _same_space(old[first], new[begin]):
        first, begin = first + 1, begin + 1
    while first < last and begin < end and _same_space(old[last - 1], new[end - 1]):
        last, end = last - 1, end - 1
    return Edit(begin, end, old[first:last]) if first < last or begin < end else None


def _gap(text: str, tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    """Return where the text between two tokens begins and ends."""
    begin = tokens[first - 1].end if first else (tokens[0].start if tokens else 0)
    end = tokens[last].start if last < len(tokens) else (tokens[-1].end if tokens else len(text))
    return begin, end


def _same_space(one: str, other: str) -> bool:
    return one.isspace() and other.isspace()
