"""The file of a response letter as it was given: its format, its name on EDGAR, and its text with all tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from drafter.problems import Place
from drafter.reading.formats.decoding import decode
from drafter.reading.formats.sniffing import is_html, is_pdf, is_submission, is_word_package

FileFormat = Literal["word", "html", "text", "pdf"]

_TEXT = re.compile(r"<TEXT>[ \t]*\r?\n?(?P<text>.*?)(?:</TEXT>|\Z)", re.S)
_REMARK = re.compile(r"<!--(?P<text>.*?)(?:-->|\Z)", re.S)
_TITLE = re.compile(r"<title>(?P<title>[^<]*)", re.I)
_FILE_NAME = re.compile(r"^<FILENAME>\s*(?P<name>\S+)", re.M)


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A file.

    Attributes:
        format: Its format.
        name: Its name: in a submission, the one that EDGAR has; otherwise its own, without the folder.
        text: The letter in HTML or text, unchanged; empty for Word and PDF.
        first_line: The number of the text's first line in the file; greater than 1 in a submission.
        data: The whole file.
    """

    format: FileFormat
    name: str
    text: str = ""
    first_line: int = 1
    data: bytes = b""

    @property
    def remarks(self) -> Iterator[tuple[Place, str]]:
        """Yield the comments in an HTML file, with their places."""
        if self.format == "html":
            for found in _REMARK.finditer(self.text):
                yield Place(line=self.line_of(found.start())), found["text"].strip()

    @property
    def title(self) -> tuple[Place, str] | None:
        """The title of an HTML file, with its place."""
        if self.format == "html" and (found := _TITLE.search(self.text)):
            return Place(line=self.line_of(found.start("title"))), found["title"].strip()
        return None

    def line_of(self, position: int) -> int:
        """Return the number of the line in the file that contains a position of the text."""
        return self.first_line + self.text.count("\n", 0, position)


def letter_file(data: bytes, name: str) -> LetterFile:
    """Return what a response letter's file is, for rules about the file itself.

    Args:
        data: The whole file, which was read as a response letter before.
        name: Its path, or what messages call it.
    """
    own_name = PurePath(name.replace("\\", "/")).name
    if is_word_package(data):
        return LetterFile("word", own_name, data=data)
    if is_pdf(data):
        return LetterFile("pdf", own_name, data=data)
    text, first_line = decode(data, name), 1
    if is_submission(text) and (body := _TEXT.search(text)):
        if called := _FILE_NAME.search(text, 0, body.start()):
            own_name = called["name"]
        first_line += text.count("\n", 0, body.start("text"))
        text = body["text"]
    return LetterFile("html" if is_html(text) else "text", own_name, text, first_line, data)
