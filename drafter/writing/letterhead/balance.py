"""Check that each opening tag has a closing tag in the same container: paragraph, cell or body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import Place, Problem
from drafter.templating.balance import Unpaired, balance, is_between
from drafter.writing.letterhead.tag_text import Tag

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = ("if", "for", "with")
"""Tags that store text (`{% set x %}`, macros) are not allowed: they would store pieces of a Word file."""


class Opened(NamedTuple):
    """A tag, its place, and the element that contains it."""

    tag: Tag
    spot: Place
    where: _Element | None

    @property
    def opens(self) -> bool:
        """True if the tag needs a closing tag."""
        return self.tag.keyword in _BLOCKS

    @property
    def branches(self) -> bool:
        """True if the tag begins another branch of the open tag."""
        return is_between(self.tag.keyword)

    @property
    def closes(self) -> bool:
        """True if the tag closes another one."""
        word = self.tag.keyword
        return word.startswith("end") and word.removeprefix("end") in _BLOCKS

    @property
    def is_supported(self) -> bool:
        """True if a letterhead may contain the tag."""
        word = self.tag.keyword
        gives_value = word == "set" and "=" in self.tag.text
        return not word or gives_value or self.opens or self.branches or self.closes


def unbalanced(tags: Sequence[Opened]) -> Iterator[Problem]:
    """Yield what is wrong with the order in which these tags open and close."""
    for one in tags:
        if not one.is_supported:
            message = f"“{one.tag.typed}” cannot be used in a letterhead."
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
        f"“{closing.tag.typed}” cannot close “{opened.tag.typed}” in {opened.spot.numbered}: put each in its own "
        "paragraph or, around table rows, in its own row ({%tr … %}). If one is in a content control, a link or a "
        "tracked change (accept it), both must be.",
    )
