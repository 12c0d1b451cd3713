"""Decode bytes to text: byte order marks, UTF-8, UTF-16 and Windows-1252; anything else is refused as binary."""

from __future__ import annotations

import codecs
import re

from drafter.errors import InputEmptyError
from drafter.kernel.noncharacters import without_noncharacters
from drafter.reading.formats.refusals import unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins like this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_PROBE = 4096
"""The number of bytes that are searched for the zeros of UTF-16."""

_MOSTLY = 0.6
"""The share of zeros in one half of the bytes of UTF-16. English has nearly 1; curly quotes lower it a little."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\ufffd]")
"""Characters that are rare in text: control characters, except tabs, line ends, form feeds, and the Ctrl-Z of DOS."""

_TOLERATED = 0.01
"""The share of such characters that a damaged text may have, in addition to one; binary files have many more."""


def decode(data: bytes, name: str) -> str:
    """Return the text of a file, whatever its encoding, without a byte order mark.

    A character that cannot be decoded becomes U+FFFD, so that its place is visible.

    Args:
        data: The whole file.
        name: Its name in messages.

    Raises:
        InputEmptyError: The file is empty or contains only white space.
        InputNotReadableError: The bytes are not text.
    """
    text = _decoded(data)
    if not text.strip():
        raise InputEmptyError(
            f"{name} holds no text.", advice="Check that it is the right file and saved in full."
        )
    if "\x00" in text or len(_CONTROL.findall(text)) > 1 + _TOLERATED * len(text):
        raise unreadable(name)
    return without_noncharacters(text)


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if encoding := _utf16(data[:_PROBE]):
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or data.decode("cp1252", errors="replace")


def _utf16(probe: bytes) -> str:
    """Return the encoding if nearly every second byte is zero, as in UTF-16 without a mark; otherwise ""."""
    half = len(probe) // 2
    zeros_first, zeros_second = probe[0::2].count(0), probe[1::2].count(0)
    if half and zeros_second > _MOSTLY * half and zeros_first < zeros_second / 10:
        return "utf-16-le"
    if half and zeros_first > _MOSTLY * half and zeros_second < zeros_first / 10:
        return "utf-16-be"
    return ""


def _damaged_utf8(data: bytes) -> str:
    """Return the text if most bytes outside ASCII are valid UTF-8, which is hardly chance; otherwise ""."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    sound = sum(not character.isascii() for character in text) - damaged
    return text if sound > damaged else ""
