"""A firm's folder laid down from what ships with Drafter, and brought up to date without losing a word.

Beside the files stands a list of what they were when they were laid down, so that later it is known which of
them the firm has made its own, and what has changed in those that ship.
"""

from __future__ import annotations

import base64
import difflib
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from drafter.errors import OutputNotWritableError, TemplateError
from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING
from drafter.kernel.shipped import templates_folder

LIST = ".drafter-shipped.json"
"""By file: the shipped file from which it was made."""

State = Literal["written", "there already", "taken over", "yours, and ours has changed", "no longer shipped"]


class Laid(NamedTuple):
    """What became of a file: `name` is its path in the folder, `changes` a diff, "" where there is none."""

    name: str
    state: State
    changes: str = ""


def lay_down(folder: Path, *, everything: bool = False, letterhead: Path | None = None) -> list[Laid]:
    """Write the files that are not there yet; never over one that is.

    Args:
        folder: The firm's folder; it is made where it is missing.
        everything: Whether to copy every wording and topic file too, and not the profile and letterhead alone.
        letterhead: The firm's own Word file, copied in place of ours.

    Raises:
        OutputNotWritableError: The folder cannot be made or written to.
        TemplateError: The list in the folder is damaged, or the letterhead is no Word file, or one is there already.
    """
    own = _own_letterhead(letterhead, folder) if letterhead else {}
    _make(folder)
    known = _read_list(folder)
    laid = [Laid(name, "written") for name in own]
    for name, content in own.items():
        _write(folder / name, content)
    for name, shipped in _shipped(everything=everything).items():
        if own and name in LETTERHEADS:
            continue
        if there := _there(folder, name):
            laid.append(Laid(there, "there already"))
            if _is_same(folder / name, shipped):  # a run that was stopped has written it, and not the list
                known.setdefault(name, shipped)
            continue
        _write(folder / name, shipped)
        known[name] = shipped
        laid.append(Laid(name, "written"))
    _write_list(folder, known)
    return laid


def update(folder: Path) -> list[Laid]:
    """Take over what has changed in the shipped files since, where the firm has not touched its copy.

    Raises:
        OutputNotWritableError: There is no such folder, or it cannot be written to.
        TemplateError: The list in the folder is missing or damaged.
    """
    if not (folder / LIST).is_file():
        raise TemplateError(
            f"There is no {LIST} here, so nobody knows which files came from Drafter.",
            advice=f"Put it back from a copy. Or make a new one with `drafter init {folder}`: the files that are there "
            "stay, and those that differ from the shipped ones count as yours.",
            place=str(folder),
        )
    known, shipped = _read_list(folder), _shipped(everything=True)
    laid = list(_updated(folder, known, shipped))
    _write_list(folder, known)
    return laid


def _updated(folder: Path, known: dict[str, bytes], shipped: dict[str, bytes]) -> Iterator[Laid]:
    for name, then in list(known.items()):
        path, now = folder / name, shipped.get(name)
        if not path.is_file():  # the firm does without its copy, and has the shipped file
            continue
        if now is None:
            yield Laid(name, "no longer shipped")
        elif then != now:
            changes, theirs = _difference(name, then, now), path.read_bytes()
            if theirs == then:
                _write(path, now)
                yield Laid(name, "taken over", changes)
            elif theirs != now:
                yield Laid(name, "yours, and ours has changed", changes)
                continue
            known[name] = now


def _shipped(*, everything: bool) -> dict[str, bytes]:
    """The shipped files by their names in a firm's folder."""
    folder = templates_folder()
    names = [PROFILE, LETTERHEADS[0]]
    if everything:
        names += [f"{WORDING}/{path.name}" for path in sorted((folder / WORDING).glob("*.html"))]
        names += [f"{TOPICS}/{path.name}" for path in sorted((folder / TOPICS).glob("*.toml"))]
    return {name: (folder / name).read_bytes() for name in names}


def _own_letterhead(path: Path, folder: Path) -> dict[str, bytes]:
    """A firm's letterhead by its name in the folder."""
    name = f"letterhead{path.suffix.lower()}"
    if name not in LETTERHEADS:
        raise TemplateError(
            "Drafter does not read this form.",
            advice="Open it in Word and save it as .docx or .dotx.",
            place=str(path),
        )
    if there := _there(folder, name):
        raise TemplateError(
            "There is a letterhead already, and it was kept.",
            advice="Take it away first, or put yours in its place.",
            place=str(folder / there),
        )
    from drafter.writing.letterhead.opening import open_letterhead  # loads python-docx

    open_letterhead(path)
    return {name: path.read_bytes()}


def _is_same(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _there(folder: Path, name: str) -> str | None:
    """The file that is there already; a second letterhead would be one too many."""
    names = LETTERHEADS if name in LETTERHEADS else (name,)
    return next((one for one in names if (folder / one).exists()), None)


def _difference(name: str, then: bytes, now: bytes) -> str:
    """What has changed in a shipped file; the firm's own changes to its copy are no part of it."""
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
            f"The folder cannot be made: {error.strerror}.", place=str(folder)
        ) from error


def _write(path: Path, content: bytes) -> None:
    from drafter.kernel.files import write_atomic

    _make(path.parent)
    write_atomic(path, content)


def _read_list(folder: Path) -> dict[str, bytes]:
    path = folder / LIST
    if not path.is_file():
        return {}
    try:
        files: dict[str, str] = json.loads(path.read_text("utf-8"))["files"]
        return {name: zlib.decompress(base64.b85decode(packed)) for name, packed in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error) as error:
        raise TemplateError(
            "This list is damaged.",
            advice="Put back an earlier copy, or delete it and run `drafter init` again.",
            place=str(path),
        ) from error


def _write_list(folder: Path, known: dict[str, bytes]) -> None:
    what = "What these files were when `drafter init` laid them down; `drafter init --update` needs it."
    files = {name: base64.b85encode(zlib.compress(known[name])).decode() for name in sorted(known)}
    _write(folder / LIST, f"{json.dumps({'about': what, 'files': files}, indent=1)}\n".encode())
