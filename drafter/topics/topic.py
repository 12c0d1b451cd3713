"""A topic in the form used for matching: plain data, with patterns that are compiled only if they can match."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from drafter.kernel.patterns import pattern

Where = Literal["comment", "heading", "form"]


class Alternative(NamedTuple):
    """A regular expression, with sets of lower-case strings: a matching text must contain one string of each set."""

    source: str
    anchors: Sequence[Sequence[str]]

    def is_possible(self, lowered: str) -> bool:
        """Return whether a text in lower case contains the strings that a match needs."""
        for strings in self.anchors:
            for string in strings:  # a loop, because `any` with a generator takes twice as long
                if string in lowered:
                    break
            else:
                return False
        return True


class Pattern(NamedTuple):
    """A regular expression, divided into alternatives: only the few that may match a text are compiled and tried."""

    alternatives: tuple[Alternative, ...]

    def find(self, text: str, lowered: str) -> re.Match[str] | None:
        """Return the first match of the whole expression, or None.

        Args:
            text: The text.
            lowered: The same text in lower case.
        """
        return first_match((each for each in self.alternatives if each.is_possible(lowered)), text)

    @classmethod
    def of(cls, plain: Iterable[Iterable[Any]]) -> Pattern:
        """Return the pattern from its form in the compiled library: its alternatives, each with its anchors."""
        return cls(tuple(map(Alternative._make, plain)))


def first_match(alternatives: Iterable[Alternative], text: str) -> re.Match[str] | None:
    """Return the match of the alternative that matches a text first; of several at one place, the first one's."""
    first: re.Match[str] | None = None
    for alternative in alternatives:
        match = _compiled(alternative.source).search(text)
        if match and (first is None or match.start() < first.start()):
            first = match
    return first


class Trigger(NamedTuple):
    """A pattern that is evidence for a topic.

    Attributes:
        pattern: The pattern.
        weight: Its weight.
        where: Where to look for it: in the words of the "comment" (or, for half the weight, in its headings), only in a
            "heading", or in the Re: block ("form").
    """

    pattern: Pattern
    weight: float
    where: Where


class Clause(NamedTuple):
    """The requests that a clause answers.

    Attributes:
        id: The clause's id.
        asked: Patterns of requests.
        cites: Authorities; a request that cites one of them, or a part of it, is answered.
    """

    id: str
    asked: tuple[Pattern, ...]
    cites: tuple[str, ...]


class Topic(NamedTuple):
    """A topic in the form used for matching. `offers` is the rest of its file as JSON, which few letters need."""

    id: str
    title: str
    general: bool
    triggers: tuple[Trigger, ...]
    excludes: tuple[Pattern, ...]
    clauses: tuple[Clause, ...]
    offers: str

    @property
    def guidance(self) -> Mapping[str, Any]:
        """The rest of the topic's file: authority, facts, checklist, traps and clauses."""
        return _read(self.offers)


@functools.cache
def _read(offers: str) -> Mapping[str, Any]:
    read: Mapping[str, Any] = json.loads(offers)
    return read


@functools.cache
def _compiled(source: str) -> re.Pattern[str]:
    return pattern(source, re.I)
