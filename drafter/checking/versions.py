"""Compare the version of a letter for EDGAR with its confidential version, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from drafter.checking.confidential import MARK

_OMITTED = "*"
"""The key of a mark; no word has it."""

_TOKEN = re.compile(rf"(?P<mark>{MARK.pattern})|[^\W\d_]+|\d+", re.I)
_BRACKETED = re.compile(r"(?<![A-Za-z])\[(?P<words>[^\[\]]+)\](?![A-Za-z])")
_AROUND = "[]$€£ .,;:"
_SAYS_SOMETHING = re.compile(r"\D*(?!(?:19|20)\d\d\D*$)(?:\d{4,}|\d+(?:[.,]\d+)+)\D*")
"""A number that says something by itself: neither a year nor "100"."""

_LONG = 4
"""The minimum number of letters of a word that says something by itself."""


class Word(NamedTuple):
    """Letters or digits of a paragraph without anything between them, with their position."""

    key: str
    start: int
    end: int


class Paragraph(NamedTuple):
    """The text of a paragraph and its words; several marks in a row are one word."""

    text: str
    words: tuple[Word, ...]

    @property
    def line(self) -> str:
        """The keys of its words with spaces around each, so that whole words can be found in them."""
        return f" {' '.join(word.key for word in self.words)} "

    @property
    def has_mark(self) -> bool:
        """True if it omits words."""
        return any(map(_is_mark, self.words))


class Omitted(NamedTuple):
    """Words of the confidential version that the public one omits.

    Attributes:
        text: The words as printed, without brackets.
        line: Their keys, as in a paragraph.
        bracketed: Whether the confidential version has them in brackets.
    """

    text: str
    line: str
    bracketed: bool

    @property
    def is_distinctive(self) -> bool:
        """True if the same words elsewhere are most likely the same fact: a number, a name, several words."""
        keys = self.line.split()
        long = [key for key in keys if len(key) >= _LONG and key.isalpha()]
        if not long:
            return bool(_SAYS_SOMETHING.fullmatch(self.text))
        return len(keys) > 1 or long[0][0].isupper()


def paragraph_of(text: str) -> Paragraph:
    """Return a text with its words; numbers apart from letters, so that "[***]-year" omits the number."""
    words = (
        Word(_OMITTED if found["mark"] else found[0], found.start(), found.end())
        for found in _TOKEN.finditer(text)
    )
    kept = groupby(words, _is_mark)
    return Paragraph(
        text,
        tuple(word for is_mark, group in kept for word in (list(group)[:1] if is_mark else group)),
    )


def omitted(public: Paragraph, confidential: Paragraph) -> tuple[Omitted, ...] | None:
    """Return what a paragraph omits of the confidential one; None if the rest of the two is not the same.

    Args:
        public: A paragraph with one mark at least.
        confidential: The other one.
    """
    pieces = [
        [word.key for word in group] for is_mark, group in groupby(public.words, _is_mark) if not is_mark
    ]
    first = [] if _is_mark(public.words[0]) else pieces.pop(0)
    last = [] if _is_mark(public.words[-1]) else pieces.pop()
    keys = [word.key for word in confidential.words]
    end = len(keys) - len(last)
    if keys[: len(first)] != first or end < len(first) or keys[end:] != last:
        return None
    found, at = [], len(first)
    for piece in pieces:
        where = _find(keys, piece, at, end)
        if where is None:
            return None
        found.append(_omitted(confidential, at, where))
        at = where + len(piece)
    return (*found, _omitted(confidential, at, end))


def bracketed(text: str) -> Iterator[str]:
    """Yield the words that a paragraph has in brackets, apart from marks and letters of a word."""
    return (found["words"] for found in _BRACKETED.finditer(text) if not MARK.fullmatch(found[0]))


def _is_mark(word: Word) -> bool:
    return word.key == _OMITTED


def _find(keys: Sequence[str], piece: Sequence[str], begin: int, end: int) -> int | None:
    places = range(begin, end - len(piece) + 1)
    return next((at for at in places if keys[at : at + len(piece)] == piece), None)


def _omitted(confidential: Paragraph, begin: int, end: int) -> Omitted:
    words = confidential.words[begin:end]
    if not words:
        return Omitted("", "", bracketed=False)
    text, start, stop = confidential.text, words[0].start, words[-1].end
    return Omitted(
        text[start:stop].strip(_AROUND),
        Paragraph("", words).line,
        bracketed=text[:start].rstrip(_AROUND.replace("[", "")).endswith("[")
        and text[stop:].lstrip(_AROUND.replace("]", "") + "%").startswith("]"),
    )
