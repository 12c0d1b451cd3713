"""One module for each form that a letter arrives in; which form a file has is told by its content."""

from __future__ import annotations

from drafter.errors import InputEmptyError, InputTooLargeError
from drafter.kernel import limits
from drafter.reading.formats.decoding import decode
from drafter.reading.formats.size import refuse_endless
from drafter.reading.formats.sniffing import refuse_known, sniff, sniff_text
from drafter.reading.source import Source


def read_source(data: bytes, name: str) -> Source:
    """Turn a file into lines, whatever its form; only the libraries that the form needs are loaded.

    Args:
        data: the whole file.
        name: what the user calls it, for the messages and `Source.name`.

    Raises:
        InputEmptyError: it holds no text.
        InputNotReadableError: it is binary, damaged, or of a form that is not read.
        InputEncryptedError: it asks for a password.
        InputScannedError: it is a picture, or a PDF of pictures.
        InputTooLargeError: it is larger than any staff letter.
    """
    if len(data) > limits.limit(limits.FILE):
        raise InputTooLargeError(f"{name} is larger than any staff letter.", advice=limits.ADVICE)
    source = _read(data, name)
    if not any(line.text for line in source.lines):
        raise InputEmptyError(f"{name} holds no text.", advice="Check that it is the right file.")
    refuse_endless(sum(len(line.text) for line in source.lines), name)
    return source


def _read(data: bytes, name: str) -> Source:
    form = sniff(data)
    if form == "pdf":
        from drafter.reading.formats.pdf import read_pdf

        return read_pdf(data, name)
    if form == "word":
        from drafter.reading.formats.word import read_word

        return read_word(data, name)
    refuse_known(data, name)
    text = decode(data, name)
    form = sniff_text(text)
    if form == "submission":
        from drafter.reading.formats.submission import submission_source

        return submission_source(text, name)
    refuse_endless(len(text), name)
    if form == "html":
        from drafter.reading.formats.html import html_source

        return html_source(text, name)
    from drafter.reading.formats.edgar_text import text_source

    return text_source(text, name)
