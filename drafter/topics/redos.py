"""Recognize patterns that may run without end: `(a+)+` tries every way to divide a text among its repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.topics.pattern_tree import Node, parsed
from drafter.topics.pumping import is_slow_on_repeats

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
_OF_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_REPEATED_GROUP = re.compile(r"\)\s*[*+{]|\(\?[a-zA-Z]*x")
"""A repeated group, or the flag for verbose patterns, in which white space may come before the repetition sign. A
pattern with neither of them is safe, which most are."""

_MANY = 20
"""A repeat with a higher limit is as bad as an unlimited one."""


def is_endless(pattern: str) -> bool:
    r"""Return whether a repeat in the pattern may consist only of another repeat, or is slow when it is tried.

    >>> is_endless(r"(a+)+b"), is_endless(r"(?:\w+\s*)*x"), is_endless(r"(?:\w+ )*x"), is_endless(r"(?:no )?a+")
    (True, True, False, False)
    """
    if not _REPEATED_GROUP.search(pattern):
        return False
    return _has_endless(parsed(pattern)) or is_slow_on_repeats(pattern)


def _has_endless(sequence: Sequence[Node]) -> bool:
    return any(
        (_is_repeat(node) and any(map(_is_bare_repeat, _ways(node[1][2]))))
        or any(map(_has_endless, _parts(node)))
        for node in sequence
    )


def _is_bare_repeat(sequence: Sequence[Node]) -> bool:
    """Return whether a sequence may consist of a single repeat and nothing else."""
    needed = [node for node in sequence if not _may_be_empty(node)]
    return len(needed) <= 1 and any(
        _is_repeat(node) or any(map(_is_bare_repeat, _parts(node))) for node in needed or sequence
    )


def _ways(sequence: Sequence[Node]) -> Sequence[Sequence[Node]]:
    """Return the alternatives of a sequence if it consists only of them, otherwise the sequence itself."""
    return _parts(sequence[0]) if len(sequence) == 1 and str(sequence[0][0]) == "BRANCH" else [sequence]


def _parts(node: Node) -> Sequence[Sequence[Node]]:
    """Return the sequences inside a group, an alternative or a repeat."""
    operation, value = str(node[0]), node[1]
    match operation:
        case "SUBPATTERN":
            return [value[3]]
        case "BRANCH":
            return list(value[1])
        case "MAX_REPEAT" | "MIN_REPEAT":
            return [value[2]]
        case "ASSERT" | "ASSERT_NOT":
            return [value[1]]
    return []


def _is_repeat(node: Node) -> bool:
    return str(node[0]) in _REPEATS and int(node[1][1]) > _MANY


def _may_be_empty(node: Node) -> bool:
    operation, value = str(node[0]), node[1]
    if operation in (*_REPEATS, "POSSESSIVE_REPEAT"):
        return bool(value[0] == 0) or all(map(_may_be_empty, value[2]))
    if operation in ("SUBPATTERN", "BRANCH"):
        return any(all(map(_may_be_empty, part)) for part in _parts(node))
    return operation in _OF_NO_WIDTH
