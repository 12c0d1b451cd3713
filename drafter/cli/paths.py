"""What stands at a path. Where the system takes a name for too long or too odd to look it up, nothing does."""

from __future__ import annotations

import os


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether a folder stands there."""
    return os.path.isdir(path)  # noqa: PTH112 - pathlib raises an error where the name is too long


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether an ordinary file stands there."""
    return os.path.isfile(path)  # noqa: PTH113 - as above


def is_there(path: str | os.PathLike[str]) -> bool:
    """Whether anything stands there."""
    return os.path.exists(path)  # noqa: PTH110 - as above
