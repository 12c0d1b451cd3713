"""One letter in every encoding that it may be saved in."""

from __future__ import annotations

import codecs

import pytest

from drafter.errors import InputEmptyError, InputNotReadableError
from drafter.reading.formats.decoding import decode

LETTER = "1.\tWe note “net yield” on page 4 – and Harrow’s €2 fee.\r\nPlease revise.\r\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "cp1252"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_letter_is_the_same_in_every_encoding(mark: bytes, encoding: str) -> None:
    assert decode(mark + LETTER.encode(encoding), "letter.txt") == LETTER


def test_one_damaged_character_does_not_change_the_others() -> None:
    data = LETTER.encode().replace("€".encode(), b"\xe2\x82")
    assert decode(data, "letter.txt") == LETTER.replace("€", "\ufffd")


def test_a_byte_that_windows_1252_does_not_know_shows() -> None:
    assert decode(LETTER.encode("cp1252") + b"\x81", "letter.txt") == LETTER + "\ufffd"


@pytest.mark.parametrize("ending", ["\x1a", "\f", "\x0b"])
def test_the_controls_of_old_text_files_are_text(ending: str) -> None:
    assert decode((LETTER + ending).encode(), "letter.txt") == LETTER + ending


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t\x0c\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + " \n".encode("utf-16-le")]
)
def test_a_file_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(InputEmptyError, match=r"^letter\.txt holds no text\. Check"):
        decode(data, "letter.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 4,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
        b"One zero\x00 is enough.",
        b"\x01\x02\x03 counts" * 9,
    ],
)
def test_a_binary_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(
        InputNotReadableError, match=r"letter\.doc is not a text file\. Provide the letter as"
    ):
        decode(data, "letter.doc")
