"""Whether each tag that opens something is closed, and beside itself: in the same paragraph, cell or body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import Place, Problem
from drafter.writing.letterhead.tag_text import Tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_CLOSED_BY = {word: f"end{word}" for word in ("if", "for", "with")}
"""What keeps text (`{% set x %}`, macros) is not among them: it would keep pieces of a Word file."""

_BETWEEN = {"elif": ("if",), "else": ("if", "for")}


class Opened(NamedTuple):
    """A tag, and the element in which it stands."""

    tag: Tag
    spot: Place
    where: _Element | None

    @property
    def opens(self) -> bool:
        """Whether another tag has to close what this one opens."""
        return self.tag.keyword in _CLOSED_BY

    @property
    def branches(self) -> bool:
        """Whether it begins another branch of what is open."""
        return self.tag.keyword in _BETWEEN

    @property
    def closes(self) -> bool:
        """Whether it closes what another tag has opened."""
        return self.tag.keyword in _CLOSED_BY.values()


def unbalanced(tags: Iterable[Opened]) -> Iterator[Problem]:
    """What is wrong with how these tags, in their order, open and close one another."""
    waiting: list[Opened] = []
    for one in tags:
        word = one.tag.keyword
        if not word or (word == "set" and "=" in one.tag.text):
            continue
        if word in _CLOSED_BY:
            waiting.append(one)
        elif word in _BETWEEN:
            if not waiting or waiting[-1].tag.keyword not in _BETWEEN[word]:
                yield Problem(
                    "unbalanced_tag",
                    "error",
                    one.spot,
                    f"“{one.tag.typed}” stands in no “{{% {_BETWEEN[word][0]} %}}”.",
                )
            else:
                yield from _apart(waiting[-1], one)
        elif word in _CLOSED_BY.values():
            while waiting and _CLOSED_BY[waiting[-1].tag.keyword] != word and _opens(waiting, word):
                yield _never_closed(waiting.pop())
            if _opens(waiting, word):
                yield from _apart(waiting.pop(), one)
            else:
                yield Problem(
                    "unbalanced_tag",
                    "error",
                    one.spot,
                    f"“{one.tag.typed}” closes nothing that was opened before.",
                )
        else:
            yield Problem(
                "unsupported_tag", "error", one.spot, f"“{one.tag.typed}” has no use in a letterhead."
            )
    yield from map(_never_closed, waiting)


def _opens(waiting: Iterable[Opened], closing: str) -> bool:
    return any(_CLOSED_BY[one.tag.keyword] == closing for one in waiting)


def _never_closed(opened: Opened) -> Problem:
    closing = _CLOSED_BY[opened.tag.keyword]
    return Problem(
        "unbalanced_tag",
        "error",
        opened.spot,
        f"The tag “{opened.tag.typed}” is never closed: “{{% {closing} %}}” is missing.",
    )


def _apart(opened: Opened, closing: Opened) -> Iterator[Problem]:
    if opened.where is closing.where:
        return
    yield Problem(
        "unbalanced_tag",
        "error",
        closing.spot,
        f"“{closing.tag.typed}” belongs to “{opened.tag.typed}” of {opened.spot.numbered}, which "
        "cannot reach it: give each a paragraph of its own or, around rows, a row ({%tr … %}). Neither may stand in "
        "a content control, a link or a tracked change (accept it) without the other.",
    )
