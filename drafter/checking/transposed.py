"""Numbers of a response's own words that its tables or quotations have with two digits exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafter.checking.matter import own_blocks
from drafter.checking.quotations import is_quotation
from drafter.returned import Exchange, ReturnedBlock

_NUMBER = re.compile(r"(?<![\w.,-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{4,})(?![\w,]|\.\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORTEST = 4
"""The minimum number of digits of a number that is like another one by mistake, and not by chance."""


class Transposed(NamedTuple):
    """A number with two digits exchanged.

    Attributes:
        block: The paragraph that has it.
        number: The number as this paragraph has it.
        shown: The number as the table or the quotation has it.
    """

    block: ReturnedBlock
    number: str
    shown: str


def transposed(exchange: Exchange) -> Iterator[Transposed]:
    """Yield the numbers that a response's own words have otherwise than its tables and quotations."""
    blocks = list(own_blocks(exchange))
    shown = set(_numbers(block for block in blocks if _is_shown(block)))
    for block in blocks:
        if shown and not _is_shown(block):
            for number in _numbers([block]):
                if number not in shown and (other := _exchanged(number, shown)):
                    yield Transposed(block, number, other)


def _is_shown(block: ReturnedBlock) -> bool:
    return block.kind == "table" or is_quotation(block)


def _numbers(blocks: Iterable[ReturnedBlock]) -> Iterator[str]:
    for block in blocks:
        for found in _NUMBER.finditer(block.words):
            number = found["number"]
            if sum(map(str.isdigit, number)) >= _SHORTEST and not _YEAR.fullmatch(number):
                yield number


def _exchanged(number: str, others: Iterable[str]) -> str:
    """Return the one of several numbers that is the number with two neighboring digits exchanged; "" if none is."""
    variants = {
        f"{number[:at]}{number[at + 1]}{number[at]}{number[at + 2 :]}"
        for at in range(len(number) - 1)
        if number[at] != number[at + 1]
    }
    return min(variants.intersection(others), default="")
