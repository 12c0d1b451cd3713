"""Many letters at once: a draft each, one line for each failure, and a summary of all."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import click

from drafter.cli.failures import lost_with_its_process, of_one_letter, tell_error
from drafter.cli.naming import distinct_stems, file_name, inside
from drafter.cli.paths import is_there
from drafter.cli.progress import shown
from drafter.cli.terminal import counted
from drafter.errors import DrafterError, ExitStatus, NoResponseNeededError, OutputExistsError
from drafter.kernel.workers import in_order

if TYPE_CHECKING:
    from drafter.cli.letter_file import Composer, LetterFile

Status = Literal["drafted", "skipped", "no response needed", "failed"]

SUMMARIES = ("summary.csv", "summary.jsonl")


class Task(NamedTuple):
    """A letter, and the name that it has in this batch."""

    letter: str
    stem: str


class Outcome(NamedTuple):
    """What became of a letter: a row of the summary.

    `output` is the draft, empty where there is none; `company`, `date` and `due` (ISO) are empty where they
    are not known; `error` is the code of `--json` and `message` says it in words.
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
    exit_status: int = ExitStatus.OK


def draft_all(
    letters: Sequence[str],
    folder: Path,
    options: LetterFile,
    compose: Composer,
    *,
    jobs: int | None,
    skip_existing: bool,
) -> int:
    """Draft the responses to many letters into a folder, and tell.

    Args:
        letters: the files, in the order of the summary.
        folder: where the drafts and the summaries go; it is made where it is missing.
        options: the options of the command, for each letter.
        compose: makes a letter; a function of a module, or `partial` of one.
        jobs: how many processes, or None for as many as are worth their start.
        skip_existing: whether a draft that is there already is left, and counts as done.

    Returns:
        The exit status: that of the first letter that failed.

    Raises:
        OutputNotWritableError: the folder cannot be made or written to.
    """
    from drafter.kernel.files import make_folder

    make_folder(folder)
    work = partial(draft_one, folder=folder, options=options, compose=compose, skip_existing=skip_existing)
    tasks = list(map(Task, letters, distinct_stems(letters)))
    outcomes: list[Outcome] = []
    _write_summaries(folder, outcomes)  # where they cannot be written, no draft can
    try:
        for outcome in shown(in_order(work, tasks, jobs=jobs, lost=_lost), total=len(tasks)):
            outcomes.append(outcome)
            if outcome.status == "failed":
                tell_error(outcome.message)
    finally:  # also what was done before Ctrl-C
        _write_summaries(folder, outcomes)
    click.echo(_table(outcomes, folder))
    return next((outcome.exit_status for outcome in outcomes if outcome.exit_status), ExitStatus.OK)


def draft_one(
    task: Task, *, folder: Path, options: LetterFile, compose: Composer, skip_existing: bool
) -> Outcome:
    """Draft one response of many; what goes wrong is a row, not an error."""
    file = options._replace(letter=task.letter)
    found = Outcome(task.letter, "failed")
    try:
        letter = file.read()
        place = inside(folder, file_name(letter, task.stem))
        found = found._replace(
            company=letter.subject.registrant or "",
            date=letter.date.isoformat() if letter.date else "",
            due=letter.deadline.due.isoformat() if letter.deadline and letter.deadline.due else "",
            comments=len(letter.comments),
        )
        if skip_existing and is_there(place):
            return found._replace(status="skipped", output=str(place))
        file.draft(letter, place, compose)
        return found._replace(status="drafted", output=str(place))
    except NoResponseNeededError as error:
        return found._replace(status="no response needed", error=error.code, message=str(error))
    except OutputExistsError as error:
        advice = "Use --skip-existing to leave what is there, or --force to replace it."
        error = OutputExistsError(error.message, advice=advice)
        return _failed(found, error)
    except Exception as error:  # also a mistake of Drafter's own: it must not end the other letters
        return _failed(found, of_one_letter(error, task.letter))


def _lost(task: Task) -> Outcome:
    return _failed(Outcome(task.letter, "failed"), lost_with_its_process(task.letter))


def _failed(found: Outcome, error: DrafterError) -> Outcome:
    message = str(error) if found.letter in str(error) else f"{found.letter}: {error}"
    return found._replace(error=error.code, message=message, exit_status=error.exit_status)


def _write_summaries(folder: Path, outcomes: Sequence[Outcome]) -> None:
    from drafter.kernel.files import write_atomic

    rows = [outcome._asdict() for outcome in outcomes]
    for row in rows:
        del row["exit_status"]
    table = io.StringIO()
    writer = csv.DictWriter(table, [name for name in Outcome._fields if name != "exit_status"])
    writer.writeheader()
    writer.writerows({name: _as_cell(value) for name, value in row.items()} for row in rows)
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    for name, text in zip(SUMMARIES, (table.getvalue(), lines), strict=True):
        write_atomic(folder / name, text.encode("utf-8", errors="replace"))


def _as_cell(value: object) -> object:
    """A text that a spreadsheet would take for a formula ("=1+2") is kept from being one."""
    return (
        f"'{value}"
        if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r"))
        else value
    )


def _table(outcomes: Iterable[Outcome], folder: Path) -> str:
    counts = Counter(f"{o.status}: {o.error}" if o.status == "failed" else o.status for o in outcomes)
    width = max(map(len, counts), default=0)
    rows = [f"  {status:<{width}}  {number:>7,}" for status, number in sorted(counts.items())]
    total = counted(counts.total(), "letter")
    return "\n".join((f"{total}, listed in {folder / SUMMARIES[0]}:", *rows))
