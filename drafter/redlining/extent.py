"""How much of a filing's paragraph a proposed paragraph is about: all of it, or only some of its sentences.

Sentences at the beginning and the end that have nothing in common with the proposal may be gone, may have been
rewritten, or may not be quoted at all. If they are many, the reading is taken in which the two texts are most alike.
"""

from __future__ import annotations

import re
from itertools import pairwise

from drafter.redlining.tokens import groups_of, likeness, word_keys

_SHARED = 0.2
"""The share of groups of words of a sentence that must be the same; a phrase, such as "net sales of", is too little."""

_MANY = 1 / 3
"""The share of the filing's paragraph from which sentences at its beginning or end may not be quoted."""

_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“(\[]*[A-Z\d])")


def extent(old: str, new: str) -> tuple[int, int]:
    """Return where the part of a filing's paragraph begins and ends that a proposed paragraph is about.

    Args:
        old: The filing's paragraph.
        new: The proposed paragraph.
    """
    bounds = [0, *(found.end() for found in _SENTENCE_END.finditer(old)), len(old)]
    sentences = [word_keys(old[begin:end]) for begin, end in pairwise(bounds)]
    proposed = word_keys(new)
    groups = set(groups_of(proposed))
    shared = [at for at, words in enumerate(sentences) if _is_shared(words, groups)]
    if not shared:
        return 0, len(old)
    readings = [
        (bounds[first], len(old[: bounds[last]].rstrip()))
        for first in _bounds(0, shared[0], sum(map(len, sentences[: shared[0]])), sentences)
        for last in _bounds(
            len(sentences), shared[-1] + 1, sum(map(len, sentences[shared[-1] + 1 :])), sentences
        )
    ]
    return max(readings, key=lambda reading: likeness(word_keys(old[slice(*reading)]), proposed))


def _bounds(whole: int, shared: int, between: int, sentences: list[list[str]]) -> list[int]:
    """Return the sentences that may be the bound: that of the paragraph, and that of what is shared if that is far."""
    is_far = between >= _MANY * sum(map(len, sentences))
    return [whole, shared] if is_far else [whole]


def _is_shared(sentence: list[str], groups: set[tuple[str, ...]]) -> bool:
    """Return whether a sentence has enough in common with a text, whose groups of words are given."""
    own = list(groups_of(sentence))
    return bool(own) and sum(group in groups for group in own) >= _SHARED * len(own)
