"""Which letters a command line names: files, folders and patterns, in the order in which they were given."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.cli.paths import is_file, is_folder, is_there
from drafter.errors import InputNotFoundError

STANDARD_INPUT = "-"


def letters(arguments: Iterable[str], *, output: Path | None = None) -> list[str]:
    """The files that the arguments name, each once.

    Args:
        arguments: files, folders and patterns.
        output: the folder of the drafts; where it lies in one of the folders, what is in it is no letter.

    Raises:
        InputNotFoundError: a folder or a pattern names no letter.
    """
    return list(dict.fromkeys(letter for argument in arguments for letter in _letters(argument, output)))


def is_one_file(arguments: tuple[str, ...]) -> bool:
    """Whether a command is about a single letter, and not about what a folder or a pattern holds."""
    return len(arguments) == 1 and not is_folder(arguments[0]) and not _is_pattern(arguments[0])


def _letters(argument: str, output: Path | None) -> Iterator[str]:
    if is_folder(argument):
        folder = Path(argument)
        found = _each_once(str(path) for path in folder.rglob("*") if _is_letter(path, folder))
        if output and folder.resolve() in output.resolve().parents:
            found = [path for path in found if output.resolve() not in Path(path).resolve().parents]
        if not found:
            endings = ", ".join(sorted(_endings()))
            raise InputNotFoundError(
                "This folder holds no letters.", advice=f"Looked for {endings} in it.", place=argument
            )
        yield from found
    elif _is_pattern(argument):
        names = glob.glob(argument, recursive=True)  # noqa: PTH207 - Path.glob takes no pattern with a root
        matched = _each_once(name for name in names if is_file(name))
        if not matched:
            raise InputNotFoundError("No file has a name like this.", place=argument)
        yield from matched
    else:
        yield argument


def _each_once(found: Iterable[str]) -> list[str]:
    """The files in order, and each by the shortest of the names that links give it."""
    names: dict[str, str] = {}
    for name in sorted(found, key=lambda name: (len(Path(name).parts), name)):
        names.setdefault(os.path.realpath(name), name)
    return sorted(names.values(), key=Path)


def _is_letter(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _endings() and not hidden and is_file(path)


def _endings() -> frozenset[str]:
    """Return how letters are named; a folder holds other files too, but a file that is named itself is read."""
    from drafter.reading.formats.table import ENDINGS  # the reader, which only a folder of letters needs here

    return ENDINGS


def _is_pattern(argument: str) -> bool:
    return glob.has_magic(argument) and not is_there(argument)
