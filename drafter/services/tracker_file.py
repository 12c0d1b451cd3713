"""Write the workbook of a tracker, and keep what people typed into an earlier version of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError, OutputExistsError
from drafter.kernel.extras import require_extra
from drafter.kernel.locks import locked
from drafter.kernel.paths import is_file
from drafter.services.output_names import with_extension
from drafter.tracking.tables import UNDERTAKINGS, Table, undertakings_table
from drafter.tracking.typed import Kept, WithTyped, Written, record, with_typed

if TYPE_CHECKING:
    from drafter.tracking.workbook_file import WorkbookFile
    from drafter.undertaken import CompanyUndertakings


class Merged(NamedTuple):
    """Tables with what people typed into the file that they replace.

    Attributes:
        tables: The tables to write.
        written: What to remember of them.
        kept: What was kept, sheet by sheet.
    """

    tables: tuple[Table, ...]
    written: Written
    kept: Mapping[str, Kept]


def existing_tracker(path: Path, known: Sequence[Table], *, force: bool) -> WorkbookFile | None:
    """Return the tracker that is to be written again; None if there is none.

    Args:
        path: Where the tracker is to be.
        known: The tables that it may have.
        force: Whether a file that is not a tracker may be replaced.

    Raises:
        OutputExistsError: There is such a file, and `force` is false.
        OutputNotWritableError: The path is a folder or a device.
        PackageMissingError: The extra `tracker` is not installed.
        DrafterError: The file cannot be read, and `force` is false.
    """
    from drafter.kernel.files import require_free
    from drafter.tracking.workbook_file import read_workbook

    require_extra("tracker", "xlsxwriter", "python_calamine")
    require_free(path, overwrite=True)
    if not is_file(path):
        return None
    try:
        file = read_workbook(path, known)
    except DrafterError:
        if force:
            return None
        raise
    if file is None and not force:
        raise OutputExistsError(
            f"{path} exists, and is not a tracker that Drafter wrote.",
            advice="Use --force to replace it, or name another file.",
        )
    return file


def merged(fresh: Sequence[Table], file: WorkbookFile | None) -> Merged:
    """Return tables with what people typed into a file.

    Args:
        fresh: The tables as the letters make them.
        file: The file; None if there is none yet.
    """
    tables: list[Table] = []
    kept: dict[str, Kept] = {}
    written: dict[tuple[str, tuple[str, ...], str], str] = {}
    for table in fresh:
        before = file.tables.get(table.name) if file else None
        if file and before:
            both = with_typed(table, before, file.written)
            kept[table.name] = both.kept
        else:
            both = WithTyped(table, Kept(), record(table))
        tables.append(both.table)
        written |= both.written
    return Merged(tuple(tables), written, kept)


def write_undertakings(companies: Sequence[CompanyUndertakings], path: Path, *, force: bool = False) -> Path:
    """Write what companies promised as a workbook; what people typed into an earlier version is kept.

    Args:
        companies: The promises.
        path: The workbook.
        force: Whether to replace a file that is not such a workbook.

    Returns:
        The path, with its extension.

    Raises:
        DrafterError: Nothing was written.
    """
    from drafter.kernel.files import write_atomic
    from drafter.tracking.workbook import workbook_of

    path = with_extension(path, ".xlsx")
    with locked(path.parent):
        file = existing_tracker(path, (UNDERTAKINGS,), force=force)
        both = merged((undertakings_table(companies),), file)
        others = file.others if file else ()
        content = workbook_of(both.tables, both.written, title="Undertakings", others=others)
        write_atomic(path, content, overwrite=force or file is not None)
    return path
