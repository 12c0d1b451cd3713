"""Keep two commands from changing the same files of a folder at the same time."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafter.errors import OutputNotWritableError

_WAIT = 0.05
_MOST = 30.0
"""Seconds to wait for another command, which holds the lock for as long as it takes to write a file."""

_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EEXIST)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder's lock while the block runs. It ends with the process, however that ends, and leaves no file.

    On a file system without locks the block runs without one: files are still complete, but of two commands that
    write the same list at the same time, one may lose its lines.

    Raises:
        OutputNotWritableError: Another command holds it for too long.
    """
    descriptor = _taken(folder)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _taken(folder: Path) -> int | None:
    """Return an open descriptor, with which the lock is held; None if there are no locks here."""
    deadline = time.monotonic() + _MOST
    while True:
        try:
            return _take(folder)
        except OSError as error:
            if error.errno not in _TAKEN:
                return None
        if time.monotonic() > deadline:
            raise OutputNotWritableError(
                f"Another command is writing in {folder}.", advice="Try again when it has ended."
            )
        time.sleep(_WAIT)


if sys.platform == "win32":

    def _take(folder: Path) -> int:
        # Windows deletes the file as soon as it is closed, also by the end of the process.
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY
        return os.open(folder / ".drafter-lock", flags)

else:

    def _take(folder: Path) -> int:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            raise
        return descriptor
