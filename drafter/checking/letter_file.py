"""The file of a response letter as it was given: its format, its name on EDGAR, and its text with all tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from drafter.problems import Place
from drafter.reading.formats import recognize
from drafter.reading.formats.sniffing import is_html
from drafter.reading.formats.submission import filed_document

_REMARK = re.compile(r"<!--(?P<text>.*?)(?:-->|\Z)", re.S)
_TITLE = re.compile(r"<title>(?P<title>[^<]*)", re.I)


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A file.

    Attributes:
        format: Its format, as in `drafter.reading.formats.table`; in a submission, that of the letter.
        name: Its name: in a submission, the one that EDGAR has; otherwise its own, without the folder.
        text: The letter in HTML or text, unchanged; empty for other formats.
        first_line: The number of the text's first line in the file; greater than 1 in a submission.
        data: The whole file.
    """

    format: str
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
    form, content = recognize(data, name)
    if isinstance(content, bytes):
        return LetterFile(form.name, own_name, data=data)
    if form.name == "submission" and (filed := filed_document(content)):
        format_ = "html" if is_html(filed.text) else "text"
        return LetterFile(format_, filed.name or own_name, filed.text, filed.first_line, data)
    return LetterFile(form.name, own_name, content, 1, data)
