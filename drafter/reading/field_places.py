"""Find where each value of a letter's header and closing was read.

The stages of the reader pass on words without their places. The places are found afterwards, by comparing letters and
digits with those of the lines that the ledger lists for that part of the letter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Any

from drafter.kernel.records import field_names, is_record
from drafter.model import CommentLetter, FieldPlace
from drafter.reading.date_line import find_date
from drafter.reading.deadline import words_of_deadline
from drafter.reading.ledger import Ledger
from drafter.reading.places import place_of
from drafter.reading.source import Line

_TOP = ("date", "delivery", "addressee")
_SOUGHT = {
    "delivery": _TOP,
    "addressee": _TOP,
    "subject": ("subject", *_TOP),
    "salutation": ("salutation",),
    "opening": ("opening",),
    "deadline": ("opening", "closing"),
    "closing": ("closing",),
    "contacts": ("closing", "opening", "signature"),
    "signature": ("signature", "closing", "furniture"),
    "cc": ("cc",),
}
"""The fields that contain words, and the parts of the letter in which to look for them."""

_DERIVED = {"review_type", "area"}
"""Fields whose words are Drafter's own."""


def field_places(letter: CommentLetter, lines: Iterable[Line], ledger: Ledger) -> Iterator[FieldPlace]:
    """Yield the place of each value of a letter outside its comments, if it is found.

    Args:
        letter: The letter.
        lines: The lines of its source.
        ledger: The part of the letter that each line belongs to.
    """
    parts: dict[str, list[Line]] = {}
    for line in lines:
        parts.setdefault(ledger.part_of(line) or "", []).append(line)
    if dated := _dated(letter, [*parts.get("date", ()), *parts.get("furniture", ())]):
        yield FieldPlace("date", place_of([dated]))
    texts = {part: _Text(parts[part]) for part in parts.keys() & {*chain(*_SOUGHT.values())}}
    for field, where in _SOUGHT.items():
        for path, words in _words(field, _value(letter, field)):
            found = (texts[part].find(words) for part in where if part in texts)
            if own := next(filter(None, found), None):
                yield FieldPlace(path, place_of(own))


def _dated(letter: CommentLetter, lines: Iterable[Line]) -> Line | None:
    for line in lines:
        if letter.date and (found := find_date(line.text)) and found.date == letter.date:
            return line
    return None


def _value(letter: CommentLetter, field: str) -> Any:
    """Return the value of a field; for the deadline, the words that set it."""
    if field == "deadline":
        return words_of_deadline(" ".join((*letter.opening, *letter.closing)))
    return getattr(letter, field)


def _words(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield each text in a value of the letter, with the path to it."""
    if isinstance(value, str):
        yield path, value
    elif is_record(value):
        for name in field_names(value):
            if name not in _DERIVED:
                yield from _words(f"{path}.{name}", getattr(value, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _words(f"{path}.{index}", item)


class _Text:
    """The letters and digits of some lines, so that line breaks, spaces, and lost characters do not matter."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        texts = [_letters(line.text) for line in lines]
        self._text = "".join(texts)
        self._starts = [0, *accumulate(map(len, texts))]

    def find(self, words: str) -> Sequence[Line]:
        """Return the lines that contain the words, or none."""
        sought = _letters(words)
        at = self._text.find(sought)
        if not sought or at < 0:
            return ()
        first, last = (bisect_right(self._starts, end) - 1 for end in (at, at + len(sought) - 1))
        return self._lines[first : last + 1]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
