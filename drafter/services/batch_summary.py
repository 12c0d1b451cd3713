"""The summary of the drafts in a folder: what became of each letter, in this run and in earlier ones.

summary.jsonl grows line by line while letters are drafted, so that it lists what is there however the command ends. At
the end, it and summary.csv are written anew, with one row for each letter.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from drafter.errors import ExitStatus, OutputExistsError, OutputNotWritableError
from drafter.kernel import limits
from drafter.kernel.files import make_folder, read_file, require_free, write_atomic
from drafter.kernel.locks import locked
from drafter.kernel.paths import real

Status = Literal["drafted", "skipped", "no response needed", "failed"]

TABLE, LINES = SUMMARIES = ("summary.csv", "summary.jsonl")


class Outcome(NamedTuple):
    """The outcome for a letter: a row of the summary.

    `output` is the draft, or empty if there is none. `company`, `date` and `due` (ISO) are empty if unknown.
    `error` is the code that `--json` prints, `message` says it in words. `sha256` identifies the letter's content.
    """

    letter: str
    status: Status
    output: str = ""
    company: str = ""
    date: str = ""
    due: str = ""
    comments: int = 0
    error: str = ""
    message: str = ""
    sha256: str = ""
    exit_status: int = ExitStatus.OK


_COLUMNS = [name for name in Outcome._fields if name != "exit_status"]
_OURS = ("letter,status,", '{"letter": ')
"""How each file begins. A file of these names that begins otherwise is somebody's own."""


class Summary:
    """The summary in a folder.

    Attributes:
        before: The outcomes of earlier runs, by letter.
    """

    before: dict[str, Outcome]

    def __init__(self, folder: Path, *, overwrite: bool) -> None:
        """Open the summary, or begin one.

        Args:
            folder: The folder; created if it does not exist.
            overwrite: Whether files of its names that are not a summary may be replaced.

        Raises:
            OutputExistsError: There are such files, and `overwrite` is false.
            OutputNotWritableError: The folder cannot be written to.
        """
        self._folder = folder
        make_folder(folder)
        foreign = [path for path in self._paths() if _is_foreign(path)]
        if foreign and not overwrite:
            raise OutputExistsError(
                f"{foreign[0]} exists, and is not a summary that Drafter wrote.",
                advice="Use --force to replace it, or another folder for the drafts.",
            )
        with locked(folder):
            self.before = {} if foreign else _rows(folder / LINES)
            self._write(self.before.values())  # if it cannot be written, neither can a draft

    def add(self, outcome: Outcome) -> None:
        """Add an outcome as soon as it is known."""
        with locked(self._folder), (self._folder / LINES).open("ab") as file:
            file.write(_line(outcome))

    def finish(self, outcomes: Sequence[Outcome]) -> None:
        """Write both files anew: first what other runs have added, then the outcomes of this one in their order."""
        with locked(self._folder):
            rows = _rows(self._folder / LINES)
            for outcome in outcomes:
                rows[outcome.letter] = rows.pop(outcome.letter, outcome)
            self._write(rows.values())

    def _write(self, outcomes: Iterable[Outcome]) -> None:
        rows = list(outcomes)
        table = io.StringIO()
        writer = csv.DictWriter(table, _COLUMNS)
        writer.writeheader()
        writer.writerows({name: _as_cell(value) for name, value in _as_row(row).items()} for row in rows)
        contents = (table.getvalue().encode("utf-8", errors="replace"), b"".join(map(_line, rows)))
        for path, content in zip(self._paths(), contents, strict=True):
            write_atomic(path, content, overwrite=True)

    def _paths(self) -> list[Path]:
        return [self._folder / name for name in SUMMARIES]


def written_into(folder: Path) -> frozenset[Path]:
    """Return the summary in a folder and the drafts that it lists, as real paths."""
    try:
        names = [Path(row.output).name for row in _rows(folder / LINES).values() if row.output]
    except OutputNotWritableError:
        return frozenset()
    return frozenset(real(folder / name) for name in (*SUMMARIES, *names))


def _kept(before: Outcome | None, now: Outcome) -> Outcome:
    """Return the row that counts: a draft that another run made remains one, though this run found its name taken."""
    is_there = before is not None and before.output and before.sha256 == now.sha256
    return before if before and is_there and now.error == OutputExistsError.code else now


def _is_foreign(path: Path) -> bool:
    """Return whether there is something else than a summary at its path.

    Raises:
        OutputNotWritableError: It is a folder or a device.
    """
    if not os.path.lexists(path):
        return False
    if path.is_symlink():
        return True
    require_free(path, overwrite=True)
    begins = read_file(path, most=20)
    return bool(begins) and not begins.startswith(tuple(map(str.encode, _OURS)))


def _rows(path: Path) -> dict[str, Outcome]:
    """Return the outcomes that are listed, the last of each letter; lines that are damaged are passed over.

    Raises:
        OutputNotWritableError: The list is larger than any that could be read.
    """
    most = limits.limit(limits.FILE)
    try:
        content = read_file(path, most=most)
    except OSError:
        return {}
    if len(content) > most:
        raise OutputNotWritableError(
            f"{path} is too large to be continued.", advice="Use another folder for the drafts."
        )
    rows: dict[str, Outcome] = {}
    for outcome in filter(None, map(_outcome, content.splitlines())):
        rows[outcome.letter] = _kept(rows.get(outcome.letter), outcome)
    return rows


def _outcome(line: bytes) -> Outcome | None:
    try:
        row: Any = json.loads(line)
        values = {name: row[name] for name in _COLUMNS if name in row}
        wrong = [
            name for name, value in values.items() if type(value) is not (int if name == "comments" else str)
        ]
        return None if wrong else Outcome(**values)
    except (ValueError, TypeError, RecursionError):
        return None


def _line(outcome: Outcome) -> bytes:
    return f"{json.dumps(_as_row(outcome))}\n".encode()


def _as_row(outcome: Outcome) -> dict[str, Any]:
    row = outcome._asdict()
    del row["exit_status"]
    return row


def _as_cell(value: object) -> object:
    """Return a value for a cell, with an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
