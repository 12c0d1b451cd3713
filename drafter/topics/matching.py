"""Which topics a comment raises, and which of its words say so.

One comment at a time. The comment's own words count in full; its headings, which go on for the comments below
them, count half; the form in the Re: block is the weakest evidence and never decides where words do. Same
letter, same library, same answer: nothing is random and nothing is learned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from drafter.model import Comment, CommentLetter, TopicMatch
from drafter.topics.asking import topics_asked
from drafter.topics.library import Library
from drafter.topics.prefilter import Index
from drafter.topics.texts import Text, as_matched
from drafter.topics.topic import Pattern, Topic, Where

AT_MOST = 3
ENOUGH = 3.0
"""The score at which a comment raises a topic: one unmistakable phrase, or several that only hint."""

_BESIDE = 5.0
"""A topic beside the main one needs more than enough, all of it in the comment's own words ..."""
_SHARE = 0.3
"""... and this share of the main one's rank."""
_GENERAL = 0.7
"""What the score of a general topic (risk factors, MD&A, business) is worth against a specific one."""

_ASKED = 2.0
"""What a request about a topic adds to its rank: what is asked goes before what is noted ..."""
_ASKED_GENERALLY = 0.5
"""... and less for a general topic, whose clauses answer what may be asked about any."""
_SHOWN = 60
"""Letters of a match that are shown; some patterns reach from one word far to another."""

_NOTE = re.compile(r"\(?Notes? \(?\d", re.I)


class Evidence(NamedTuple):
    """What speaks for a topic: the words found, and the score of the comment, its headings and the form.

    `asked` means that a request of the comment asks for what a clause of the topic answers.
    """

    topic: Topic
    words: tuple[str, ...]
    said: float
    above: float
    form: float
    asked: bool = False

    @property
    def score(self) -> float:
        """All evidence together, the form for half of what it is worth where nothing else speaks."""
        return self.said + self.above + self.form / 2

    @property
    def rank(self) -> float:
        """The score and what is asked, with the specific before the general."""
        if self.topic.general:
            return (self.score + (_ASKED_GENERALLY if self.asked else 0)) * _GENERAL
        return self.score + (_ASKED if self.asked else 0)

    @property
    def match(self) -> TopicMatch:
        """What the letter keeps of it."""
        return TopicMatch(self.topic.id, self.topic.title, self.words, round(self.score, 1))


class _Place(NamedTuple):
    """A text in which triggers are looked for, and which of them (`Library.triggers`) it may meet."""

    text: Text
    possible: frozenset[int]


_Places: TypeAlias = Mapping[Where, _Place]


def weigh_letter(letter: CommentLetter, library: Library) -> Iterator[list[Evidence]]:
    """For each comment of a letter the evidence for every topic that has any; near misses are among it."""
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
    """The headings that hold from a comment with headings on: its own; a note stays under its statements."""
    if _NOTE.match(own[0]):
        return (*(heading for heading in above if not _NOTE.match(heading)), *own)
    return own


def raised(comment: Comment, weighed: Sequence[Evidence]) -> list[Evidence]:
    """The topics that the evidence is enough for: at most three, the main one first."""
    # A comment that asks for nothing is not about what stands above it, or about a form; and the headings of an
    # earlier comment need a request that asks for something of their topic.
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
    """The evidence in the library's order."""
    possible = sorted(frozenset().union(*(place.possible for place in places.values())))
    by_topic = groupby(possible, key=lambda number: library.triggers[number][0])
    found = (_evidence(topic, numbers, places, library) for topic, numbers in by_topic)
    return [evidence for evidence in found if evidence.words]


def _evidence(topic: Topic, numbers: Iterable[int], places: _Places, library: Library) -> Evidence:
    found = {where: _Found(place) for where, place in places.items()}
    for number in numbers:
        _, trigger = library.triggers[number]
        counted = found[trigger.where].count(number, trigger.pattern, trigger.weight)
        if trigger.where == "comment" and not counted:
            found["heading"].count(number, trigger.pattern, trigger.weight / 2)
    words = tuple(dict.fromkeys(word for each in found.values() for word in each.words))
    if words and any(pattern.find(*places["comment"].text) for pattern in topic.excludes):
        words = ()
    said, above, form = (found[where].score for where in ("comment", "heading", "form"))
    return Evidence(topic, words, said, above, form)


class _Found:
    """What speaks for a topic in one text. No word counts twice: of triggers that overlap, one counts."""

    __slots__ = ("place", "score", "spans", "words")

    def __init__(self, place: _Place) -> None:
        self.place = place
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.score = 0.0

    def count(self, number: int, pattern: Pattern, weight: float) -> bool:
        """Look for the pattern of a trigger and count it; whether it is there."""
        match = pattern.find(*self.place.text) if number in self.place.possible else None
        if not match:
            return False
        start, end = match.span()
        if not any(start < other_end and other_start < end for other_start, other_end in self.spans):
            self.spans.append((start, end))
            self.score += weight
            self.words.append(match[0] if len(match[0]) <= _SHOWN else f"{match[0][: _SHOWN - 1]}…")
        return True
