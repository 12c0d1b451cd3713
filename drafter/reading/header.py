"""Read the top of a staff letter: date, delivery, addressee, Re: block, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from drafter.kernel.patterns import pattern
from drafter.model import Addressee, ReadingWarning, Subject
from drafter.reading.date_line import DateLine, find_date
from drafter.reading.delivery import is_delivery, is_stamp
from drafter.reading.ledger import Ledger
from drafter.reading.lost_in_names import mend_names
from drafter.reading.paragraphs import squeeze, text_of
from drafter.reading.parties.address import lines_above_addressee, read_addressee
from drafter.reading.parties.address_lines import Known
from drafter.reading.restoration import restore
from drafter.reading.salutation import find_salutation
from drafter.reading.source import Line
from drafter.reading.subject import find_subject, read_subject

_FRONT_LINES = 80
_BODY_BEGINS = r"(We|This|Your|The staff|I am)\b.{20,}"
_COLUMNS = re.compile(r"\s{2,}")
_LABEL = re.compile(r"(?:re|ref|reference|subject)\s*[:.]\s*", re.I)


class Header(NamedTuple):
    """The part of the letter above its first sentence; `body` is the index of the line after the salutation."""

    date: date | None
    delivery: tuple[str, ...]
    addressee: Addressee
    subject: Subject
    salutation: str | None
    body: int


def read_header(lines: Sequence[Line], ledger: Ledger, *, restored: bool = False) -> Header:
    """Read the top of the letter and enter its lines in the ledger.

    Args:
        lines: All lines of the letter.
        ledger: Where each line's place is entered.
        restored: Whether to restore lost characters where that is certain.
    """
    if restored:
        front_lines = [line._replace(text=_restored(line.text)) for line in lines[:_FRONT_LINES]]
        lines = [*front_lines, *lines[_FRONT_LINES:]]
    salutation = find_salutation(lines)
    body = salutation.stop if salutation else _first_sentence(lines)
    front = lines[: salutation.start if salutation else body]
    greeting = None
    if salutation:
        greeting = text_of(lines[salutation.start : salutation.stop])
        ledger.put(lines[salutation.start : salutation.stop], "salutation")

    subject_at = find_subject(front)
    subject = read_subject(front[subject_at:], [line.text for line in front[:subject_at]])
    ledger.put(front[subject_at:], "subject")
    top = _read_top(front[:subject_at], Known.of(greeting, [subject.registrant]), ledger)
    return Header(top.date, top.delivery, top.addressee, subject, greeting, body)


def _restored(text: str) -> str:
    """Return a line of the top with its lost characters restored; the space after "Re:" is none."""
    label = _LABEL.match(text)
    begins = label.end() if label else 0
    return text[:begins] + mend_names(restore(text[begins:])[0])


class _Top(NamedTuple):
    """The parts of the letter above the Re: block."""

    date: date | None
    delivery: tuple[str, ...]
    addressee: Addressee


def _read_top(lines: Sequence[Line], known: Known, ledger: Ledger) -> _Top:
    written: date | None = None
    delivery: list[str] = []
    address: list[tuple[Line, str]] = []
    for line in lines:
        texts = [squeeze(line.text)]
        if written is None and (dated := find_date(line.text)):
            written = dated.date
            texts = _beside(line.text, dated)
            ledger.put(line, "date")
        for text in texts:
            if is_delivery(text):
                delivery.append(text)
                ledger.put(line, "delivery")
            elif not is_stamp(text) and find_date(text) is None:
                address.append((line, text))
    addressed = [text for _, text in address]
    strays = lines_above_addressee(addressed, known)
    ledger.put([line for line, _ in address[strays:]], "addressee")
    return _Top(written, tuple(delivery), read_addressee(addressed[strays:], known))


def _beside(text: str, dated: DateLine) -> list[str]:
    """Return what the line of the date has besides: a method of delivery, or text in another column.

    Other words belong to the date ("Washington, May 5, 2009").
    """
    columns = [squeeze(column) for column in _COLUMNS.split(text)]
    return [
        squeeze(part)
        for part in (dated.before, dated.after)
        if part and (is_delivery(squeeze(part)) or squeeze(part) in columns)
    ]


def _first_sentence(lines: Sequence[Line]) -> int:
    """Return the index of the first sentence, for a letter without a salutation."""
    return next(
        (i for i, line in enumerate(lines[:_FRONT_LINES]) if pattern(_BODY_BEGINS).match(line.text)), 0
    )


def date_of_running_header(furniture: Sequence[Line]) -> tuple[date | None, tuple[ReadingWarning, ...]]:
    """Return the date in the headers of later pages, with a warning, for a letter whose own date was not found."""
    for line in furniture:
        found = find_date(line.text)
        if found and not line.hidden and not found.before:
            message = "The date was read from the header of a later page: the letter's own was not found."
            return found.date, (ReadingWarning("date_from_header", message, line.number),)
    return None, ()
