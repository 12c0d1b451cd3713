"""Find the firm folder: the first that is named, from the command line to the user's configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from drafter.errors import InputNotFoundError, InputNotReadableError, ProfileError
from drafter.firm.folder import Firm
from drafter.kernel.paths import is_file, is_folder, is_there, real
from drafter.problems import Place

POINTER, VARIABLE = "drafter.toml", "DRAFTER_FIRM"
"""A file with the line `firm = "FOLDER"`, and an environment variable with the folder."""


def find_firm(named: Path | None = None, *, environment: Mapping[str, str] = os.environ) -> Firm:
    """Find the firm's folder.

    The first of these counts: `named` (--firm), the variable DRAFTER_FIRM, a drafter.toml in the working folder or
    one above it (see `_pointers`), the user's configuration folder. If there is none, the built-in files are used.

    Raises:
        InputNotFoundError: The folder that is named does not exist.
        ProfileError: A drafter.toml contains a mistake.
    """
    if named is not None:
        return firm_in(named, "--firm")
    if variable := environment.get(VARIABLE):
        return firm_in(Path(variable), VARIABLE)
    for pointer in _pointers(Path.cwd()):
        return firm_in(_pointed_to(pointer), str(pointer))
    if is_folder(own := users_folder()):
        return Firm(own, "your configuration folder")
    return Firm()


def _pointers(here: Path) -> Iterator[Path]:
    """Yield each drafter.toml that may choose the firm, from the working folder up.

    A file that somebody else put into a folder far above must not decide whose wording is used. So only the user's own
    files count, up to the home folder or the root of a repository; below neither, only the working folder.
    """
    folders = [here, *here.parents]
    last = next((at for at, folder in enumerate(folders) if folder == Path.home() or _is_root(folder)), 0)
    for folder in folders[: last + 1]:
        pointer = folder / POINTER
        if is_file(pointer) and _is_own(pointer):
            yield pointer


def _is_root(folder: Path) -> bool:
    return any(is_there(folder / name) for name in (".git", ".hg", ".svn"))


def _is_own(file: Path) -> bool:
    """Return whether a file, and a link to it, belong to the user; Windows gives every file to its administrators."""
    return os.name == "nt" or {file.lstat().st_uid, file.stat().st_uid} == {os.getuid()}


def users_folder() -> Path:
    """Return the folder for a user's own files on this system."""
    import platformdirs  # takes 5 ms to import; needed only if no folder is named

    return platformdirs.user_config_path("drafter", appauthor=False)


def firm_in(folder: Path, named_by: str) -> Firm:
    """Return the firm of a folder; `named_by` tells how the folder was found.

    Raises:
        InputNotFoundError: The folder does not exist.
    """
    if is_folder(folder):
        return Firm(folder, named_by)
    if is_there(folder):
        message, advice = (
            f"{folder} is a file.",
            "Name a firm's folder, such as the one that contains profile.toml.",
        )
    else:
        message = f"The folder {folder} does not exist."
        advice = f"Correct the name, or create the folder with `drafter init {folder}`."
    raise InputNotFoundError(message, advice=advice, place=named_by)


def _pointed_to(pointer: Path) -> Path:
    """Return the folder that a drafter.toml names, relative to that file."""
    from drafter.kernel.toml.lines import line_of
    from drafter.kernel.toml.messages import unknown_key
    from drafter.kernel.toml.reader import read_toml

    try:
        values, toml = read_toml(pointer)
    except InputNotReadableError as error:
        raise ProfileError.of(error.problems) from error
    if unknown := next((key for key in values if key != "firm"), None):
        place = Place(str(pointer), line_of(toml, (unknown,)) or 0)
        raise ProfileError(f"{unknown}: {unknown_key(unknown, ['firm'])}", place=place)
    folder = values.get("firm")
    place = Place(str(pointer), line_of(toml, ("firm",)) or 0)
    if folder is None or (isinstance(folder, str) and not folder.strip()):
        raise ProfileError('The folder is missing: firm = "FOLDER".', place=place)
    if not isinstance(folder, str):
        raise ProfileError(f'Expected text in quotation marks, got {folder}: firm = "FOLDER".', place=place)
    if not folder.isprintable():  # in TOML, "..\firm" contains a form feed
        raise ProfileError(
            "In double quotation marks, a backslash begins a special character.",
            advice="Put the folder in single quotation marks, firm = '..\\FOLDER', or use forward slashes.",
            place=place,
        )
    path = pointer.parent / folder
    return real(path) if ".." in path.parts else path
