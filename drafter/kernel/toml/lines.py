"""Line numbers of the keys in a TOML file, which the standard library does not report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from drafter.kernel.patterns import pattern

_TABLE = pattern(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*="""
_STEP = r"""[\w-]+|"[^"\n]*"|'[^'\n]*'"""
_LONG = r'"""|\'\'\''


def line_of(toml: str, keys: Sequence[str | int]) -> int | None:
    """Return the line (from 1) of a key or of the innermost table around it that has one.

    Args:
        toml: The text of the file, which must be valid.
        keys: The path of the key: `("letter", "label")`; `("trigger", 2, "weight")` in the third `[[trigger]]`.

    Returns:
        The line, or None if neither the key nor a table around it is in the file.
    """
    lines = _lines(toml)
    for stop in range(len(keys), 0, -1):
        if line := lines.get(tuple(keys[:stop])):
            return line
    return None


@lru_cache(maxsize=4)
def _lines(toml: str) -> dict[tuple[str | int, ...], int]:
    """Return the line of each key and table by its path."""
    lines: dict[tuple[str | int, ...], int] = {}
    tables: Counter[tuple[str, ...]] = Counter()
    table: tuple[str | int, ...] = ()
    fence = ""
    for number, line in enumerate(toml.splitlines(), 1):
        if not fence and (heading := _TABLE.match(line)):
            name = _steps(heading[2])
            table = (*name, tables[name]) if heading[1] == "[[" else name
            tables[name] += 1
            for stop in range(1, len(table) + 1):
                lines.setdefault(table[:stop], number)
        elif not fence and (key := pattern(_KEY).match(line)):
            steps = _steps(key[1])
            for stop in range(1, len(steps) + 1):
                lines.setdefault((*table, *steps[:stop]), number)
        # Text of several lines may contain anything that looks like a key, so lines inside its quotes are skipped.
        for quotes in pattern(_LONG).findall(line):
            fence = quotes if not fence else "" if fence == quotes else fence
    return lines


def _steps(path: str) -> tuple[str, ...]:
    return tuple(step.strip("\"'") for step in pattern(_STEP).findall(path))
