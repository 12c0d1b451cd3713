"""Compiled regular expressions, kept from one process to the next as Python keeps bytecode.

A draft needs some two hundred regular expressions. Python compiles each anew in every process, which is a seventh of
the time that a draft takes; to take them from here costs a thirtieth of that. What is kept are the instructions that
`re` makes of an expression, beside the bytecode in `__pycache__`, for the one Python that made them. Nothing of a
letter is in it.

The compiler behind `re` is not documented. So all that goes wrong here, now or with another Python, ends in
`re.compile`: what was kept is tried and, where it is not taken, forgotten. Python runs only instructions that are
well formed; who could write others here could write bytecode, too.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path

Key = tuple[str, int]
"""An expression and its flags."""

Instructions = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What runs an expression: all of its flags, its code, and its groups: their number, by name, and their names."""

_MOST = 4000
"""Expressions that are kept; a draft with all of the shipped ones needs half as many."""

_UNUSABLE = (ImportError, AttributeError, TypeError, ValueError, OverflowError, RuntimeError)
"""What is raised where this Python's compiler is not as we know it, or does not take what was kept."""


class PatternCache:
    """The regular expressions of one file, read when the first is asked for, and written when the process ends."""

    def __init__(self, path: Path | None) -> None:
        """Keep in `path`; with None, nothing is kept."""
        self._path = path
        self._kept: dict[Key, Instructions] | None = None
        self._new: dict[Key, Instructions] = {}

    def compile(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """What `re.compile` makes.

        Raises:
            re.error: `source` is no regular expression.
        """
        if self._path is None:
            return re.compile(source, flags)
        if self._kept is None:
            self._kept = _read(self._path)
        key = source, int(flags)
        with suppress(*_UNUSABLE):
            if key in self._kept:
                return _restored(source, self._kept[key])
        with suppress(*_UNUSABLE):
            instructions = _instructions(*key)
            made = _restored(source, instructions)
            self._new[key] = instructions
            return made
        return re.compile(source, flags)

    def write(self) -> None:
        """Keep what was new, whole or not at all; where that cannot be, the next process does without."""
        if self._path is None or not self._new:
            return
        kept = {**(self._kept or {}), **self._new}
        kept = kept if len(kept) <= _MOST else self._new
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError, ValueError):
            beside.parent.mkdir(exist_ok=True)
            beside.write_bytes(marshal.dumps((_MADE_BY, kept)))
            beside.replace(self._path)


def _beside_bytecode() -> Path | None:
    """Where Python would keep the bytecode of this file; None where it is told to keep none."""
    if sys.dont_write_bytecode or sys.implementation.cache_tag is None:
        return None
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _read(path: Path) -> dict[Key, Instructions]:
    """What was kept by the Python that runs; nothing where there is no such file, or it is damaged."""
    try:
        made_by, kept = marshal.loads(path.read_bytes())
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return dict(kept) if made_by == _MADE_BY and isinstance(kept, dict) else {}


def _instructions(source: str, flags: int) -> Instructions:
    """What `re.compile` hands to the machine that runs expressions."""
    parsed = import_module("re._parser").parse(source, flags)
    code = import_module("re._compiler")._code(parsed, flags)
    by_name: dict[str, int] = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in by_name.items():
        names[number] = name
    all_flags = int(flags | parsed.state.flags)
    return all_flags, array("I", code).tobytes(), parsed.state.groups - 1, by_name, tuple(names)


def _restored(source: str, instructions: Instructions) -> re.Pattern[str]:
    flags, code, groups, by_name, names = instructions
    return _machine()(source, flags, array("I", code).tolist(), groups, by_name, names)


@cache
def _machine() -> Callable[..., re.Pattern[str]]:
    """What makes a pattern of instructions."""
    compile_: Callable[..., re.Pattern[str]] = import_module("_sre").compile
    return compile_


_MADE_BY = (sys.version, sys.byteorder, array("I").itemsize, sys.maxunicode)
"""The Python that made what is kept; no other reads it."""

CACHE = PatternCache(_beside_bytecode())
atexit.register(CACHE.write)
