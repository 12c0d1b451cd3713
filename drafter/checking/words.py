"""Compare two texts word for word: typography makes no difference, a changed word does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

_TYPOGRAPHY = str.maketrans({
    **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‐‑‒–—―−", "-"),
    "\u00ad": "", "\u200b": "", "\ufeff": "",
})  # fmt: skip
_CONFIDENTIAL = re.compile(r"\[\s*\*+\s*\](?:\s*\[\s*\*+\s*\])*")
_WORD = re.compile(r"[^\W_]+(?:[.,:/&'@%-]+[^\W_]+)*")
OMITTED = "[***]"
"""The mark for words that the public version of a letter omits (Rule 83)."""

_AROUND = 2
"""The number of unchanged words that are shown on each side of a change."""


class Change(NamedTuple):
    """Words of one text that differ in the other.

    Attributes:
        before: The words as they should be, with their neighbors; "" if there should be none.
        after: The words as they are.
    """

    before: str
    after: str


def plain(text: str) -> str:
    """Return a text in plain characters, with one space between words: typography that makes no difference."""
    normal = unicodedata.normalize("NFKC", text.replace("…", "...")).translate(_TYPOGRAPHY)
    return " ".join(_CONFIDENTIAL.sub(f" {OMITTED} ", normal).split())


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, without anything between them."""
    return "".join(filter(str.isalnum, plain(text)))


def same_words(one: str, other: str) -> bool:
    """Return whether two texts have the same words; punctuation and the division of words make no difference."""
    return letters_of(one) == letters_of(other)


def same_punctuation(one: str, other: str) -> bool:
    """Return whether two texts have the same characters, apart from spaces, quotation marks and bullets."""
    return _marks(one) == _marks(other)


def likeness(one: str, other: str) -> float:
    """Return the share of words, from 0 to 1, that two texts have in common and in the same order."""
    return SequenceMatcher(None, _words(one), _words(other), autojunk=False).ratio()


def changes(before: str, after: str) -> list[Change]:
    """Return the words that differ, in order; what the other text omits as confidential is no difference.

    Args:
        before: The text as it should be.
        after: The text as it is.
    """
    return [] if same_words(before, after) else list(_changes(_words(before), _words(after)))


def _changes(old: list[str], new: list[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind == "equal" or OMITTED in new[begin:end] or OMITTED in old[first:last]:
            continue
        if letters_of("".join(old[first:last])) == letters_of("".join(new[begin:end])):
            continue
        yield Change(_with_neighbors(old, first, last), _with_neighbors(new, begin, end))


def _with_neighbors(words: list[str], first: int, last: int) -> str:
    return " ".join(words[max(0, first - _AROUND) : last + _AROUND])


def _words(text: str) -> list[str]:
    normal = plain(text)
    return [found[0] for found in re.finditer(rf"{re.escape(OMITTED)}|{_WORD.pattern}", normal)]


def _marks(text: str) -> str:
    return re.sub(r"[\s\"'•●▪·■◦o-]", "", plain(text))
