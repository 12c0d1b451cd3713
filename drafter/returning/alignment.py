"""Divide a company's letter with the help of the staff letter that it answers: the staff's words locate the comments.

A company restates a comment word for word, or nearly. Each run of words that both letters contain is a vote for where a
comment begins and ends, so an omitted word or a changed number does no harm.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from drafter.model import Comment, CommentLetter
from drafter.returning.numbers import label_of
from drafter.returning.parts import Part, before_headings, heading_look, part, plain_words
from drafter.returning.pieces import Piece, without_prefix

_WORD = re.compile(r"[^\W_]+")
_RUN = 4
"""The number of words in a run. Shorter runs are too common; longer ones break at each change."""
_OFTEN = 50
"""The maximum number of places of a run that counts; a more common run shows nothing and would take too long."""
_NEAR = 6
"""The maximum number of words by which a changed beginning or end may be longer than the staff's."""
_ENOUGH = 0.5
"""The minimum share of a comment's runs that must be found together."""


class _Words:
    """The words of a letter, with the piece and the end position of each."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.words: list[str] = []
        self.of: list[int] = []
        self.begins: list[int] = []
        self.ends: list[int] = []
        for index, piece in enumerate(pieces):
            for found in _WORD.finditer(piece.text):
                self.words.append(found[0].casefold())
                self.of.append(index)
                self.begins.append(found.start())
                self.ends.append(found.end())
        self.runs: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(self.words) - _RUN + 1):
            self.runs.setdefault(tuple(self.words[at : at + _RUN]), []).append(at)

    def places(self, run: tuple[str, ...]) -> Sequence[int]:
        """Return the places of a run of words, or none if it is too common to show anything."""
        found = self.runs.get(run, ())
        return found if len(found) <= _OFTEN else ()


class _Found(NamedTuple):
    """A comment among the pieces: those from `begin` to `end`, which may have been cut. Its response follows."""

    number: int | None
    begin: int
    end: int
    comment: tuple[Piece, ...]


def headings_of(letter: CommentLetter | None) -> frozenset[str]:
    """Return the plain words of each heading of a staff letter."""
    comments = letter.comments if letter else ()
    return frozenset(plain_words(heading) for comment in comments for heading in comment.headings)


def parts_by_letter(
    pieces: Sequence[Piece], letter: CommentLetter, by_shape: Sequence[Part], known: Collection[str]
) -> list[Part]:
    """Return the comments of a staff letter and their responses, in order; none if no comment is restated.

    Args:
        pieces: The letter between salutation and closing, without the headers and footers of its pages.
        letter: The staff letter.
        by_shape: The parts found from the letter's shape, for comments that it summarizes in other words.
        known: The plain words of the staff letter's headings.
    """
    text = _Words(pieces)
    kept = list(pieces)
    found: list[_Found] = []
    missing: list[int | None] = []
    after = 0
    for place, comment in enumerate(letter.comments, start=1):
        number = comment.number or place
        if span := _find(text, comment, after):
            found.append(_cut(kept, text, number, span))
            after = span[1]
        else:
            missing.append(number)
    if not found:
        return []
    found = sorted([*found, *_by_number(kept, missing, by_shape, found)], key=lambda one: one.begin)
    heads = heading_look(kept, [one.begin for one in found])
    parts = []
    for place, one in enumerate(found):
        above = before_headings(kept, found[place - 1].end if place else 0, one.begin, heads, known)
        end = len(kept)
        if place + 1 < len(found):
            end = before_headings(kept, one.end, found[place + 1].begin, heads, known)
        after_it = kept[end].number if end < len(kept) else kept[-1].after
        parts.append(
            part(
                one.number,
                kept[above : one.begin],
                one.comment,
                kept[one.end : end],
                one.comment[0].number,
                after_it,
            )
        )
    return parts


def _find(text: _Words, comment: Comment, after: int) -> tuple[int, int] | None:
    """Return the indexes of a comment's first word and of the one after its last, if enough of it is found."""
    words = [found[0].casefold() for found in _WORD.finditer(comment.text)]
    runs = [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    matches = [(at, here) for at, run in enumerate(runs) for here in text.places(run) if here >= after]
    if not matches:
        return None
    shifts = Counter(here - at for at, here in matches)
    best = max(shifts, key=lambda shift: (shifts[shift], -shift))
    slack = max(6, len(words) // 5)
    near = [(at, here) for at, here in matches if abs(here - at - best) <= slack]
    if len({at for at, _ in near}) < _ENOUGH * len(runs):
        return None
    before, first = min(near, key=lambda match: (match[0], abs(match[1] - match[0] - best)))
    last, end = min(near, key=lambda match: (-match[0], abs(match[1] - match[0] - best)))
    return _first_word(text, first, before), _end_word(text, end + _RUN, len(words) - last - _RUN)


def _first_word(text: _Words, first: int, changed: int) -> int:
    """Return where a comment whose first words were changed begins: with its paragraph, if that is near."""
    if not changed:
        return first
    begin = bisect_left(text.of, text.of[first])
    return begin if first - begin <= changed + _NEAR else max(begin, first - changed)


def _end_word(text: _Words, end: int, changed: int) -> int:
    """Return where a comment whose last words were changed ends: with its paragraph, if that is near."""
    if not changed:
        return end
    paragraph = bisect_right(text.of, text.of[end - 1])
    return paragraph if paragraph - end <= changed + _NEAR else min(paragraph, end + changed)


def _cut(pieces: list[Piece], text: _Words, number: int | None, span: tuple[int, int]) -> _Found:
    """Cut a comment from the paragraphs that it shares with its label and its response."""
    first, last = text.of[span[0]], text.of[span[1] - 1]
    comment = list(pieces[first : last + 1])
    end = last + 1
    if span[1] < len(text.of) and text.of[span[1]] == last:
        stop = _after_stop(comment[-1].text, text.ends[span[1] - 1])
        pieces[last] = without_prefix(comment[-1], stop)._replace(marker="")
        comment[-1] = comment[-1]._replace(text=comment[-1].text[:stop].rstrip())
        end = last
    if span[0] and text.of[span[0] - 1] == first:
        comment[0] = without_prefix(comment[0], text.begins[span[0]])._replace(marker="")
    elif label_of(comment[0]):
        comment[0] = comment[0]._replace(marker="")
    return _Found(number, first, end, tuple(comment))


def _after_stop(text: str, at: int) -> int:
    """Return the index after the punctuation that follows a word."""
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _by_number(
    pieces: Sequence[Piece], numbers: Iterable[int | None], by_shape: Sequence[Part], found: Sequence[_Found]
) -> Iterator[_Found]:
    """Yield the comments that the letter restates in other words, if their numbers are in a gap between others."""
    for number in numbers:
        low = max((one.comment[-1].number for one in found if (one.number or 0) < (number or 0)), default=0)
        high = min(
            (one.comment[0].number for one in found if (one.number or 0) > (number or 0)), default=1 << 30
        )
        for one in by_shape:
            if one.number == number and one.comment and low < one.first and one.comment[-1].number < high:
                begin = next(
                    index for index, piece in enumerate(pieces) if piece.number >= one.comment[0].number
                )
                end = next(
                    (index for index, piece in enumerate(pieces) if piece.number > one.comment[-1].number),
                    len(pieces),
                )
                yield _Found(number, begin, end, one.comment)
