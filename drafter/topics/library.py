"""The topics as they are matched: plain data, read in one go, patterns compiled only when they can match."""

from __future__ import annotations

import datetime
import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from drafter.topics.index import Index

Where = Literal["comment", "heading", "form"]
Clause = Literal["revises", "explains"]
COMPILED = Path(__file__).with_name("library.json")
"""The shipped topics, compiled from templates/topics by `python -m drafter.topics.compiling`."""


class Pattern(NamedTuple):
    """A regular expression, and the lower-case strings of which a text must contain one to match it."""

    source: str
    anchors: tuple[str, ...]

    def find(self, text: str, lowered: str) -> re.Match[str] | None:
        """The first match in `text`, or None. `lowered` is `text` in lower case."""
        for anchor in self.anchors:  # a loop, as `any` of a generator takes twice as long
            if anchor in lowered:
                break
        else:
            if self.anchors:
                return None
        return _compiled(self.source).search(text)


class Trigger(NamedTuple):
    """A pattern that speaks for a topic, how much, and where it is looked for.

    `comment`: in the words of the comment, or for half its weight in its headings. `heading`: in the headings
    alone. `form`: in the Re: block of the letter.
    """

    pattern: Pattern
    weight: float
    where: Where


class Topic(NamedTuple):
    """A topic as the matcher needs it. `guidance` is the rest of its file, read when asked for."""

    id: str
    title: str
    general: bool
    triggers: tuple[Trigger, ...]
    excludes: tuple[Pattern, ...]
    guidance: Mapping[str, Any]


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
        "triggers": [[t.pattern.source, t.weight, t.where, t.pattern.anchors] for t in topic.triggers],
        "excludes": [[p.source, p.anchors] for p in topic.excludes],
        "guidance": topic.guidance,
    }


def _topic(plain: dict[str, Any]) -> Topic:
    return Topic(
        plain["id"],
        plain["title"],
        plain["general"],
        tuple(Trigger(Pattern(p, tuple(a)), weight, where) for p, weight, where, a in plain["triggers"]),
        tuple(Pattern(p, tuple(a)) for p, a in plain["excludes"]),
        plain["guidance"],
    )


def _missing(id: str) -> Topic:
    raise KeyError(id)


@functools.cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.I)
