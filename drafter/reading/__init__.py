"""Read a staff letter: from bytes to a `CommentLetter`.

    bytes ──formats──▶ Source ──furniture──▶ lines ──header──▶ body ──▶ closing ──▶ CommentLetter

`_letter_of` runs the stages in this order. Each one takes the lines that are left and enters those that it uses in the
ledger, so that a line that no stage recognizes is reported and never lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter.model import CommentLetter, ReadingWarning
from drafter.reading.body import read_body
from drafter.reading.closing import read_closing
from drafter.reading.crosscheck import disagreements, header_disagreements
from drafter.reading.deadline import deadline, no_deadline_reason
from drafter.reading.division import with_division
from drafter.reading.earlier_letters import prior_letter_date, prior_response_date
from drafter.reading.field_places import field_places
from drafter.reading.files import STANDARD_INPUT, read_bytes
from drafter.reading.filings import with_filings
from drafter.reading.formats import read_source
from drafter.reading.furniture import mark_furniture
from drafter.reading.header import date_of_running_header, read_header
from drafter.reading.ledger import Ledger, unplaced
from drafter.reading.lost_in_names import find_lost_in_names, mend_names
from drafter.reading.parties.clients import with_clients
from drafter.reading.places import with_places
from drafter.reading.sender import as_letter, as_response, is_response, require_staff_letter
from drafter.reading.source import Line, Source
from drafter.reading.subject import read_subject, with_opening
from drafter.reading.warnings import find_warnings


def read(
    source: str | Path | bytes, *, name: str | None = None, restore: bool = True, as_letter: bool = False
) -> CommentLetter:
    """Read a staff letter.

    Args:
        source: A path, `-` for standard input, or the bytes themselves.
        name: The name of the letter in messages and in `CommentLetter.source`; by default the path.
        restore: Whether to restore characters that EDGAR's text format dropped, where they are certain.
        as_letter: Whether to treat the document as a letter from the staff, whatever it looks like.

    Raises:
        InputNotFoundError: The file does not exist or cannot be opened.
        InputEmptyError: It contains no text.
        InputNotReadableError: It is damaged, or in a format that cannot be read. Subclasses tell if it is encrypted,
            scanned or too large.
        NotAStaffLetterError: It does not look like a letter from the staff.
    """
    data = source if isinstance(source, bytes) else read_bytes(source)
    name = name or ("letter" if isinstance(source, bytes) else str(source))
    lines = read_source(data, "Standard input" if name == STANDARD_INPUT else name)
    return read_letter(lines._replace(name=name, restore=restore, as_letter=as_letter))


def with_subject_lines(letter: CommentLetter, lines: Sequence[str]) -> CommentLetter:
    """Return a letter with another Re: block, and the filing of each comment by it.

    Args:
        letter: The letter.
        lines: The lines of the block, the registrant first.
    """
    block = [Line(0, 0, 1, line) for line in lines]
    subject = with_opening(read_subject(block), " ".join(letter.opening))
    return replace(letter, subject=subject, comments=with_filings(letter.comments, subject))


def read_letter(source: Source) -> CommentLetter:
    """Read the lines of a letter, and compare the two versions of it that a submission contains.

    Args:
        source: The lines of the letter.

    Raises:
        NotAStaffLetterError: The lines do not look like a letter from the staff.
    """
    letter = _letter_of(source)
    if not source.as_letter:
        require_staff_letter(letter)
    found = [
        ReadingWarning(
            "unplaced_line", f"This line belongs to no known part of the letter: “{line.text}”", line.line
        )
        for line in letter.unplaced
    ]
    if source.alternative is not None:
        found += disagreements(letter, _letter_of(source.alternative))
    if source.edgar is not None:
        found += header_disagreements(letter, source.edgar)
    letter = with_clients(replace(letter, warnings=(*letter.warnings, *found)))
    letter = replace(letter, warnings=with_places(letter.warnings, source.lines))
    if not is_response(letter):
        return letter
    return as_letter(letter) if source.as_letter else as_response(letter)


def _letter_of(source: Source) -> CommentLetter:
    ledger = Ledger()
    marked = mark_furniture(_set_apart(source) if source.flowing else source)
    ledger.put(marked.furniture, "furniture")
    header = read_header(marked.lines, ledger, restored=source.lossy and source.restore)
    body = read_body(marked.lines[header.body :], source, ledger)
    mends = source.lossy and source.restore
    rest = [line._replace(text=mend_names(line.text)) for line in body.rest] if mends else body.rest
    closing = read_closing(rest, body.opening, ledger)
    opening = " ".join(body.opening)
    subject = with_opening(header.subject, opening)
    around = " ".join((*body.opening, *closing.paragraphs))
    written, late = (header.date, ()) if header.date else date_of_running_header(marked.furniture)
    due = deadline(around, written)
    placed = ledger.placed(source)
    letter = CommentLetter(
        source=source.name,
        kind=body.kind,
        date=written,
        delivery=header.delivery,
        addressee=header.addressee,
        subject=subject,
        salutation=header.salutation,
        opening=body.opening,
        deadline=due,
        no_deadline_reason=None if due else no_deadline_reason(around, comments=bool(body.comments)),
        prior_letter_date=prior_letter_date(opening),
        prior_response_date=prior_response_date(opening),
        comments=with_filings(body.comments, subject),
        closing=closing.paragraphs,
        contacts=closing.contacts,
        signature=with_division(closing.signature, marked.letterhead, subject),
        cc=closing.cc,
        lines=placed,
        unplaced=unplaced(placed),
        accession=source.accession,
        edgar=source.edgar,
    )
    lost = find_lost_in_names(letter) if source.lossy else ()
    warnings = (*source.notes, *marked.warnings, *late, *body.warnings, *find_warnings(letter), *lost)
    return replace(letter, warnings=warnings, places=tuple(field_places(letter, source.lines, ledger)))


def _set_apart(source: Source) -> Source:
    """Return a source whose lines are whole paragraphs with a gap above every line."""
    return source._replace(lines=tuple(line._replace(gap=max(line.gap, 1.0)) for line in source.lines))
