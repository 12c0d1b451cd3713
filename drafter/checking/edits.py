"""The words of a text that must change so that it says the same as another: only those that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from drafter.kernel.words import OMITTED, plain

_WORD = re.compile(r"\[\s*\*[\s*]*\]\S*|\S+")
_TYPOGRAPHY = re.compile(r"[\s\"'•●▪·■◦-]")


class Word(NamedTuple):
    """A word with its punctuation, and its position in the text."""

    text: str
    start: int
    end: int


class Edit(NamedTuple):
    """Words `first` to `last` of one text that become words `begin` to `end` of the other; one side may be empty."""

    first: int
    last: int
    begin: int
    end: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text; what is omitted as confidential, "[ * * * ]", is one word."""
    return [Word(found[0], *found.span()) for found in _WORD.finditer(text)]


def edits(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """Yield what must change, in order; typography needs no change, nor do words that are omitted as confidential.

    Args:
        old: The words as they are.
        new: The words as they should be.
    """
    before, after = ([_key(word) for word in words] for words in (old, new))
    for kind, *positions in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        edit = Edit(*positions)
        here, there = before[edit.first : edit.last], after[edit.begin : edit.end]
        omitted = any(OMITTED in word for word in (*here, *there))
        if kind != "equal" and not omitted and "".join(here) != "".join(there):
            yield edit


def _key(word: str) -> str:
    return _TYPOGRAPHY.sub("", plain(word))


class Replacement(NamedTuple):
    """Characters `start` to `end` of a text, and the text that takes their place; one of the two may be empty."""

    start: int
    end: int
    text: str


def replacements(text: str, other: str) -> list[Replacement]:
    """Return what makes a text say the same as another, word for word, in order.

    >>> replacements("how much you can borrow", "how much you could borrow")
    [Replacement(start=13, end=16, text='could')]
    """
    here, there = words_of(text), words_of(other)
    return [
        _replacement(here, edit, [word.text for word in there[edit.begin : edit.end]])
        for edit in edits([word.text for word in here], [word.text for word in there])
    ]


def _replacement(words: list[Word], edit: Edit, new: list[str]) -> Replacement:
    text = " ".join(new)
    gone = words[edit.first : edit.last]
    if gone and new:
        whole = Replacement(gone[0].start, gone[-1].end, text)
        return _core(whole, gone[0].text) if len(gone) == len(new) == 1 else whole
    if gone:
        return _removal(words, edit)
    if edit.first:
        end = words[edit.first - 1].end
        return Replacement(end, end, f" {text}")
    start = words[0].start if words else 0
    return Replacement(start, start, f"{text} ")


def _removal(words: list[Word], edit: Edit) -> Replacement:
    """Return the removal of words with the space before them, or after them if they come first."""
    if edit.first:
        return Replacement(words[edit.first - 1].end, words[edit.last - 1].end, "")
    end = words[edit.last].start if edit.last < len(words) else words[edit.last - 1].end
    return Replacement(words[0].start, end, "")


def _core(whole: Replacement, old: str) -> Replacement:
    """Return the replacement of one word without the punctuation around it that is the same in both."""
    new = whole.text
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    return Replacement(whole.start + first, whole.end - last, new[first : len(new) - last])


def _shared(old: str, new: str) -> int:
    """Return the number of characters at the beginning that are the same punctuation in both."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one.isalnum() or other.isalnum() or plain(one) != plain(other):
            break
        count += 1
    return count
