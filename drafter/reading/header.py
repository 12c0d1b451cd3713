"""The top of a staff letter: date, delivery, addressee, Re: block, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from drafter.kernel import dates
from drafter.model import Addressee, Subject
from drafter.reading.ledger import Ledger
from drafter.reading.paragraphs import squeeze, text_of
from drafter.reading.parties.address import read_addressee
from drafter.reading.restoration import restore
from drafter.reading.salutation import find_salutation
from drafter.reading.source import Line
from drafter.reading.subject import BEGINS, read_subject

_FRONT_LINES = 80
_BODY_BEGINS = re.compile(r"(We|This|Your|The staff|I am)\b.{20,}")
_DATE_LINE = re.compile(rf"({dates.PATTERN})$", re.I)
_DELIVERY = re.compile(
    r"(via|by)\s+(u\.?s\.?\s+)?"
    r"(e-?mail|edgar|facsimile|fax|overnight|hand|federal express|fedex|mail|secure|courier|electronic)\b"
    r"|u\.?s\.? mail\b|mail ?stop\b|room\s+\d+$|(facsimile|fax|e-?mail)\b\s*(no\.?|number)?\s*:"
    r"|\S+@\S+\.\w+$|confidential$",
    re.I,
)
_STAMP = re.compile(r"received\b|\d{4}\s+[A-Z]{3}\s+-?\d|.{0,3}\bfoia\b", re.I)
"""A stamp of the mail room or a legend. It is not part of the address, so it is reported as unplaced."""


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
        lines: all lines of the letter.
        ledger: where each line's place is entered.
        restored: whether to restore lost characters where that is certain.
    """
    if restored:
        front_lines = [line._replace(text=restore(line.text)[0]) for line in lines[:_FRONT_LINES]]
        lines = [*front_lines, *lines[_FRONT_LINES:]]
    salutation = find_salutation(lines)
    body = salutation.stop if salutation else _first_sentence(lines)
    front = lines[: salutation.start if salutation else body]
    greeting = None
    if salutation:
        greeting = text_of(lines[salutation.start : salutation.stop])
        ledger.put(lines[salutation.start : salutation.stop], "salutation")

    subject_at = next((i for i, line in enumerate(front) if BEGINS.match(line.text)), len(front))
    subject = read_subject(front[subject_at:], [line.text for line in front[:subject_at]])
    ledger.put(front[subject_at:], "subject")
    written, delivery, address = None, [], []
    for line in front[:subject_at]:
        text = squeeze(line.text)
        if written is None and (match := _DATE_LINE.search(text)):
            written = dates.first_date(match[1])
            delivery += [text[: match.start()].strip()] if match.start() else []
            ledger.put(line, "date")
        elif _DELIVERY.match(text):
            delivery.append(text)
            ledger.put(line, "delivery")
        elif not _STAMP.match(text):
            address.append(text)
            ledger.put(line, "addressee")
    addressee = read_addressee(address, subject.registrant)
    return Header(written, tuple(delivery), addressee, subject, greeting, body)


def _first_sentence(lines: Sequence[Line]) -> int:
    """Return the index of the first sentence, for a letter without a salutation."""
    return next((i for i, line in enumerate(lines[:_FRONT_LINES]) if _BODY_BEGINS.match(line.text)), 0)
