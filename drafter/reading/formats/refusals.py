"""Forms that Drafter knows but does not read, each with its own advice."""

from __future__ import annotations

from drafter.errors import DrafterError, InputEncryptedError, InputNotReadableError, InputScannedError
from drafter.reading.formats.table import FORMATS, titles

_WORD_97 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")


def refuse_known(data: bytes, name: str) -> None:
    """Refuse a form that is known but not read.

    Raises:
        InputEncryptedError: A Word document with a password.
        InputScannedError: A picture.
        InputNotReadableError: A Word 97-2003 document, or rich text.
    """
    if error := _refusal(data, name):
        raise error


def unreadable(name: str) -> InputNotReadableError:
    """Return the error for bytes that show no form at all; the file's name says what it should have been."""
    kind = next(
        (form.title for form in FORMATS if form.sniff_bytes and name.lower().endswith(form.endings)), None
    )
    if kind is None:
        return InputNotReadableError(
            f"{name} is not a text file.", advice=f"Give the letter as a {titles()}."
        )
    return InputNotReadableError(
        f"{name} is not a {kind}, whatever its name says, or it is damaged.",
        advice="Get the file again and check that it opens; or give the letter in another form.",
    )


def _refusal(data: bytes, name: str) -> DrafterError | None:
    if data.startswith(_WORD_97):
        if _ENCRYPTED_PACKAGE in data:
            return InputEncryptedError(
                f"{name} asks for a password.", advice="Open it in Word, remove the password, and save it."
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
            f"{name} is a picture, without text.",
            advice="Run OCR first, for example `ocrmypdf --image-dpi 300 in.png out.pdf`, and give the PDF.",
        )
    return None
