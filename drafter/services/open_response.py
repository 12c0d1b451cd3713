"""Open a response letter in Word for changes, which are all made in one name."""

from __future__ import annotations

from drafter.errors import InputNotReadableError
from drafter.reading.formats.word_file import refusal
from drafter.word.archive import WordFileError
from drafter.word.faithful import open_faithfully
from drafter.word.package import WordFile

AUTHOR, INITIALS = "Drafter", "D"
"""The author of comments and tracked changes; also that of the drafting notes."""


def open_response(data: bytes, name: str) -> WordFile:
    """Open a response letter, so that `changed_only` can write it.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputNotReadableError: The file is damaged, not a Word document, or a Strict Open XML Document.
        InputEncryptedError: The file is password-protected.
        InputTooLargeError: The file unpacks to more than any letter.
    """
    try:
        file = open_faithfully(data)
    except WordFileError as error:
        raise refusal(error, name) from error
    if file.is_strict:
        raise InputNotReadableError(
            "This is a Strict Open XML Document, in which Drafter cannot write comments or tracked changes.",
            advice="Open it in Word and save it as “Word Document (*.docx)”.",
            place=name,
        )
    return file
