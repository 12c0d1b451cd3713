"""Which triggers a text can meet at all: most are ruled out together, before any of them is looked at.

A pattern needs one of its anchors in the text (`anchors`), and an anchor can only stand in a text that has its
first letters. So one look at the runs of letters in a text leaves a tenth of the triggers to try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.topics.library import Topic, Trigger

_LETTERS = 4
"""Length of the runs: shorter ones rule out less, and more anchors are shorter than longer ones."""


class Index:
    """The triggers of a library by how their anchors begin."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        """Sort the triggers; one with an anchor that is too short, or without any, is always possible."""
        self._triggers = [(topic, trigger) for topic in topics for trigger in topic.triggers]
        self._beginning: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, (_, trigger) in enumerate(self._triggers):
            anchors = trigger.pattern.anchors
            if min(map(len, anchors), default=0) < _LETTERS:
                self._always.append(number)
                continue
            for anchor in anchors:
                self._beginning.setdefault(anchor[:_LETTERS], []).append(number)

    def possible(self, texts: Sequence[str]) -> Iterator[tuple[Topic, list[Trigger]]]:
        """The topics that any of these texts, in lower case, may raise, each with the triggers it may meet.

        Topics and triggers come in the library's order.
        """
        runs = {text[at : at + _LETTERS] for text in texts for at in range(len(text) - _LETTERS + 1)}
        numbers = set(self._always)
        for run in runs & self._beginning.keys():
            numbers.update(self._beginning[run])
        at, triggers = None, []
        for number in sorted(numbers):
            topic, trigger = self._triggers[number]
            if topic is not at:
                if at is not None:
                    yield at, triggers
                at, triggers = topic, []
            triggers.append(trigger)
        if at is not None:
            yield at, triggers
