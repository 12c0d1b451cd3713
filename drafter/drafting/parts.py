"""The parts of a letter: a part is what one of the files that put a letter together has included."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.response import Block, Paragraph, Part

ORDERING = frozenset({"letter.html", "extension.html", "header.html"})
"""The wording files that say which parts stand in which order. What other files include is no part: it may be
a word in the middle of a sentence."""


class Border(Paragraph):
    """Where the part named `style` begins or, without a name, ends; there only while blocks are read."""

    __slots__ = ()


def border(name: str) -> Border:
    """The border before a part, or the one behind it."""
    return Border(name, ())


def by_part(blocks: Iterable[Block], names: Iterable[str]) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """The blocks without their borders, and the parts; one part may lie within another.

    `names` are the parts that a letter may have. Those that this one lacks are there too, and empty.
    """
    kept: list[Block] = []
    parts: list[Part] = []
    begun: list[tuple[str, int]] = []
    for block in blocks:
        if not isinstance(block, Border):
            kept.append(block)
        elif block.style:
            begun.append((block.style, len(kept)))
        else:
            name, start = begun.pop()
            parts.append(Part(name, start, len(kept)))
    missing = sorted(frozenset(names) - {part.name for part in parts})
    return tuple(kept), (*parts, *map(Part, missing))
