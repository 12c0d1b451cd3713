"""Read a tracker back: the tables that Drafter wrote, and what people added."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from drafter.errors import DrafterError, InputEncryptedError, InputNotReadableError, InputTooLargeError
from drafter.kernel import limits
from drafter.kernel.extras import require_extra
from drafter.kernel.files import read_file
from drafter.tracking.tables import Cell, Row, Table
from drafter.tracking.typed import Key
from drafter.tracking.workbook import RECORD, RECORD_COLUMNS, SUMMARY
from drafter.word.archive import Archive, Reason, WordFileError

_FORMULA = re.compile(rb"<f[ >]")
"""The beginning of a formula in the part of a sheet."""

_CANNOT_KEEP = (
    ("notes or comments on cells", "xl/comments"),
    ("notes or comments on cells", "xl/threadedComments"),
    ("charts or pictures", "xl/charts"),
    ("charts or pictures", "xl/media"),
    ("pivot tables", "xl/pivotTables"),
)
"""Content that a second run loses, and the parts of a workbook that contain it."""


class WorkbookFile(NamedTuple):
    """A tracker as it is in a file.

    Attributes:
        tables: The tables that Drafter wrote, by their names, as people left them.
        written: The digests of what Drafter wrote into them.
        others: The sheets that people added, with their cells.
        lost: What the file has that a second run does not keep.
    """

    tables: dict[str, Table]
    written: dict[tuple[str, Key, str], str]
    others: tuple[tuple[str, list[list[Cell]]], ...] = ()
    lost: tuple[str, ...] = ()


def read_workbook(path: Path, known: Sequence[Table]) -> WorkbookFile | None:
    """Return a tracker that Drafter wrote; None if the file is another workbook.

    Args:
        path: The file.
        known: The tables that Drafter writes, without rows.

    Raises:
        PackageMissingError: python-calamine is not installed.
        InputNotReadableError: The file is not a workbook, or damaged.
        InputEncryptedError: It is password-protected.
        InputTooLargeError: It is larger than any tracker.
    """
    data = _content(path)
    parts = _parts(data, path)
    sheets = _sheets(data, path)
    ours = {table.name: table for table in known}
    tables = {name: _table(ours[name], sheets[name]) for name in ours if name in sheets}
    if RECORD not in sheets and not any(
        set(ours[name].columns) <= set(tables[name].columns) for name in tables
    ):
        return None
    others = tuple((name, cells) for name, cells in sheets.items() if name not in (*ours, RECORD, SUMMARY))
    return WorkbookFile(
        tables, _record(sheets.get(RECORD, ())), others, tuple(_lost(parts, has_summary=SUMMARY in sheets))
    )


def sheets_in(path: Path) -> dict[str, list[list[Cell]]]:
    """Return the cells of each sheet of a workbook.

    Raises:
        PackageMissingError: python-calamine is not installed.
        InputNotReadableError, InputEncryptedError, InputTooLargeError: As in `read_workbook`.
    """
    data = _content(path)
    _parts(data, path)
    return _sheets(data, path)


def _sheets(data: bytes, path: Path) -> dict[str, list[list[Cell]]]:
    require_extra("tracker", "python_calamine")
    from python_calamine import CalamineWorkbook  # most commands do without

    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            return {
                name: _cells(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
                for name in book.sheet_names
            }
    except Exception as error:  # each format has errors of its own, which share no class
        raise _damaged(path) from error


def _content(path: Path) -> bytes:
    most = limits.limit(limits.FILE)
    try:
        data = read_file(path, most=most)
    except OSError as error:
        raise InputNotReadableError(f"The file cannot be read: {error.strerror}.", place=path) from error
    if len(data) > most:
        raise InputTooLargeError("The file is larger than any tracker.", advice=limits.ADVICE, place=path)
    return data


def _parts(data: bytes, path: Path) -> dict[str, bool]:
    """Return the names of the parts of a workbook, each of which unpacks to no more than the limits.

    The value says whether the part has formulas.
    """
    try:
        archive = Archive(data)
        return {name: bool(_FORMULA.search(archive.unpack(name))) for name in archive.names}
    except WordFileError as error:
        raise _refused(error.reason, path) from error


def _lost(parts: Mapping[str, bool], *, has_summary: bool) -> Iterator[str]:
    """Yield what a second run loses, each once; the only formulas of Drafter's own are those of the summary."""
    yield from dict.fromkeys(
        what for what, part in _CANNOT_KEEP if any(one.startswith(part) for one in parts)
    )
    if sum(parts.values()) > has_summary:
        yield "formulas, which became values"


def _refused(reason: Reason, path: Path) -> DrafterError:
    if reason == "too_large":
        return InputTooLargeError(
            "The file unpacks to more than any tracker.", advice=limits.ADVICE, place=path
        )
    if reason in ("old", "password"):
        return InputEncryptedError(
            "The workbook is password-protected, or in Excel 97-2003 format.",
            advice="Save it as an Excel Workbook (.xlsx) without a password.",
            place=path,
        )
    return _damaged(path)


def _damaged(path: Path) -> InputNotReadableError:
    return InputNotReadableError(
        "The file is not an Excel workbook, or damaged.",
        advice="Name another file; to write a tracker in its place, use --force.",
        place=path,
    )


def _cells(rows: Iterable[Iterable[Any]]) -> list[list[Cell]]:
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: Any) -> Cell:
    """Return a value as Drafter writes it: whole numbers as such, days without a time."""
    if value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    if isinstance(value, datetime.time | datetime.timedelta):
        return str(value)
    cell: Cell = value
    return cell


def _table(known: Table, cells: Sequence[Sequence[Cell]]) -> Table:
    """Return the cells of a sheet as a table, by the heads in its first row; a column without a head gets a name."""
    heads = [str(head) if head is not None else "" for head in (cells[0] if cells else ())]
    filled = [any(at < len(row) and row[at] is not None for row in cells[1:]) for at in range(len(heads))]
    names: dict[str, int] = {}
    for at, head in enumerate(heads):
        name = head or (f"Column {at + 1}" if filled[at] else "")
        if name:
            names[name if name not in names else f"{name} ({at + 1})"] = at
    rows: list[Row] = [
        {name: row[at] for name, at in names.items() if at < len(row)}
        for row in cells[1:]
        if any(cell is not None for cell in row)
    ]
    return known._replace(columns=tuple(names), rows=tuple(rows))


def _record(cells: Sequence[Sequence[Cell]]) -> dict[tuple[str, Key, str], str]:
    found = {}
    for row in cells[1:]:
        with suppress(ValueError, TypeError):  # somebody typed into the hidden sheet
            table, key, column, digest = map(str, row[: len(RECORD_COLUMNS)])
            found[(table, tuple(map(str, json.loads(key))), column)] = digest
    return found
