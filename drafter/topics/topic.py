"""A topic as it is matched: plain data, its patterns compiled only when they can match."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from drafter.kernel.patterns import pattern

Where = Literal["comment", "heading", "form"]
Side = Literal["revises", "explains"]
"""What a clause may do: complete a promise to revise, or an explanation."""


class Alternative(NamedTuple):
    """A regular expression, and sets of lower-case strings: a text must have one of each set to match it."""

    source: str
    anchors: Sequence[Sequence[str]]

    def is_possible(self, lowered: str) -> bool:
        """Whether a text in lower case has what a match needs."""
        for strings in self.anchors:
            for string in strings:  # a loop, as `any` of a generator takes twice as long
                if string in lowered:
                    break
            else:
                return False
        return True


class Pattern(NamedTuple):
    """A regular expression by its alternatives: a text meets few of them, and only those are compiled and tried."""

    alternatives: tuple[Alternative, ...]

    def find(self, text: str, lowered: str) -> re.Match[str] | None:
        """What the whole expression would find first in `text`, or None. `lowered` is `text` in lower case."""
        first: re.Match[str] | None = None
        for alternative in self.alternatives:
            if not alternative.is_possible(lowered):
                continue
            match = _compiled(alternative.source).search(text)
            if match and (first is None or match.start() < first.start()):
                first = match
        return first

    @classmethod
    def of(cls, plain: Iterable[Iterable[Any]]) -> Pattern:
        """The pattern as the compiled library has it: its alternatives, each with its anchors."""
        return cls(tuple(map(Alternative._make, plain)))


class Trigger(NamedTuple):
    """A pattern that speaks for a topic, how much, and where it is looked for.

    `comment`: in the words of the comment, or for half its weight in its headings. `heading`: in the headings
    alone. `form`: in the Re: block of the letter.
    """

    pattern: Pattern
    weight: float
    where: Where


class Clause(NamedTuple):
    """What a clause answers: requests that a pattern finds, or that cite one of these authorities or a part of it."""

    id: str
    asked: tuple[Pattern, ...]
    cites: tuple[str, ...]
    sides: tuple[Side, ...]


class Topic(NamedTuple):
    """A topic as the matcher needs it. `offers` is the rest of its file, as JSON: most letters ask for little of it."""

    id: str
    title: str
    general: bool
    triggers: tuple[Trigger, ...]
    excludes: tuple[Pattern, ...]
    clauses: tuple[Clause, ...]
    offers: str

    @property
    def guidance(self) -> Mapping[str, Any]:
        """What the topic offers for an answer."""
        return _read(self.offers)


@functools.cache
def _read(offers: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = json.loads(offers)
    return read


@functools.cache
def _compiled(source: str) -> re.Pattern[str]:
    return pattern(source, re.I)
