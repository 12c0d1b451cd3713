"""Whether each tag that opens something is closed, and beside itself: in the same paragraph, cell or body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import Place, Problem
from drafter.templating.balance import Unpaired, balance, is_between
from drafter.writing.letterhead.tag_text import Tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = ("if", "for", "with")
"""What keeps text (`{% set x %}`, macros) is not among them: it would keep pieces of a Word file."""


class Opened(NamedTuple):
    """A tag, and the element in which it stands."""

    tag: Tag
    spot: Place
    where: _Element | None

    @property
    def opens(self) -> bool:
        """Whether another tag has to close what this one opens."""
        return self.tag.keyword in _BLOCKS

    @property
    def branches(self) -> bool:
        """Whether it begins another branch of what is open."""
        return is_between(self.tag.keyword)

    @property
    def closes(self) -> bool:
        """Whether it closes what another tag has opened."""
        word = self.tag.keyword
        return word.startswith("end") and word.removeprefix("end") in _BLOCKS

    @property
    def is_supported(self) -> bool:
        """Whether a letterhead may have such a tag."""
        word = self.tag.keyword
        gives_value = word == "set" and "=" in self.tag.text
        return not word or gives_value or self.opens or self.branches or self.closes


def unbalanced(tags: Sequence[Opened]) -> Iterator[Problem]:
    """Return what is wrong with how these tags, in their order, open and close one another."""
    for one in tags:
        if not one.is_supported:
            message = f"“{one.tag.typed}” has no use in a letterhead."
            yield Problem("unsupported_tag", "error", one.spot, message)
    listed = [one for one in tags if one.is_supported]
    for found in balance(one.tag.text for one in listed):
        if isinstance(found, Unpaired):
            tag = listed[found.tag]
            yield Problem("unbalanced_tag", "error", tag.spot, found.message(tag.tag.typed))
        elif listed[found.opened].where is not listed[found.closing].where:
            yield _apart(listed[found.opened], listed[found.closing])


def _apart(opened: Opened, closing: Opened) -> Problem:
    return Problem(
        "unbalanced_tag",
        "error",
        closing.spot,
        f"“{closing.tag.typed}” belongs to “{opened.tag.typed}” of {opened.spot.numbered}, which "
        "cannot reach it: give each a paragraph of its own or, around rows, a row ({%tr … %}). Neither may stand in "
        "a content control, a link or a tracked change (accept it) without the other.",
    )
