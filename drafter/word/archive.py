"""A Word file as an archive: unpacked within limits, and packed to the same bytes each time.

Files that arrive by mail may be malicious: a megabyte that unpacks to gigabytes, countless parts, false sizes. Nothing
else in Drafter unpacks a Word file, so all of these are refused here.
"""

from __future__ import annotations

import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from html import escape  # xml.sax.saxutils.escape would also import Python's web client
from io import BytesIO
from typing import Literal

from lxml import etree

from drafter.kernel import limits

Reason = Literal["damaged", "not_word", "old", "password", "too_large", "strict"]

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES_PART = "[Content_Types].xml"

_OLE = b"\xd0\xcf\x11\xe0"
"""The first bytes of a Word 97-2003 file, and of any password-protected Word file."""

_MOST_UNPACKED = 256 * 1024 * 1024
"""Bytes of all parts that are opened, pictures included; a letterhead has a hundredth of it."""

_MOST_ENTRIES = 100_000
"""Files in the archive. zipfile makes an object for each of them before it can be asked anything."""

_ENTRY = b"PK\x01\x02"  # begins each entry of the archive's directory
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The methods that Word uses. Python unpacks other kinds all at once, however large the result."""

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(KeyError, IndexError, ValueError),  # from a part that is missing or cut short
    *(NotImplementedError, RuntimeError),  # from a version or an encryption unknown to zipfile
    etree.XMLSyntaxError,
)
"""The exceptions that unpacking and parsing a damaged file can raise."""


class WordFileError(ValueError):
    """A file that cannot be opened. Each caller turns `reason` into its own message."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason: Reason = reason


class Archive:
    """The archive of a Word file, unpacked one part at a time and never past the limits."""

    def __init__(self, data: bytes) -> None:
        """Read the archive's directory.

        Raises:
            WordFileError: The file is not an archive, or has more entries than any Word file.
        """
        if data.startswith(_OLE):
            raise WordFileError("old", "in Word 97-2003 format or password-protected")
        if data.count(_ENTRY) > limits.limit(_MOST_ENTRIES):
            raise WordFileError("too_large", "an archive of too many files")
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except DAMAGES as error:
            raise WordFileError("damaged", str(error)) from error
        self._names = frozenset(self._archive.namelist())
        self._left = limits.limit(_MOST_UNPACKED)

    def __contains__(self, name: str) -> bool:
        """Return whether the archive has a part of this name."""
        return name in self._names

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, each once, in the order of the archive."""
        return tuple(dict.fromkeys(self._archive.namelist()))

    def unpack(self, name: str) -> bytes:
        """Return the bytes of a part.

        Raises:
            WordFileError: The part is missing, damaged, encrypted, or too large.
        """
        try:
            entry = self._archive.getinfo(name)
        except KeyError as error:
            raise WordFileError("damaged", f"{name} is missing") from error
        if entry.flag_bits & 1:
            raise WordFileError("password", f"{name} is encrypted")
        if entry.compress_type not in _COMPRESSIONS:
            raise WordFileError("damaged", f"{name} is compressed in a way that Word does not use")
        self._left -= entry.file_size
        if self._left < 0:
            raise WordFileError("too_large", "the parts unpack to more than any Word file")
        try:
            with self._archive.open(entry) as packed:
                # Pass the size: without it Python unpacks everything, whatever size the directory states.
                return packed.read(entry.file_size)
        except DAMAGES as error:
            raise WordFileError("damaged", f"{name}: {error}") from error

    def unpack_xml(self, name: str) -> bytes:
        """Return the bytes of a part that will be parsed.

        The elements are counted first, because a parsed element takes a hundred times the space of its tag.

        Raises:
            WordFileError: As in `unpack`, or the part has too many elements.
        """
        if name in self and self._archive.getinfo(name).file_size > limits.limit(limits.UNPACKED):
            raise WordFileError("too_large", f"{name} unpacks to more than any part of a letter")
        content = self.unpack(name)
        if content.count(b"<") > limits.limit(limits.NODES):
            raise WordFileError("too_large", f"{name} has more elements than any part of a letter")
        return content


class ContentTypes:
    """The content type of each part: by its name or else by its extension."""

    def __init__(self, archive: Archive) -> None:
        """Read `[Content_Types].xml`; an archive without one leaves every type unknown."""
        self._by_name: dict[str, str] = {}
        self._by_ending: dict[str, str] = {}
        if TYPES_PART in archive:
            for entry in parse_plain(archive.unpack_xml(TYPES_PART)):
                content_type = entry.get("ContentType", "")
                self._by_name[entry.get("PartName", "").casefold()] = content_type
                self._by_ending[entry.get("Extension", "").casefold()] = content_type

    def of(self, name: str) -> str:
        """Return the content type of a part, "" if the file does not say."""
        by_ending = self._by_ending.get(posixpath.splitext(name)[1].lstrip(".").casefold(), "")
        return self._by_name.get(f"/{name}".casefold(), by_ending)


def parse_plain(xml: bytes) -> etree._Element:
    """Return the root of XML that describes the package itself, without loading anything that it refers to.

    Raises:
        WordFileError: It is not XML.
    """
    try:
        return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise WordFileError("damaged", str(error)) from error


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file of the parts, in their order.

    The result depends only on the content, not on the time of day or the operating system.
    """
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def content_types(of_parts: Mapping[str, str]) -> bytes:
    """Return `[Content_Types].xml` for parts and their types: an override for each, a default for relationships."""
    overrides = "".join(
        f'<Override PartName="/{escape(name)}" ContentType="{escape(kind)}"/>'
        for name, kind in of_parts.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    ).encode()
