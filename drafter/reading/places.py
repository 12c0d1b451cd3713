"""Compute where something was read: on which part of the page, or in which lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from drafter.model import ReadingWarning
from drafter.problems import Box, Place
from drafter.reading.source import Line


def place_of(lines: Sequence[Line]) -> Place:
    """Return the place of lines: a box on each of their pages or, in a text, only their numbers."""
    if not lines[0].box:
        return Place(line=lines[0].number, last=lines[-1].last)
    on_pages = [_on_page(page, list(own)) for page, own in groupby(lines, attrgetter("page"))]
    return on_pages[0]._replace(continued=tuple(on_pages[1:]))


def with_places(warnings: Sequence[ReadingWarning], lines: Sequence[Line]) -> tuple[ReadingWarning, ...]:
    """Return the warnings with the places of their lines, which are those of the source."""
    sought = {warning.line for warning in warnings}
    places = {n: place_of([line]) for line in lines for n in range(line.number, line.last + 1) if n in sought}
    return tuple(warning._replace(place=places.get(warning.line or 0)) for warning in warnings)


def _on_page(page: int, lines: Sequence[Line]) -> Place:
    box = _around([line.box for line in lines if line.box])
    return Place(line=lines[0].number, last=lines[-1].last, page=page, box=box)


def _around(boxes: Sequence[Box]) -> Box:
    """Return the box around some boxes, in tenths of a point."""
    lefts, uppers, rights, lowers = zip(*boxes, strict=True)
    return round(min(lefts), 1), round(min(uppers), 1), round(max(rights), 1), round(max(lowers), 1)
