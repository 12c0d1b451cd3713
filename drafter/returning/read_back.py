"""Read a letter that counsel has edited in Word: the text of each content control, by its tag."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import (
    DrafterError,
    InputEncryptedError,
    InputNotFoundError,
    InputNotReadableError,
    InputTooLargeError,
)
from drafter.kernel import limits
from drafter.kernel.files import read_file
from drafter.word.archive import Reason, WordFileError
from drafter.word.package import WordFile, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import words
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFUSALS: dict[Reason, tuple[type[DrafterError], str, str]] = {
    "strict": (
        InputNotReadableError,
        "{} is saved as a Strict Open XML Document.",
        "Save it as a Word Document (.docx).",
    ),
    "password": (InputEncryptedError, "{} is password-protected.", "Save it without a password."),
    "too_large": (InputTooLargeError, "{} unpacks to more than any letter.", limits.ADVICE),
}
_NOT_WORD = (InputNotReadableError, "{} is not a Word document.", "Open it in Word and save it as .docx.")


def read_back(source: str | Path | bytes) -> dict[str, list[str]]:
    """Return the paragraphs of each tagged content control of a Word file, in the order of the document.

    The first paragraph of a comment begins with the staff's number and a tab. A control that still shows its prompt
    has no paragraphs. Tracked insertions count as text; tracked deletions do not.

    Raises:
        InputNotFoundError: There is no such file.
        InputNotReadableError: The file is not a Word document.
        InputEncryptedError: The file is password-protected.
        InputTooLargeError: The file is larger, or unpacks to more, than any letter.
    """
    found: dict[str, list[str]] = {}
    for control in root_of(_opened(source).document).iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is None:
            continue
        texts = found.setdefault(tag.get(f"{W}val", ""), [])
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            texts.extend(_paragraphs(control))
    return found


def _opened(source: str | Path | bytes) -> WordFile:
    name = "The file" if isinstance(source, bytes) else str(source)
    try:
        return _word_file(source if isinstance(source, bytes) else _content(Path(source)))
    except FileNotFoundError as error:
        raise InputNotFoundError(f"There is no file {name}.") from error
    except OSError as error:
        raise InputNotReadableError(f"{name} cannot be read: {error.strerror}.") from error
    except WordFileError as error:
        kind, message, advice = _REFUSALS.get(error.reason, _NOT_WORD)
        raise kind(message.format(name), advice=advice) from error


def _content(path: Path) -> bytes:
    most = limits.limit(limits.FILE)
    content = read_file(path, most=most)
    if len(content) > most:
        raise WordFileError("too_large", "a file larger than any letter")
    return content


def _word_file(content: bytes) -> WordFile:
    file = WordFile(content, kinds=())
    if file.is_strict:  # its elements have other names, so nothing in it would be found
        raise WordFileError("strict", "saved as Strict Open XML")
    return file


def _paragraphs(control: _Element) -> list[str]:
    """Return the paragraphs of a control, each once; a control inside a paragraph counts as one paragraph."""
    texts = {number: words(paragraph) for number, paragraph in paragraphs(control)}
    return list(texts.values()) or [words(control)]
