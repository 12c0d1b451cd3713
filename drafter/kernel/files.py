"""Bounded reads and atomic writes: the only functions that touch files."""

from __future__ import annotations

import errno
import os
import select
import stat
from pathlib import Path

from drafter.errors import InputNotReadableError, OutputExistsError, OutputNotWritableError
from drafter.kernel import limits
from drafter.kernel.noncharacters import without_noncharacters
from drafter.problems import Place

_PIPE_TIMEOUT = 1.0
"""Seconds in which a pipe must get a writer."""

_NONBLOCKING = getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_NAME_ANOTHER = "Choose another location."
_NOT_PERMITTED = (
    "you do not have permission to write there.",
    "Choose another location; if the file is open in Word, close it.",
)
_WRITE_ERRORS = {
    errno.ENOENT: ("the folder does not exist.", "Create it, or choose another location."),
    errno.ENOTDIR: ("part of the path is a file, not a folder.", "Choose a location in a folder."),
    errno.EACCES: _NOT_PERMITTED,
    errno.EPERM: _NOT_PERMITTED,
    errno.EROFS: ("the disk is read-only.", "Choose a location on another disk."),
    errno.ENOSPC: ("the disk is full.", "Free some space, or choose a location on another disk."),
    errno.EFBIG: ("the file is too large for this disk.", "Choose a location on another disk."),
    errno.EDQUOT: ("your disk quota is used up.", "Free some space, or choose a location on another disk."),
    errno.ENAMETOOLONG: ("the name is too long.", "Choose a shorter one."),
    errno.ELOOP: ("the path contains a loop of links.", _NAME_ANOTHER),
}


def read_file(path: str | Path, *, most: int) -> bytes:
    """Read a file once, but no further than one byte past `most`, so that the caller can tell that it is too large.

    A pipe is read to its end, as the shell's `<(...)` needs. A pipe that nobody writes to is empty.

    Args:
        path: The file or pipe.
        most: The maximum number of bytes that the caller accepts.

    Raises:
        OSError: The file does not exist, is a folder, or may not be read.
    """
    # Opening a pipe waits for a writer, and so would a folder with a pipe named letter.txt, forever. Opened without
    # waiting, a pipe without a writer reads as empty at once.
    with os.fdopen(os.open(path, os.O_RDONLY | _NONBLOCKING | _BINARY), "rb") as file:
        if stat.S_ISFIFO(os.fstat(file.fileno()).st_mode):
            select.select([file], [], [], _PIPE_TIMEOUT)
        if _NONBLOCKING:
            os.set_blocking(file.fileno(), True)
        return file.read(most + 1)


def read_text(path: Path, *, most: int = limits.WRITTEN) -> str:
    """Return the text of a file that somebody has typed: a profile, a topic, wording.

    Args:
        path: The file.
        most: The maximum number of bytes, one of `limits`.

    Raises:
        InputNotReadableError: The file is missing, not UTF-8, or larger than anything that people type.
    """
    most = limits.limit(most)
    try:
        content = read_file(path, most=most)
        is_empty_pipe = not content and path.is_fifo()
    except OSError as error:
        raise _unreadable("file_not_readable", path, f"The file cannot be read: {error.strerror}.") from None
    if is_empty_pipe:
        raise _unreadable("empty_pipe", path, "This is a pipe, and nothing writes to it.")
    if len(content) > most:
        raise _unreadable("file_too_large", path, f"The file is larger than {most // 1024:,} KB.")
    try:
        return without_noncharacters(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        is_utf_16 = content[:2] in _UTF_16
        encoding = "UTF-16" if is_utf_16 else "Windows-1252 or another legacy encoding"
        message = f"The file is not UTF-8 text, but {encoding}: open it in your editor and save it as UTF-8."
        line = 0 if is_utf_16 else content.count(b"\n", 0, error.start) + 1
        raise _unreadable("not_utf8", path, message, line) from None


def require_free(path: Path, *, overwrite: bool) -> None:
    """Refuse, before any work is done, a path that cannot take a file.

    Args:
        path: The path.
        overwrite: Whether an existing file may be replaced.

    Raises:
        OutputExistsError: The file exists and `overwrite` is false.
        OutputNotWritableError: The path is a folder or a device.
    """
    try:
        is_taken, is_folder = os.path.lexists(path), path.is_dir()
        is_special = path.exists() and not path.is_file()
    except (OSError, ValueError) as error:
        raise _not_writable(path, error) from error
    if is_folder:
        raise OutputNotWritableError(
            f"{path} is a folder.", advice="Name a file in it, such as response.docx."
        )
    if is_special:
        raise OutputNotWritableError(f"{path} is not an ordinary file.", advice=_NAME_ANOTHER)
    if is_taken and not overwrite:
        raise _exists(path)


def make_folder(path: Path) -> None:
    """Create a folder for outputs, and its parents, if it does not exist.

    Raises:
        OutputNotWritableError: The folder cannot be created.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _not_writable(path, error) from error


def write_atomic(path: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file under a temporary name and rename it, so that it appears complete or not at all.

    A link keeps pointing to where it did. The file gets the permissions of any new file (the umask decides).

    Args:
        path: The file to write.
        content: Its content.
        overwrite: Whether a file of this name may be replaced, even one that another command has written meanwhile.

    Raises:
        OutputExistsError: The file exists, and `overwrite` is false.
        OutputNotWritableError: The folder is missing, read-only or full; nothing is left in it.
    """
    try:
        target = Path(os.path.realpath(path))
        unfinished = target.with_name(f".drafter-{os.urandom(6).hex()}.tmp")
        try:
            with unfinished.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())  # else a power cut can leave the new name with nothing in it
            if overwrite:
                unfinished.replace(target)
            else:
                _rename_to_free(unfinished, target)
        except BaseException:  # also Ctrl-C
            unfinished.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except (OSError, ValueError) as error:
        raise _not_writable(path, error) from error


def _rename_to_free(unfinished: Path, target: Path) -> None:
    """Rename a file to a name that no file has.

    Raises:
        FileExistsError: One has it, perhaps since a moment ago.
    """
    if os.name == "nt":
        unfinished.rename(target)  # there, it fails if the name is taken
        return
    try:
        target.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the name is taken first, empty
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        unfinished.replace(target)
        return
    unfinished.unlink()


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, if the system can; Windows opens no folders."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:  # a folder that may be written to but not listed
        return
    try:
        os.fsync(opened)
    except OSError:  # some network file systems cannot; the file itself is complete
        pass
    finally:
        os.close(opened)


def _exists(path: Path) -> OutputExistsError:
    return OutputExistsError(
        f"{path} already exists.", advice="Use --force to replace it, or name another file."
    )


def _unreadable(rule: str, path: Path, message: str, line: int = 0) -> InputNotReadableError:
    return InputNotReadableError(message, place=Place(str(path), line), rule=rule)


def _not_writable(path: Path, error: OSError | ValueError) -> OutputNotWritableError:
    number = error.errno if isinstance(error, OSError) else None
    reason, advice = _WRITE_ERRORS.get(number or 0, (f"{error}.", _NAME_ANOTHER))
    if number == errno.ENOENT and path.parent.is_dir():  # as in /proc
        reason, advice = "no file can be created in this folder.", _NAME_ANOTHER
    return OutputNotWritableError(f"{str(path)!r} cannot be written: {reason}", advice=advice)
