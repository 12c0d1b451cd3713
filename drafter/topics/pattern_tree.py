"""A regular expression as the tree that Python's own parser makes of it.

The parser has no public name. A Python that has moved it away makes topics slower to match, and nothing else: without
a tree no alternative of a pattern is ruled out beforehand, and a pattern that takes time without end is not refused.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

Node = tuple[Any, Any]
"""An operation, by whose name it is known, and what it is done with."""

try:
    _parser: Any = importlib.import_module("re._parser")
except ImportError:
    _parser = None


def parsed(pattern: str, flags: int = 0) -> Sequence[Node]:
    """Return the tree of a regular expression; empty if this Python gives none.

    Raises:
        re.error: it is not a regular expression.
    """
    tree: Sequence[Node] = _parser.parse(pattern, flags) if _parser else ()
    return tree
