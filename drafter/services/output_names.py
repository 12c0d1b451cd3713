"""Name the files that are written, safely on every system."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from drafter.errors import OutputExistsError, OutputNotWritableError
from drafter.kernel.paths import is_file, is_folder, is_there, real
from drafter.services.inputs import STANDARD_INPUT

if TYPE_CHECKING:
    from drafter.model import CommentLetter

_KINDS = {".docx": "a Word file's", ".xlsx": "an Excel file's"}
"""Whose extension each is, for a message."""

_LONGEST = 60
"""The maximum length of each part of a name: three parts, an extension and a folder fit on every system."""

_MOST_BYTES = 100
"""The same in UTF-8. Most systems allow 255 bytes: two parts, the date, the accession number and the extension."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|con(?:in|out)\$) *(?:\.|$)", re.I)
"""A name that is a device on Windows, whatever its extension."""


def output_path(letter: str, output: Path | None, ending: str, extension: str = ".docx") -> Path:
    """Return the path of the file to write for one letter.

    Args:
        letter: The staff letter's path, or "-".
        output: The file or folder that was asked for; by default the current folder.
        ending: What the file is named after the letter's own name ("response").
        extension: The extension of the kind of file.

    Raises:
        OutputNotWritableError: The file that was asked for has another extension.
    """
    stem = "" if letter == STANDARD_INPUT else f"{Path(letter).stem}-"
    name = f"{stem}{ending}{extension}"
    if output is None:
        return Path(name)
    return output / name if is_folder(output) else with_extension(output, extension)


def require_free(
    path: Path,
    source: str,
    *,
    overwrite: bool,
    what: str = "the staff letter",
    others: Iterable[str] = (),
) -> None:
    """Refuse to lose a file, before any work is done.

    Args:
        path: The file to write.
        source: The file that is read, or "-".
        overwrite: Whether an existing file may be replaced; one that is read never is.
        what: What the file that is read is, for messages.
        others: The other files that are read with it.

    Raises:
        OutputExistsError: The path is a file that is read, or exists and `overwrite` is false.
        OutputNotWritableError: The path is a folder or a device.
    """
    from drafter.kernel.files import require_free

    require_free(path, overwrite=overwrite)
    if not is_there(path):
        return
    if _is(path, source):
        raise OutputExistsError(f"{path} is {what} itself.", advice="Choose another file with --output.")
    if any(_is(path, other) for other in others):
        raise OutputExistsError(
            f"{path} is one of the files that are read.", advice="Choose another file with --output."
        )


def _is(path: Path, source: str) -> bool:
    return source != STANDARD_INPUT and is_there(source) and path.samefile(source)


def distinct_stems(letters: Sequence[str]) -> list[str]:
    """Return the letters' names without extension; a number tells apart those that are alike.

    The result contains no comma. A comma separates the parts of a draft's name, so no two drafts share a name.

    >>> distinct_stems(["a/letter.txt", "b/letter.txt", "c/other.pdf"])
    ['letter', 'letter-2', 'other']
    """
    seen: Counter[str] = Counter()
    plain = [_safe(PurePath(letter).stem.replace(",", " ")) for letter in letters]
    taken = set(map(_key, plain))
    stems = []
    for stem in plain:
        seen[_key(stem)] += 1
        if (number := seen[_key(stem)]) > 1:
            while _key(f"{stem}-{number}") in taken:
                number += 1
            seen[_key(stem)] = number
            stem = f"{stem}-{number}"
            taken.add(_key(stem))
        stems.append(stem)
    return stems


def file_name(letter: CommentLetter, stem: str) -> str:
    """Return the name of a draft: "Larkmoor Instruments, Inc., 2025-03-03, letter.docx".

    Args:
        letter: The staff's letter. Its registrant, date and accession number are included if known.
        stem: The letter's own name, which no other letter of the batch has.
    """
    accession = _safe(letter.accession) if letter.accession and letter.accession not in stem else None
    date = letter.date.isoformat() if letter.date else None
    registrant = _safe(letter.subject.registrant) if letter.subject.registrant else None
    return ", ".join(filter(None, (registrant, date, accession, stem))) + ".docx"


def inside(folder: Path, name: str) -> Path:
    """Return the path of a file directly inside a folder.

    Names of drafts are made of what a letter says, so they are checked once more after they are made.

    Raises:
        OutputNotWritableError: The name leads out of the folder.
    """
    path = folder / name
    if real(path.parent) != real(folder):
        raise OutputNotWritableError(
            f"The name {name!r} leads out of the folder {folder}.",
            advice="Draft this letter alone, and name its file with --output.",
        )
    return path


def word_file(path: Path) -> Path:
    """Return the path, with ".docx" added if its name has no extension.

    Raises:
        OutputNotWritableError: The name has the extension of another format.
    """
    return with_extension(path, ".docx")


def with_extension(path: Path, extension: str) -> Path:
    """Return the path, with an extension added if its name has none.

    Args:
        path: The path.
        extension: The extension of the kind of file, ".docx" or ".xlsx".

    Raises:
        OutputNotWritableError: The name has another extension.
    """
    if is_there(path) and not is_file(path):
        return path  # a device or a pipe, which is refused as such when it is written
    if not path.suffix:
        return path.with_name(f"{path.name}{extension}")
    if path.suffix.lower() != extension:
        raise OutputNotWritableError(
            f"{path} does not have {_KINDS[extension]} extension.",
            advice=f"Use a name that ends in {extension}.",
        )
    return path


def _safe(name: str) -> str:
    """Return a name of letters, digits and harmless signs; anything a system or a shell may trip over is a hyphen."""
    import unicodedata  # a help page does without

    words = re.sub(r"[^\w .,&()+-]+", "-", unicodedata.normalize("NFC", name.replace("\u0000", "")))
    short = re.sub(r"\s+", " ", words)[:_LONGEST].encode()[:_MOST_BYTES].decode(errors="ignore")
    plain = short.strip(" .,-") or "letter"
    return f"letter {plain}" if _DEVICE.match(plain) else plain


def _key(stem: str) -> str:
    """Return what two names have in common on a system that ignores case."""
    return stem.casefold()
