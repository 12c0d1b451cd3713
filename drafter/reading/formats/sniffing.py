"""Which form a file has, told by its content: names and endings are often wrong in a mail."""

from __future__ import annotations

import re

from drafter.errors import DrafterError, InputEncryptedError, InputNotReadableError, InputScannedError
from drafter.reading.source import Form

_HEAD = 1024
"""A PDF may begin within the first so many bytes (PDF 1.7 specification, appendix H)."""

_OPENING = 4096
"""Characters in which a page or a submission shows what it is."""

_SUBMISSION = re.compile(r"^<(?:SEC-DOCUMENT|SEC-HEADER|IMS-DOCUMENT|IMS-HEADER|SUBMISSION|DOCUMENT)>", re.M)
_HTML_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,1000}-->\s*){0,9}"
    r"<(?:!doctype\s+html|html|head|body|meta|title|center|p|div|table|pre|span|font|br|h[1-6]|ul|ol|b|i)\b",
    re.I,
)
_HTML_TAG = re.compile(r"</(?:p|div|td|span|font|li|pre)>|<br\s{0,9}/?>", re.I)
_MANY_TAGS = 3

_WORD_DOCUMENT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENDINGS = {".pdf": "PDF", ".docx": "Word document"}
_FORMS = "Give the letter as text, PDF, Word (.docx), HTML or an EDGAR submission."
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")


def sniff(data: bytes) -> Form | None:
    """The form of a file of bytes; None when it can only be a text, whose form `sniff_text` tells."""
    if b"%PDF-" in data[:_HEAD]:
        return "pdf"
    return "word" if data.startswith(b"PK\x03\x04") else None


def sniff_text(text: str) -> Form:
    """The form of a file of text."""
    opening = text[:_OPENING]
    if _SUBMISSION.search(opening):
        return "submission"
    if _HTML_BEGINS.match(opening) or len(_HTML_TAG.findall(opening)) >= _MANY_TAGS:
        return "html"
    return "text"


def refuse_known(data: bytes, name: str) -> None:
    """Refuse the forms that are known and not read, each with its own advice.

    Raises:
        InputEncryptedError: a Word document with a password.
        InputScannedError: a picture.
        InputNotReadableError: an old Word document, or rich text.
    """
    if error := _refusal(data, name):
        raise error


def unreadable(name: str) -> InputNotReadableError:
    """The refusal of bytes that show no form at all; the name tells what they were meant to be."""
    kind = next((kind for ending, kind in _ENDINGS.items() if name.lower().endswith(ending)), None)
    if kind is None:
        return InputNotReadableError(f"{name} is not a text file.", advice=_FORMS)
    return InputNotReadableError(
        f"{name} is not a {kind}, whatever its name says, or it is damaged.",
        advice="Get the file again and check that it opens; or give the letter in another form.",
    )


def _refusal(data: bytes, name: str) -> DrafterError | None:
    if data.startswith(_WORD_DOCUMENT):
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
