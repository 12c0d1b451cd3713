"""What written files are called; a draft of many by company, date and the letter's own name, safe on every system."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from drafter.cli.paths import is_file, is_there
from drafter.errors import OutputNotWritableError

if TYPE_CHECKING:
    from drafter.model import CommentLetter

_LONGEST = 60
"""Characters of each part: three of them, an ending and a folder fit into what any system takes."""

_MOST_BYTES = 100
"""The same in UTF-8, of which most systems take 255 a name: two parts, with date, accession number and ending."""


def distinct_stems(letters: Sequence[str]) -> list[str]:
    """The letters' names without ending; where several are alike, a number tells them apart.

    They have no comma, which parts the name of a draft: so no two drafts have one name.

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
    """The name of a draft: "Larkmoor Instruments, Inc., 2025-03-03, letter.docx".

    Args:
        letter: the staff's letter. Its registrant, date and accession number are included if known.
        stem: the letter's own name, which no other letter of the batch has.
    """
    accession = _safe(letter.accession) if letter.accession and letter.accession not in stem else None
    date = letter.date.isoformat() if letter.date else None
    registrant = _safe(letter.subject.registrant) if letter.subject.registrant else None
    return ", ".join(filter(None, (registrant, date, accession, stem))) + ".docx"


def inside(folder: Path, name: str) -> Path:
    """Return the path of a file directly inside a folder.

    Names of drafts are made of what a letter says, so they are checked once more after they are made.

    Raises:
        OutputNotWritableError: the name leads out of the folder.
    """
    path = folder / name
    if path.parent.resolve() != folder.resolve():
        raise OutputNotWritableError(
            f"The name {name!r} leads out of the folder {folder}.",
            advice="Draft this letter alone, and name its file with --output.",
        )
    return path


def word_file(place: Path) -> Path:
    """The place, with ".docx" where its name has no ending.

    Raises:
        OutputNotWritableError: the ending is that of another form.
    """
    if is_there(place) and not is_file(place):
        return place  # a device or a pipe, which is refused as what it is
    if not place.suffix:
        return place.with_name(f"{place.name}.docx")
    if place.suffix.lower() != ".docx":
        raise OutputNotWritableError(
            f"{place} is not the name of a Word file, and Word files are what is written.",
            advice="End the name with .docx.",
        )
    return place


def _safe(name: str) -> str:
    """Letters, digits and quiet signs; what a system, a shell or a person could stumble over is a hyphen."""
    import unicodedata  # the help page does without

    words = re.sub(r"[^\w .,&()+-]+", "-", unicodedata.normalize("NFC", name.replace("\u0000", "")))
    short = re.sub(r"\s+", " ", words)[:_LONGEST].encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.strip(" .,-") or "letter"


def _key(stem: str) -> str:
    """Some systems do not tell upper case from lower."""
    return stem.casefold()
