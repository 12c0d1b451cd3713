"""Show progress through a batch: a bar on a terminal, a few lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")

_LINES = 10
"""The number of lines that a whole batch prints into a file."""


def shown(items: Iterable[Item], *, total: int, what: str = "Drafting") -> Iterator[Item]:
    """Pass the items on, and report on standard error how many are done.

    Args:
        items: The items.
        total: Their number.
        what: What is done with them.
    """
    return _with_bar(items, total, what) if sys.stderr.isatty() else _with_lines(items, total)


def _with_bar(items: Iterable[Item], total: int, what: str) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import track

    # The bar stays at the bottom; anything printed meanwhile goes above it.
    yield from track(items, what, total=total, console=Console(stderr=True), transient=True)


def _with_lines(items: Iterable[Item], total: int) -> Iterator[Item]:
    step = max(1, -(-total // _LINES))
    for done, item in enumerate(items, 1):
        yield item
        if done % step == 0 or done == total:
            click.echo(f"{done:,} of {total:,}", err=True)
