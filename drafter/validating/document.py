"""A document as it would be submitted: its name, its text with all tags, and the files beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Literal, NamedTuple

from drafter.kernel.html_tokens import Remark, Tag, Words, tokens
from drafter.reading.formats.decoding import decode
from drafter.reading.formats.sniffing import is_html, is_submission
from drafter.reading.formats.submission import filed_document

_NEWLINE = re.compile(r"\n")
_SCHEME = re.compile(r"\s*(?P<scheme>[a-z][a-z0-9+.-]*):", re.I)
_MARK = "\ufeff"
_MARK_BYTES = _MARK.encode()

DocumentFormat = Literal["html", "text"]

_FORMATS: Mapping[str, DocumentFormat] = {".htm": "html", ".html": "html", ".txt": "text"}
"""EDGAR tells HTML from text by the ending of the name; a file with another ending is what it looks like."""


class Reference(NamedTuple):
    """A link or a picture: the tag, the attribute, and the address in it."""

    tag: Tag
    attribute: str
    address: str

    @property
    def scheme(self) -> str:
        """The part before the colon of an address, in lower case; "" for a file of the submission."""
        found = _SCHEME.match(self.address)
        return found["scheme"].lower() if found else ""

    @property
    def file(self) -> str:
        """The name of the file that it refers to; "" for a place in the same file, and for other sites."""
        return "" if self.scheme else self.address.partition("#")[0].strip()

    @property
    def is_picture(self) -> bool:
        """True if it shows a picture."""
        return self.tag.name == "img"


@dataclass(frozen=True)
class Document:
    """One document.

    Attributes:
        name: The name of its file, without the folder; "" if it has none yet.
        format: Whether it is HTML or text.
        text: Its text with all tags, as it is in the file.
        first_line: The number of its first line in the file; greater than 1 in a submission.
        beside: The first bytes of each file that is submitted with it, by name; None if they are not known.
    """

    name: str
    format: DocumentFormat
    text: str
    first_line: int = 1
    beside: Mapping[str, bytes] | None = None

    @cached_property
    def tokens(self) -> tuple[Tag | Words | Remark, ...]:
        """Its tags, texts and comments, in order."""
        return tokens(self.text)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Its start tags, in order."""
        return tuple(token for token in self.tokens if isinstance(token, Tag) and not token.closes)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Its links and pictures, in order."""
        return tuple(
            Reference(tag, attribute, tag.attributes[attribute])
            for tag in self.tags
            if (attribute := _REFERRING.get(tag.name)) and attribute in tag.attributes
        )

    def line_of(self, position: int) -> int:
        """Return the number of the line in the file that contains a position of the text."""
        return self.first_line + bisect_right(self._ends, position - 1)

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in _NEWLINE.finditer(self.text)]


_REFERRING = {"a": "href", "img": "src"}
"""The attribute with the address, for each tag that refers to something."""


def read_document(data: bytes, name: str, beside: Mapping[str, bytes] | None = None) -> Document:
    """Return the document in a file; of a submission, the first one.

    Args:
        data: The whole file.
        name: Its path, or what messages call it.
        beside: The first bytes of each file beside it, by name. Those of a submission are not known.

    Raises:
        DrafterError: The file is empty, or not text.
    """
    text = decode(data, name)
    own_name = PurePath(name.replace("\\", "/")).name
    if is_submission(text) and (filed := filed_document(text)):
        return _document(filed.name, filed.text, filed.first_line, None)
    mark = _MARK if data.startswith(_MARK_BYTES) else ""
    return _document(own_name, mark + text, 1, beside)


def _document(name: str, text: str, first_line: int, beside: Mapping[str, bytes] | None) -> Document:
    return Document(
        name, _FORMATS.get(PurePath(name).suffix.lower()) or _format(text), text, first_line, beside
    )


def _format(text: str) -> DocumentFormat:
    return "html" if is_html(text.lstrip(_MARK)) else "text"
