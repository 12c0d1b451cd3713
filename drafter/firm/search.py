"""Which folder is the firm's: the first that somebody has named, from the command line outwards."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from drafter.errors import InputNotFoundError, InputNotReadableError, ProfileError
from drafter.firm.folder import Firm
from drafter.problems import Place

POINTER, VARIABLE = "drafter.toml", "DRAFTER_FIRM"
"""A file with the line `firm = "FOLDER"`, and a variable of the environment with the same."""


def find_firm(named: Path | None = None, *, environment: Mapping[str, str] = os.environ) -> Firm:
    """Find the firm's folder.

    The first of these counts: `named` (--firm), the variable DRAFTER_FIRM, a drafter.toml in the working folder or
    one above it, the user's configuration folder. Where there is none, everything is as shipped.

    Raises:
        InputNotFoundError: A folder was named that is not there.
        ProfileError: `drafter.toml` is wrong.
    """
    if named is not None:
        return firm_in(named, "--firm")
    if variable := environment.get(VARIABLE):
        return firm_in(Path(variable), VARIABLE)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (pointer := folder / POINTER).is_file():
            return firm_in(_pointed_to(pointer), str(pointer))
    if (own := users_folder()).is_dir():
        return Firm(own, "your configuration folder")
    return Firm()


def users_folder() -> Path:
    """The folder for a user's own files, as each system has it."""
    import platformdirs  # 5 ms: only for who has named no folder

    return platformdirs.user_config_path("drafter", appauthor=False)


def firm_in(folder: Path, named_by: str) -> Firm:
    """The firm of a folder; `named_by` says what led to it.

    Raises:
        InputNotFoundError: There is no such folder.
    """
    if folder.is_dir():
        return Firm(folder, named_by)
    if folder.exists():
        message, advice = f"{folder} is a file.", "A firm's folder is wanted, with profile.toml in it."
    else:
        message = f"There is no folder {folder}."
        advice = f"Correct the name, or make the folder with `drafter init {folder}`."
    raise InputNotFoundError(message, advice=advice, place=named_by)


def _pointed_to(pointer: Path) -> Path:
    """The folder that a drafter.toml names, from where that file is."""
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
        raise ProfileError(
            f'A text is wanted, in quotation marks, and not {folder}: firm = "FOLDER".', place=place
        )
    if not folder.isprintable():  # what TOML makes of "..\firm"
        raise ProfileError(
            "Between double quotes a backslash begins a sign of TOML's own.",
            advice="Put the folder between single quotes: firm = '..\\FOLDER'; or write it with /.",
            place=place,
        )
    path = pointer.parent / folder
    return path.resolve() if ".." in path.parts else path
