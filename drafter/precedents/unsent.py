"""Tell a draft from a letter that was sent: a draft says nothing of how a company answered."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checking.blanks import blanks
from drafter.checking.marked import DRAFTER
from drafter.precedents.documents import accession_of
from drafter.returned import ReturnedBlock, ReturnedLetter


def is_unsent(letter: ReturnedLetter) -> bool:
    """Return whether a company's letter is plainly a draft.

    It is if Drafter's notes, comments or tracked changes are in it, or the prompt of a control, or open blanks. A
    letter in another format than Word may have brackets of its own, and is a draft only if it has no date either.

    Args:
        letter: The letter; one that is named after an accession number was filed, whatever is in it.
    """
    if accession_of(letter.source):
        return False
    if any(mark.author == DRAFTER or mark.kind == "blank_control" for mark in letter.marks):
        return True
    may_be = letter.properties is not None or letter.date is None
    return may_be and any(not blank.quoted for block in _own(letter) for blank in blanks(block.words))


def _own(letter: ReturnedLetter) -> Iterator[ReturnedBlock]:
    """Yield the blocks of the responses in the company's own words; proposed disclosure may await its facts."""
    for exchange in letter.exchanges:
        yield from (block for block in exchange.response if not block.proposed)
