"""In which line of a TOML file a key stands. The standard library reads TOML, and forgets where from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.kernel.patterns import pattern

_TABLE = pattern(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
_KEY = pattern(r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*=""")
_STEP = pattern(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")
_LONG = pattern(r'"""|\'\'\'')


def line_of(toml: str, keys: Sequence[str | int]) -> int | None:
    """The line (from 1) of a key, or of the nearest thing around it that has one; None where nothing has.

    Args:
        toml: the file, which must be valid.
        keys: the way to it: `("letter", "label")`; `("trigger", 2, "weight")` in the third `[[trigger]]`.
    """
    lines = _lines(toml)
    for stop in range(len(keys), 0, -1):
        if line := lines.get(tuple(keys[:stop])):
            return line
    return None


def _lines(toml: str) -> dict[tuple[str | int, ...], int]:
    """The line of each key and table, by the way to it."""
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
        elif not fence and (key := _KEY.match(line)):
            steps = _steps(key[1])
            for stop in range(1, len(steps) + 1):
                lines.setdefault((*table, *steps[:stop]), number)
        for quotes in _LONG.findall(line):  # a text over several lines is full of things that look like keys
            fence = quotes if not fence else "" if fence == quotes else fence
    return lines


def _steps(path: str) -> tuple[str, ...]:
    return tuple(step.strip("\"'") for step in _STEP.findall(path))
