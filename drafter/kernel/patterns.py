"""Regular expressions that few runs need.

Compiling the patterns of all modules takes more than 100 ms, several times as long as reading a letter. So there are
three ways to write one:

* A pattern that most letters meet is a constant of its module, `_NAME = re.compile(...)`.
* A pattern for a rare case, or one that is put together at run time, is text, compiled where it is needed,
  `pattern(_NAME).search(text)`.
* A long one, or one of many rows, that every text is asked for and few have, is beside a plain word that each match
  contains: `"amend" in text.lower() and pattern(_NAME).search(text)`. A test holds the word against the pattern.

Words of one letter, such as a name, are no pattern at all: `literals` finds them.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled regular expression, the same one for the same source and flags.

    `re` has a cache too, but it holds 512 patterns, fewer than the topics of one long letter.
    """
    return re.compile(source, flags)
