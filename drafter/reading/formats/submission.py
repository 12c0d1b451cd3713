"""Read an EDGAR submission: an SGML header, and documents in <DOCUMENT> elements.

A staff letter is filed as a uuencoded PDF, and EDGAR adds a text extract of it. The PDF is what the staff sent, so the
letter is read from it and compared with the extract.
"""

from __future__ import annotations

import binascii
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from drafter.errors import DrafterError, InputNotReadableError
from drafter.kernel.patterns import pattern
from drafter.model import EdgarHeader, ReadingWarning
from drafter.reading.formats.edgar_text import text_source
from drafter.reading.formats.size import refuse_long_text
from drafter.reading.formats.sniffing import is_html
from drafter.reading.source import Source

_FIELD = re.compile(
    r"^[ \t]*(?:"
    r"(?P<label>ACCESSION NUMBER|COMPANY CONFORMED NAME|CENTRAL INDEX KEY|SEC FILE NUMBER|ORGANIZATION NAME"
    r"|FORMER CONFORMED NAME|CONFORMED SUBMISSION TYPE|FILED AS OF DATE|STANDARD INDUSTRIAL CLASSIFICATION):"
    r"|<(?P<tag>ACCESSION-NUMBER|CONFORMED-NAME|CIK|FILE-NUMBER|ORGANIZATION-NAME|FORMER-CONFORMED-NAME|TYPE"
    r"|FILING-DATE|ASSIGNED-SIC)>"
    r")[ \t]*(?P<value>\S.*)$",
    re.M,
)
_TAG_OF_LABEL = {
    "ACCESSION NUMBER": "ACCESSION-NUMBER",
    "COMPANY CONFORMED NAME": "CONFORMED-NAME",
    "CENTRAL INDEX KEY": "CIK",
    "SEC FILE NUMBER": "FILE-NUMBER",
    "ORGANIZATION NAME": "ORGANIZATION-NAME",
    "FORMER CONFORMED NAME": "FORMER-CONFORMED-NAME",
    "CONFORMED SUBMISSION TYPE": "TYPE",
    "FILED AS OF DATE": "FILING-DATE",
    "STANDARD INDUSTRIAL CLASSIFICATION": "ASSIGNED-SIC",
}
"""The header has two formats: labels in the files that EDGAR displays, tags in those of its feed."""

_ACCESSION_NUMBER = re.compile(r"\d{10}-\d{2}-\d{6}")
"""The only form of an accession number. Files are named after it, so nothing else is accepted as one."""

_INDUSTRY = re.compile(r"(?P<name>.*?)[\s\[]*(?P<code>\d{4})\]?")
"""An industry: "ELECTRONIC COMPUTERS [3571]", or the code alone."""

_BODY = re.compile(r"<TEXT>[ \t]*\r?\n?(?P<text>.*?)(?:</TEXT>|\Z)", re.S)
_FILE_NAME = re.compile(r"^<FILENAME>\s*(?P<name>\S+)", re.M)
_BEGIN = re.compile(r"^begin [0-7]{3,4} .*$", re.M)
_END = "end"
_EXTRACT = "TEXT-EXTRACT"


@dataclass(frozen=True, slots=True)
class _Document:
    type: str
    text: str


def submission_source(text: str, name: str) -> Source:
    """Read the letter in a submission.

    Args:
        text: The whole submission, decoded.
        name: Its name in messages.

    Raises:
        InputNotReadableError: The submission contains no document, or only a damaged one.
        InputScannedError, InputEncryptedError, InputEmptyError: Its PDF cannot be read, and there is no extract.
        InputTooLargeError: Its header or a text in it is longer than any letter.
    """
    header, _, rest = text.partition("<DOCUMENT>")
    refuse_long_text(len(header), name)
    documents = list(_documents(rest))
    letter = next((document.text for document in documents if document.type != _EXTRACT), None)
    extract = next(
        (text_source(document.text, name) for document in documents if document.type == _EXTRACT), None
    )
    if letter is not None:
        source = _letter(letter, extract, name)
    elif extract is not None:
        source = extract
    else:
        raise InputNotReadableError(
            f"{name} is an EDGAR submission without a document.", advice="Download it again, in full."
        )
    edgar = edgar_header(header)
    notes = (*source.notes, *_unread(documents))
    return source._replace(accession=edgar.accession, edgar=edgar, notes=notes)


def _unread(documents: Sequence[_Document]) -> Iterator[ReadingWarning]:
    """Yield a warning if a submission has another letter than the one that is read."""
    letters = [document for document in documents if document.type != _EXTRACT]
    others = len(letters) - 1
    files = sum(len(_BEGIN.findall(letter.text)) for letter in letters[:1])
    count = max(others, 0) + max(files - 1, 0)
    if count:
        found = "another document" if count == 1 else f"{count} other documents"
        message = f"The submission has {found}, which may be a letter too: only the first was read."
        yield ReadingWarning("part_unread", message)


def documents(text: str) -> Iterator[str]:
    """Yield the text of each document in a submission or in a part of one, without its SGML tags."""
    _, begins, rest = text.partition("<DOCUMENT>")
    return (document.text for document in _documents(rest if begins else text))


class FiledDocument(NamedTuple):
    """The first document of a submission as it was filed.

    Attributes:
        name: The name of its file on EDGAR; "" if the submission does not give it.
        text: Its text, unchanged.
        first_line: The number of the text's first line in the submission.
    """

    name: str
    text: str
    first_line: int


def filed_document(text: str) -> FiledDocument | None:
    """Return the first document of a submission, or None if it has none."""
    body = _BODY.search(text)
    if body is None:
        return None
    name = _FILE_NAME.search(text, 0, body.start())
    return FiledDocument(
        name["name"] if name else "", body["text"], 1 + text.count("\n", 0, body.start("text"))
    )


def _documents(text: str) -> Iterator[_Document]:
    for part in text.split("<DOCUMENT>"):
        description, _, body = part.partition("<TEXT>")
        kind = pattern(r"<TYPE>([^\s<]*)").search(description)
        if body.strip():
            yield _Document(kind[1].upper() if kind else "", body.partition("</TEXT>")[0].removeprefix("\n"))


def _letter(text: str, extract: Source | None, name: str) -> Source:
    """Read the letter's own document or, if that is impossible, the text extract, with a note that says why."""
    try:
        return _source(text, name)._replace(alternative=extract)
    except DrafterError as error:
        if extract is None:
            raise
        note = ReadingWarning(
            "pdf_unreadable",
            "The text extract was read instead of the PDF, so curly quotes, dashes and bullets are lost: "
            f"{error.message}",
        )
        return extract._replace(notes=(*extract.notes, note))


def _source(text: str, name: str) -> Source:
    if begin := _BEGIN.search(text):
        from drafter.reading.formats.pdf import read_pdf

        return read_pdf(_uudecoded(text[begin.end() :], name), name)
    if is_html(text):
        from drafter.reading.formats.html import html_source

        return html_source(text, name)
    return text_source(text, name)


def pdf_in(text: str, name: str) -> bytes | None:
    """Return the PDF from which the letter in a submission is read; None if its document is no PDF.

    Args:
        text: The whole submission, decoded.
        name: Its name in messages.

    Raises:
        InputNotReadableError: It is damaged.
    """
    _, _, rest = text.partition("<DOCUMENT>")
    letter = next((document.text for document in _documents(rest) if document.type != _EXTRACT), "")
    begin = _BEGIN.search(letter)
    return _uudecoded(letter[begin.end() :], name) if begin else None


def _uudecoded(text: str, name: str) -> bytes:
    """Return the bytes of a uuencoded body: its lines from after `begin` to `end`.

    EDGAR strips spaces at the end of a line, which encode zeros; binascii adds them again. Some encoders add a checksum
    character to each line, which is ignored.
    """
    data = bytearray()
    for line in text.split("\n"):
        line = line.rstrip("\r")
        if line.strip() == _END:
            return bytes(data)
        if not line:
            continue
        length = (ord(line[0]) - 32) & 63
        try:
            data += binascii.a2b_uu(line[: 1 + (length + 2) // 3 * 4])
        except (binascii.Error, ValueError):
            break
    raise InputNotReadableError(
        f"The PDF inside {name} is cut short or damaged.", advice="Download the submission again, in full."
    )


def edgar_header(header: str) -> EdgarHeader:
    """Return the values in the header of a submission, which is the text before its first document."""
    found: dict[str, list[str]] = {tag: [] for tag in _TAG_OF_LABEL.values()}
    for field in _FIELD.finditer(header):
        values = found[field["tag"] or _TAG_OF_LABEL[field["label"]]]
        if (value := field["value"].strip()) not in values:
            values.append(value)
    industry = next(filter(None, map(_INDUSTRY.fullmatch, found["ASSIGNED-SIC"])), None)
    return EdgarHeader(
        accession=next(filter(_ACCESSION_NUMBER.fullmatch, found["ACCESSION-NUMBER"]), None),
        companies=tuple(found["CONFORMED-NAME"]),
        ciks=tuple(found["CIK"]),
        file_numbers=tuple(found["FILE-NUMBER"]),
        office=next(iter(found["ORGANIZATION-NAME"]), None),
        former_names=tuple(found["FORMER-CONFORMED-NAME"]),
        form=next(iter(found["TYPE"]), None),
        filed=next(filter(None, map(_day, found["FILING-DATE"])), None),
        sic=industry["code"] if industry else None,
        industry=(industry["name"] or None) if industry else None,
    )


def _day(digits: str) -> datetime.date | None:
    """Return a date written as eight digits, or None if they are not a valid date."""
    try:
        return datetime.datetime.strptime(digits, "%Y%m%d").replace(tzinfo=datetime.UTC).date()
    except ValueError:
        return None
