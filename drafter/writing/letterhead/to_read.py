"""A letterhead for all rules that only read it: opened once, where each would take as long as writing a letter."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from drafter.word.package import WordFile
from drafter.writing.letterhead.annotate import forget_findings
from drafter.writing.letterhead.opening import open_letterhead


def letterhead_to_read(path: Path) -> WordFile:
    """Return an opened letterhead without the comments of `annotate`. Do not change it.

    Raises:
        TemplateError: As in `open_letterhead`.
    """
    if not path.is_file():
        return open_letterhead(path)  # which says what it is instead
    state = path.stat()
    return _opened(path, path.absolute(), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1)
def _opened(path: Path, _real: Path, _changed: int, _size: int) -> WordFile:
    file = open_letterhead(path)
    forget_findings(file)
    return file
