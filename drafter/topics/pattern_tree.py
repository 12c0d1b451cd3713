"""Parse a regular expression into a tree with Python's own parser.

The parser has no public name. In a version of Python that has moved it, topics are only slower to match: without a
tree, no alternative of a pattern is ruled out beforehand, and a pattern that could run without end is not refused.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

Node = tuple[Any, Any]
"""An operation, identified by its name, and its argument."""

try:
    _parser: Any = importlib.import_module("re._parser")
except ImportError:
    _parser = None


def parsed(pattern: str, flags: int = 0) -> Sequence[Node]:
    """Return the tree of a regular expression, or an empty one if this version of Python has no parser.

    Raises:
        re.error: The pattern is not a valid regular expression.
    """
    tree: Sequence[Node] = _parser.parse(pattern, flags) if _parser else ()
    return tree
