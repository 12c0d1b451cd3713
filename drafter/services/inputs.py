"""Find the letters that a command line names: files, folders and patterns, in the order given."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter.errors import InputNotFoundError, InputNotReadableError
from drafter.kernel.folders import files_below, files_matching
from drafter.kernel.paths import is_file, is_folder, is_there, real

_WORD = b"PK"
"""The first bytes of every .docx, as of any other archive."""

STANDARD_INPUT = "-"


def letters(arguments: Iterable[str], *, output: Path | None = None) -> list[str]:
    """Return the files that the arguments name, each once.

    Args:
        arguments: Files, folders and patterns.
        output: The folder for the drafts. If it lies in one of the folders, the files in it are not letters.

    Raises:
        InputNotFoundError: A folder or a pattern contains no letter.
    """
    return list(dict.fromkeys(letter for argument in arguments for letter in _letters(argument, output)))


def letters_as_far_as_found(arguments: Iterable[str]) -> tuple[list[str], list[InputNotFoundError]]:
    """Return the files that the arguments name, each once, and an error for each argument that names none.

    Args:
        arguments: Files, folders and patterns.
    """
    found: dict[str, None] = {}
    missing = []
    for argument in arguments:
        try:
            _require_there(argument)
            found |= dict.fromkeys(_letters(argument, None))
        except InputNotFoundError as error:
            missing.append(error)
    return list(found), missing


def _require_there(argument: str) -> None:
    if argument != STANDARD_INPUT and not is_there(argument) and not _is_pattern(argument):
        raise InputNotFoundError(
            "There is no such file or folder.", advice="Check the name and the folder.", place=argument
        )


def is_one_file(arguments: tuple[str, ...]) -> bool:
    """Return whether the arguments name a single letter, as opposed to a folder or a pattern."""
    return len(arguments) == 1 and are_files(arguments)


def are_files(arguments: tuple[str, ...]) -> bool:
    """Return whether each argument names a single file, as opposed to a folder or a pattern."""
    return not any(is_folder(argument) or _is_pattern(argument) for argument in arguments)


def _letters(argument: str, output: Path | None) -> Iterator[str]:
    if is_folder(argument):
        folder = Path(argument)
        found = _each_once(str(path) for path in files_below(folder) if is_letter(path, folder))
        if output and real(folder) in real(output).parents:
            found = [path for path in found if real(output) not in real(path).parents]
        found = _without_drafts(found, output)
        if not found:
            endings = ", ".join(sorted(_endings()))
            raise InputNotFoundError(
                "No letters were found in this folder.",
                advice=f"Letters have one of these extensions: {endings}.",
                place=argument,
            )
        yield from found
    elif _is_pattern(argument):
        matched = _without_drafts(_each_once(map(str, files_matching(argument))), output)
        if not matched:
            raise InputNotFoundError("No file matches this pattern.", place=argument)
        yield from matched
    else:
        yield argument


def _without_drafts(found: list[str], output: Path | None) -> list[str]:
    """Return the files without the drafts of an earlier run, which may lie among the letters."""
    if output is None:
        return found
    from drafter.services.batch_summary import written_into

    written = written_into(output)
    return [path for path in found if real(path) not in written]


def _each_once(found: Iterable[str]) -> list[str]:
    """Return the files in order. A file that links give several names gets the shortest of them."""
    names: dict[str, str] = {}
    for name in sorted(found, key=lambda name: (len(Path(name).parts), name)):
        names.setdefault(os.path.realpath(name), name)
    return sorted(names.values(), key=Path)


def is_letter(path: Path, folder: Path) -> bool:
    """Return whether a file in a folder may be a letter, as far as its name tells."""
    # "~$" begins the name of the lock file that Word keeps beside an open document.
    hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _endings() and not hidden and is_file(path)


def _endings() -> frozenset[str]:
    """Return the file extensions of letters. They select files in a folder; a file named by itself is always read."""
    from drafter.reading.formats.table import ENDINGS  # the reader, which is needed here only for a folder

    return ENDINGS


def _is_pattern(argument: str) -> bool:
    return glob.has_magic(argument) and not is_there(argument)


def require_word_file(data: bytes, name: str, why: str) -> None:
    """Refuse a response letter that is not a Word file.

    Args:
        data: The letter.
        name: Its name in messages.
        why: Why it must be one, for the message.

    Raises:
        InputNotReadableError: It is HTML, text or PDF.
    """
    if not data.startswith(_WORD):
        raise InputNotReadableError(
            f"This is not a Word file; {why}.",
            advice="Name the Word file of the response (.docx).",
            place=name,
        )
