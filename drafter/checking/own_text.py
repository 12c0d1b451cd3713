"""The company's own text block by block, and which of it is disclosure rather than the letter's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.checking.matter import Matter, own_blocks
from drafter.returned import Exchange, ReturnedBlock

_LONG = 120
"""The minimum number of characters of a paragraph after the signature that is part of an annex."""


class OwnText(NamedTuple):
    """A block of the company's own text.

    Attributes:
        comment: The number of its comment; 0 outside of the responses.
        block: The block.
        is_disclosure: Whether it is, or most likely is, disclosure that the letter proposes or quotes.
    """

    comment: int
    block: ReturnedBlock
    is_disclosure: bool = False


def own_texts(matter: Matter) -> Iterator[OwnText]:
    """Yield the blocks of the company's own text in order, without restated comments and page headers."""
    yield from (OwnText(0, block) for block in matter.response.opening if block.kind != "page")
    for exchange in matter.exchanges:
        yield from _of_response(exchange)
    yield from _of_closing(matter.response.closing)


def _of_response(exchange: Exchange) -> Iterator[OwnText]:
    """Yield the blocks of a response; in one that promises a revision, "as follows:" introduces disclosure."""
    announced = False
    for block in own_blocks(exchange):
        yield OwnText(exchange.number or 0, block, is_disclosure=block.proposed or announced)
        announced = announced or (
            exchange.outcome in ("revised", "will_revise") and block.words.rstrip().endswith(":")
        )


def _of_closing(closing: Sequence[ReturnedBlock]) -> Iterator[OwnText]:
    """Yield the blocks of the closing; whole paragraphs and tables after the signature are an annex."""
    signed = False
    for block in closing:
        signed = signed or block.words.lstrip().startswith("/s/")
        long = block.kind == "table" or len(block.words) >= _LONG
        if block.kind != "page":
            yield OwnText(0, block, is_disclosure=block.proposed or (signed and long))
