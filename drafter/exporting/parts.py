"""Which paragraphs of a letter are comments of the staff, and which are responses, in a letter without controls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from drafter.exporting.page import Block, Letter, Paragraph, Part, paragraphs_of
from drafter.returned import Exchange, ReturnedBlock


def with_parts(letter: Letter, exchanges: Iterable[Exchange]) -> Letter:
    """Return a letter whose blocks know the part that they belong to.

    Args:
        letter: The letter.
        exchanges: The comments and responses of the same Word file, with the numbers of their paragraphs.
    """
    parts: dict[int, Part] = {}
    for exchange in exchanges:
        parts |= dict.fromkeys(_numbers(exchange.comment), "comment")
        parts |= dict.fromkeys(_numbers(exchange.response), "response")
    return replace(letter, blocks=tuple(_with_part(block, parts) for block in letter.blocks))


def _numbers(blocks: Iterable[ReturnedBlock]) -> Iterable[int]:
    for block in blocks:
        first = block.place.paragraph
        yield from range(first, max(first, block.place.last) + 1)


def _with_part(block: Block, parts: Mapping[int, Part]) -> Block:
    if block.part:
        return block
    if isinstance(block, Paragraph):
        return block._replace(part=parts.get(block.number, ""))
    numbers = (paragraph.number for paragraph in paragraphs_of((block,)))
    return block._replace(part=next((parts[number] for number in numbers if number in parts), ""))
