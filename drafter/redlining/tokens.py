"""The words and punctuation marks of a text, with their positions; typography makes no difference between two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_TYPOGRAPHY = str.maketrans({
    **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‐‑‒–—―−", "-"), "\u00a0": " ",
})  # fmt: skip
"""Each character has one in its place, so positions stay."""

_TOKEN = re.compile(
    r"[$€£¥]?\d[\d,]*(?:\.\d+)?%?|\w+(?:['-]\w+)*|\.\s?\.\s?\.(?:\s?\.)?|\*\s?\*\s?\*|[^\w\s]"
)
"""An amount with its sign, a word, a mark of omitted words, or a punctuation mark."""

GROUP = 3
"""The number of words of a group."""

_OMISSION = re.compile(r"\.\s?\.\s?\.(?:\s?\.)?|…|\*\s?\*\s?\*")

_SMALL = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "had", "has", "have", "in", "is", "it", "its", "of",
    "on", "or", "our", "that", "the", "their", "this", "to", "was", "we", "were", "which", "will", "with",
})  # fmt: skip
"""Words that are in every sentence, and say nothing about what it is."""


class Token(NamedTuple):
    """A word or a punctuation mark.

    Attributes:
        key: What it is compared by.
        start: Where it begins in the text.
        end: Where it ends.
    """

    key: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """True if it has a letter or digit."""
        return self.key[0].isalnum() or self.key[-1].isalnum() or self.key[-1] == "%"

    @property
    def is_small(self) -> bool:
        """True if it is a punctuation mark, or a word that is in every sentence."""
        return not self.is_word or self.key.lower() in _SMALL

    @property
    def is_omission(self) -> bool:
        """True if it marks words that are left out."""
        return bool(_OMISSION.fullmatch(self.key))


def tokens_of(text: str) -> list[Token]:
    """Return the words and punctuation marks of a text, in order."""
    return [Token(found[0], *found.span()) for found in _TOKEN.finditer(text.translate(_TYPOGRAPHY))]


def keys_of(tokens: Sequence[Token]) -> list[str]:
    """Return what each token is compared by."""
    return [token.key for token in tokens]


def word_keys(text: str) -> list[str]:
    """Return the words of a text, without punctuation, in small letters."""
    return [token.key.lower() for token in tokens_of(text) if token.is_word]


def groups_of(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield each group of words that follow one another, by which texts are found that have something in common."""
    return zip(*(words[shift:] for shift in range(GROUP)), strict=False)


def shared_words(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the number of words that two texts have in common, in the same order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, other)


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much two texts are alike: the share of words, from 0 to 1, that they have in common."""
    return 2 * shared_words(one, other) / max(1, len(one) + len(other))
