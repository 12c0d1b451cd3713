"""Select the patterns that may match a text, ruling out most of them together before any is tried.

An alternative of a pattern needs one string of each of its sets in the text (`anchors`), and the text can only contain
a string if it contains the string's first letters. So the short runs of letters in a text leave few patterns to try.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from drafter.topics.topic import Alternative, Pattern

_LENGTHS = (7, 4, 2)
"""The lengths of the runs of letters that are compared: the longest that a string has. Longer runs rule out more
patterns, but each further length takes time."""


class Index:
    """An index of patterns, each identified by its number, by the beginnings of the strings that they need."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Index the patterns; one with an alternative that needs no string may always match."""
        self._beginning: defaultdict[str, list[tuple[str, Alternative, int]]] = defaultdict(list)
        self._always: set[int] = set()
        for at, pattern in enumerate(patterns):
            for alternative in pattern.alternatives:
                self._sort_in(alternative, at)

    def _sort_in(self, alternative: Alternative, at: int) -> None:
        if not alternative.anchors:
            self._always.add(at)
            return
        for string in alternative.anchors[0]:
            for length in _LENGTHS:
                if length <= len(string):
                    self._beginning[string[:length]].append((string, alternative, at))
                    break

    def possible(self, text: str) -> frozenset[int]:
        """Return the numbers of the patterns that may match a text in lower case."""
        found = set(self._always)
        for length in _LENGTHS:
            runs = {text[start : start + length] for start in range(len(text) - length + 1)}
            for run in runs & self._beginning.keys():
                for string, alternative, at in self._beginning[run]:
                    if at not in found and string in text and alternative.is_possible(text):
                        found.add(at)
        return frozenset(found)
