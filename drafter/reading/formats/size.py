"""Limits on the size of a text or a tree, for all formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafter.errors import InputTooLargeError
from drafter.kernel import limits

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST_TABLE = 10
"""The deepest nesting of tables whose cells are read side by side; each level lays out all its lines again."""


def refuse_long_text(characters: int, name: str) -> None:
    """Refuse a text with more characters than any letter.

    Raises:
        InputTooLargeError: The text has more.
    """
    if characters > limits.limit(limits.TEXT):
        raise InputTooLargeError(f"{name} has more text than any staff letter.", advice=limits.ADVICE)


def refuse_large_tree(root: _Element, name: str) -> None:
    """Refuse a web page, or a part of a Word document, with more content than any letter.

    Raises:
        InputTooLargeError: The page or part has more.
    """
    nodes: Any = root.xpath("count(//node())")
    if nodes > limits.limit(limits.NODES):
        raise InputTooLargeError(f"{name} has more content than any staff letter.", advice=limits.ADVICE)
