"""Matters: a folder each, with the staff letter, what was corrected in it, the profile and the answer."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from drafter.errors import OutputExistsError
from drafter.kernel.files import write_atomic
from drafter.kernel.paths import is_file, is_folder
from drafter.services import corrections
from drafter.services.inputs import is_letter
from drafter.services.output_names import distinct_stems

_LETTER, _ANSWER = "letter", "answer"
_NAME = re.compile(r"[^/\\\0]{1,200}")
_EXTENSION = re.compile(r"\.[a-z0-9]{1,5}")


class Matter(NamedTuple):
    """The folder of a matter.

    Attributes:
        name: Its name in addresses.
        folder: The folder.
    """

    name: str
    folder: Path

    @property
    def letter(self) -> Path | None:
        """The staff letter: the file of that name, or the only letter in a folder that somebody else made."""
        named = self._file(_LETTER)
        others = [path for path in self._letters() if path.stem != _ANSWER]
        return named or (others[0] if len(others) == 1 else None)

    @property
    def answer(self) -> Path | None:
        """The company's answer, if there is one."""
        return self._file(_ANSWER)

    @property
    def profile(self) -> Path:
        """The profile of this matter, which need not exist."""
        return self.folder / "profile.toml"

    @property
    def stamp(self) -> str:
        """A value that changes whenever the draft may change."""
        files = (self.profile, self.folder / corrections.FILE)
        return "-".join(str(path.stat().st_mtime_ns) for path in files if is_file(path))

    def keep_letter(self, name: str, content: bytes) -> None:
        """Keep the staff letter.

        Args:
            name: The name of the file that was dropped.
            content: Its content.
        """
        write_atomic(self.folder / f"{_LETTER}{_extension(name)}", content, overwrite=True)

    def keep_answer(self, name: str, content: bytes) -> None:
        """Keep the company's answer in place of an earlier one; as for the letter."""
        before = self.answer
        path = self.folder / answer_name(name)
        write_atomic(path, content, overwrite=True)
        if before and before != path:
            before.unlink(missing_ok=True)

    def keep_draft(self, content: bytes) -> Path:
        """Keep a draft that is downloaded; one that was changed since stays beside it.

        Args:
            content: The Word file.
        """
        for number in range(1, 1000):
            path = self.folder / f"response{f'-{number}' if number > 1 else ''}.docx"
            if not is_file(path):
                with suppress(OutputExistsError):  # another tab was faster
                    write_atomic(path, content, overwrite=False)
                    break
            if path.read_bytes() == content:
                break
        return path

    def _file(self, stem: str) -> Path | None:
        return next((path for path in sorted(self.folder.glob(f"{stem}.*")) if is_file(path)), None)

    def _letters(self) -> list[Path]:
        found = sorted(path for path in self.folder.iterdir() if is_letter(path, self.folder))
        return [path for path in found if path.suffix.lower() != ".docx" or path.stem == _LETTER]


class Matters:
    """The folder of all matters of a server: one that people named, or a private one that goes with it."""

    def __init__(self, folder: Path, *, kept: bool) -> None:
        """Keep the folder.

        Args:
            folder: The folder.
            kept: Whether people named it. Its matters have readable names and are listed; those of a private one are
                known only to whoever made them.
        """
        self._folder, self.kept = folder, kept

    def new(self, name: str) -> Matter:
        """Make the folder of a new matter.

        Args:
            name: The name of the letter's file.
        """
        if not self.kept:
            return self._made(secrets.token_hex(8))
        (stem,) = distinct_stems([name])
        for number in range(1, 1000):
            label = stem if number == 1 else f"{stem}-{number}"
            try:
                return self._made(label)
            except FileExistsError:
                continue
        return self._made(secrets.token_hex(8))

    def find(self, name: str) -> Matter | None:
        """Return the matter of a name, if there is one with a letter."""
        folder = self._folder / name
        if not _NAME.fullmatch(name) or name.startswith(".") or not is_folder(folder) or folder.is_symlink():
            return None
        matter = Matter(name, folder)
        return matter if matter.letter else None

    def drop(self, matter: Matter) -> None:
        """Remove a matter whose letter could not be read."""
        shutil.rmtree(matter.folder, ignore_errors=True)

    def __iter__(self) -> Iterator[Matter]:
        """Yield the matters in the order of their names."""
        for path in sorted(self._folder.iterdir(), key=lambda path: path.name.casefold()):
            if matter := self.find(path.name):
                yield matter

    def _made(self, name: str) -> Matter:
        folder = self._folder / name
        folder.mkdir(mode=0o700)
        return Matter(name, folder)


def answer_name(name: str) -> str:
    """Return the name that an answer has in its matter.

    Args:
        name: The name of the file that was dropped.
    """
    return f"{_ANSWER}{_extension(name)}"


def _extension(name: str) -> str:
    """Return the extension of a file that was dropped; its content decides how it is read."""
    extension = Path(name).suffix.lower()
    return extension if _EXTENSION.fullmatch(extension) else ".txt"
