"""Open a staff letter that is a Word document, and look up its elements.

Names of elements and attributes omit the namespace, which has two spellings (transitional and strict).
"""

from __future__ import annotations

from lxml import etree

from drafter.errors import DrafterError, InputEncryptedError, InputNotReadableError, InputTooLargeError
from drafter.kernel import limits
from drafter.word.archive import Reason, WordFileError
from drafter.word.package import WordFile, related, root_of
from drafter.word.xml import attribute as attribute
from drafter.word.xml import child as child

_KINDS = ("numbering", "styles", "theme", "footnotes", "endnotes")
"""The parts that are read in addition to the main one."""

_REFUSALS: dict[Reason, tuple[type[DrafterError], str, str]] = {
    "damaged": (
        InputNotReadableError,
        "{} is a damaged Word document.",
        "Open it in Word, which may repair it, and save it again.",
    ),
    "not_word": (
        InputNotReadableError,
        "{} is an archive but not a Word document.",
        "Provide the letter as text, PDF, Word (.docx), HTML or an EDGAR submission.",
    ),
    "old": (
        InputNotReadableError,
        "{} is an old Word document (.doc).",
        "Open it in Word and save it as .docx.",
    ),
    "password": (
        InputEncryptedError,
        "{} is password-protected.",
        "Save a copy without a password, and use that.",
    ),
    "too_large": (InputTooLargeError, "{} unpacks to more than any staff letter.", limits.ADVICE),
}


def open_letter(data: bytes, name: str) -> WordFile:
    """Open a Word document, with the parts that may contain the letter.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputNotReadableError: The file is damaged, or not a Word document.
        InputEncryptedError: The file is password-protected.
        InputTooLargeError: The file unpacks to more than any letter.
    """
    try:
        return WordFile(data, kinds=_KINDS)
    except WordFileError as error:
        raise refusal(error, name) from error


def refusal(error: WordFileError, name: str) -> DrafterError:
    """Return the error that tells a user why a Word document cannot be opened.

    Args:
        error: Why.
        name: The document's name in messages.
    """
    kind, message, advice = _REFUSALS[error.reason]
    return kind(message.format(name), advice=advice)


def part_beside(file: WordFile, kind: str) -> etree._Element | None:
    """Return the root of a part other than the main one; None if the document has no part of this kind."""
    return next((root_of(part) for part in related(file.document, kind)), None)
