"""The two forms of a letter that an EDGAR submission holds, and its header, held against one another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from drafter.model import CommentLetter, Warning
from drafter.reading.source import Filing


def disagreements(letter: CommentLetter, other: CommentLetter) -> Iterator[Warning]:
    """A warning for each comment whose words are not the same in both forms.

    Punctuation and letters with accents are left out: the text form may have lost them.
    """
    theirs = {comment.number: _words(comment.text) for comment in other.comments}
    for comment in letter.comments:
        words = _words(comment.text)
        if comment.number not in theirs:
            message = f"Comment {comment.number} stands in the PDF and not in the submission's text extract."
            yield Warning("forms_disagree", message, comment.lines[0])
        elif words != theirs[comment.number]:
            where = _first_difference(words, theirs[comment.number])
            message = f"Comment {comment.number} differs between the PDF and the text extract: {where}."
            yield Warning("forms_disagree", message, comment.lines[0])
    for number in theirs.keys() - {comment.number for comment in letter.comments}:
        yield Warning("forms_disagree", f"Comment {number} stands in the text extract and not in the PDF.")


def header_disagreements(letter: CommentLetter, filing: Filing) -> Iterator[Warning]:
    """A warning where the submission's header and the letter's Re: block name different file numbers."""
    printed = {_file_number(number) for number in letter.subject.file_numbers}
    registered = {_file_number(number) for number in filing.file_numbers}
    if printed and registered and not printed & registered:
        numbers = ", ".join(filing.file_numbers)
        message = f"EDGAR has this letter under File No. {numbers}, which its Re: block does not name."
        yield Warning("file_number", message)


def _words(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFC", text) if c.isascii())
    return re.sub(r"[^A-Za-z0-9]", "", plain)


def _first_difference(one: str, other: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return f"“{one[max(0, at - 10) : at + 20]}” and “{other[max(0, at - 10) : at + 20]}”"


def _file_number(number: str) -> str:
    """Without leading zeros and suffix: "001-36743" and "1-36743" are one."""
    prefix, _, rest = number.partition("-")
    return f"{prefix.lstrip('0')}-{rest.split('-')[0]}"
