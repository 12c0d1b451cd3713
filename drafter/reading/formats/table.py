"""The table of formats in which a letter may arrive.

A new format takes one module with a function that reads it, and one row in FORMATS. Folders, messages, and the readers
of responses take their formats from this table; only the help of the commands names them in words.
"""

from __future__ import annotations

from collections.abc import Callable
from pkgutil import resolve_name
from typing import NamedTuple

from drafter.reading.formats.sniffing import is_html, is_pdf, is_submission, is_word_package
from drafter.reading.source import Source


class Format(NamedTuple):
    """A format of letters.

    The content determines the format of a file, because names are often wrong in e-mail. So each row has one of two
    functions that recognize it: `sniff_bytes` for a binary format, `sniff_text` for text, which is decoded first.

    Attributes:
        name: The format's short name, as in `Source.form`.
        title: The format's name in messages.
        endings: The file extensions of such letters, in lower case.
        reader: Its reading function, as "module:function". It is imported only if a file has this format, because the
            library behind it may take longer to load than everything else. It receives the file's bytes or text,
            whichever was recognized, and the name for messages.
        sniff_bytes: Whether the file's bytes are in this format.
        sniff_text: Whether the file's text is in this format.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    reader: str
    sniff_bytes: Callable[[bytes], bool] | None = None
    sniff_text: Callable[[str], bool] | None = None

    def read(self, content: bytes | str, name: str) -> Source:
        """Read a file in this format; `name` is its name in messages."""
        source: Source = resolve_name(f"drafter.reading.formats.{self.reader}")(content, name)
        return source


FORMATS = (
    Format("pdf", "PDF", (".pdf",), "pdf:read_pdf", sniff_bytes=is_pdf),
    Format("word", "Word document", (".docx",), "word:read_word", sniff_bytes=is_word_package),
    Format(
        "submission", "EDGAR submission", (".txt",), "submission:submission_source", sniff_text=is_submission
    ),
    Format("html", "web page", (".htm", ".html"), "html:html_source", sniff_text=is_html),
    Format("text", "text file", (".txt",), "edgar_text:text_source", sniff_text=lambda _: True),
)
"""The formats in the order in which they are tried; the last one accepts any text."""

ENDINGS = frozenset(ending for form in FORMATS for ending in form.endings)
"""The file extensions of letters in a folder, which may contain other files. A file named by itself may have any."""


def form_of_bytes(data: bytes) -> Format | None:
    """Return the format that a file's bytes show, or None if it can only be text."""
    return next((form for form in FORMATS if form.sniff_bytes and form.sniff_bytes(data)), None)


def form_of_text(text: str) -> Format:
    """Return the format that a file's text shows."""
    return next(form for form in FORMATS if form.sniff_text and form.sniff_text(text))


def titles() -> str:
    """Return the formats as a list for a sentence: "PDF, Word document, ..., or text file"."""
    *first, last = [form.title for form in FORMATS]
    return f"{', '.join(first)}, or {last}"
