"""The files in a folder and its subfolders, and those that match a pattern; circles of links end."""

from __future__ import annotations

import fnmatch
import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from drafter.kernel.paths import is_file, is_folder

_EVERYTHING_BELOW = "**"


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and its subfolders. Links to folders are not followed."""
    for one in _folders_below(folder):
        yield from (one / entry.name for entry in _entries(one) if is_file(entry))


def files_matching(pattern: str) -> Iterator[Path]:
    """Yield the files that match a pattern, in which `**` matches any folders, one in another.

    A folder that links give several names is looked into once for each step of the pattern, and `**` follows no link:
    with two links to a folder in it, there are more ways through it than anyone can wait for.
    """
    path = Path(pattern)
    *steps, name = path.parts[1:] if path.anchor else path.parts
    folders = [Path(path.anchor)]
    for step in steps:
        folders = list(_each_once(_next(folders, step)))
    if name == _EVERYTHING_BELOW:
        folders, name = list(_each_once(_next(folders, name))), "*"
    for folder in folders:
        yield from filter(is_file, _named(folder, name))


def _next(folders: Iterable[Path], step: str) -> Iterator[Path]:
    for folder in folders:
        if step == _EVERYTHING_BELOW:
            yield from _folders_below(folder, hidden=False)
        else:
            yield from filter(is_folder, _named(folder, step))


def _named(folder: Path, step: str) -> Iterator[Path]:
    """Yield what a step of a pattern names in a folder; hidden files only if the step begins with a dot."""
    if not glob.has_magic(step):
        yield folder / step
        return
    for entry in _entries(folder):
        if fnmatch.fnmatch(entry.name, step) and (step[0] == "." or entry.name[0] != "."):
            yield folder / entry.name


def _folders_below(folder: Path, *, hidden: bool = True) -> Iterator[Path]:
    """Yield a folder and all below it. The stack is our own: Python's ends at a thousand folders in one another."""
    waiting = [folder]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += [
            one / entry.name
            for entry in _entries(one)
            if entry.is_dir(follow_symlinks=False) and (hidden or entry.name[0] != ".")
        ]


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return what is in a folder; nothing if it cannot be read."""
    with suppress(OSError), os.scandir(folder) as entries:
        return list(entries)
    return []


def _each_once(folders: Iterable[Path]) -> Iterator[Path]:
    seen = set[tuple[int, int]]()
    for folder in folders:
        with suppress(OSError):
            state = folder.stat()
            if (identity := (state.st_dev, state.st_ino)) not in seen:
                seen.add(identity)
                yield folder
