"""From bytes to a CommentLetter. The whole way is `_letter_of`: furniture, header, body, closing."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from drafter.errors import InputNotFoundError, NotAStaffLetterError
from drafter.kernel import limits
from drafter.kernel.dates import PATTERN, first_date
from drafter.kernel.files import read_file
from drafter.model import Addressee, CommentLetter, ReadingWarning
from drafter.reading import stock_phrases
from drafter.reading.body import read_body
from drafter.reading.closing import read_closing
from drafter.reading.crosscheck import disagreements, header_disagreements
from drafter.reading.deadline import deadline, no_deadline_reason
from drafter.reading.furniture import mark_furniture
from drafter.reading.header import read_header
from drafter.reading.ledger import Ledger, unplaced
from drafter.reading.source import Source
from drafter.reading.stock_phrases import matches
from drafter.reading.warnings import doubts

_STANDARD_INPUT = "-"
_MARKS_OF_A_LETTER = 2
_COMMISSION = re.compile(r"securities (and|&) exchange commission", re.I)
_PRIOR_LETTER = re.compile(
    rf"\bcomments? (?:are|is) to (?:the )?comments? in our (?:comment )?letter(?: dated| of)? ({PATTERN})"
    rf"|\bour (?:comment )?letter (?:dated|of) ({PATTERN})|\bin our ({PATTERN}) (?:comment )?letter",
    re.I,
)
_PRIOR_RESPONSE = re.compile(
    rf"\byour (?:response|letter|correspondence)(?: letter)?(?: dated| of| submitted| filed)?(?: on)? ({PATTERN})"
    rf"|\byour ({PATTERN}),? (?:response|letter|correspondence)",
    re.I,
)


def read(source: str | Path | bytes, *, name: str | None = None, restore: bool = True) -> CommentLetter:
    """Read a staff letter from a file, its bytes, or standard input (`-`).

    Args:
        source: a path, `-`, or the bytes themselves.
        name: what to call the letter in messages and in `CommentLetter.source`; the path by default.
        restore: put back what EDGAR's text form has lost, where it is certain.

    Raises: InputNotFoundError, InputEmptyError, InputNotReadableError, NotAStaffLetterError: see
        `drafter.errors`.
    """
    from drafter.reading.formats import read_source as lines_of

    data = source if isinstance(source, bytes) else _bytes_of(source)
    name = name or (str(source) if not isinstance(source, bytes) else "letter")
    lines = lines_of(data, "Standard input" if name == _STANDARD_INPUT else name)
    return read_source(lines._replace(name=name, restore=restore))


def _bytes_of(path: str | Path) -> bytes:
    if str(path) == _STANDARD_INPUT:
        return sys.stdin.buffer.read(limits.limit(limits.FILE) + 1)  # one byte more, to know it
    try:
        return read_file(path, most=limits.limit(limits.FILE))
    except FileNotFoundError:
        raise InputNotFoundError(
            "There is no such file.", advice="Check the name and the folder.", place=str(path)
        ) from None
    except IsADirectoryError:
        raise InputNotFoundError(
            "This is a folder, not a letter.", advice="Name a file in it.", place=str(path)
        ) from None
    except OSError as error:
        raise InputNotFoundError(f"The file cannot be opened: {error.strerror}.", place=str(path)) from None


def read_source(source: Source) -> CommentLetter:
    """Read the lines of a letter, whatever form they came in; where there are two forms, compare them."""
    letter = _letter_of(source)
    _require_staff_letter(letter)
    found = [*_unplaced_warnings(letter)]
    if source.alternative is not None:
        found += disagreements(letter, _letter_of(source.alternative))
    if source.edgar is not None:
        found += header_disagreements(letter, source.edgar)
    letter = replace(letter, warnings=(*letter.warnings, *found))
    return _not_from_staff(letter) if _is_to_the_commission(letter.addressee) else letter


def _is_to_the_commission(addressee: Addressee) -> bool:
    """Whether the letter goes to the SEC, as a company's does."""
    parts = (addressee.name, addressee.title, addressee.company, *addressee.address)
    return any(part and _COMMISSION.search(part) for part in parts)


def _not_from_staff(letter: CommentLetter) -> CommentLetter:
    """The letter without comments: what it may quote from the staff is not the staff's."""
    warning = ReadingWarning(
        "not_from_staff",
        "This is a response, not a staff letter: it is written to the SEC, not by its staff.",
    )
    return replace(letter, kind="other", comments=(), warnings=(*letter.warnings, warning))


def _letter_of(source: Source) -> CommentLetter:
    """The way of the lines: furniture, header, body, closing; each stage places its lines in the ledger."""
    ledger = Ledger()
    marked = mark_furniture(_set_apart(source) if source.flowing else source)
    ledger.put(marked.furniture, "furniture")
    header = read_header(marked.lines, ledger, restored=source.lossy and source.restore)
    body = read_body(marked.lines[header.body :], source, ledger)
    closing = read_closing(body.rest, body.opening, ledger)
    opening = " ".join(body.opening)
    around = " ".join((*body.opening, *closing.paragraphs))
    due = deadline(around, header.date)
    placed = ledger.placed(source)
    letter = CommentLetter(
        source=source.name,
        kind=body.kind,
        date=header.date,
        delivery=header.delivery,
        addressee=header.addressee,
        subject=header.subject,
        salutation=header.salutation,
        opening=body.opening,
        deadline=due,
        no_deadline_reason=None if due else no_deadline_reason(around),
        prior_letter_date=_first_named(_PRIOR_LETTER, opening),
        prior_response_date=_first_named(_PRIOR_RESPONSE, opening),
        comments=body.comments,
        closing=closing.paragraphs,
        contacts=closing.contacts,
        signature=closing.signature,
        cc=closing.cc,
        lines=placed,
        unplaced=unplaced(placed),
        accession=source.accession,
        edgar=source.edgar,
    )
    return replace(letter, warnings=(*source.notes, *marked.warnings, *doubts(letter, body.strays)))


def _first_named(pattern: re.Pattern[str], text: str) -> date | None:
    """The date in the first place that a pattern finds."""
    found = pattern.search(text)
    return first_date(found[0]) if found else None


def _set_apart(source: Source) -> Source:
    """White space above every line of a source whose lines are whole paragraphs."""
    return source._replace(lines=tuple(line._replace(gap=max(line.gap, 1.0)) for line in source.lines))


def _require_staff_letter(letter: CommentLetter) -> None:
    """Refuse a text that has not even two of the marks of a letter from the staff.

    Raises:
        NotAStaffLetterError: with what was looked for.
    """
    marks = (
        letter.date is not None,
        letter.salutation is not None,
        letter.subject.registrant is not None,
        bool(letter.contacts),
        any(matches(paragraph, stock_phrases.OPENING) for paragraph in letter.opening),
    )
    if sum(marks) < _MARKS_OF_A_LETTER:
        raise NotAStaffLetterError(
            "This does not read like an SEC staff letter: it lacks date, Re: block, salutation and contacts.",
            advice="Give the letter as EDGAR publishes it, or as the staff sent it.",
            place=letter.source,
        )


def _unplaced_warnings(letter: CommentLetter) -> list[ReadingWarning]:
    return [
        ReadingWarning(
            "unplaced_line", f"This line belongs to no part of the letter: {line.text!r}", line.line
        )
        for line in letter.unplaced
    ]
