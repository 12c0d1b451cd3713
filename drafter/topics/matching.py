"""Find the topics that a comment raises, and the words that show it.

Comments are matched one at a time. The comment's own words count in full; its headings, which also apply to the
comments below them, count half; the form in the Re: block is the weakest evidence and never overrides words. The same
letter and library always give the same result: nothing is random and nothing is learned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from drafter.model import Comment, CommentLetter, TopicMatch
from drafter.topics.asking import topics_asked
from drafter.topics.library import Library
from drafter.topics.prefilter import Index, Possible
from drafter.topics.texts import Text, as_matched
from drafter.topics.topic import Alternative, Topic, Where, first_match

AT_MOST = 3
ENOUGH = 3.0
"""The minimum score of a topic that a comment raises: one unmistakable phrase, or several hints."""

_BESIDE = 5.0
"""The minimum score of a topic other than the main one, from the comment's own words alone."""

_SHARE = 0.3
"""The minimum share of the main topic's rank that another topic's score must reach."""

_GENERAL = 0.7
"""The factor for the rank of a general topic (risk factors, MD&A, business), so that it yields to a specific one."""

_ASKED = 2.0
"""The addition to a topic's rank if a request is about it: what is asked comes before what is only noted."""

_ASKED_GENERALLY = 0.5
"""The same for a general topic, whose clauses answer requests that may be made about any topic."""

_SHOWN = 60
"""The maximum number of characters of a match to show; some patterns match from one word to a distant one."""

_NOTE = re.compile(r"\(?Notes? \(?\d", re.I)


class Evidence(NamedTuple):
    """The evidence for a topic in a comment.

    Attributes:
        topic: The topic.
        words: The words that matched.
        said: The score of the comment's own words.
        above: The score of its headings.
        form: The score of the form in the Re: block.
        asked: Whether a request of the comment asks for what a clause of the topic provides.
    """

    topic: Topic
    words: tuple[str, ...]
    said: float
    above: float
    form: float
    asked: bool = False

    @property
    def score(self) -> float:
        """The sum of all evidence, in which the form counts half; alone, the form counts in full."""
        return self.said + self.above + self.form / 2

    @property
    def rank(self) -> float:
        """The score with an addition for requests, lowered for general topics; topics are ranked by it."""
        if self.topic.general:
            return (self.score + (_ASKED_GENERALLY if self.asked else 0)) * _GENERAL
        return self.score + (_ASKED if self.asked else 0)

    @property
    def match(self) -> TopicMatch:
        """The evidence in the form that the letter keeps."""
        return TopicMatch(self.topic.id, self.topic.title, self.words, round(self.score, 1))


class _Place(NamedTuple):
    """A text in which to look for triggers, and what may match of each, by its number in `Library.triggers`."""

    text: Text
    possible: Possible


_Places: TypeAlias = Mapping[Where, _Place]


def weigh_letter(letter: CommentLetter, library: Library) -> Iterator[list[Evidence]]:
    """Yield, for each comment of a letter, the evidence for every topic that has any, near misses included.

    Args:
        letter: The letter.
        library: The topics.
    """
    index = library.index
    form = _place(" | ".join(letter.subject.lines), index)
    headings: tuple[str, ...] = ()
    above = _place("", index)
    for comment in letter.comments:
        if comment.headings:
            headings = _in_force(headings, comment.headings)
            above = _place(" | ".join(headings), index)
        places: _Places = {"comment": _place(comment.text, index), "heading": above, "form": form}
        asked = topics_asked(comment.requests, library)
        yield [evidence._replace(asked=evidence.topic.id in asked) for evidence in _weigh(places, library)]


def _in_force(above: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headings that apply from a comment with headings on.

    They are its own; but if the first one is a note ("Note 2"), headings above it other than notes continue to apply.
    """
    if _NOTE.match(own[0]):
        return (*(heading for heading in above if not _NOTE.match(heading)), *own)
    return own


def raised(comment: Comment, weighed: Sequence[Evidence]) -> list[Evidence]:
    """Return the topics with enough evidence: at most three, the main one first.

    Args:
        comment: The comment.
        weighed: The evidence for all topics.
    """
    # Headings and forms do not count for a comment that asks for nothing. Headings of an earlier comment count only
    # if a request asks for something on their topic.
    enough = [
        e
        for e in weighed
        if e.score >= ENOUGH and (e.said or (comment.asks and (comment.headings or e.asked)))
    ]
    if not enough and comment.asks:
        enough = [e for e in weighed if e.form >= ENOUGH]
    ranked = sorted(enough, key=lambda e: -e.rank)
    if not ranked:
        return []
    main = ranked[0]
    beside = [e for e in ranked[1:] if e.said >= _BESIDE and e.score >= _SHARE * main.rank]
    return [main, *beside][:AT_MOST]


def _place(text: str, index: Index) -> _Place:
    matched = as_matched(text)
    return _Place(matched, index.possible(matched.lowered))


def _weigh(places: _Places, library: Library) -> list[Evidence]:
    """Return the evidence in the order of the library."""
    possible = sorted(frozenset().union(*(place.possible.keys() for place in places.values())))
    by_topic = groupby(possible, key=lambda number: library.triggers[number][0])
    found = (_evidence(topic, numbers, places, library) for topic, numbers in by_topic)
    return [evidence for evidence in found if evidence.words]


def _evidence(topic: Topic, numbers: Iterable[int], places: _Places, library: Library) -> Evidence:
    found = {where: _Found(place) for where, place in places.items()}
    for number in numbers:
        _, trigger = library.triggers[number]
        counted = found[trigger.where].count(number, trigger.weight)
        if trigger.where == "comment" and not counted:
            found["heading"].count(number, trigger.weight / 2)
    words = tuple(dict.fromkeys(word for each in found.values() for word in each.words))
    if words and any(pattern.find(*places["comment"].text) for pattern in topic.excludes):
        words = ()
    said, above, form = (found[where].score for where in ("comment", "heading", "form"))
    return Evidence(topic, words, said, above, form)


def _first(possible: Mapping[int, Alternative], text: Text) -> re.Match[str] | None:
    return first_match((possible[place] for place in sorted(possible)), text.text)


class _Found:
    """The evidence for a topic in one text. No word counts twice: of overlapping triggers only the first counts."""

    __slots__ = ("place", "score", "spans", "words")

    def __init__(self, place: _Place) -> None:
        self.place = place
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.score = 0.0

    def count(self, number: int, weight: float) -> bool:
        """Look for the pattern of a trigger and count it; return whether it was found."""
        possible = self.place.possible.get(number)
        match = _first(possible, self.place.text) if possible else None
        if not match:
            return False
        start, end = match.span()
        if not any(start < other_end and other_start < end for other_start, other_end in self.spans):
            self.spans.append((start, end))
            self.score += weight
            self.words.append(match[0] if len(match[0]) <= _SHOWN else f"{match[0][: _SHOWN - 1]}…")
        return True
