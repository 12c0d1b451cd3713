"""The values of the page that shows a staff letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from drafter.web.regions import pages_of, regions_of, stretches_of

if TYPE_CHECKING:
    from drafter.model import Comment, CommentLetter, PlacedLine
    from drafter.web.work import Reading

_BEYOND = 12
"""Lines after the next comment's beginning that a comment may be said to end with."""


def letter_values(reading: Reading) -> dict[str, Any]:
    """Return the values of the template for a letter."""
    letter = reading.letter
    inside = _warnings_by_comment(letter)
    placed = {at for found in inside.values() for at in found}
    return {
        "letter": letter,
        "pages": pages_of(letter, reading.pages),
        "stretches": [] if reading.pages else stretches_of(letter),
        "corrections": reading.corrections,
        "placed": {region.id for region in regions_of(letter)},
        "inside": inside,
        "loose": [at for at in range(1, len(letter.warnings) + 1) if at not in placed],
        "contacts": [", ".join(filter(None, (one.name, one.phone))) for one in letter.contacts],
        "source_id": _source_ids(),
    }


def form_values(reading: Reading, at: int) -> dict[str, Any]:
    """Return the values of the template for the forms that correct a comment.

    Args:
        reading: The letter.
        at: The place of the comment, from 1; 0 for one that is to be added.
    """
    lines = _with_text(reading.letter)
    begins = {last for _, last in reading.cut}
    ends = {first for first, _ in reading.cut}
    firsts = [line for line in lines if line.number not in begins]
    lasts = [line for line in lines if line.number not in ends]
    if not at:
        return {"firsts": firsts, "lasts": lasts}
    comments = reading.letter.comments
    comment = comments[at - 1]
    around = _lines_around(comments, at)
    return {
        "comment": comment,
        "firsts": [line for line in firsts if line.number in around],
        "lasts": [line for line in lasts if line.number in around],
        "inside": [line for line in firsts if comment.lines[0] < line.number <= comment.lines[1]],
        "filings": dict.fromkeys(one.filing for one in comments if one.filing),
        "topics": reading.topics,
    }


def _lines_around(comments: Sequence[Comment], at: int) -> range:
    """Return the lines with which a comment may begin or end: from those of the comment before to the next one's."""
    first = comments[max(at - 2, 0)].lines[0] - (_BEYOND if at == 1 else 0)
    last = comments[min(at, len(comments) - 1)].lines[1] + (_BEYOND if at == len(comments) else 0)
    return range(first, last + 1)


def _with_text(letter: CommentLetter) -> list[PlacedLine]:
    return [line for line in letter.lines if line.place not in ("blank", "furniture") and line.text.strip()]


def _warnings_by_comment(letter: CommentLetter) -> dict[int, list[int]]:
    """Return the warnings about lines of a comment, by its place; both count from 1."""
    found: dict[int, list[int]] = {at: [] for at in range(1, len(letter.comments) + 1)}
    for number, warning in enumerate(letter.warnings, start=1):
        for at, comment in enumerate(letter.comments, start=1):
            if warning.line and comment.lines[0] <= warning.line <= comment.lines[1]:
                found[at].append(number)
    return found


def _source_ids() -> Callable[[str], str]:
    """Return a function that gives each element of the source an id by its counterpart's: "s-c3", then "s-c3-2"."""
    seen: Counter[str] = Counter()

    def source_id(of: str) -> str:
        seen[of] += 1
        return f"s-{of}" if seen[of] == 1 else f"s-{of}-{seen[of]}"

    return source_id
