"""Which triggers a text can meet at all: most are ruled out together, before any of them is looked at.

An alternative of a pattern needs one string of each of its sets in the text (`anchors`), and a string can only stand
in a text that has its first letters. So one look at the runs of letters in a text leaves few triggers to try.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from drafter.topics.topic import Alternative, Topic

_LENGTHS = (7, 4, 2)
"""Letters of a string that are looked for: as many as it has. Longer runs rule out more, each length costs."""


class Index:
    """The triggers of a library, each known by its place in `triggers`, by how the strings that they need begin."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        """Sort the triggers; one with an alternative that needs nothing is always possible."""
        self.triggers = tuple((topic, trigger) for topic in topics for trigger in topic.triggers)
        self._beginning: defaultdict[str, list[tuple[str, Alternative, int]]] = defaultdict(list)
        self._always: set[int] = set()
        for at, (_, trigger) in enumerate(self.triggers):
            for alternative in trigger.pattern.alternatives:
                self._sort_in(alternative, at)

    def _sort_in(self, alternative: Alternative, trigger: int) -> None:
        if not alternative.anchors:
            self._always.add(trigger)
            return
        for string in alternative.anchors[0]:
            for length in _LENGTHS:
                if length <= len(string):
                    self._beginning[string[:length]].append((string, alternative, trigger))
                    break

    def possible(self, text: str) -> frozenset[int]:
        """The triggers that a text, in lower case, may meet."""
        found = set(self._always)
        for length in _LENGTHS:
            runs = {text[at : at + length] for at in range(len(text) - length + 1)}
            for run in runs & self._beginning.keys():
                for string, alternative, trigger in self._beginning[run]:
                    if trigger not in found and string in text and alternative.is_possible(text):
                        found.add(trigger)
        return frozenset(found)
