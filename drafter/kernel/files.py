"""The bytes of a file, whatever the name stands for: a device without end and a pipe without a writer too."""

from __future__ import annotations

import os
import select
import stat
from pathlib import Path

_WAITING = 1.0
"""Seconds in which a pipe must get a writer."""

_NO_WAITING = getattr(os, "O_NONBLOCK", 0)


def read_file(path: str | Path, *, most: int) -> bytes:
    """Read a file once, no further than one byte past the most that it may have.

    A pipe is read to its end, as the shell's `<(...)` needs. One into which nobody begins to write is empty.

    Raises:
        OSError: there is no such file, it is a folder, or it may not be read.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | _NO_WAITING | getattr(os, "O_BINARY", 0)), "rb") as file:
        if stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
            select.select([file], [], [], _WAITING)
        if _NO_WAITING:
            os.set_blocking(file.fileno(), True)  # a pipe without a writer ends at once all the same
        return file.read(most + 1)
