"""Regular expressions that are compiled when they are first used: a letter needs some of them, a help page none."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the compiled form of a regular expression, made once."""
    return re.compile(source, flags)
