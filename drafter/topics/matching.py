"""Which topics a comment raises, and which of its words say so.

One comment at a time. The comment's own words count in full; its headings, which go on for the comments below
them, count half; the form in the Re: block is the weakest evidence and never decides where words do. Same
letter, same library, same answer: nothing is random and nothing is learned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model import Comment, CommentLetter, TopicMatch
from drafter.topics.library import Library, Topic

AT_MOST = 3
ENOUGH = 3.0
"""The score at which a comment raises a topic: one unmistakable phrase, or several that only hint."""

_BESIDE = 6.0
"""A topic beside the main one needs more than enough ..."""
_SHARE = 0.3
"""... and this share of the main one's rank."""
_GENERAL = 0.7
"""What the score of a general topic (risk factors, MD&A, business) is worth against a specific one."""

_BROKEN_HYPHEN = re.compile(r"(?<=[a-z])- (?=[A-Za-z])(?!(?:and|or|to)\b)")
"""A line was cut after a hyphen: "non- GAAP". Not in "buy- and sell-side"."""

_SAME = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_SHOWN = 60
"""Letters of a match that are shown; some patterns reach from one word far to another."""

_NOTE = re.compile(r"\(?Notes? \(?\d", re.I)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a topic: the words found, and the score of the comment, its headings and the form."""

    topic: Topic
    words: tuple[str, ...]
    said: float
    above: float
    form: float

    @property
    def score(self) -> float:
        """All evidence together, the form for half of what it is worth where nothing else speaks."""
        return self.said + self.above + self.form / 2

    @property
    def rank(self) -> float:
        """The score, with the specific before the general."""
        return self.score * (_GENERAL if self.topic.general else 1)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its case as written, for the words that are shown, and lowered, for the anchors."""

    text: str
    lowered: str


def match_letter(letter: CommentLetter, library: Library) -> list[tuple[TopicMatch, ...]]:
    """The topics of each comment of a letter, in the order of the comments."""
    form = " | ".join(letter.subject.lines)
    headings: tuple[str, ...] = ()
    found = []
    for comment in letter.comments:
        headings = _in_force(headings, comment.headings)
        found.append(match_comment(comment, headings, form, library))
    return found


def _in_force(above: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """The headings that hold for a comment: its own, or those above; a note stays under its statements."""
    if own and _NOTE.match(own[0]):
        return (*(heading for heading in above if not _NOTE.match(heading)), *own)
    return own or above


def match_comment(
    comment: Comment, headings: Sequence[str], form: str, library: Library
) -> tuple[TopicMatch, ...]:
    """At most three topics, the main one first. `headings` are those that hold for the comment."""
    weighed = weigh(comment, headings, form, library)
    enough = [e for e in weighed if e.score >= ENOUGH] or [e for e in weighed if e.form >= ENOUGH]
    ranked = sorted(enough, key=lambda e: -e.rank)
    if not ranked:
        return ()
    main = ranked[0]
    beside = [e for e in ranked[1:] if e.said >= ENOUGH and e.score >= max(_BESIDE, _SHARE * main.rank)]
    return tuple(
        TopicMatch(e.topic.id, e.topic.title, e.words, round(e.score, 1)) for e in [main, *beside][:AT_MOST]
    )


def weigh(comment: Comment, headings: Sequence[str], form: str, library: Library) -> list[Evidence]:
    """The evidence for every topic that has any, in the library's order; near misses are among it."""
    said, above, re_block = _text(comment.text), _text(" | ".join(headings)), _text(form)
    found = (_evidence(topic, said, above, re_block) for topic in library.topics)
    return [evidence for evidence in found if evidence.words]


def _evidence(topic: Topic, said: _Text, above: _Text, form: _Text) -> Evidence:
    words: list[str] = []
    scores = {"comment": 0.0, "heading": 0.0, "form": 0.0}

    def count(where: str, hit: str | None, weight: float) -> bool:
        if hit:
            words.append(hit if len(hit) <= _SHOWN else f"{hit[: _SHOWN - 1]}…")
            scores[where] += weight
        return bool(hit)

    for trigger in topic.triggers:
        find, weight = trigger.pattern.find, trigger.weight
        if trigger.where == "form":
            count("form", find(form.text, form.lowered), weight)
        elif trigger.where == "heading":
            count("heading", find(above.text, above.lowered), weight)
        elif not count("comment", find(said.text, said.lowered), weight):
            count("heading", find(above.text, above.lowered), weight / 2)
    if words and any(pattern.find(said.text, said.lowered) for pattern in topic.excludes):
        words.clear()
    return Evidence(topic, tuple(dict.fromkeys(words)), scores["comment"], scores["heading"], scores["form"])


def _text(text: str) -> _Text:
    text = _BROKEN_HYPHEN.sub("-", re.sub(r"\s+", " ", text.translate(_SAME)))
    return _Text(text, text.lower())
