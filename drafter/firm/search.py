"""Which folder is the firm's: the first that somebody has named, from the command line outwards."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from drafter.errors import InputNotFoundError, ProfileError
from drafter.firm.folder import Firm

POINTER, VARIABLE = "drafter.toml", "DRAFTER_FIRM"
"""A file with the line `firm = "FOLDER"`, and a variable of the environment with the same."""


def find_firm(named: Path | None = None, *, environment: Mapping[str, str] = os.environ) -> Firm:
    """Find the firm's folder.

    The first of these counts: `named` (--firm), the variable DRAFTER_FIRM, a drafter.toml in the working folder or
    one above it, the user's configuration folder. Where there is none, everything is as shipped.

    Raises:
        InputNotFoundError: a folder was named that is not there.
        ProfileError: drafter.toml is wrong.
    """
    if named is not None:
        return _there(named, "--firm")
    if variable := environment.get(VARIABLE):
        return _there(Path(variable), VARIABLE)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (pointer := folder / POINTER).is_file():
            return _there(folder / _pointed_to(pointer), str(pointer))
    if (own := users_folder()).is_dir():
        return Firm(own, "your configuration folder")
    return Firm()


def users_folder() -> Path:
    """The folder for a user's own files, as each system has it."""
    import platformdirs  # 5 ms: only for who has named no folder

    return platformdirs.user_config_path("drafter", appauthor=False)


def _there(folder: Path, named_by: str) -> Firm:
    if folder.is_dir():
        return Firm(folder, named_by)
    if folder.exists():
        message, advice = f"{folder} is a file.", "A firm's folder is wanted, with profile.toml in it."
    else:
        message = f"There is no folder {folder}."
        advice = f"Correct the name, or make the folder with `drafter init {folder}`."
    raise InputNotFoundError(message, advice=advice, place=named_by)


def _pointed_to(pointer: Path) -> str:
    """The folder that a drafter.toml names, as it is written there."""
    import difflib
    import tomllib

    try:
        values = tomllib.loads(pointer.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"This is not TOML: {error}.", place=str(pointer)) from error
    unknown = next((key for key in values if key != "firm"), None)
    if unknown:
        near = difflib.get_close_matches(unknown, ["firm"], n=1)
        way_out = "did you mean 'firm'?" if near else "known is firm."
        raise ProfileError(f"{unknown}: there is no such key; {way_out}", place=str(pointer))
    folder = values.get("firm")
    if not isinstance(folder, str):
        raise ProfileError('The folder is missing: firm = "FOLDER".', place=str(pointer))
    return folder
