"""The library of topics, compiled: read in one go, and indexed by what a text must have."""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.topics.index import Index
from drafter.topics.topic import Pattern, Topic, Trigger

COMPILED = Path(__file__).with_name("library.json")
"""The shipped topics, compiled from templates/topics by `python -m drafter.topics.compiling`."""


@dataclass(frozen=True)
class Library:
    """Topics in the order in which they are tried, and the sentences that responses are put into."""

    topics: tuple[Topic, ...]
    frames: Mapping[str, str]

    @functools.cached_property
    def index(self) -> Index:
        """The triggers by what a text must have to meet them."""
        return Index(self.topics)

    def topic(self, id: str) -> Topic:
        """The topic of that id. Raises KeyError when there is none."""
        return next((topic for topic in self.topics if topic.id == id), None) or _missing(id)

    def as_json(self) -> str:
        """The compiled form, one topic a line: a change of one topic is a change of one line."""
        lines = ",\n".join(json.dumps(_plain(topic), ensure_ascii=False) for topic in self.topics)
        return (
            f'{{"frames": {json.dumps(dict(self.frames), ensure_ascii=False)},\n"topics": [\n{lines}\n]}}\n'
        )


def from_json(text: str) -> Library:
    """The library that `Library.as_json` wrote."""
    data = json.loads(text)
    return Library(tuple(_topic(plain) for plain in data["topics"]), data["frames"])


@functools.cache
def shipped() -> Library:
    """The topics that ship with Drafter."""
    return from_json(COMPILED.read_text("utf-8"))


def in_force(item: Mapping[str, Any], on: datetime.date | None) -> bool:
    """Whether something dated (`since` its first day, `until` the first day after it) holds on a day.

    A response without a date is one yet to be sent: what holds without an end is taken.
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
        "guidance": topic.guidance,
    }


def _topic(plain: dict[str, Any]) -> Topic:
    return Topic(
        plain["id"],
        plain["title"],
        plain["general"],
        tuple(Trigger(Pattern.of(each), weight, where) for weight, where, each in plain["triggers"]),
        tuple(Pattern.of(each) for each in plain["excludes"]),
        plain["guidance"],
    )


def _missing(id: str) -> Topic:
    raise KeyError(id)
