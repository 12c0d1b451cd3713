"""One module for each format in which a letter may arrive; `table.FORMATS` lists them."""

from __future__ import annotations

from drafter.errors import InputEmptyError, InputTooLargeError
from drafter.kernel import limits
from drafter.reading.formats.decoding import decode
from drafter.reading.formats.refusals import refuse_known
from drafter.reading.formats.size import refuse_long_text
from drafter.reading.formats.table import Format, form_of_bytes, form_of_text
from drafter.reading.source import Source


def read_source(data: bytes, name: str) -> Source:
    """Turn a file into lines, whatever its format.

    Args:
        data: The whole file.
        name: Its name in messages; also `Source.name`.

    Raises:
        InputEmptyError: The file contains no text.
        InputNotReadableError: The file is binary, damaged, or in a format that Drafter does not read.
        InputEncryptedError: The file is password-protected.
        InputScannedError: The file is a picture, or a PDF of pictures.
        InputTooLargeError: The file is larger than any staff letter.
    """
    if len(data) > limits.limit(limits.FILE):
        raise InputTooLargeError(f"{name} is larger than any staff letter.", advice=limits.ADVICE)
    form, content = recognize(data, name)
    source = form.read(content, name)
    if not any(line.text for line in source.lines):
        raise InputEmptyError(f"{name} holds no text.", advice="Check that it is the right file.")
    refuse_long_text(sum(len(line.text) for line in source.lines), name)
    return source


def recognize(data: bytes, name: str) -> tuple[Format, bytes | str]:
    """Return the format of a file, and what its reader takes: its bytes, or its text if that showed the format.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputEmptyError, InputNotReadableError, InputEncryptedError, InputScannedError: No format fits, and why.
    """
    if form := form_of_bytes(data):
        return form, data
    refuse_known(data, name)
    text = decode(data, name)
    return form_of_text(text), text
