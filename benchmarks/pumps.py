"""The pieces of all patterns of the package, each repeated many times, as texts that are hard to read.

A pattern that can begin at many places of a line, and fails at each only after the rest of the line, takes the square
of its length. Which piece does that is found by trying: the text that each part of each pattern matches is repeated in
a comment, and reading that must grow in step with its length.
"""

from __future__ import annotations

import ast
import re
import statistics
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import drafter
from drafter.topics.pattern_tree import Node, parsed
from drafter.topics.pumping import sample

PACKAGE = Path(drafter.__file__).parent
_META = re.compile(r"\\[bdswBDSW]|[|+*?]|\(\?|\[")
_SUSPECT = 4
_LONGEST = 60
"""Characters of a piece."""


def pieces() -> list[str]:
    """Return the texts that parts of the patterns match, each once."""
    found: dict[str, None] = {}
    warnings.simplefilter("ignore", FutureWarning)  # of texts that are no patterns
    for pattern in _patterns():
        for text in _samples(parsed(pattern)):
            plain = " ".join(text.split(" ")).replace("\n", " ")[:_LONGEST]
            if plain.strip() and plain.isprintable():
                found[plain] = None
    return list(found)


def _patterns() -> Iterator[str]:
    """Yield every constant of the package that is a regular expression and no plain text."""
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _META.search(node.value):
                try:
                    re.compile(node.value)
                except re.error:
                    continue
                yield node.value


def _samples(sequence: Sequence[Node]) -> Iterator[str]:
    """Yield a text for the whole of a pattern, for each of its alternatives, and for each beginning of it."""
    yield sample(sequence)
    for at in range(1, len(sequence)):
        yield sample(sequence[:at])
    for node in sequence:
        operation, value = str(node[0]), node[1]
        if operation == "BRANCH":
            for way in value[1]:
                yield from _samples(way)
        elif operation in ("MAX_REPEAT", "MIN_REPEAT"):
            yield from _samples(value[2])
        elif operation == "SUBPATTERN":
            yield from _samples(value[3])


def slow(read: Callable[[str], float], characters: int, *, every: int = 1) -> Iterator[str]:
    """Yield the pieces that take several times as long as most of them, when each fills so many characters.

    Args:
        read: Returns how long it takes to read a letter with this text in a comment.
        characters: The length of the text.
        every: Try only one in so many pieces; all thirty thousand take a quarter of an hour.
    """
    times = {piece: read((f"{piece} " * characters)[:characters]) for piece in pieces()[::every]}
    usual = statistics.median(times.values())
    yield from (piece for piece, seconds in times.items() if seconds > _SUSPECT * usual)
