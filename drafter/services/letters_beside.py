"""Find the staff letters that a response answers, among the files in its folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.services import letters
from drafter.services.earlier_rounds import same_matter
from drafter.services.inputs import STANDARD_INPUT, is_letter
from drafter.services.returned import read_response

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.returned import ReturnedLetter
    from drafter.services.letters import Paper

_MOST_FILES = 100
"""The number of files in a folder up to which each is read to see whether it is the staff letter."""


def letters_beside(source: str, *, firm: Paper | None = None) -> tuple[CommentLetter, ...]:
    """Return the staff letters in the folder of a response that it names by their dates, the earliest first.

    Args:
        source: The file with the response; standard input has no folder.
        firm: The firm whose topics are used along with the built-in ones.

    Raises:
        DrafterError: The response cannot be read.
    """
    if source == STANDARD_INPUT:
        return ()
    response = read_response(source)
    if not response.letter_dates:
        return ()
    found = [letter for path in _files_beside(Path(source)) if (letter := _answered(path, response, firm))]
    by_date = {letter.date: letter for letter in found}
    return tuple(by_date[date] for date in response.letter_dates if date in by_date)


def _files_beside(response: Path) -> Iterator[Path]:
    files = sorted(
        path
        for path in response.parent.iterdir()
        if path.name != response.name and is_letter(path, response.parent)
    )
    return iter(files[:_MOST_FILES])


def _answered(path: Path, response: ReturnedLetter, firm: Paper | None) -> CommentLetter | None:
    """Return a file as a staff letter if the response answers it: same date, and same registrant or file number."""
    letter = _staff_letter(path, path.stat().st_mtime_ns, firm)
    if letter is None or letter.date not in response.letter_dates:
        return None
    named = response.registrant or response.file_numbers
    return letter if named and same_matter(letter, response) else None


@lru_cache(maxsize=_MOST_FILES)  # for a folder of responses beside their letters
def _staff_letter(path: Path, changed: int, firm: Paper | None) -> CommentLetter | None:  # noqa: ARG001 - part of the key
    try:
        return letters.read(path, firm=firm)
    except DrafterError:
        return None
