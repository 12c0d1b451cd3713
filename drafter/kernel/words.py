"""Compare two texts word for word: typography makes no difference, a changed word does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

_TYPOGRAPHY = str.maketrans({
    **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‐‑‒–—―−", "-"),
    "\u00ad": "", "\u200b": "", "\ufeff": "",
})  # fmt: skip
_CONFIDENTIAL = re.compile(r"\[\s*\*+\s*\](?:\s*\[\s*\*+\s*\])*")
_TOKEN = re.compile(rf"{_CONFIDENTIAL.pattern}|\S+?(?={_CONFIDENTIAL.pattern})|\S+")
_LABEL = re.compile(r"^(?:\(?[a-z\d]{1,3}[.)]|\([ivx]{1,5}\)|[•●▪·■◦–—-]|o(?=\s))\s*(?=\S)", re.M)
OMITTED = "[***]"
"""The mark for words that the public version of a letter omits (Rule 83)."""

_AROUND = 2
"""The number of unchanged words that are shown on each side of a change."""


class Change(NamedTuple):
    """Words of one text that differ in the other.

    Attributes:
        before: The words as they should be, with their neighbors; "" if there should be none.
        after: The words as they are, with their neighbors on the same line.
        missing: The words that should be there, without neighbors.
        added: The words that are there instead, without neighbors.
        line: The line of the other text that has them, from 0.
    """

    before: str
    after: str
    missing: str
    added: str
    line: int


class _Word(NamedTuple):
    """A word: its letters and digits, and its position."""

    key: str
    start: int
    end: int
    line: int


def plain(text: str) -> str:
    """Return a text in plain characters, with one space between words: typography that makes no difference."""
    # NFKC takes an acute accent and a double prime apart, so they are translated before it, too.
    typed = text.replace("…", "...").translate(_TYPOGRAPHY)
    normal = unicodedata.normalize("NFKC", typed).translate(_TYPOGRAPHY)
    return " ".join(_CONFIDENTIAL.sub(f" {OMITTED} ", normal).split())


@lru_cache(maxsize=1024)  # a response is compared with every comment
def letters_of(text: str) -> str:
    """Return the letters and digits of a text, without anything between them."""
    return "".join(filter(str.isalnum, plain(text)))


def same_words(one: str, other: str) -> bool:
    """Return whether two texts have the same words; punctuation and the division of words make no difference."""
    return letters_of(one) == letters_of(other)


def same_punctuation(one: str, other: str) -> bool:
    """Return whether two texts have the same characters, apart from spaces, quotation marks and bullets.

    It is unknown, and so not reported, if one of them omits words as confidential.
    """
    marks = (_marks(one), _marks(other))
    return marks[0] == marks[1] or any(OMITTED in text for text in marks)


def likeness(one: str, other: str) -> float:
    """Return the share of words, from 0 to 1, that two texts have in common and in the same order."""
    return _matcher(_words(one), _words(other)).ratio()


def without_labels(text: str) -> str:
    """Return a text without the label of each line that is a bullet; letters in place of bullets are no change."""
    return _LABEL.sub("", text)


def changes(before: str, after: str) -> list[Change]:
    """Return the words that differ, in order; what the other text omits as confidential is no difference.

    Args:
        before: The text as it should be.
        after: The text as it is.
    """
    return [] if same_words(before, after) else list(_changes(before, after))


def _changes(before: str, after: str) -> Iterator[Change]:
    old, new = _words(before), _words(after)
    for kind, first, last, begin, end in _matcher(old, new).get_opcodes():
        differs = kind != "equal" and not any(
            word.key == OMITTED for word in old[first:last] + new[begin:end]
        )
        missing, added = _text(before, old[first:last]), _text(after, new[begin:end])
        if differs and not same_words(missing, added):
            lines = {word.line for word in new[begin:end] or new[max(0, begin - 1) : begin]}
            around = [word for word in _with_neighbors(new, begin, end) if not lines or word.line in lines]
            yield Change(
                _text(before, _with_neighbors(old, first, last)), _text(after, around), missing, added,
                min(lines, default=0),
            )  # fmt: skip


def _matcher(old: list[_Word], new: list[_Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [word.key for word in old], [word.key for word in new], autojunk=False)


def _with_neighbors(words: list[_Word], first: int, last: int) -> list[_Word]:
    return words[max(0, first - _AROUND) : last + _AROUND]


def _text(text: str, words: list[_Word]) -> str:
    return text[words[0].start : words[-1].end] if words else ""


def _words(text: str) -> list[_Word]:
    return [
        _Word(key, found.start() + shift, found.end() + shift, number)
        for number, shift, line in _lines(text)
        for found in _TOKEN.finditer(line)
        if (key := OMITTED if _CONFIDENTIAL.fullmatch(found[0]) else letters_of(found[0]))
    ]


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield each line with its number and where it begins."""
    begin = 0
    for number, line in enumerate(text.split("\n")):
        yield number, begin, line
        begin += len(line) + 1


def _marks(text: str) -> str:
    return re.sub(r"[\s\"'•●▪·■◦o-]", "", plain(text))
