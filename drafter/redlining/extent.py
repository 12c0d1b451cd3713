"""How much of a filing's paragraph a proposed paragraph is about: all of it, or only some of its sentences.

Sentences at the beginning and the end that have nothing in common with the proposal may be gone, may have been
rewritten, or may not be quoted at all. They are not quoted if they are many, and the proposal has no words in their
place.
"""

from __future__ import annotations

import re
from itertools import pairwise

from drafter.redlining.tokens import groups_of, word_keys

_SHARED = 0.2
"""The share of groups of words of a sentence that must be the same; a phrase, such as "net sales of", is too little."""

_MANY = 1 / 3
"""The share of the filing's paragraph from which sentences at its beginning or end are not quoted."""

_IN_PLACE = 0.3
"""How many words, for each word of these sentences, the proposal must have in their place if they were rewritten."""

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
    first, last = shared[0], shared[-1]
    lengths = list(map(len, sentences))
    before, after = _unlike(proposed, [word for words in sentences[first : last + 1] for word in words])
    if not _is_unquoted(sum(lengths[:first]), before, sum(lengths)):
        first = 0
    if not _is_unquoted(sum(lengths[last + 1 :]), after, sum(lengths)):
        last = len(sentences) - 1
    return bounds[first], len(old[: bounds[last + 1]].rstrip())


def _is_shared(sentence: list[str], groups: set[tuple[str, ...]]) -> bool:
    """Return whether a sentence has enough in common with a text, whose groups of words are given."""
    own = list(groups_of(sentence))
    return bool(own) and sum(group in groups for group in own) >= _SHARED * len(own)


def _unlike(proposed: list[str], quoted: list[str]) -> tuple[int, int]:
    """Return how many words of a proposal are before and after what it has in common with other words."""
    groups = set(groups_of(quoted))
    common = [at for at, group in enumerate(groups_of(proposed)) if group in groups]
    return common[0], len(list(groups_of(proposed))) - 1 - common[-1]


def _is_unquoted(words: int, in_place: int, total: int) -> bool:
    return words >= _MANY * total and in_place < _IN_PLACE * words
