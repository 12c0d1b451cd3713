"""Find the passage of a filing that proposed paragraphs replace.

Groups of three words that a proposed paragraph and a paragraph of the filing share are counted with an index, so the
time grows with the length of the filing. The passage is the chain of paragraphs, in order and close together, that
shares most groups. How near a passage is, and whether another is equally near, is measured by the words in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.redlining.extent import extent
from drafter.redlining.paragraphs import FilingParagraph
from drafter.redlining.tokens import GROUP, groups_of, likeness, shared_words, word_keys

_EVERYWHERE = 40
"""In how many paragraphs a group of words may be to tell one from another."""

_FEWEST = 8
"""The number of words of a proposed paragraph below which it is a heading, and found only if it is the same."""

_SHARED = 0.15
"""The share of groups of the shorter text that must be the same for two paragraphs to be about each other."""

_FOUND = 0.5
"""The share of words of the shorter text that must be the same, in the same order, for a passage to be found."""

_AS_NEAR = 0.04
"""The difference of likeness below which two passages are equally near."""

_AS_MUCH = 0.9
"""The share of the most words in common that a passage must have to be the nearest."""

_MOST = 8
"""The number of passages that are compared."""

_APART = 3
"""How many paragraphs of the filing may be left out between two that belong to one passage."""


class Row(NamedTuple):
    """A paragraph of the filing beside the proposed one; one of the two may be missing.

    Attributes:
        old: The words of the filing; "" for a paragraph that is new.
        new: The index of the proposed paragraph; None for a paragraph that is gone.
    """

    old: str
    new: int | None


class Passage(NamedTuple):
    """A passage of the filing.

    Attributes:
        rows: Its paragraphs beside the proposed ones, from the first to the last that is in both.
        page: The page on which it begins; "" if pages have no numbers.
        likeness: How near it is, from 0 to 1.
        shared: The number of words that are the same, in the same order.
        left_out: The number of words of its first and last paragraph that are before and after it.
    """

    rows: tuple[Row, ...]
    page: str
    likeness: float
    shared: int
    left_out: int = 0

    @property
    def first(self) -> int:
        """The index of the first proposed paragraph in it."""
        return min(row.new for row in self.rows if row.new is not None)

    @property
    def last(self) -> int:
        """The index of the last proposed paragraph in it."""
        return max(row.new for row in self.rows if row.new is not None)

    @property
    def old(self) -> str:
        """Its words, a paragraph a line."""
        return "\n".join(row.old for row in self.rows if row.old)


class Finder:
    """Finds passages in one filing."""

    def __init__(self, paragraphs: Sequence[FilingParagraph]) -> None:
        """Index the paragraphs of a filing.

        Args:
            paragraphs: The paragraphs, in order.
        """
        self._paragraphs = paragraphs
        self._words = [word_keys(paragraph.text) for paragraph in paragraphs]
        self._at: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._lines = {" ".join(words) for words in self._words}
        for number, words in enumerate(self._words):
            for group in set(groups_of(words)):
                self._at[group].append(number)

    def find(self, proposed: Sequence[str]) -> list[Passage]:
        """Return the passage that proposed paragraphs replace, or of several that are equally near, each.

        Of the passages that have nearly as many words in common as any, the nearest is the one that is most alike.
        Another one that is as much alike is equally near. Passages with the same words are one.

        Args:
            proposed: The proposed paragraphs, in order.
        """
        found = list(self._candidates(proposed))
        most = max((passage.shared for passage in found), default=0)
        found = [passage for passage in found if passage.shared >= _AS_MUCH * most]
        found.sort(key=lambda passage: (-passage.likeness, passage.left_out))
        near: dict[tuple[str, ...], Passage] = {}
        for passage in found:
            if passage.likeness > found[0].likeness - _AS_NEAR:
                near.setdefault(tuple(word_keys(passage.old)), passage)
        return list(near.values())

    def _candidates(self, proposed: Sequence[str]) -> Iterator[Passage]:
        """Yield passages that have enough in common with the proposed paragraphs, none of them twice."""
        words = [word_keys(text) for text in proposed]
        pairs = self._pairs(words)
        for _ in range(_MOST):
            if not (chain := _best_chain(pairs)):
                return
            if passage := self._passage(chain, proposed, words):
                yield passage
            first, last = chain[0][1], chain[-1][1]
            pairs = {pair: votes for pair, votes in pairs.items() if not first <= pair[1] <= last}

    def has_line(self, text: str) -> bool:
        """Return whether a paragraph of the filing has exactly these words."""
        return " ".join(word_keys(text)) in self._lines

    def _pairs(self, proposed: list[list[str]]) -> dict[tuple[int, int], int]:
        """Return the paragraphs of both that may be about each other, as pairs, with the groups that they share."""
        pairs: dict[tuple[int, int], int] = {}
        for new, words in enumerate(proposed):
            if len(words) < _FEWEST:
                continue
            groups = set(groups_of(words))
            votes = Counter(
                old for group in groups if len(at := self._at.get(group, ())) <= _EVERYWHERE for old in at
            )
            for old, count in votes.items():
                shorter = min(len(groups), len(self._words[old]) - GROUP + 1)
                if len(self._words[old]) >= _FEWEST and count >= max(2, _SHARED * shorter):
                    pairs[new, old] = count
        return pairs

    def _passage(
        self, chain: list[tuple[int, int]], proposed: Sequence[str], words: list[list[str]]
    ) -> Passage | None:
        """Return the passage of a chain of pairs; None if too little of it is the same."""
        old_of = dict(chain)
        first, last = chain[0][1], chain[-1][1]
        texts = {number: self._paragraphs[number].text for number in range(first, last + 1)}
        begin, _ = extent(texts[first], proposed[chain[0][0]])
        _, end = extent(texts[last], proposed[chain[-1][0]])
        left_out = len(word_keys(texts[first][:begin])) + len(word_keys(texts[last][end:]))
        texts[last] = texts[last][:end]
        texts[first] = texts[first][begin:]
        old_words = [word for number in texts for word in word_keys(texts[number])]
        new_words = [word for each in words[chain[0][0] : chain[-1][0] + 1] for word in each]
        shared = shared_words(old_words, new_words)
        if not old_words or shared < _FOUND * min(len(old_words), len(new_words)):
            return None
        rows = tuple(_rows(texts, old_of, range(chain[0][0], chain[-1][0] + 1)))
        alike = likeness(old_words, new_words)
        return Passage(rows, self._paragraphs[first].page, alike, shared, left_out)


def _best_chain(pairs: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Return the pairs, in the order of both texts and close together, that share most; none if there are no pairs."""
    best: dict[tuple[int, int], tuple[int, tuple[int, int] | None]] = {}
    by_old: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for new, old in sorted(pairs):
        before = [
            pair for apart in range(1, _APART + 2) for pair in by_old.get(old - apart, ()) if pair[0] < new
        ]
        link = max(before, key=lambda pair: best[pair][0], default=None)
        best[new, old] = (pairs[new, old] + (best[link][0] if link else 0), link)
        by_old[old].append((new, old))
    chain: list[tuple[int, int]] = []
    at = max(best, key=lambda pair: best[pair][0], default=None)
    while at is not None:
        chain.append(at)
        at = best[at][1]
    return chain[::-1]


def _rows(texts: dict[int, str], old_of: dict[int, int], proposed: range) -> Iterator[Row]:
    """Yield the paragraphs of the filing and the proposed ones side by side; what is gone before what is new."""
    waiting = list(texts)
    for new in proposed:
        if new in old_of:
            while waiting and waiting[0] < old_of[new]:
                yield Row(texts[waiting.pop(0)], None)
            yield Row(texts[waiting.pop(0)], new)
        else:
            yield Row("", new)
