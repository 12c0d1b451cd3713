"""A topic as it is matched: plain data, its patterns compiled only when they can match."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

Where = Literal["comment", "heading", "form"]
Clause = Literal["revises", "explains"]


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


@functools.cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.I)
