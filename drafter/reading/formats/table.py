"""The table of the forms that a letter arrives in.

A new form takes one module with a function that reads it, and one row in FORMATS. What the command line accepts and
what messages list comes from this table.
"""

from __future__ import annotations

from collections.abc import Callable
from pkgutil import resolve_name
from typing import NamedTuple

from drafter.reading.formats.sniffing import is_html, is_pdf, is_submission, is_word_package
from drafter.reading.source import Source


class Format(NamedTuple):
    """A form of letter.

    The content decides which form a file has, because names are often wrong in a mail. So a row has one of two
    sniffers: `sniff_bytes` for a form that is known by its bytes, `sniff_text` for one that is text, which is decoded
    first.

    Attributes:
        name: The form's short name, as in `Source.form`.
        title: The form's name in messages.
        endings: The file endings that such letters have, in lower case.
        reader: Where its reading function is, as "module:function". It is imported only when a file has this form,
            because the library behind it may take longer to load than all the rest. It gets the file's bytes or
            text, whichever was sniffed, and the name for messages.
        sniff_bytes: Whether the file's bytes are of this form.
        sniff_text: Whether the file's text is of this form.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    reader: str
    sniff_bytes: Callable[[bytes], bool] | None = None
    sniff_text: Callable[[str], bool] | None = None

    def read(self, content: bytes | str, name: str) -> Source:
        """Read a file that has this form, under the name that messages give it."""
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
"""In the order in which they are tried: the last row takes any text."""

ENDINGS = frozenset(ending for form in FORMATS for ending in form.endings)
"""How letters are named. A folder holds other files too, but a file that is named itself may have any ending."""


def form_of_bytes(data: bytes) -> Format | None:
    """Return the form that a file's bytes show, or None if it can only be text."""
    return next((form for form in FORMATS if form.sniff_bytes and form.sniff_bytes(data)), None)


def form_of_text(text: str) -> Format:
    """Return the form that a file's text shows."""
    return next(form for form in FORMATS if form.sniff_text and form.sniff_text(text))


def titles() -> str:
    """Return the forms as a list for a sentence: "PDF, Word document, ..., or text file"."""
    *first, last = [form.title for form in FORMATS]
    return f"{', '.join(first)}, or {last}"
