"""Read what goes back to the staff, and tell by itself whether a file is a staff letter or a company's letter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, NotAStaffLetterError
from drafter.services.inputs import STANDARD_INPUT

_LETTERHEAD = "exchange commission"
"""The beginning of the staff's own letters."""

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.returned import ReturnedLetter
    from drafter.services.letters import Paper


def read_response(
    source: str | Path | bytes, letter: CommentLetter | None = None, *, name: str | None = None
) -> ReturnedLetter:
    """Read a company's letter to the staff: each comment that it restates, with the response.

    Args:
        source: A file, the bytes of one, or "-" for standard input.
        letter: The staff letter that it responds to. If given, its words find the comments.
        name: What messages call the file; its path by default.

    Raises:
        DrafterError: The file cannot be read; one of the `Input...Error` classes of `drafter.errors`.
    """
    from drafter import returning
    from drafter.reading.files import read_bytes

    data = source if isinstance(source, bytes) else read_bytes(source)
    return returning.read_returned(
        data, name or ("letter" if isinstance(source, bytes) else str(source)), letter
    )


def is_written_to_the_staff(reading: ReturnedLetter, source: str | Path | bytes) -> bool:
    """Return whether a letter is written to the staff, and is not the staff's own.

    Args:
        reading: The letter as read.
        source: Its file, or the bytes of one, which is read again if the letter has signs of a letter from the staff.
    """
    return reading.is_to_the_staff and not is_staffs_own(reading, source)


def is_staffs_own(reading: ReturnedLetter, source: str | Path | bytes) -> bool:
    """Return whether a letter that was read as a company's is the staff's own.

    Args:
        reading: The letter as read.
        source: As in `is_written_to_the_staff`.
    """
    head = reading.opening[0].words.casefold() if reading.opening else ""
    says_who_writes = reading.signer or reading.registrant or reading.law_firm
    is_doubtful = _LETTERHEAD in head or not reading.letter_dates or not says_who_writes
    return is_doubtful and is_staff_letter(source)


def is_staff_letter(source: str | Path | bytes) -> bool:
    """Return whether a file can be read and is the staff's own letter."""
    from drafter.services import letters

    try:
        letter = letters.read(source)
    except DrafterError:
        return False
    return all(warning.code != "not_from_staff" for warning in letter.warnings)


def read_either(
    source: str,
    *,
    content: bytes | None = None,
    restore: bool = True,
    as_letter: bool = False,
    firm: Paper | None = None,
) -> CommentLetter | ReturnedLetter:
    """Read a staff letter or a company's letter to the staff, whichever the file is.

    Args:
        source: A file, or "-" for standard input.
        content: The bytes of the file, if they have been read already.
        restore: As in `letters.read`.
        as_letter: As in `letters.read`: it is a staff letter, whatever it looks like.
        firm: As in `letters.read`.

    Raises:
        NotAStaffLetterError: It is neither.
        DrafterError: The file cannot be read.
        TopicError: A topic file of the firm contains a mistake.
    """
    from drafter.reading.files import read_bytes
    from drafter.services import letters

    data = content or (read_bytes(source) if source == STANDARD_INPUT else source)  # it can be read once
    try:
        letter = letters.read(data, name=source, restore=restore, as_letter=as_letter, firm=firm, path=source)
    except NotAStaffLetterError:
        returned = read_response(data, name=source)
        if returned.is_to_the_staff:
            return returned
        raise
    if any(warning.code == "not_from_staff" for warning in letter.warnings):
        returned = read_response(data, name=source)
        return returned if returned.is_to_the_staff else letter
    return letter
