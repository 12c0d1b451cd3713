"""Determine whether a letter comes from the staff, or is a company's response to one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from drafter.errors import AS_LETTER, NotAStaffLetterError
from drafter.model import Addressee, CommentLetter, ReadingWarning
from drafter.reading import stock_phrases
from drafter.reading.crosscheck import STAFF_FORMS
from drafter.reading.names import is_title
from drafter.reading.parties.address import names_the_commission
from drafter.reading.stock_phrases import matches

_RESPONDS = re.compile(
    r"\b(?:on behalf of|set forth below (?:are|is)|please find|"
    r"(?:we|i) (?:are|am|write|wish) (?:\w+ )?(?:responding|submitting|filing|to respond|in response|"
    r"writing (?:to you )?(?:in response|to respond|with respect to your|regarding your))|"
    r"this letter (?:responds|is in response|sets forth|is being)|in response to (?:the|your) (?:comments?|staff|"
    r"letter)|"
    r"(?:submit\w*|provid\w+|set(?:s|ting)? forth) the following responses?|"
    r"responses? (?:of|by) the company|hereby requests?)\b",
    re.I,
)
_LABEL = re.compile(
    r"\s*(?:the )?(?:company|registrant|trust|fund|management)?(?:['’]s)? ?response(?: to comment)?(?: "
    r"no\.)?\s*\d*\s*:",
    re.I,
)
_ENOUGH_SIGNS = 2


class _Sign(NamedTuple):
    """A sign of who sent a letter, with its weight: positive for the staff, negative for a company."""

    weight: int
    holds: Callable[[CommentLetter], bool]


def _form(letter: CommentLetter) -> str | None:
    """Return the type of the submission that contains a letter."""
    return letter.edgar.form if letter.edgar else None


_SIGNS = (
    _Sign(3, lambda letter: any(matches(text, stock_phrases.OPENING) for text in letter.opening)),
    _Sign(3, lambda letter: any(matches(text, stock_phrases.ANNOUNCED) for text in letter.opening)),
    _Sign(2, lambda letter: any((contact.phone or "").startswith("202-") for contact in letter.contacts)),
    _Sign(2, lambda letter: bool(letter.signature.division or is_title(letter.signature.title or ""))),
    _Sign(4, lambda letter: _form(letter) in STAFF_FORMS),
    _Sign(-4, lambda letter: _form(letter) == "CORRESP"),
    _Sign(-4, lambda letter: is_to_the_commission(letter.addressee)),
    _Sign(-3, lambda letter: any(_RESPONDS.search(text) for text in letter.opening)),
    _Sign(-4, lambda letter: any(_LABEL.match(line.text) for line in letter.lines)),
)


def require_staff_letter(letter: CommentLetter) -> None:
    """Refuse a text without at least two signs of a staff letter.

    Raises:
        NotAStaffLetterError: The text has fewer.
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
            "This does not look like an SEC staff letter: it lacks a date, Re: block, salutation and contacts.",
            advice=f"Use the letter as EDGAR publishes it, or as the staff sent it. {AS_LETTER}",
            place=letter.source,
        )


def is_response(letter: CommentLetter) -> bool:
    """Return whether a letter shows more signs of a company's response than of a letter from the staff."""
    return sum(sign.weight for sign in _SIGNS if sign.holds(letter)) < 0


def is_to_the_commission(addressee: Addressee) -> bool:
    """Return whether an addressee is the SEC."""
    parts = (addressee.name, addressee.title, addressee.company, *addressee.address, *addressee.others)
    return any(part and names_the_commission(part) for part in parts)


def as_letter(letter: CommentLetter) -> CommentLetter:
    """Return a letter that looks like a company's response but is a letter from the staff according to the user."""
    message = "This looks like a response, but was read as a staff letter because of --as letter."
    return replace(letter, warnings=(*letter.warnings, ReadingWarning("read_as_letter", message)))


def as_response(letter: CommentLetter) -> CommentLetter:
    """Return a company's response without comments, because those that it quotes are not those of a staff letter."""
    warning = ReadingWarning(
        "not_from_staff",
        "This is a response, not a staff letter: it is written to the SEC, not by its staff.",
    )
    return replace(letter, kind="other", comments=(), warnings=(*letter.warnings, warning))
