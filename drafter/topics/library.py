"""The compiled library of topics, read in one step, with an index of the strings that a matching text must contain."""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafter.topics.prefilter import Index
from drafter.topics.topic import Clause, Pattern, Topic, Trigger

COMPILED = Path(__file__).with_name("library.jsonl")
"""The built-in topics, compiled from templates/topics by `python -m drafter.topics.compiling`."""


class Library:
    """Topics, in the order in which they are tried, and the frames of responses."""

    def __init__(self, topics: tuple[Topic, ...], frames: Mapping[str, str]) -> None:
        self.topics, self.frames = topics, frames

    @functools.cached_property
    def triggers(self) -> tuple[tuple[Topic, Trigger], ...]:
        """All triggers, with their topics."""
        return tuple((topic, trigger) for topic in self.topics for trigger in topic.triggers)

    @functools.cached_property
    def index(self) -> Index:
        """The index of the triggers by the strings that a matching text must contain."""
        return Index([trigger.pattern for _, trigger in self.triggers])

    @functools.cached_property
    def ways_of_asking(self) -> tuple[tuple[Topic, Clause, Pattern], ...]:
        """The `asked` patterns of all clauses, with their topics and clauses."""
        return tuple(
            (topic, clause, pattern)
            for topic in self.topics
            for clause in topic.clauses
            for pattern in clause.asked
        )

    @functools.cached_property
    def index_of_asking(self) -> Index:
        """The index of the clauses' patterns by the strings that a matching request must contain."""
        return Index([pattern for _, _, pattern in self.ways_of_asking])

    def topic(self, id: str) -> Topic:
        """Return the topic with an id.

        Raises:
            KeyError: There is no such topic.
        """
        return self._by_id[id]

    @functools.cached_property
    def _by_id(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    def is_built_in(self, id: str) -> bool:
        """Return whether a topic is the built-in one, and not a firm's own of that name."""
        built_in = built_in_library()._by_id.get(id)
        return built_in is not None and built_in.offers == self.topic(id).offers

    def as_lines(self) -> str:
        """Return the compiled form: a line with the frames, and two lines per topic, for matching and for guidance."""
        lines = [json.dumps(dict(self.frames), ensure_ascii=False)]
        for topic in self.topics:
            lines += [json.dumps(_plain(topic), ensure_ascii=False), topic.offers]
        return "\n".join(lines) + "\n"


def from_lines(text: str) -> Library:
    """Return the library that `Library.as_lines` wrote; the guidance of a topic is parsed only when it is needed."""
    frames, *lines = text.split("\n")
    found, offers = lines[::2], lines[1::2]
    return Library(
        tuple(_topic(json.loads(each), offer) for each, offer in zip(found, offers, strict=False)),
        json.loads(frames),
    )


@functools.cache
def built_in_library() -> Library:
    """Return the built-in topics."""
    return from_lines(COMPILED.read_text("utf-8"))


def in_force(item: Mapping[str, Any], on: datetime.date | None) -> bool:
    """Return whether an item is in force on a date.

    Args:
        item: An item that may have `since`, its first day, and `until`, the first day after it.
        on: The date; None for a response that has yet to be sent, which gets the items without an end date.
    """
    since, until = item.get("since"), item.get("until")
    if on is None:
        return until is None
    return (since is None or since <= on.isoformat()) and (until is None or on.isoformat() < until)


def _plain(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "title": topic.title,
        "general": topic.general,
        "triggers": [[t.weight, t.where, t.pattern.alternatives] for t in topic.triggers],
        "excludes": [p.alternatives for p in topic.excludes],
        "clauses": [[each.id, [p.alternatives for p in each.asked], each.cites] for each in topic.clauses],
    }


def _topic(plain: dict[str, Any], offers: str) -> Topic:
    return Topic(
        plain["id"],
        plain["title"],
        plain["general"],
        tuple(Trigger(Pattern.of(each), weight, where) for weight, where, each in plain["triggers"]),
        tuple(Pattern.of(each) for each in plain["excludes"]),
        tuple(
            Clause(id, tuple(map(Pattern.of, asked)), tuple(cites)) for id, asked, cites in plain["clauses"]
        ),
        offers,
    )
