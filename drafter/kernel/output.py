"""An output appears whole or not at all, and never over a file that was there unless told to."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from drafter.errors import OutputExistsError, OutputNotWritableError

_CAUSES = {
    errno.ENOENT: ("the folder does not exist.", "Create it, or name another place."),
    errno.ENOTDIR: ("a part of the path is a file, not a folder.", "Name a place in a folder."),
    errno.EACCES: (
        "writing there is not permitted.",
        "Name another place; if the file is open in Word, close it.",
    ),
    errno.EPERM: (
        "writing there is not permitted.",
        "Name another place; if the file is open in Word, close it.",
    ),
    errno.EROFS: ("the disk is read-only.", "Name a place on another disk."),
    errno.ENOSPC: ("the disk is full.", "Make room, or name a place on another disk."),
    errno.EFBIG: ("a file of this size may not be written there.", "Name a place on another disk."),
    errno.EDQUOT: ("your share of the disk is used up.", "Make room, or name a place on another disk."),
    errno.ENAMETOOLONG: ("the name is too long.", "Choose a shorter one."),
    errno.ELOOP: ("the path is a circle of links.", "Name another place."),
}


def check_place(path: Path, *, overwrite: bool) -> None:
    """Refuse, before any work is done, a place that cannot take the file.

    Raises:
        OutputExistsError: the file is there and `overwrite` is false.
        OutputNotWritableError: a folder or a device stands there.
    """
    try:
        if not os.path.lexists(path):
            return
        if path.is_dir():
            raise OutputNotWritableError(
                f"{path} is a folder.", advice="Name a file in it, such as response.docx."
            )
        if path.exists() and not path.is_file():
            raise OutputNotWritableError(f"{path} is not an ordinary file.", advice="Name another place.")
    except (OSError, ValueError) as error:
        raise _not_writable(path, error) from error
    if not overwrite:
        raise OutputExistsError(
            f"{path} exists and was left as it is.", advice="Use --force to replace it, or name another file."
        )


def make_folder(path: Path) -> None:
    """Make a folder for outputs, with those above it, where it is missing.

    Raises:
        OutputNotWritableError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _not_writable(path, error) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there in one step; a link keeps pointing where it did.

    The file gets the permissions that any new file would (the umask decides).

    Raises:
        OutputNotWritableError: the folder is missing, read-only or full; nothing is left behind.
    """
    try:
        target = Path(os.path.realpath(path))
        unfinished = target.with_name(f".drafter-{os.urandom(6).hex()}.tmp")
        try:
            with unfinished.open("xb") as file:
                file.write(content)
            unfinished.replace(target)
        except BaseException:  # Ctrl-C too: nothing half-written stays
            unfinished.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:
        raise _not_writable(path, error) from error


def _not_writable(path: Path, error: OSError | ValueError) -> OutputNotWritableError:
    number = error.errno if isinstance(error, OSError) else None
    reason, advice = _CAUSES.get(number or 0, (f"{error}.", "Name another place."))
    if number == errno.ENOENT and path.parent.is_dir():  # as in /proc
        reason, advice = "no file can be made in this folder.", "Name another place."
    return OutputNotWritableError(f"{str(path)!r} cannot be written: {reason}", advice=advice)
