"""Create a firm folder from the built-in files, and update it without losing the firm's changes.

A list in the folder records the built-in files as they were copied. It shows later which of them the firm has
changed, and what has changed in the built-in ones.
"""

from __future__ import annotations

import base64
import difflib
import json
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from drafter.errors import OutputNotWritableError, TemplateError
from drafter.firm.folder import LETTERHEADS, NAME_BLOCK, PROFILE, TOPICS, WORDING
from drafter.kernel import limits
from drafter.kernel.built_in import templates_folder
from drafter.kernel.files import read_file, write_atomic
from drafter.kernel.paths import is_file

LIST = ".drafter-shipped.json"
"""The built-in file from which each file was copied."""

_NAME_BLOCK = f"{WORDING}/{NAME_BLOCK}"
_NO_NAME = b"{# The letterhead has the sender's name. Delete this file to print the name and address below it too. #}\n"

State = Literal["created", "kept", "updated", "kept, but the built-in file has changed", "no longer built in"]


class ScaffoldedFile(NamedTuple):
    """The outcome for a file: `name` is its path in the folder, `changes` a diff of the built-in file, or ""."""

    name: str
    state: State
    changes: str = ""


def create(folder: Path, *, everything: bool = False, letterhead: Path | None = None) -> list[ScaffoldedFile]:
    """Create the files that are missing; keep those that exist.

    Args:
        folder: The firm folder; created if it does not exist.
        everything: Whether to copy every wording and topic file too, besides the profile and the letterhead.
        letterhead: The firm's own Word file, copied in place of the built-in one. If it prints something above the
            letter, the folder gets an empty name block, so that no letter has the sender's name twice.

    Raises:
        OutputNotWritableError: The folder cannot be created or written to.
        TemplateError: The list in the folder is damaged, the letterhead is not a Word file, or the folder already has
            one.
    """
    own = _own_letterhead(letterhead, folder) if letterhead else {}
    _make(folder)
    known = _read_list(folder)
    done = [ScaffoldedFile(name, "created") for name in own]
    for name, content in own.items():
        _write(folder / name, content, overwrite=False)
    for name, built_in in _built_in(everything=everything).items():
        if own and (name in own or name in LETTERHEADS):
            continue
        if there := _there(folder, name):
            done.append(ScaffoldedFile(there, "kept"))
            if _is_same(folder / name, built_in):  # an interrupted run wrote it, but not the list
                known.setdefault(name, built_in)
            continue
        _write(folder / name, built_in, overwrite=False)
        known[name] = built_in
        done.append(ScaffoldedFile(name, "created"))
    _write_list(folder, known)
    return done


def update(folder: Path) -> list[ScaffoldedFile]:
    """Replace the files that the firm has not changed with the current built-in ones.

    Raises:
        OutputNotWritableError: The folder does not exist or cannot be written to.
        TemplateError: The list in the folder is missing or damaged.
    """
    if not is_file(folder / LIST):
        raise TemplateError(
            f"{LIST} is missing, so Drafter cannot tell which files are its own.",
            advice=f"Restore it from a copy, or create a new one with `drafter init {folder}`: existing files are "
            "kept, and those that differ from the built-in ones count as yours.",
            place=str(folder),
        )
    known, built_in = _read_list(folder), _built_in(everything=True)
    done = list(_updated(folder, known, built_in))
    _write_list(folder, known)
    return done


def _updated(folder: Path, known: dict[str, bytes], built_in: dict[str, bytes]) -> Iterator[ScaffoldedFile]:
    for name, then in list(known.items()):
        path, now = folder / name, built_in.get(name)
        if not is_file(path):  # the firm deleted its copy and uses the built-in file
            continue
        if now is None:
            yield ScaffoldedFile(name, "no longer built in")
        elif then != now:
            changes, theirs = _difference(name, then, now), path.read_bytes()
            if theirs == then:
                _write(path, now, overwrite=True)
                yield ScaffoldedFile(name, "updated", changes)
            elif theirs != now:
                yield ScaffoldedFile(name, "kept, but the built-in file has changed", changes)
                continue
            known[name] = now


def _built_in(*, everything: bool) -> dict[str, bytes]:
    """Return the built-in files by their names in a firm folder."""
    folder = templates_folder()
    names = [PROFILE, LETTERHEADS[0]]
    if everything:
        names += [f"{WORDING}/{path.name}" for path in sorted((folder / WORDING).glob("*.html"))]
        names += [f"{TOPICS}/{path.name}" for path in sorted((folder / TOPICS).glob("*.toml"))]
    return {name: (folder / name).read_bytes() for name in names}


def _own_letterhead(path: Path, folder: Path) -> dict[str, bytes]:
    """Return the firm's own letterhead by its name in the folder, and an empty name block if it has a name itself."""
    name = f"letterhead{path.suffix.lower()}"
    if name not in LETTERHEADS:
        raise TemplateError(
            "Drafter cannot read this file type.",
            advice="Open it in Word and save it as .docx or .dotx.",
            place=str(path),
        )
    if there := _there(folder, name):
        raise TemplateError(
            "The folder already has a letterhead, which was kept.",
            advice="Remove it first, or replace it with yours.",
            place=str(folder / there),
        )
    from drafter.writing.letterhead.head import head_of  # imports python-docx
    from drafter.writing.letterhead.opening import open_letterhead

    open_letterhead(path)
    has_head = head_of(path) is not None and not (folder / _NAME_BLOCK).exists()
    return {name: path.read_bytes()} | ({_NAME_BLOCK: _NO_NAME} if has_head else {})


def _is_same(path: Path, content: bytes) -> bool:
    return is_file(path) and path.read_bytes() == content


def _there(folder: Path, name: str) -> str | None:
    """Return the name of the existing file, if any; a .dotx counts as an existing letterhead.docx."""
    names = LETTERHEADS if name in LETTERHEADS else (name,)
    return next((one for one in names if os.path.lexists(folder / one)), None)


def _difference(name: str, then: bytes, now: bytes) -> str:
    """Return what has changed in a built-in file, without the firm's changes to its copy; "" if it is not text."""
    try:
        before, after = (text.decode("utf-8").splitlines() for text in (then, now))
    except UnicodeDecodeError:
        return ""
    return "\n".join(difflib.unified_diff(before, after, f"before/{name}", f"now/{name}", lineterm="", n=1))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritableError(
            f"The folder cannot be created: {error.strerror}.", place=str(folder)
        ) from error


def _write(path: Path, content: bytes, *, overwrite: bool) -> None:
    _make(path.parent)
    write_atomic(path, content, overwrite=overwrite)


def _read_list(folder: Path) -> dict[str, bytes]:
    path = folder / LIST
    if not is_file(path):
        return {}
    try:
        files: dict[str, str] = json.loads(read_file(path, most=limits.FILE))["files"]
        return {name: _unpacked(packed) for name, packed in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, zlib.error) as error:
        raise TemplateError(
            "This list is damaged.",
            advice="Restore an earlier copy, or delete it and run `drafter init` again.",
            place=str(path),
        ) from error


def _unpacked(packed: str) -> bytes:
    """Return a file of the list.

    Raises:
        ValueError, zlib.error: It is damaged, or larger than any built-in file.
    """
    content = zlib.decompressobj().decompress(base64.b85decode(packed), limits.UNPACKED + 1)
    if len(content) > limits.UNPACKED:
        raise ValueError("too large")
    return content


def _write_list(folder: Path, known: dict[str, bytes]) -> None:
    what = "The built-in files as `drafter init` copied them; `drafter init --update` needs this list."
    files = {name: base64.b85encode(zlib.compress(known[name])).decode() for name in sorted(known)}
    text = f"{json.dumps({'about': what, 'files': files}, indent=1)}\n"
    _write(folder / LIST, text.encode(), overwrite=True)
