"""One letter in every format: the format is recognized by the content, and the words are the same in each."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from drafter.errors import (
    DrafterError,
    InputEmptyError,
    InputEncryptedError,
    InputNotReadableError,
    InputScannedError,
    InputTooLargeError,
)
from drafter.reading.formats import read_source
from drafter.reading.formats.table import FORMATS, Format, form_of_text

LETTER = ["March 3, 2022", "Dear Ms. Roe:", "1.  Please revise page 4.", "Sincerely,"]


@pytest.fixture
def letter_in(make_pdf: Callable[..., bytes], make_docx: Callable[..., bytes]) -> dict[str, bytes]:
    """The letter as a file of each form."""
    text = "\n\n".join(LETTER)
    return {
        "text": text.encode(),
        "html": "".join(f"<p>{line}</p>\n" for line in LETTER).encode(),
        "pdf": make_pdf([(72, 700 - 28 * row, line) for row, line in enumerate(LETTER)]),
        "word": make_docx("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LETTER)),
        "submission": f"<DOCUMENT>\n<TYPE>TEXT-EXTRACT\n<TEXT>\n{text}\n</TEXT>\n</DOCUMENT>\n".encode(),
    }


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_letter_has_the_same_words_in_every_form(letter_in: dict[str, bytes], form: Format) -> None:
    source = read_source(letter_in[form.name], "whatever.bin")
    assert [line.text.split() for line in source.lines] == [line.split() for line in LETTER]
    lines_are = "text" if form.name == "submission" else form.name  # this one has a text extract in it
    assert (source.name, source.form) == ("whatever.bin", lines_are)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_each_row_of_the_table_is_complete(form: Format) -> None:
    assert (form.sniff_bytes is None) != (form.sniff_text is None)
    assert form.endings
    assert all(ending.startswith(".") and ending == ending.lower() for ending in form.endings)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<SEC-DOCUMENT>0000000000-22-000001.txt : 20220401\n", "submission"),
        ("-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n<SEC-HEADER>\n", "submission"),
        ("<SUBMISSION>\n<ACCESSION-NUMBER>0000000000-22-000001\n", "submission"),
        ("<!DOCTYPE html>\n<html>", "html"),
        ('<?xml version="1.0"?>\n<!-- saved -->\n<HTML>', "html"),
        ("<p>March 3, 2022", "html"),
        ("March 3, 2022<br>Jane Roe<br>Harrow Corp<br>", "html"),
        ("March 3, 2022\n\nJane Roe <jane@harrow.example>\n", "text"),
        ("where a < b and b > c", "text"),
    ],
)
def test_a_text_shows_its_form_at_its_beginning(text: str, form: str) -> None:
    assert form_of_text(text).name == form


def test_a_pdf_may_begin_behind_other_bytes(make_pdf: Callable[..., bytes]) -> None:
    data = b"Content-Type: application/pdf\r\n\r\n" + make_pdf([(72, 700, "Dear Ms. Roe:")])
    assert read_source(data, "letter").lines[0].text == "Dear Ms. Roe:"


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"", InputEmptyError, "holds no text"),
        (b" \n\t\n", InputEmptyError, "holds no text"),
        (b"<html><body><p> </p></body></html>", InputEmptyError, "holds no text"),
        (b"\x00\x01\x02", InputNotReadableError, "is not a text file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), InputNotReadableError, "save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            InputEncryptedError,
            "remove the password",
        ),
        (b"{\\rtf1\\ansi Dear Ms. Roe:}", InputNotReadableError, "save it as .docx"),
        (b"\x89PNG\r\n\x1a\n", InputScannedError, "ocrmypdf"),
        (b"PK\x03\x04 and no more", InputNotReadableError, "damaged Word document"),
        (b"%PDF-1.7 and no more", InputNotReadableError, "damaged PDF"),
        (bytes(65 * 1024 * 1024), InputTooLargeError, "Use a file with the letter alone"),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else None,
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    data: bytes, error: type[DrafterError], message: str
) -> None:
    with pytest.raises(error, match=message) as raised:
        read_source(data, "letter.xyz")
    assert raised.value.message.startswith("letter.xyz")
    assert raised.value.advice


def test_only_the_library_of_the_form_is_loaded() -> None:
    code = (
        "import sys; from drafter.reading.formats import read_source;"
        "read_source(b'Dear Ms. Roe:', 'letter.txt');"
        "print([name for name in ('pypdfium2', 'lxml', 'docx') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
