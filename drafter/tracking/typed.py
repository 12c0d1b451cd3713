"""Keep what people typed into a tracker when it is written again.

A cell that no longer has what Drafter wrote there was typed over, and stays. Any other cell follows the letter. Columns
and rows that people added stay too.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2s
from typing import NamedTuple, TypeAlias

from drafter.tracking.tables import Cell, Row, Table, storable

Key: TypeAlias = "tuple[str, ...]"
Written: TypeAlias = "Mapping[tuple[str, Key, str], str]"
"""Digests of the cells that Drafter wrote, by sheet, key of the row and column."""


_NEVER = "-"
"""The digest of no cell: Drafter is not known to have written anything there."""


class Kept(NamedTuple):
    """The part of a table in a file that was kept.

    Attributes:
        cells: How many cells people had typed over.
        columns: The columns that people had added.
        rows: How many rows are not from this letter: people's own, and those of other letters.
    """

    cells: int = 0
    columns: tuple[str, ...] = ()
    rows: int = 0


class WithTyped(NamedTuple):
    """A table with what people typed into an earlier version of it.

    Attributes:
        table: The table to write.
        kept: What was kept of the earlier version.
        written: What to remember of the table. For a cell that was typed over, it is what Drafter wrote before, so that
            the cell counts as typed over ever after.
    """

    table: Table
    kept: Kept
    written: Written


def with_typed(table: Table, file: Table, written: Written) -> WithTyped:
    """Return a table with what people typed into an earlier version of it.

    Args:
        table: The table as the letter makes it.
        file: The same table as it is in the file.
        written: What Drafter wrote into that file.
    """
    before = _by_key(table, file.rows)
    columns = (*file.columns, *(one for one in table.columns if one not in file.columns))
    rows: list[Row] = []
    typed = 0
    remembered = dict(record(table))
    for key, row in _by_key(table, table.rows).items():
        old = before.pop(key, {})
        over = {name: old.get(name) for name in _typed_over(table, key, old, written)}
        added = {name: old.get(name) for name in columns if name not in table.columns}
        rows.append({**row, **over, **added})
        typed += sum(text_of(over[name]) != text_of(row.get(name)) for name in over)
        for at in ((table.name, key, name) for name in over):
            remembered[at] = written.get(at, _NEVER)
    others = {key: row for key, row in before.items() if not _is_stale(table, key, row, written)}
    remembered |= {at: one for at, one in written.items() if at[0] == table.name and at[1] in others}
    extra = tuple(name for name in columns if name not in table.columns)
    whole = table._replace(columns=columns, rows=(*rows, *others.values()))
    return WithTyped(whole, Kept(typed, extra, len(others)), remembered)


def record(table: Table) -> Written:
    """Return what to remember of a table that is written as the letter makes it."""
    return {
        (table.name, key, name): digest(row.get(name))
        for key, row in _by_key(table, table.rows).items()
        for name in table.columns
        if name not in table.key
    }


def digest(cell: Cell) -> str:
    """Return a few characters that tell a cell from others, without showing what it says."""
    return blake2s(text_of(cell).encode(), digest_size=6).hexdigest()


def text_of(cell: Cell) -> str:
    """Return a cell as text: spreadsheet programs change line ends, and the kind of numbers and dates."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(storable(str(cell)).split())


def _by_key(table: Table, rows: Sequence[Row]) -> dict[Key, Row]:
    """Return rows by their key; the second of two with the same key has its place among them in its key."""
    found: dict[Key, Row] = {}
    for row in rows:
        key = tuple(text_of(row.get(name)) for name in table.key)
        place = 1
        while (numbered := (*key, *([str(place)] * (place > 1)))) in found:
            place += 1
        found[numbered] = row
    return found


def _typed_over(table: Table, key: Key, old: Row, written: Written) -> Iterator[str]:
    """Yield the columns of the letter's in which a row of the file has something that Drafter did not write."""
    if not old:
        return
    for name in table.columns:
        was = written.get((table.name, key, name), _NEVER)
        is_typed = digest(old.get(name)) != was and (was != _NEVER or text_of(old.get(name)))
        if name in old and name not in table.key and is_typed:
            yield name


def _is_stale(table: Table, key: Key, row: Row, written: Written) -> bool:
    """Return whether a row is an untouched one of Drafter's that its letter no longer makes."""
    first = table.key[0]
    of_these = {text_of(one.get(first)) for one in table.rows}
    own = [name for name in table.columns if name not in table.key]
    is_ours = all((table.name, key, name) in written for name in own)
    added = [name for name in row if name not in table.columns and text_of(row[name])]
    return key[0] in of_these and is_ours and not added and not any(_typed_over(table, key, row, written))
