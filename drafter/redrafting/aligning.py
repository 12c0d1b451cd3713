"""Put the paragraphs of two versions of a letter beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from drafter.kernel.words import plain

_ALIKE = 0.5
"""How much of two paragraphs must be the same if they are versions of one."""


class Line(NamedTuple):
    """A paragraph's words, and the name of its style."""

    text: str
    style: str = ""


class Aligned(NamedTuple):
    """The positions of a paragraph in the old and in the new version; None in the one that does not have it.

    `sure` says that only this paragraph can be meant: the same number of paragraphs stand between the same neighbors.
    """

    old: int | None
    new: int | None
    sure: bool = False


def align(old: Sequence[Line], new: Sequence[Line], fits: Callable[[int, int], bool]) -> Iterator[Aligned]:
    """Yield the paragraphs of both versions in order.

    Args:
        old: The paragraphs of the old version.
        new: Those of the new version.
        fits: Whether the old paragraph at a position may be the one at a position in the new version, whatever its
            words: it fills in blanks.
    """
    before, after = ([plain(line.text) for line in lines] for lines in (old, new))
    for kind, begin, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (Aligned(at, first + at - begin) for at in range(begin, end))
            continue
        pairs = [(at, first + at - begin) for at in range(begin, end)]
        if end - begin == last - first and all(
            fits(*one) or _alike(before[one[0]], after[one[1]]) for one in pairs
        ):
            yield from (Aligned(*one, sure=True) for one in pairs)
        else:
            yield from _best(range(begin, end), range(first, last), lambda a, b: _alike(before[a], after[b]))


def _best(old: range, new: range, alike: Callable[[int, int], bool]) -> Iterator[Aligned]:
    """Yield paragraphs in order, each beside the next one of the other version that is like it."""
    left = list(new)
    for one in old:
        found = next((other for other in left if alike(one, other)), None)
        if found is None:
            yield Aligned(one, None)
            continue
        while left[0] != found:
            yield Aligned(None, left.pop(0))
        left.pop(0)
        yield Aligned(one, found)
    yield from (Aligned(None, other) for other in left)


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
