"""Open a firm's letterhead: a Word document or template."""

from __future__ import annotations

from pathlib import Path

from drafter.errors import TemplateError
from drafter.kernel import limits
from drafter.kernel.files import read_file
from drafter.word.archive import Reason, WordFileError
from drafter.word.fields import instructions
from drafter.word.package import WordFile
from drafter.word.sections import named_parts

_WAY_OUT = "Open it in Word and save it as a Word Document (.docx) or Word Template (.dotx)."
_UNREADABLE = "The letterhead cannot be read as a Word document."
_REASONS: dict[Reason, str] = {
    "old": "The letterhead is in Word 97–2003 format or is password-protected.",
    "strict": "The letterhead is saved as a Strict Open XML Document.",
}


def open_letterhead(path: Path) -> WordFile:
    """Open a .docx or .dotx. They differ only in the content type of the main part; a letter is always a .docx.

    Raises:
        TemplateError: The file does not exist, is not a Word document, or has what runs by itself when a letter is
            opened: macros, or a field that starts another program.
    """
    try:
        file = _opened(path)
    except WordFileError as error:
        raise _refused(path, _REASONS.get(error.reason, _UNREADABLE)) from error
    except OSError as error:
        raise _refused(path, f"The letterhead cannot be read: {error.strerror}.") from error
    if file.has_macros:
        raise _refused(
            path, "The letterhead has macros, and a letter must not have code that runs when it is opened."
        )
    for part, name in named_parts(file):
        for _, instruction in instructions(part.element):
            if instruction.upper().startswith("DDEAUTO"):
                raise TemplateError(
                    f"The field “{instruction}” in the {name} starts another program when a letter is opened.",
                    advice="Unlink it in Word: select all (Ctrl+A), and press Ctrl+Shift+F9.",
                    place=str(path),
                )
    return file


def _opened(path: Path) -> WordFile:
    file = WordFile(_content(path))
    if file.is_strict:
        raise WordFileError("strict", "saved as Strict Open XML")
    list(named_parts(file))  # raises now if a header that is referred to is missing
    return file


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # a pipe can be read only once, a letterhead is read again
        raise WordFileError("damaged", "not an ordinary file")
    most = limits.limit(limits.FILE)
    content = read_file(path, most=most)
    if len(content) > most:
        raise WordFileError("too_large", "a file larger than any letterhead")
    return content


def _refused(path: Path, reason: str) -> TemplateError:
    return TemplateError(reason, advice=_WAY_OUT, place=str(path))
