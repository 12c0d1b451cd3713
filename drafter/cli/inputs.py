"""Which letters a command line names: files, folders and patterns, in the order in which they were given."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.errors import InputNotFoundError

STANDARD_INPUT = "-"

_ENDINGS = {".txt", ".pdf", ".htm", ".html", ".docx"}
"""What letters are called. A folder holds other files too; a file that is named itself may be called anything."""


def letters(arguments: Iterable[str]) -> list[str]:
    """The files that the arguments name, each once.

    Raises:
        InputNotFoundError: a folder or a pattern names no letter.
    """
    return list(dict.fromkeys(letter for argument in arguments for letter in _letters(argument)))


def is_one_file(arguments: tuple[str, ...]) -> bool:
    """Whether a command is about a single letter, and not about what a folder or a pattern holds."""
    return len(arguments) == 1 and not Path(arguments[0]).is_dir() and not _is_pattern(arguments[0])


def _letters(argument: str) -> Iterator[str]:
    if Path(argument).is_dir():
        found = sorted(path for path in Path(argument).rglob("*") if _is_letter(path, Path(argument)))
        if not found:
            endings = ", ".join(sorted(_ENDINGS))
            raise InputNotFoundError(
                "This folder holds no letters.", advice=f"Looked for {endings} in it.", place=argument
            )
        yield from map(str, found)
    elif _is_pattern(argument):
        names = glob.glob(argument, recursive=True)  # noqa: PTH207 - Path.glob takes no pattern with a root
        matched = sorted(name for name in names if Path(name).is_file())
        if not matched:
            raise InputNotFoundError("No file has a name like this.", place=argument)
        yield from matched
    else:
        yield argument


def _is_letter(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _ENDINGS and not hidden and path.is_file()


def _is_pattern(argument: str) -> bool:
    return glob.has_magic(argument) and not Path(argument).exists()
