"""The bytes of a letter, from a file or from standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from drafter.errors import InputNotFoundError
from drafter.kernel import limits
from drafter.kernel.files import read_file

STANDARD_INPUT = "-"


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes of a file, or of standard input for `-`, up to one byte more than the limit.

    Raises:
        InputNotFoundError: There is no such file, it is a folder, or it cannot be opened.
    """
    most = limits.limit(limits.FILE)
    if str(path) == STANDARD_INPUT:
        return _standard_input(most + 1)  # one more shows that the limit is exceeded
    try:
        return read_file(path, most=most)
    except FileNotFoundError:
        raise InputNotFoundError(
            "There is no such file.", advice="Check the name and the folder.", place=str(path)
        ) from None
    except IsADirectoryError:
        raise InputNotFoundError(
            "This is a folder, not a letter.", advice="Name a file in it.", place=str(path)
        ) from None
    except OSError as error:
        raise InputNotFoundError(f"The file cannot be opened: {error.strerror}.", place=str(path)) from None


def _standard_input(most: int) -> bytes:
    """Return the bytes of standard input.

    Raises:
        InputNotFoundError: The shell has closed it, or it cannot be read.
    """
    try:
        if sys.stdin is not None:
            return sys.stdin.buffer.read(most)
        reason = "it is closed"
    except OSError as error:
        reason = str(error.strerror)
    raise InputNotFoundError(
        f"Standard input cannot be read: {reason}.", advice="Name the file of the letter."
    )
