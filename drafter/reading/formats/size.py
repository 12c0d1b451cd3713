"""The most that is read of a text or a tree, in whatever wrapping it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafter.errors import InputTooLargeError
from drafter.kernel import limits

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST_TABLE = 10
"""Tables in tables whose cells are read side by side: for each of them all lines of a table are laid out anew."""


def refuse_endless(characters: int, name: str) -> None:
    """Refuse a text of so many characters, if no letter has as many.

    Raises:
        InputTooLargeError: it is.
    """
    if characters > limits.limit(limits.TEXT):
        raise InputTooLargeError(f"{name} has more text than any staff letter.", advice=limits.ADVICE)


def refuse_endless_tree(root: _Element, name: str) -> None:
    """Refuse a page, or a part of a Word document, that has more in it than any letter's.

    Raises:
        InputTooLargeError: it does.
    """
    nodes: Any = root.xpath("count(//node())")
    if nodes > limits.limit(limits.NODES):
        raise InputTooLargeError(f"{name} holds more than any staff letter.", advice=limits.ADVICE)
