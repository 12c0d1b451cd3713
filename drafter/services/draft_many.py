"""Draft many letters into a folder, with a summary of the outcomes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from drafter.errors import DrafterError, ExitStatus, NoResponseNeededError, OutputExistsError
from drafter.kernel.paths import is_there
from drafter.kernel.workers import in_order
from drafter.services.draft_letter import DraftOptions, read_letter, write_draft
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.firm_files import require_usable
from drafter.services.inputs import STANDARD_INPUT
from drafter.services.output_names import distinct_stems, file_name, inside

Status = Literal["drafted", "skipped", "no response needed", "failed"]

SUMMARIES = ("summary.csv", "summary.jsonl")


class Outcome(NamedTuple):
    """The outcome for a letter: a row of the summary.

    `output` is the draft, or empty if there is none. `company`, `date` and `due` (ISO) are empty if unknown.
    `error` is the code that `--json` prints, `message` says it in words.
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


Watch = Callable[[Iterator[Outcome], int], Iterable[Outcome]]
"""Passes the outcomes on as they come; the number is how many to expect."""


class _Task(NamedTuple):
    """A letter, and its name in this batch."""

    letter: str
    stem: str


def draft_many(
    letters: Sequence[str],
    folder: Path,
    options: DraftOptions,
    *,
    jobs: int | None = None,
    skip_existing: bool = False,
    watch: Watch = lambda outcomes, _: outcomes,
) -> list[Outcome]:
    """Draft the responses to many letters into a folder, with summary.csv and summary.jsonl.

    Args:
        letters: The files, in the order of the summary.
        folder: Where the drafts and the summaries go; created if it does not exist.
        options: How to draft each letter.
        jobs: How many processes to use; by default as many as are worth starting.
        skip_existing: Whether an existing draft is kept and counts as done.
        watch: Sees each outcome as it comes, to show progress.

    Returns:
        The outcome for each letter. A letter that fails does not stop the others.

    Raises:
        OutputNotWritableError: The folder cannot be created or written to.
        ProfileError, TemplateError, TopicError: A mistake in the firm's files stops every letter.
    """
    from drafter.kernel.files import make_folder

    require_usable(options.drafter.firm, lenient=options.drafter.lenient)
    make_folder(folder)
    work = partial(_draft_one, folder=folder, options=options, skip_existing=skip_existing)
    tasks = list(map(_Task, letters, distinct_stems(letters)))
    if STANDARD_INPUT in letters:
        jobs = 1  # a worker process has no standard input
    outcomes: list[Outcome] = []
    _write_summaries(folder, outcomes)  # if they cannot be written, neither can a draft
    try:
        for outcome in watch(in_order(work, tasks, jobs=jobs, lost=_lost), len(tasks)):
            outcomes.append(outcome)
    finally:  # after Ctrl-C, too, the summaries list what is there
        _write_summaries(folder, outcomes)
    return outcomes


def _draft_one(task: _Task, *, folder: Path, options: DraftOptions, skip_existing: bool) -> Outcome:
    """Draft one response of many. An error becomes a row of the summary."""
    found = Outcome(task.letter, "failed")
    try:
        letter = read_letter(task.letter, options)
        path = inside(folder, file_name(letter, task.stem))
        found = found._replace(
            company=letter.subject.registrant or "",
            date=letter.date.isoformat() if letter.date else "",
            due=letter.deadline.due.isoformat() if letter.deadline and letter.deadline.due else "",
            comments=len(letter.comments),
        )
        if skip_existing and is_there(path):
            return found._replace(status="skipped", output=str(path))
        write_draft(letter, path, options)
        return found._replace(status="drafted", output=str(path))
    except NoResponseNeededError as error:
        return found._replace(status="no response needed", error=error.code, message=str(error))
    except OutputExistsError as error:
        advice = "Use --skip-existing to keep existing drafts, or --force to replace them."
        return _failed(found, OutputExistsError(error.message, advice=advice))
    except Exception as error:  # including a bug in Drafter: it must not stop the other letters
        return _failed(found, of_one_letter(error, task.letter))


def _lost(task: _Task) -> Outcome:
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
    """Return a value for a cell, with an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
