"""Keep compiled templates between two runs, in the user's own cache folder.

Compiling the wording of one letter takes longer than all the rest of a draft, so Jinja's bytecode is kept on disk.
Bytecode is code: anyone who can write an entry can run anything. Therefore an entry is used only if

- its folder and its file belong to the user and nobody else may write there, and
- its digest is right, which shows damage by a disk, a crash or another program.

Anything else is ignored: the template is compiled as if there were no cache. The cache is never a reason to fail.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

ENVIRONMENT = "DRAFTER_CACHE"
"""The environment variable that names the cache folder; `off` means no cache."""

MOST_ENTRIES = 2000
"""Entries that are kept, of about 10 KB each: the built-in wording takes 80, a firm's folder as many again."""

MOST_BYTES = 4 * 1024 * 1024
"""Bytes of an entry: a letterhead with a long text takes a tenth."""

_DIGEST_SIZE = 32
_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


class TemplateCache(jinja2.BytecodeCache):
    """Keeps the bytecode of one kind of environment on disk."""

    def __init__(self, kind: str, code: Iterable[Path] = ()) -> None:
        """Open the cache.

        Args:
            kind: Names the options of the environment. Two environments that compile the same source
                differently, or accept different sources, must have different kinds.
            code: Folders of the modules that decide what a template is compiled to, besides this one's.
                An entry made before one of them changed is not used.
        """
        self._folder = _folder(os.environ.get(ENVIRONMENT, ""))
        self._stamp = f"{_stamp((Path(__file__).parent, *code))} {kind}" if self._folder else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its entry; leave it empty if there is none that can be trusted."""
        if self._folder is None:
            return
        name = self._name(bucket)
        try:
            content = _read_private(self._folder / name)
        except OSError:
            return
        digest, bytecode = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
        if digest == _digest(name, bytecode):
            bucket.bytecode_from_string(bytecode)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the entry of a bucket, if the folder can be written."""
        if self._folder is None:
            return
        name, bytecode = self._name(bucket), bucket.bytecode_to_string()
        if len(bytecode) > MOST_BYTES:
            return
        try:
            _make_room(self._folder)
            _write_private(self._folder / name, _digest(name, bytecode) + bytecode)
        except OSError:
            return

    def _name(self, bucket: Bucket) -> str:
        # Jinja's own key has the template's name and path, and its checksum the source.
        parts = (self._stamp, bucket.key, bucket.checksum)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def cache_folder() -> Path | None:
    """Return the folder that the cache uses, whether or not it exists; None if it is turned off."""
    named = os.environ.get(ENVIRONMENT, "")
    if named == "off":
        return None
    return Path(named).absolute() if named else _default_folder()


@cache
def _folder(named: str) -> Path | None:
    """Return the cache folder, created if missing; None if there is none that only the user can write to."""
    if named == "off":
        return None
    folder = Path(named).absolute() if named else _default_folder()
    try:
        folder.mkdir(_PRIVATE_FOLDER, parents=True, exist_ok=True)
        return folder if stat.S_ISDIR(folder.lstat().st_mode) and _is_private(folder.lstat()) else None
    except (OSError, ValueError):
        return None


def _default_folder() -> Path:
    import platformdirs

    return platformdirs.user_cache_path("drafter", appauthor=False) / "templates"


@cache
def _stamp(folders: tuple[Path, ...]) -> str:
    """Return what identifies this Drafter, Jinja and Python.

    The version alone would not do: in a checkout the code changes without it, so the state of its files counts too.
    """
    from drafter.version import __version__

    parts = [
        __version__,
        jinja2.__version__,
        sys.version,
        sys.implementation.cache_tag or "",
        str(sys.flags.optimize),
    ]
    for folder in folders:
        try:
            modules = sorted(entry.path for entry in os.scandir(folder) if entry.is_file())
            states = [os.stat(module) for module in modules]  # noqa: PTH116 - three times faster than pathlib here
        except OSError:  # an installation without files, as in a zip
            continue
        parts += [
            f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in zip(modules, states, strict=True)
        ]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _digest(name: str, bytecode: bytes) -> bytes:
    """Return the digest of an entry. The name counts, so that an entry under another's name is not used."""
    return hashlib.sha256(name.encode() + bytecode).digest()


def _is_private(state: os.stat_result) -> bool:
    """Return whether a file or folder is the user's own and nobody else can write to it."""
    if not hasattr(
        os, "getuid"
    ):  # Windows: the cache folder is in the user's profile, which others cannot write to
        return True
    return state.st_uid == os.getuid() and not state.st_mode & _OTHERS_MAY_WRITE


def _read_private(path: Path) -> bytes:
    """Return the bytes of a private file.

    Raises:
        OSError: The file is missing, a link, not an ordinary file, or someone else can write to it.
    """
    # O_NONBLOCK: opening a pipe that lies in its place must not wait for a writer.
    flags = (
        os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    )
    with os.fdopen(os.open(path, flags), "rb") as file:
        state = os.fstat(file.fileno())
        if not (stat.S_ISREG(state.st_mode) and _is_private(state)):
            raise PermissionError
        return file.read()


def _write_private(path: Path, content: bytes) -> None:
    """Write a private file so that other processes see it complete or not at all.

    Raises:
        OSError: The folder is read-only or full, say; nothing is left behind.
    """
    unfinished = path.with_name(f"{os.urandom(6).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(unfinished, flags, _PRIVATE_FILE), "wb") as file:
            file.write(content)
        unfinished.replace(path)
    except BaseException:  # Ctrl-C too: nothing half-written stays
        unfinished.unlink(missing_ok=True)
        raise


@cache
def _make_room(folder: Path) -> None:
    """Delete the older half of the entries if there are too many; once a process, and only when one is written.

    Raises:
        OSError: The folder cannot be read.
    """
    entries = list(folder.iterdir())
    if len(entries) <= MOST_ENTRIES:
        return
    by_age = sorted((entry.lstat().st_mtime_ns, entry) for entry in entries)
    for _, entry in by_age[: len(by_age) // 2]:
        entry.unlink(missing_ok=True)
