"""Text of a Word file that looks different from the rest, apart from the letter's own design."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from drafter.checking.blanks import blanks
from drafter.checking.marked import comment_at, marks_of
from drafter.checking.matter import Matter
from drafter.kernel.words import letters_of
from drafter.marks import Mark

_LINK_BLUES = frozenset(
    {"0563C1", "0000FF", "0000EE", "467886", "1155CC", "0078D4", "954F72", "800080", "96607D", "551A8B"}
)
"""The colors of links, visited or not, in Word, browsers and Google Docs."""

_LINK = re.compile(r"[\w.+-]{1,64}@[\w.-]+|https?://|\bwww\.|\b\w+\.(?:com|gov|org|net)\b")

_IS_COLOR = re.compile(r"[0-9A-F]{6}")
_COLORS = {
    "C00000": "dark red",
    "FF0000": "red",
    "FFC000": "orange",
    "FFFF00": "yellow",
    "92D050": "light green",
    "00B050": "green",
    "00FF00": "bright green",
    "00B0F0": "light blue",
    "0070C0": "blue",
    "0000FF": "blue",
    "002060": "dark blue",
    "7030A0": "purple",
    "FF00FF": "pink",
    "808080": "gray",
}
"""The names that Word's palette has for colors."""


def unusual_text(matter: Matter) -> Iterator[list[Mark]]:
    """Yield text that looks different, the marks of each look together for each comment with its response."""
    design = _colors_of_design(matter)
    leftover = [
        mark
        for mark in marks_of(matter, "hidden", "highlighted", "colored", "shaded")
        if not _is_harmless(mark, design)
    ]
    for _, group in groupby(
        sorted(leftover, key=lambda one: _key(matter, one)), lambda one: _key(matter, one)
    ):
        yield list(group)


def _key(matter: Matter, mark: Mark) -> tuple[int, str, str, str]:
    return comment_at(matter, mark.place), mark.place.part, mark.kind, mark.detail


def how_it_looks(mark: Mark) -> str:
    """Return how marked text looks, as "highlighted in yellow"."""
    color = _COLORS.get(mark.detail, f"color {mark.detail}")
    if mark.kind == "hidden":
        colors = {"": "hidden", "FFFFFF": "white, so that nobody sees it"}
        seen = "in the color of its background" if _IS_COLOR.fullmatch(mark.detail) else mark.detail
        return colors.get(mark.detail, seen)
    if mark.kind == "highlighted":
        return f"highlighted in {_spaced(mark.detail)}"
    return f"{'shaded' if mark.kind == 'shaded' else 'set'} in {color}"


def _spaced(name: str) -> str:
    """Return Word's name of a highlight as words: "darkYellow" is "dark yellow"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _is_harmless(mark: Mark, design: frozenset[str]) -> bool:
    if not letters_of(mark.words):
        return True
    if mark.kind == "highlighted":  # an open blank is highlighted too; rules C1 and C7 report it
        return any(blank.words in mark.words for blank in blanks(mark.words))
    if mark.kind == "shaded":
        return mark.place.within.startswith("table")
    if mark.kind == "colored":
        return mark.detail in design or mark.detail in _LINK_BLUES or bool(_LINK.search(mark.words))
    return False


def _colors_of_design(matter: Matter) -> frozenset[str]:
    """Return the colors in which the letterhead, the headings, the labels or the comments are set."""
    headings = {letters_of(heading) for exchange in matter.exchanges for heading in exchange.headings}
    comments = {block.place.paragraph for exchange in matter.exchanges for block in exchange.comment}
    salutation = next(
        (block.place.paragraph for block in matter.response.opening if block.words.rstrip().endswith(":")), 0
    )
    return frozenset(
        mark.detail
        for mark in marks_of(matter, "colored")
        if mark.place.part
        or letters_of(mark.words) in headings
        or (mark.words.rstrip().endswith(":") and len(mark.words.split()) <= _LABEL)
        or mark.place.paragraph in comments
        or mark.place.paragraph < salutation
    )


_LABEL = 4
"""The maximum number of words in the label of a response."""
