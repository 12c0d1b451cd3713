"""Ask what exists at a path. A name that the system cannot look up (too long, too odd) counts as missing."""

from __future__ import annotations

import os
from pathlib import Path


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Return whether a folder exists at the path."""
    return os.path.isdir(path)  # noqa: PTH112 - pathlib raises an error if the name is too long


def is_file(path: str | os.PathLike[str]) -> bool:
    """Return whether an ordinary file exists at the path."""
    return os.path.isfile(path)  # noqa: PTH113 - as above


def is_there(path: str | os.PathLike[str]) -> bool:
    """Return whether anything exists at the path."""
    return os.path.exists(path)  # noqa: PTH110 - as above


def real(path: str | os.PathLike[str]) -> Path:
    """Return the path without links, as far as they lead anywhere; `Path.resolve` fails at a link to itself."""
    return Path(os.path.realpath(path))
