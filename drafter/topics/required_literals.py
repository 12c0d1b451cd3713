"""Find the alternatives of a pattern, and the literal strings without which each of them cannot match.

They are taken from the syntax tree of the regular expression when a library is compiled, never while drafting. A text
contains the strings of few alternatives, and only those are compiled and tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from drafter.topics.pattern_tree import Node, parsed

_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.S)
"""An escape, a set of characters, or one character of a regular expression."""

_OF_THE_WHOLE = re.compile(r"\\[1-9]|\(\?(?:P=|\(|[aiLmsux]+\))")
"""Parts of an expression that depend on the rest of it: references to groups, and flags for the whole."""

_TOO_SHORT = 1
"""The number of letters up to which a string is in nearly every text."""


def alternatives(pattern: str) -> tuple[str, ...]:
    """Return the alternatives between the outermost bars of a pattern, or the whole pattern if it cannot be divided."""
    if _OF_THE_WHOLE.search(pattern):
        return (pattern,)
    parts, depth = [""], 0
    for token in _TOKEN.findall(pattern):
        depth += (token == "(") - (token == ")")
        if token == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += token
    return tuple(parts)


def anchors(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return sets of lower-case strings: every match of the pattern contains at least one string of each set.

    The set that rules out most texts comes first. There may be no sets.

    Raises:
        re.error: The pattern is not a valid regular expression.
    """
    re.compile(pattern, re.I)
    found = {strings for strings in _needed(parsed(pattern, re.I)) if min(map(len, strings)) > _TOO_SHORT}
    return tuple(tuple(sorted(strings)) for strings in sorted(found, key=_rank))


def _rank(strings: frozenset[str]) -> tuple[int, int, list[str]]:
    """Return the sort key of a set: the one whose shortest string is longest comes first."""
    return -min(map(len, strings)), len(strings), sorted(strings)


def _needed(sequence: Iterable[Node]) -> Iterator[frozenset[str]]:
    """Yield the sets of strings of each of which a sequence needs one."""
    run = ""
    for operation, value in [*sequence, ("end", None)]:
        if str(operation) == "LITERAL":
            run += chr(value).lower()
            continue
        if run:
            yield frozenset({run})
            run = ""
        yield from _inside(str(operation), value)


def _inside(operation: str, value: Any) -> Iterator[frozenset[str]]:
    match operation:
        case "SUBPATTERN":
            yield from _needed(value[3])
        case "MAX_REPEAT" | "MIN_REPEAT" if value[0] > 0:
            yield from _needed(value[2])
        case "BRANCH":
            branches = [min(_needed(branch), key=_rank, default=frozenset()) for branch in value[1]]
            if all(branches):
                yield frozenset().union(*branches)
