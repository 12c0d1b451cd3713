"""The parts of a letter: each file that a letter's main wording file includes makes one part."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.drafting.companions import COMPANIONS
from drafter.response import Block, Columns, Paragraph, Part

ORDERING = frozenset({"letter.html", "header.html", *(one.file for one in COMPANIONS.values())})
"""The wording files that put parts in order. A file included by any other wording file is not a part, because it may
be only a word in the middle of a sentence."""


class Border(Paragraph):
    """A marker where the part named `style` begins or, without a name, where the innermost part ends.

    Borders exist only while a wording file is read; `by_part` removes them.
    """

    __slots__ = ()


def border(name: str) -> Border:
    """Return the border that begins the part of this name; with an empty name, the border that ends a part."""
    return Border(name, ())


def by_part(blocks: Iterable[Block], names: Iterable[str]) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """Remove the borders and return the other blocks with the parts that the borders delimited.

    Args:
        blocks: The blocks of a letter with their borders; parts may be nested.
        names: The parts that a letter may have.

    Returns:
        The blocks without borders, and the parts. A part that this letter does not have is included as an empty one.
    """
    kept: list[Block] = []
    parts: list[Part] = []
    begun: list[tuple[str, int]] = []
    for block in blocks:
        if not isinstance(block, Border):
            kept.append(_without_borders(block))
        elif block.style:
            begun.append((block.style, len(kept)))
        else:
            name, start = begun.pop()
            parts.append(Part(name, start, len(kept)))
    missing = sorted(frozenset(names) - {part.name for part in parts})
    return tuple(kept), (*parts, *map(Part, missing))


def _without_borders(block: Block) -> Block:
    """Return columns without the borders of parts, which cannot be placed separately there."""
    if not isinstance(block, Columns):
        return block
    columns = (
        one._replace(blocks=tuple(_without_borders(own) for own in one.blocks if not isinstance(own, Border)))
        for one in block.columns
    )
    return block._replace(columns=tuple(columns))
