"""The company's earlier response as blocks: a starting point for the next one, if the profile asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.response import Paragraph, Run, RunKind, Table
from drafter.returned import Exchange, ReturnedBlock

_BULLET = "•"


def earlier_words(exchange: Exchange, *, struck: bool) -> Iterator[Paragraph | Table]:
    """Yield the blocks of a response, word for word.

    Args:
        exchange: The earlier comment and the response.
        struck: Whether its words are struck, so that their replacement is beside them.
    """
    kind: RunKind = "deletion" if struck else "text"
    for block in exchange.response:
        if block.kind == "table":
            yield Table(
                tuple(tuple((Run(cell, kind),) if cell else () for cell in row) for row in _square(block))
            )
        elif block.kind != "page":
            yield Paragraph(_style(block), _runs(block, kind))


def _square(block: ReturnedBlock) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table, each with the same number of cells."""
    width = max(map(len, block.rows))
    return tuple((*row, *("",) * (width - len(row))) for row in block.rows)


def _style(block: ReturnedBlock) -> str:
    if block.proposed:
        return "proposed disclosure"
    return "response bullet" if block.kind == "bullet" else "response"


def _runs(block: ReturnedBlock, kind: RunKind) -> tuple[Run, ...]:
    if block.kind != "bullet":
        return (Run(block.text, kind),)
    marker = block.marker or _BULLET
    return Run(marker, kind), Run("\t", "tab"), Run(block.text.removeprefix(marker).lstrip(), kind)
