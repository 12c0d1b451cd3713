"""Read a letter of either side for what is kept of it as a precedent; and all exchanges of one company's letters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError, NotAStaffLetterError
from drafter.model import CommentLetter
from drafter.services.precedents_pair import digest_of, reread
from drafter.services.returned import read_either

if TYPE_CHECKING:
    from drafter.model import EdgarHeader
    from drafter.precedent import Precedent
    from drafter.precedents.documents import Document
    from drafter.services.letters import Paper

_HEADER = 100_000
"""The bytes of a submission that its header has at most."""


class PassedOver(StrEnum):
    """Why a file that can be read is no precedent."""

    NEITHER_SIDE = "a letter of neither side"
    UNSENT = "a draft with open blanks or Drafter's notes, not a letter that was sent"


class Exchanges(NamedTuple):
    """The exchanges of some letters.

    Attributes:
        found: The exchanges, by response and comment.
        failures: The letters that could not be read, or are no precedents, each with the reason.
    """

    found: tuple[Precedent, ...]
    failures: tuple[tuple[str, str], ...]


def exchanges_of(letters: Mapping[str, bytes]) -> Exchanges:
    """Return each comment with its response in letters of both sides of one company.

    It opens no file, keeps nothing, and can be pickled, so that anything that maps functions over data can use it.

    Args:
        letters: The content of each letter by its name; a name that is an accession number counts as one.
    """
    from drafter.precedents.documents import Answer, StaffLetter
    from drafter.precedents.pairing import is_copy, paired

    kept: dict[str, tuple[int, Document]] = {}
    failures = []
    for name, data in sorted(letters.items()):
        try:
            document = document_in(data, name, digest_of(data))
        except DrafterError as error:
            failures.append((name, str(error)))
            continue
        if isinstance(document, PassedOver):
            failures.append((name, f"This is {document}."))
        elif document.id not in kept or kept[document.id][0] < rank_of(data):
            kept[document.id] = rank_of(data), document
    known = [document for _, document in kept.values()]
    staff = [one for one in known if isinstance(one, StaffLetter)]
    answers = [one for one in known if isinstance(one, Answer)]
    found = (
        paired(one, staff, partial(reread, letters[one.file], one.file)).exchanges
        for one in sorted(answers, key=lambda one: one.id)
        if not is_copy(one, [other for other in answers if other.id != one.id])
    )
    return Exchanges(tuple(exchange for exchanges in found for exchange in exchanges), tuple(failures))


def document_in(data: bytes, name: str, digest: str, *, firm: Paper | None = None) -> Document | PassedOver:
    """Return what is kept of a letter, or why nothing is.

    Args:
        data: The letter.
        name: Its name.
        digest: Its digest.
        firm: The firm whose topics are used along with the built-in ones.

    Raises:
        DrafterError: It cannot be read.
        TopicError: A topic file of the firm contains a mistake.
    """
    from drafter.precedents.documents import answer, staff_letter
    from drafter.precedents.unsent import is_unsent

    try:
        read = read_either(name, content=data, firm=firm)
    except NotAStaffLetterError:
        return PassedOver.NEITHER_SIDE
    if isinstance(read, CommentLetter):
        return staff_letter(read, digest)
    header = _header(data)
    return PassedOver.UNSENT if header is None and is_unsent(read) else answer(read, digest, header)


def rank_of(data: bytes) -> int:
    """Return how good a form of a letter is to read: a submission has a header, and a PDF its typography."""
    from drafter.reading.formats.sniffing import is_submission

    if is_submission(data[:_HEADER].decode("utf-8", "replace")):
        return 2
    return 1 if data.startswith((b"%PDF", b"PK")) or b"<" in data[:200] else 0


def _header(data: bytes) -> EdgarHeader | None:
    """Return the header of an answer's EDGAR submission, if the file is one."""
    from drafter.reading.formats.sniffing import is_submission
    from drafter.reading.formats.submission import edgar_header

    text = data[:_HEADER].decode("utf-8", "replace")
    return edgar_header(text.partition("<DOCUMENT>")[0]) if is_submission(text) else None
