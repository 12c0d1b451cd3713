"""Select the patterns that may match a text, ruling out most of them together before any is tried.

An alternative of a pattern needs one string of each of its sets in the text (`anchors`), and the text can only contain
a string if it contains the string's first letters. So the short runs of letters in a text leave few patterns to try.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from drafter.topics.topic import Alternative, Pattern

_LENGTHS = (7, 4)
"""The lengths of the runs of letters that are compared: the longest that a string has. Longer runs rule out more
patterns, but each further length takes time. The few shorter strings are looked for one by one."""

_Needing: TypeAlias = dict[str, list[tuple[Alternative, int, int]]]
"""Strings, with the alternatives that need them, the numbers of their patterns, and their places in those."""

Possible: TypeAlias = dict[int, dict[int, Alternative]]
"""The alternatives of each pattern that may match a text, by the number of the pattern and their places in it."""


class Index:
    """An index of patterns, each identified by its number, by the beginnings of the strings that they need."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Index the patterns; one with an alternative that needs no string may always match."""
        self._beginning: defaultdict[str, _Needing] = defaultdict(dict)
        self._short: _Needing = {}
        self._always: list[tuple[Alternative, int, int]] = []
        for at, pattern in enumerate(patterns):
            for place, alternative in enumerate(pattern.alternatives):
                self._sort_in(alternative, at, place)

    def _sort_in(self, alternative: Alternative, at: int, place: int) -> None:
        if not alternative.anchors:
            self._always.append((alternative, at, place))
            return
        for string in alternative.anchors[0]:
            needing = self._short
            for length in _LENGTHS:
                if length <= len(string):
                    needing = self._beginning[string[:length]]
                    break
            needing.setdefault(string, []).append((alternative, at, place))

    def possible(self, text: str) -> Possible:
        """Return the alternatives that may match a text in lower case."""
        found: Possible = {}
        for alternative, at, place in self._always:
            found.setdefault(at, {})[place] = alternative
        for needing in (self._short, *self._beginning_in(text)):
            for string, alternatives in needing.items():
                if string in text:
                    for alternative, at, place in alternatives:
                        if alternative.is_possible(text):
                            found.setdefault(at, {})[place] = alternative
        return found

    def _beginning_in(self, text: str) -> Iterator[_Needing]:
        """Yield the strings whose beginnings are in a text."""
        for length in _LENGTHS:
            runs = {text[start : start + length] for start in range(len(text) - length + 1)}
            yield from map(self._beginning.__getitem__, runs & self._beginning.keys())
