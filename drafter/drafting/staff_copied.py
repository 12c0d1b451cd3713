"""Tell the people of the staff among those who were copied on the staff's letter: they are no one's to copy again.

Letters of Investment Management end with copies to the branch chief and the assistant director of the reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.kernel.patterns import pattern
from drafter.model import CommentLetter

STAFF_TITLES = (
    (r"branch chief\b", "Kit Merrow, Branch Chief"),
    (r"(?:assistant|associate|deputy) director\b", "Ana Tolland, Acting Assistant Director"),
    (r"(?:staff|examining) (?:attorney|accountant|examiner)\b", "Lou Quill, Staff Accountant"),
    (r"(?:associate|deputy) chief (?:counsel|accountant)\b", "Ida Brook, Deputy Chief Accountant"),
    (r"division of (?:investment management|corporation finance)\b", "Ed Sand, Division of Investment Management"),
    (r"(?:securities and exchange commission|\bSEC)$", "Mo Hale, U.S. Securities and Exchange Commission"),
)  # fmt: skip
"""Words that only someone of the staff has behind the name, each with an example."""

_TITLE = "|".join(words for words, _ in STAFF_TITLES)
_TITLE_ALONE = rf"(?:acting |senior |the )?(?:{_TITLE})"


def without_staff(letter: CommentLetter) -> tuple[str, ...]:
    """Return those outside of the staff who were copied on a letter, one line each."""
    staff = [name for name in (*(one.name for one in letter.contacts), letter.signature.name) if name]
    return tuple(line for line, title in _with_title(letter.cc) if not _is_of_staff(line, title, staff))


def _with_title(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each line with the title below it, if that has a line of its own."""
    for line, below in zip(lines, (*lines[1:], ""), strict=False):
        yield line, below if pattern(_TITLE_ALONE, re.I).match(below) else ""


def _is_of_staff(line: str, title: str, staff: Sequence[str]) -> bool:
    is_one = pattern(_TITLE, re.I).search(line) is not None
    return is_one or bool(title) or line.partition(",")[0].strip() in staff
