"""Regular expressions that few runs need.

Compiling the patterns of all modules takes about 20 ms, more than reading a letter. So there are two
ways to write one:

* A pattern that nearly every letter meets is a constant of its module, `_NAME = re.compile(...)`.
* A pattern for a rare case, or one that is put together at run time, is compiled where it is needed,
  `pattern(...).search(text)`.
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
