"""Which triggers a text can meet at all: most are ruled out together, before any of them is looked at.

A pattern needs one of its anchors in the text (`anchors`), and an anchor can only stand in a text that has its
first letters. So one look at the runs of letters in a text leaves a small part of the triggers to try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.topics.topic import Topic, Trigger

_LENGTHS = (7, 4, 2)
"""Letters of an anchor that are looked for: as many as it has. Longer runs rule out more, each length costs."""


class Index:
    """The triggers of a library by how their anchors begin."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        """Sort the triggers; one with an anchor that is too short, or without any, is always possible."""
        self._triggers = [(topic, trigger) for topic in topics for trigger in topic.triggers]
        self._beginning: dict[str, list[tuple[int, str]]] = {}
        self._always: list[int] = []
        for number, (_, trigger) in enumerate(self._triggers):
            anchors = trigger.pattern.anchors
            if min(map(len, anchors), default=0) < min(_LENGTHS):
                self._always.append(number)
                continue
            for anchor in anchors:
                length = next(length for length in _LENGTHS if length <= len(anchor))
                self._beginning.setdefault(anchor[:length], []).append((number, anchor))

    def possible(self, texts: Sequence[str]) -> Iterator[tuple[Topic, list[Trigger]]]:
        """The topics that any of these texts, in lower case, may raise, each with the triggers it may meet.

        Topics and triggers come in the library's order.
        """
        text = "\n".join(texts)
        numbers = set(self._always)
        for length in _LENGTHS:
            runs = {text[at : at + length] for at in range(len(text) - length + 1)}
            for run in runs & self._beginning.keys():
                numbers.update(number for number, anchor in self._beginning[run] if anchor in text)
        at: Topic | None = None
        triggers: list[Trigger] = []
        for number in sorted(numbers):
            topic, trigger = self._triggers[number]
            if topic is not at:
                if at is not None:
                    yield at, triggers
                at, triggers = topic, []
            triggers.append(trigger)
        if at is not None:
            yield at, triggers
