"""Which patterns a text can meet at all: most are ruled out together, before any of them is looked at.

An alternative of a pattern needs one string of each of its sets in the text (`anchors`), and a string can only stand
in a text that has its first letters. So one look at the runs of letters in a text leaves few patterns to try.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from drafter.topics.topic import Alternative, Pattern

_LENGTHS = (7, 4, 2)
"""Letters of a string that are looked for: as many as it has. Longer runs rule out more, each length costs."""


class Index:
    """Patterns, each known by its place among them, by how the strings that they need begin."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Sort the patterns; one with an alternative that needs nothing is always possible."""
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
        """The places of the patterns that a text, in lower case, may meet."""
        found = set(self._always)
        for length in _LENGTHS:
            runs = {text[start : start + length] for start in range(len(text) - length + 1)}
            for run in runs & self._beginning.keys():
                for string, alternative, at in self._beginning[run]:
                    if at not in found and string in text and alternative.is_possible(text):
                        found.add(at)
        return frozenset(found)
