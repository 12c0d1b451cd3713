"""The literal words without which a pattern cannot match: most patterns need not even be compiled.

Read from Python's own parse of the regular expression when a library is compiled, never while drafting.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from typing import Any

_parser: Any = importlib.import_module("re._parser")  # no public name for the parser since Python 3.11


def anchors(pattern: str) -> tuple[str, ...]:
    """Lower-case strings of which every match of `pattern` contains at least one; empty when there are none.

    Raises:
        re.error: the pattern is no regular expression.
    """
    re.compile(pattern, re.I)
    return tuple(sorted(_needed(_parser.parse(pattern, re.I)) or ()))


def _needed(sequence: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of what a sequence needs: the set whose shortest string is longest."""
    candidates: list[frozenset[str]] = []
    run = ""
    for operation, value in [*sequence, ("end", None)]:
        if str(operation) == "LITERAL":
            run += chr(value).lower()
            continue
        if run:
            candidates.append(frozenset({run}))
            run = ""
        inner = _inside(str(operation), value)
        if inner:
            candidates.append(inner)
    return max(candidates, key=lambda words: (min(map(len, words)), -len(words)), default=None)


def _inside(operation: str, value: Any) -> frozenset[str] | None:
    match operation:
        case "SUBPATTERN":
            return _needed(value[3])
        case "MAX_REPEAT" | "MIN_REPEAT" if value[0] > 0:
            return _needed(value[2])
        case "BRANCH":
            branches = [_needed(branch) for branch in value[1]]
            return frozenset().union(*(words for words in branches if words)) if all(branches) else None
    return None
