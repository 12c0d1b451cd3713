"""Regular expressions that are compiled when they are first used: a letter needs some of them, a help page none."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from drafter.pattern_cache import CACHE


@cache
def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` makes, made late and once; a mistake in `source` is told by the first use."""
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    """Stands for a pattern. Each of the pattern's methods that was asked for once is the object's own."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what `copy` and `pickle` look for on any object
            raise AttributeError(name)
        value = getattr(CACHE.compile(*self._given), name)
        setattr(self, name, value)
        return value
