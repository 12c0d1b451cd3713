"""Compare the two versions of a letter in an EDGAR submission, and the letter with the submission's header."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import zip_longest

from drafter.kernel.dates import in_letter_style
from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter, EdgarHeader, ReadingWarning

STAFF_FORMS = frozenset({"UPLOAD", "LETTER"})
"""The types of submission of the staff's letters."""

_EARLIER, _LATER = 5, 60
"""The maximum number of days by which a letter may be filed before, or after, the date on it."""


def disagreements(letter: CommentLetter, other: CommentLetter) -> Iterator[ReadingWarning]:
    """Yield a warning for each comment that differs between the document that was read and the text extract.

    Comments are paired by position. Punctuation and accented letters are ignored, because the extract may have lost
    them.

    Args:
        letter: The letter as read from the document.
        other: The letter as read from the text extract.
    """
    for mine, theirs in zip_longest(letter.comments, other.comments):
        if theirs is None:
            message = f"Comment {mine.number} is in the document but not in the submission's text extract."
            yield ReadingWarning("forms_disagree", message, mine.lines[0])
        elif mine is None:
            message = f"Comment {theirs.number} is in the submission's text extract but not in the document."
            yield ReadingWarning("forms_disagree", message)
        elif mine.number != theirs.number or _letters(mine.text) != _letters(theirs.text):
            where = _first_difference(mine.text, theirs.text)
            message = f"Comment {mine.number} differs between the document and the text extract: {where}."
            yield ReadingWarning("forms_disagree", message, mine.lines[0])


def header_disagreements(letter: CommentLetter, filing: EdgarHeader) -> Iterator[ReadingWarning]:
    """Yield a warning for each field of the letter that the submission's header contradicts, and for a missing date.

    Args:
        letter: The letter.
        filing: The submission's header.
    """
    printed = {_file_number(number) for number in letter.subject.file_numbers}
    registered = {_file_number(number) for number in filing.file_numbers}
    if printed and registered and not printed & registered:
        numbers = ", ".join(filing.file_numbers)
        message = f"EDGAR lists this letter under File No. {numbers}, which is not in its Re: block."
        yield ReadingWarning("file_number", message)
    ciks = {number.lstrip("0") for number in letter.subject.ciks}
    if ciks and filing.ciks and not ciks & {number.lstrip("0") for number in filing.ciks}:
        message = (
            f"EDGAR lists this letter under CIK {', '.join(filing.ciks)}, which is not in its Re: block."
        )
        yield ReadingWarning("cik", message)
    yield from _about_date(letter, filing)


def _about_date(letter: CommentLetter, filing: EdgarHeader) -> Iterator[ReadingWarning]:
    """Yield a warning if the letter has no date, or a date that does not agree with the day of filing."""
    if filing.filed is None or filing.form not in STAFF_FORMS:
        return
    filed = in_letter_style(filing.filed)
    if letter.date is None:
        message = f"No date was found in the letter; EDGAR shows a filing date of {filed}."
        yield ReadingWarning("date_uncertain", message)
    elif not -_EARLIER <= (filing.filed - letter.date).days <= _LATER:
        message = (
            f"The letter is dated {in_letter_style(letter.date)}, but EDGAR shows a filing date of {filed}."
        )
        yield ReadingWarning("date_uncertain", message)


def _letters(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFC", text) if c.isascii())
    return pattern(r"[^A-Za-z0-9]").sub("", plain)


def _first_difference(one: str, other: str) -> str:
    """Return the first words that differ, with the words around them."""
    mine, theirs = one.split(), other.split()
    pairs = enumerate(zip(mine, theirs, strict=False))
    at = next((i for i, (a, b) in pairs if _letters(a) != _letters(b)), min(len(mine), len(theirs)))
    shown = slice(max(0, at - 2), at + 4)
    return f"“{' '.join(mine[shown])}” and “{' '.join(theirs[shown])}”"


def _file_number(number: str) -> str:
    """Return a file number without leading zeros and suffix: "001-36743" and "1-36743" are the same."""
    prefix, _, rest = number.partition("-")
    return f"{prefix.lstrip('0')}-{rest.split('-')[0]}"
