"""Files in a firm folder whose names are probably wrong, so that Drafter ignores them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from drafter.errors import TemplateError
from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING, Firm
from drafter.kernel import limits
from drafter.kernel.built_in import templates_folder
from drafter.kernel.files import read_text
from drafter.kernel.suggest import did_you_mean, nearest
from drafter.problems import Place, Problem

_KNOWN = (PROFILE, *LETTERHEADS, WORDING, TOPICS)
_ENDINGS = {WORDING: (".html",), TOPICS: (".toml", ".md")}
_OTHER_FORMS = (".doc", ".dot", ".docm", ".dotm", ".rtf", ".odt", ".pdf", ".pages")
_OF_SYSTEMS = ("~$", ".", "Thumbs.db", "desktop.ini")
"""The beginnings of the names of files that Word, Windows and macOS add."""


def require_right_names(firm: Firm) -> None:
    """Refuse a firm folder with misnamed files, so that a letter does not go out on the wrong letterhead.

    Raises:
        TemplateError: A file has the wrong name, or the folder contains no firm files.
    """
    if firm.folder and (found := [*misnamed(firm.folder), *_never_used(firm.folder / WORDING)]):
        raise TemplateError.of(found)


def misnamed(folder: Path) -> Iterator[Problem]:
    """Yield the misnamed files whose correctly named counterpart is missing.

    This only compares names, unless one of them is unknown.
    """
    names = {path.name for path in folder.iterdir()}
    for path in _strange(folder):
        meant = _meant(path.name)
        if meant and not _is_there(meant, path):
            yield Problem("misnamed_file", "error", Place(str(path)), _way_out(path, meant))
    if not names.intersection(_KNOWN) and not any(map(_meant, names)):
        known = f"{', '.join(_KNOWN[:-1])} or {_KNOWN[-1]}"
        advice = f"Correct the name, or create the files with `drafter init {folder}`."
        yield Problem(
            "no_firm_files",
            "error",
            Place(str(folder)),
            f"This folder contains no firm files: no {known}. {advice}",
        )
    for name, endings in _ENDINGS.items():
        if name in names:
            yield from _strange_in(folder / name, endings)
        else:
            yield from _by_another_name(folder, name)


def unread_topics(folder: Path) -> Iterator[Problem]:
    """Yield an error for each thing in a firm's folder of topics, or in its place, that is not read.

    Args:
        folder: The firm's folder.
    """
    if os.path.lexists(folder / TOPICS):
        yield from _strange_in(folder / TOPICS, _ENDINGS[TOPICS])


def ignored(folder: Path) -> Iterator[Problem]:
    """Yield a note for each misnamed file whose correctly named counterpart exists."""
    for path in _strange(folder):
        meant = _meant(path.name)
        if meant and (there := _is_there(meant, path)) and not path.samefile(there):
            yield Problem(
                "ignored_file", "info", Place(str(path)), f"Drafter ignores this file and uses {there.name}."
            )


def _strange(folder: Path) -> Iterator[Path]:
    """Return the files whose names Drafter does not know."""
    return (path for path in sorted(folder.iterdir()) if _is_strange(path.name))


def _is_strange(name: str) -> bool:
    return name not in _KNOWN and not name.startswith(_OF_SYSTEMS)


def _meant(name: str) -> str | None:
    """Return the name that was probably meant; None if the file is probably not for Drafter."""
    if not _is_strange(name):
        return None
    stem, dot, ending = name.lower().rpartition(".")
    if f"{dot}{ending}" in _OTHER_FORMS:
        return LETTERHEADS[0] if nearest(stem, ["letterhead"]) else None
    if (templates_folder() / WORDING / name).is_file():
        return f"{WORDING}/{name}"
    return nearest(name, _KNOWN, ignore_case=True, similarity=0.75)


def _is_there(meant: str, path: Path) -> Path | None:
    """Return the file of the right name, if the firm has one; on some systems, names differ only by case.

    An unchanged copy made by `drafter init` does not count.
    """
    names = LETTERHEADS if meant in LETTERHEADS else (meant,)
    there = (path.parent / name for name in names)
    return next((file for file in there if file.exists() and not _is_ours(file)), None)


def _is_ours(file: Path) -> bool:
    built_in = templates_folder() / file.name
    return file.is_file() and built_in.is_file() and file.read_bytes() == built_in.read_bytes()


def _way_out(path: Path, meant: str) -> str:
    if path.suffix.lower() in _OTHER_FORMS:
        return "Drafter cannot read this file type; open it in Word and save it as letterhead.docx."
    if "/" in meant:
        return f"Wording files belong in the folder {WORDING}; move this one to {path.with_name(WORDING)}."
    if _is_ours(path.with_name(meant)):
        return (
            f"Drafter ignores this file and uses {meant}, still the built-in one; replace it with this file."
        )
    return f"Drafter ignores this file; did you mean {meant!r}?"


def _strange_in(folder: Path, endings: tuple[str, ...]) -> Iterator[Problem]:
    if wrong := _no_folder(folder):
        yield Problem("not_a_folder", "error", Place(str(folder)), wrong)
        return
    for path in sorted(folder.iterdir()):
        if path.name.startswith(_OF_SYSTEMS):
            continue
        if path.suffix in endings:
            if wrong := _not_readable(path):
                yield Problem("not_a_file", "error", Place(str(path)), wrong)
        elif path.is_file():
            message = f"Drafter ignores this file: names in {folder.name} must end in {endings[0]}."
            yield Problem("ignored_file", "error", Place(str(path)), message)
        elif path.is_dir() and _has_any(path, endings):
            message = (
                f"Drafter ignores folders in {folder.name}; move the files of this one up, or the folder out."
            )
            yield Problem("ignored_file", "error", Place(str(path)), message)


def _by_another_name(folder: Path, name: str) -> Iterator[Problem]:
    """Yield the folders with files that have the names of Drafter's, if the folder for such files is missing."""
    built_in = {path.name for path in (templates_folder() / name).glob(f"*{_ENDINGS[name][0]}")}
    for path in _strange(folder):
        if (
            not _no_folder(path)
            and not _meant(path.name)
            and built_in.intersection(map(_name, path.iterdir()))
        ):
            message = f"Drafter ignores this folder; did you mean {name!r}?"
            yield Problem("misnamed_file", "error", Place(str(path)), message)


def _name(path: Path) -> str:
    return path.name


def _no_folder(path: Path) -> str:
    """Return why a folder that has the right name cannot be read; "" if it can."""
    if path.is_file():
        return "Expected a folder, found a file."
    if not path.is_dir():
        return "This link leads nowhere, or not to a folder."
    return (
        "" if os.access(path, os.R_OK | os.X_OK) else "This folder cannot be read; correct its permissions."
    )


def _has_any(folder: Path, endings: tuple[str, ...]) -> bool:
    """Return whether a folder has files with one of these endings, or cannot be read."""
    if _no_folder(folder):
        return True
    return any(path.suffix in endings for path in folder.iterdir())


def _not_readable(path: Path) -> str:
    """Return why a file that has the right name cannot be read; "" if it can."""
    if path.is_dir():
        return "Expected a file, found a folder."
    if not path.is_file():
        return "This link leads nowhere, or not to a file."
    return "" if os.access(path, os.R_OK) else "This file cannot be read; correct its permissions."


def _never_used(folder: Path) -> Iterator[Problem]:
    """Yield the wording files that no file names: not Drafter's, and not the firm's own, which may include it."""
    files = [path for path in sorted(folder.glob("*.html")) if path.is_file()]
    built_in = {path.name for path in (templates_folder() / WORDING).glob("*.html")}
    if others := [path for path in files if path.name not in built_in]:
        texts = {path: read_text(path, most=limits.WORDING) for path in files}
        for path in others:
            if not any(path.name in text for other, text in texts.items() if other != path):
                what = "No wording file includes this one"
                yield Problem(
                    "unused_file", "error", Place(str(path)), did_you_mean(what, path.name, built_in)
                )
