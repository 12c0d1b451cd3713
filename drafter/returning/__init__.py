"""Read a company's letter to the staff: each comment that it restates, with its response.

    bytes ──formats──▶ pieces ──furniture──▶ without page headers ──slots | shapes | alignment──▶ parts ──▶ exchanges

`formats` turns a file in any format into pieces. A letter is divided by the content controls of a draft if it still has
them, by the staff letter's own words if that letter is available, and otherwise by its shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.model import CommentLetter, ReadingWarning
from drafter.returned import Exchange, ReturnedLetter
from drafter.returning import header
from drafter.returning.ending import signature
from drafter.returning.exchanges import divide
from drafter.returning.formats import read_content

_OTHER_LETTER = ReadingWarning(
    "other_letter",
    "It restates no comment of the staff letter given with it, and may respond to another letter.",
)


def read_returned(data: bytes, name: str, letter: CommentLetter | None = None) -> ReturnedLetter:
    """Read a company's letter to the staff.

    Args:
        data: The whole file.
        name: Its name in messages.
        letter: The staff letter that it responds to, if available; its words then locate the comments.

    Raises:
        InputNotReadableError: The file cannot be read. Subclasses say if it is encrypted, scanned or too large.
        InputEmptyError: It has no text.
    """
    content = read_content(data, name)
    pieces = content.pieces
    greeting = header.salutation(pieces)
    divided = divide(pieces, greeting + 1, letter)
    exchanges, restates = divided.exchanges, divided.restates
    close = greeting + signature(pieces[greeting:])
    first = exchanges[0].place.paragraph or exchanges[0].place.line if exchanges else pieces[-1].after
    opening = [piece for piece in pieces[greeting + 1 :] if piece.number < first]
    date = header.written(pieces, greeting)
    subject = header.subject(pieces, greeting)
    dates = header.letter_dates(opening, pieces[:greeting], date)
    if letter and letter.date and restates:
        dates = (letter.date,)
    return ReturnedLetter(
        source=name,
        kind=header.kind(opening, answers=bool(exchanges)),
        date=date,
        letter_dates=dates,
        letter_date=max(dates, default=None),
        addressee=header.addressee(pieces, greeting),
        registrant=subject.registrant,
        file_numbers=subject.file_numbers,
        signer=header.signer(pieces, close),
        law_firm=header.law_firm(pieces, greeting, close),
        opening=divided.opening,
        exchanges=tuple(_in_one_sequence(exchanges)) if divided.is_by_shape and len(dates) < 2 else exchanges,
        closing=divided.closing,
        margins=content.margins,
        marks=content.marks,
        properties=content.properties,
        warnings=(_OTHER_LETTER,) if letter and letter.comments and not restates else (),
    )


def _in_one_sequence(exchanges: Iterable[Exchange]) -> Iterator[Exchange]:
    """Yield the exchanges of a response to one staff letter; comments that it numbers anew from 1 go on counting."""
    before = offset = 0
    for exchange in exchanges:
        number = exchange.number
        if number is not None:
            if number + offset <= before:
                offset = before
            before = number = number + offset
        yield replace(exchange, number=number) if offset else exchange
