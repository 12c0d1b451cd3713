"""Say what EDGAR would not accept in documents as they are: HTML or text, with the pictures beside them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from drafter.errors import DrafterError, InputNotFoundError, InputNotReadableError, InputTooLargeError
from drafter.kernel import limits
from drafter.kernel.paths import is_folder
from drafter.services.export_documents import FOR_STAFF
from drafter.services.inputs import STANDARD_INPUT

if TYPE_CHECKING:
    from drafter.problems import Problem

_DOCUMENTS = (".htm", ".html", ".txt")
_BEGINNING = 16
"""The number of bytes that tell the format of a picture."""


class Validated(NamedTuple):
    """A document with what EDGAR would not accept in it.

    Attributes:
        source: The file.
        problems: The findings, in the order of their lines.
        error: Why the file could not be read, if it could not.
        is_for_staff: Whether it was left out, because it has the confidential words and never goes on EDGAR.
    """

    source: str
    problems: tuple[Problem, ...] = ()
    error: DrafterError | None = None
    is_for_staff: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the result as JSON has it."""
        if self.is_for_staff:
            return {"source": self.source, "left_out": "for the staff only"}
        problems = [problem.as_dict() for problem in self.problems]
        return {"source": self.source, "accepted": not problems, "problems": problems}


def validate_documents(arguments: Iterable[str]) -> Iterator[Validated]:
    """Yield each document that the arguments name, with its findings.

    Args:
        arguments: Files, and folders, whose documents end in .htm, .html or .txt; "-" is standard input. Of a folder,
            the version for the staff is left out.

    Raises:
        InputNotFoundError: A folder has no document.
    """
    named = tuple(arguments)
    sources = list(dict.fromkeys(source for argument in named for source in _documents(argument)))
    for source in sources:
        if source not in named and Path(source).name.startswith(FOR_STAFF):
            yield Validated(source, is_for_staff=True)
            continue
        try:
            yield Validated(source, tuple(validate_document(source)))
        except DrafterError as error:
            yield Validated(source, error=error)


def validate_document(source: str) -> list[Problem]:
    """Return what EDGAR would not accept in a document, in the order of its lines.

    Args:
        source: The file; the files beside it are those that it may refer to.

    Raises:
        DrafterError: The file cannot be read.
    """
    from drafter.reading.files import read_bytes
    from drafter.reading.formats.sniffing import is_pdf, is_word_package
    from drafter.validating import problems_of, read_document

    data = read_bytes(source)
    if len(data) > limits.limit(limits.FILE):
        raise InputTooLargeError("The file is larger than any letter.", advice=limits.ADVICE, place=source)
    if is_word_package(data) or is_pdf(data):
        raise InputNotReadableError(
            "EDGAR takes a letter as HTML or text, not in this format.",
            advice="Export the letter from Word first, with `drafter export`."
            if is_word_package(data)
            else "Name the response letter as HTML or text; `drafter export` makes it from the letter in Word.",
            place=source,
        )
    return problems_of(read_document(data, source, _beside(source, data)))


def _documents(argument: str) -> Iterator[str]:
    if not is_folder(argument):
        yield argument
        return
    found = sorted(path for path in Path(argument).iterdir() if path.suffix.lower() in _DOCUMENTS)
    if not found:
        raise InputNotFoundError(
            "No documents for EDGAR were found in this folder.",
            advice=f"Their names end in {', '.join(_DOCUMENTS)}.",
            place=argument,
        )
    yield from map(str, found)


def _beside(source: str, data: bytes) -> Mapping[str, bytes] | None:
    """Return the first bytes of each file beside a document that its text may name."""
    if source == STANDARD_INPUT:
        return None
    with os.scandir(Path(source).parent) as entries:
        return {
            entry.name: _beginning(entry.path)
            for entry in entries
            if os.fsencode(entry.name) in data and entry.is_file()
        }


def _beginning(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        return b""
