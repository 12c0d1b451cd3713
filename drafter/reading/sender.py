"""Whether a letter comes from the staff."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.errors import NotAStaffLetterError
from drafter.model import Addressee, CommentLetter, ReadingWarning
from drafter.reading import stock_phrases
from drafter.reading.stock_phrases import matches

_COMMISSION = re.compile(r"securities (and|&) exchange commission", re.I)
_ENOUGH_SIGNS = 2


def require_staff_letter(letter: CommentLetter) -> None:
    """Refuse a text without at least two signs of a staff letter.

    Raises:
        NotAStaffLetterError: the text has fewer.
    """
    signs = (
        letter.date is not None,
        letter.salutation is not None,
        letter.subject.registrant is not None,
        bool(letter.contacts),
        any(matches(paragraph, stock_phrases.OPENING) for paragraph in letter.opening),
    )
    if sum(signs) < _ENOUGH_SIGNS:
        raise NotAStaffLetterError(
            "This does not read like an SEC staff letter: it lacks date, Re: block, salutation and contacts.",
            advice="Give the letter as EDGAR publishes it, or as the staff sent it.",
            place=letter.source,
        )


def is_to_the_commission(addressee: Addressee) -> bool:
    """Return whether a letter goes to the SEC, as a company's response does."""
    parts = (addressee.name, addressee.title, addressee.company, *addressee.address)
    return any(part and _COMMISSION.search(part) for part in parts)


def as_response(letter: CommentLetter) -> CommentLetter:
    """Return a company's response without comments: those that it quotes are not the staff's letter."""
    warning = ReadingWarning(
        "not_from_staff",
        "This is a response, not a staff letter: it is written to the SEC, not by its staff.",
    )
    return replace(letter, kind="other", comments=(), warnings=(*letter.warnings, warning))
