"""One module for each format of a company's letter, which turns a file into pieces."""

from __future__ import annotations

from drafter.errors import InputEmptyError
from drafter.reading.formats import read_source, recognize
from drafter.reading.formats.sniffing import is_html, is_submission
from drafter.reading.formats.submission import documents
from drafter.returning.formats.lines import line_pieces
from drafter.returning.pieces import Content, Piece


def read_content(data: bytes, name: str) -> Content:
    """Return the content of a letter's file, whatever its format.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputEmptyError: The file contains no text.
        InputNotReadableError: The file is damaged, or in a format that Drafter does not read.
        InputEncryptedError: The file is password-protected.
        InputScannedError: The file is a picture, or a PDF of pictures.
        InputTooLargeError: The file is larger than any letter.
    """
    content = _content(data, name)
    if not any(piece.text for piece in content.pieces):
        raise InputEmptyError(f"{name} holds no text.", advice="Check that it is the right file.")
    return content


def _content(data: bytes, name: str) -> Content:
    form, content = recognize(data, name)
    if form.name == "word":
        from drafter.returning.formats.word import read_word

        return read_word(data, name)
    if isinstance(content, str):
        return Content(_pieces_of_text(content, name))
    return Content(line_pieces(read_source(data, name)))


def _pieces_of_text(text: str, name: str) -> tuple[Piece, ...]:
    if is_submission(text):
        text = next(documents(text), text)
    if is_html(text) and not _is_laid_out(text):
        from drafter.returning.formats.html import html_pieces

        return html_pieces(text, name)
    return line_pieces(read_source(text.encode(), name))


def _is_laid_out(text: str) -> bool:
    """Return whether most of a page is text with its own lines, as in EDGAR's old letters."""
    laid_out = sum(len(part.partition("</pre")[0]) for part in text.lower().split("<pre")[1:])
    return 2 * laid_out > len(text)
