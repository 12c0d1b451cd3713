"""The page's view of a letter: regions of the source, each with its counterpart among what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from drafter.problems import Place

if TYPE_CHECKING:
    from drafter.model import CommentLetter, PlacedLine
    from drafter.services.page_pictures import PageSize


class Region(NamedTuple):
    """A part of the source that was read as something.

    Attributes:
        id: The id of its counterpart, "c3".
        kind: "field", "heading", "comment" or "warning".
        label: What it is, in words.
        place: Where it is.
    """

    id: str
    kind: str
    label: str
    place: Place


class Box(NamedTuple):
    """A region on one page, in points."""

    region: Region
    x: float
    y: float
    width: float
    height: float


class Page(NamedTuple):
    """A page with its boxes."""

    number: int
    width: float
    height: float
    boxes: list[Box]


class Stretch(NamedTuple):
    """Lines of a text that belong together."""

    regions: list[Region]
    kind: str
    lines: list[PlacedLine]


_FIELDS = {
    "date": "Date",
    "delivery": "Delivery",
    "addressee": "Addressee",
    "subject": "Re: block",
    "salutation": "Salutation",
    "opening": "Opening",
    "deadline": "Due date",
    "closing": "Closing",
    "contacts": "Staff contacts",
    "signature": "Signature",
    "cc": "Copies",
}
"""The fields of a letter outside of its comments, and what they are called."""

_WITHIN_OTHERS = ("subject.forms", "subject.file_numbers")
_OVERSHOOT = {"field": 0.5}
"""Points by which a box is larger than its words; the lines of a field are close together."""

_USUALLY = 2.5


def regions_of(letter: CommentLetter) -> list[Region]:
    """Return the regions of a letter, those inside of others last."""
    found = list(_comments(letter))
    for field, place in letter.places:
        name = field.partition(".")[0]
        if name in _FIELDS and not field.startswith(_WITHIN_OTHERS):
            found.append(Region(f"f-{name}", "field", _FIELDS[name], place))
    for at, warning in enumerate(letter.warnings, start=1):
        if warning.place:
            found.append(Region(f"w{at}", "warning", "Warning", warning.place))
    return found


def pages_of(letter: CommentLetter, sizes: Sequence[PageSize]) -> list[Page]:
    """Return the pages of a letter with the boxes on each."""
    boxes: dict[int, list[Box]] = {}
    for region in regions_of(letter):
        for place in (region.place, *region.place.continued):
            if place.box:
                boxes.setdefault(place.page, []).append(_around(region, place.box))
    return [
        Page(number, size.width, size.height, boxes.get(number, []))
        for number, size in enumerate(sizes, start=1)
    ]


def _around(region: Region, box: tuple[float, float, float, float]) -> Box:
    left, top, right, bottom = box
    more = _OVERSHOOT.get(region.kind, _USUALLY)
    return Box(region, left - more, top - more, right - left + 2 * more, bottom - top + 2 * more)


def stretches_of(letter: CommentLetter) -> list[Stretch]:
    """Return the lines of a letter without pages, those of one region together."""
    by_line: dict[int, list[Region]] = {}
    for region in regions_of(letter):
        first = region.place.line
        for number in range(first, max(first, region.place.last) + 1):
            by_line.setdefault(number, []).append(region)
    found = []
    for place, group in groupby(_with_blanks_inside(letter), key=lambda line: line.place):
        known = {} if place == "furniture" else by_line  # a comment goes on below the header of a page
        for _, same in groupby(group, key=lambda line: _outer(known.get(line.number, ()))):
            lines = list(same)
            inside = {region.id: region for line in lines for region in known.get(line.number, ())}
            kind = next(
                (one.kind for one in inside.values()), "other" if place != "furniture" else "furniture"
            )
            found.append(Stretch(list(inside.values()), kind, lines))
    return found


def _comments(letter: CommentLetter) -> Iterator[Region]:
    for at, comment in enumerate(letter.comments, start=1):
        label = f"Comment {comment.label or at}".rstrip(".")
        for place in comment.heading_places:
            yield Region(f"h{at}", "heading", f"Heading of {label[0].lower()}{label[1:]}", place)
        if comment.place:
            yield Region(f"c{at}", "comment", label, comment.place)


def _with_blanks_inside(letter: CommentLetter) -> Iterator[PlacedLine]:
    """Yield the lines, a blank one as part of what is above it."""
    before = "blank"
    for line in letter.lines:
        before = before if line.place == "blank" else line.place
        yield line._replace(place=before)


def _outer(regions: Sequence[Region]) -> str:
    """Return the id of the region that a line belongs to, whatever else is in it."""
    return next((region.id for region in regions if region.kind != "warning"), "")
