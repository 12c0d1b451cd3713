"""Refuse formats that Drafter recognizes but does not read, each with its own advice."""

from __future__ import annotations

from drafter.errors import DrafterError, InputEncryptedError, InputNotReadableError, InputScannedError
from drafter.reading.formats.table import FORMATS, titles

_WORD_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")


def refuse_known(data: bytes, name: str) -> None:
    """Refuse a file in a format that is recognized but not read.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputEncryptedError: The file is a password-protected Word document.
        InputScannedError: The file is a picture.
        InputNotReadableError: The file is a Word 97-2003 document or rich text.
    """
    if error := _refusal(data, name):
        raise error


def unreadable(name: str) -> InputNotReadableError:
    """Return the error for bytes in no recognizable format; the file's name shows what it should have been."""
    kind = next(
        (form.title for form in FORMATS if form.sniff_bytes and name.lower().endswith(form.endings)), None
    )
    if kind is None:
        return InputNotReadableError(
            f"{name} is not a text file.", advice=f"Provide the letter as a {titles()}."
        )
    return InputNotReadableError(
        f"{name} is not a {kind} in spite of its name, or it is damaged.",
        advice="Get the file again and check that it opens, or provide the letter in another format.",
    )


def _refusal(data: bytes, name: str) -> DrafterError | None:
    if data.startswith(_WORD_97):
        if _ENCRYPTED_PACKAGE in data:
            return InputEncryptedError(
                f"{name} is password-protected.", advice="Open it in Word, remove the password, and save it."
            )
        return InputNotReadableError(
            f"{name} is an old Word document (.doc).", advice="Open it in Word and save it as .docx."
        )
    if data.lstrip()[:5] == b"{\\rtf":
        return InputNotReadableError(
            f"{name} is rich text (RTF).", advice="Open it in Word and save it as .docx."
        )
    if data.startswith(_PICTURES):
        return InputScannedError(
            f"{name} is a picture and contains no text.",
            advice="Run OCR first, for example `ocrmypdf --image-dpi 300 in.png out.pdf`, and use the PDF.",
        )
    return None
