r"""Texts that are hard for a pattern: what one of its repeats matches, many times, and then something that it does not.

A pattern that can divide such a text in many ways, `(a|a)*b` or `(a|ab|b)*!`, tries all of them. Which patterns those
are cannot be told from their form, so a firm's are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.kernel.resources import OutOfTime, moment
from drafter.topics.pattern_tree import Node, parsed

_TIMES = (8, 16, 30)
_MOST = 0.2
"""Seconds of processor time for texts of a few dozen characters, which take a thousandth of it."""

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
_NO_MATCH = "\u241f"  # a character that hardly any pattern names
_OF_CATEGORIES = {"CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " "}


def is_slow_on_repeats(pattern: str) -> bool:
    r"""Return whether a pattern takes long for a short text made for it.

    >>> is_slow_on_repeats("(a|a)*b"), is_slow_on_repeats(r"(?:\w+ )*x")
    (True, False)
    """
    compiled, tree = re.compile(pattern), parsed(pattern)
    return any(
        _is_slow(compiled, tree, repeat, piece) for repeat in _repeats(tree) for piece in _pieces(repeat)
    )


def _is_slow(compiled: re.Pattern[str], tree: Sequence[Node], repeat: Node, piece: str) -> bool:
    try:
        with moment(_MOST):
            for times in _TIMES:
                compiled.search(sample(tree, repeat, piece * times))
    except OutOfTime:
        return True
    return False


def _repeats(sequence: Sequence[Node]) -> Iterator[Node]:
    """Yield the repeats of more than a single character: others divide a text in one way only."""
    for node in sequence:
        if str(node[0]) in _REPEATS and _has_choice(node[1][2]):
            yield node
        for inner in _inner(node):
            yield from _repeats(inner)


def _has_choice(sequence: Sequence[Node]) -> bool:
    return len(sequence) > 1 or any(map(_inner, sequence))


def _inner(node: Node) -> list[Sequence[Node]]:
    operation, value = str(node[0]), node[1]
    if operation == "BRANCH":
        return list(value[1])
    if operation in (*_REPEATS, "POSSESSIVE_REPEAT"):
        return [value[2]]
    if operation == "SUBPATTERN":
        return [value[3]]
    if operation in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    return [value] if operation == "ATOMIC_GROUP" else []


def _pieces(repeat: Node) -> set[str]:
    """Return texts that the inside of a repeat matches: one for each alternative that it begins with."""
    inside = repeat[1][2]
    ways = [inside]
    while len(inside) == 1 and str(inside[0][0]) in ("SUBPATTERN", "BRANCH"):
        ways = _inner(inside[0])
        inside = ways[0] if len(ways) == 1 else ()
    return {text for way in ways if (text := sample(way))}


def sample(sequence: Sequence[Node], repeat: Node | None = None, pumped: str = "") -> str:
    """Return a text that a sequence matches; from `repeat` on, the text `pumped` and nothing that it matches."""
    text = ""
    for node in sequence:
        if node is repeat:
            return text + pumped + _NO_MATCH
        text += _sample_of(node, repeat, pumped)
        if text.endswith(_NO_MATCH):
            return text
    return text


def _sample_of(node: Node, repeat: Node | None, pumped: str) -> str:
    operation, value = str(node[0]), node[1]
    match operation:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL":
            return "b" if value == ord("a") else "a"
        case "ANY":
            return "a"
        case "IN":
            return _of_class(value)
        case "BRANCH":
            ways = value[1]
            return sample(
                next((way for way in ways if repeat and _holds(way, repeat)), ways[0]), repeat, pumped
            )
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            times = max(value[0], 1) if repeat and _holds(value[2], repeat) else min(value[0], 20)
            return sample(value[2], repeat, pumped) * min(max(int(times), 1), 20)
        case "SUBPATTERN":
            return sample(value[3], repeat, pumped)
        case "ATOMIC_GROUP":
            return sample(value, repeat, pumped)
    return ""


def _holds(sequence: Sequence[Node], repeat: Node) -> bool:
    return any(node is repeat or any(_holds(inner, repeat) for inner in _inner(node)) for node in sequence)


def _of_class(members: Sequence[Node]) -> str:
    """Return a character of a class, or one that it leaves out if it is a class of others."""
    first, is_other = members[0], str(members[0][0]) == "NEGATE"
    if is_other:
        return next(
            (sign for sign in "a1 .,-" if not any(_is_in(sign, member) for member in members[1:])), "a"
        )
    operation, value = str(first[0]), first[1]
    if operation == "LITERAL":
        return chr(value)
    if operation == "RANGE":
        return chr(value[0])
    return _OF_CATEGORIES.get(str(value), "-")


def _is_in(sign: str, member: Node) -> bool:
    operation, value = str(member[0]), member[1]
    if operation == "LITERAL":
        return sign == chr(value)
    if operation == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    return _OF_CATEGORIES.get(str(value)) == sign
