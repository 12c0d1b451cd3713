"""The folders that an assistant may use: every path of a tool is resolved and held inside of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.errors import InputNotFoundError, OutputNotWritableError
from drafter.kernel.paths import is_file


class Folders:
    """Folders named when the server starts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Resolve the folders.

        Raises:
            InputNotFoundError: One of them is not a folder.
        """
        for folder in folders:
            if not folder.is_dir():
                raise InputNotFoundError(
                    f"{folder} is not a folder.", advice="Name the folders that the assistant may use."
                )
        self.roots = tuple(folder.resolve() for folder in folders)

    def existing(self, name: str) -> Path:
        """Return the path of a file to read.

        Raises:
            InputNotFoundError: It is outside the folders, or does not exist.
        """
        found = [path for path in self._paths(name) if is_file(path)]
        if not found:
            raise InputNotFoundError(
                f"There is no file {name!r} in the folders of this server.",
                advice="List the files with list_files.",
            )
        return found[0]

    def new(self, name: str) -> Path:
        """Return the path of a file to write; a relative one is in the first folder.

        Raises:
            OutputNotWritableError: It is outside the folders.
        """
        path = next(self._paths(name), None)
        if path is None:
            raise OutputNotWritableError(
                f"{name!r} is outside the folders of this server: {', '.join(map(str, self.roots))}.",
                advice="Name a file in one of them.",
            )
        return path

    def allows(self, path: Path) -> bool:
        """Return whether a path is inside the folders once links are followed."""
        return any(path.resolve().is_relative_to(root) for root in self.roots)

    def _paths(self, name: str) -> Iterator[Path]:
        """Yield each path inside the folders that a name may mean; links are followed before it is compared."""
        for root in self.roots:
            try:
                path = (root / name).resolve()
            except (OSError, ValueError, RuntimeError):  # a null character, a circle of links
                continue
            if self.allows(path):
                yield path
