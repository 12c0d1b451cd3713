"""Draft many letters into a folder, with a summary of the outcomes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from drafter.errors import DrafterError, NoResponseNeededError, OutputExistsError
from drafter.kernel.paths import is_there
from drafter.kernel.workers import in_order
from drafter.reading.files import read_bytes
from drafter.services.batch_summary import Outcome, Summary
from drafter.services.draft_letter import DraftOptions, read_letter, write_draft
from drafter.services.existing_draft import require_draft_of
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.firm_files import require_usable
from drafter.services.inputs import STANDARD_INPUT
from drafter.services.output_names import distinct_stems, file_name, inside

Watch = Callable[[Iterator[Outcome], int], Iterable[Outcome]]
"""Passes the outcomes on as they come; the number is how many to expect."""


_KEEP_OR_REPLACE = "Use --skip-existing to keep existing drafts, or --force to replace them."


class _Task(NamedTuple):
    """A letter, its name in this batch, and what became of it in an earlier one."""

    letter: str
    stem: str
    before: Outcome | None


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
        skip_existing: Whether an existing draft of the same letter is kept and counts as done.
        watch: Sees each outcome as it comes, to show progress.

    Returns:
        The outcome for each letter. A letter that fails does not stop the others.

    Raises:
        OutputNotWritableError: The folder cannot be created or written to.
        OutputExistsError: It has a file of the summary's name that is something else.
        ProfileError, TemplateError, TopicError: A mistake in the firm's files stops every letter.
    """
    require_usable(options.drafter.firm, lenient=options.drafter.lenient)
    summary = Summary(folder, overwrite=options.force)
    work = partial(_draft_one, folder=folder, options=options, skip_existing=skip_existing)
    tasks = list(map(_Task, letters, distinct_stems(letters), map(summary.before.get, letters)))
    if STANDARD_INPUT in letters:
        jobs = 1  # a worker process has no standard input
    outcomes: list[Outcome] = []
    try:
        for outcome in watch(in_order(work, tasks, jobs=jobs, lost=_lost), len(tasks)):
            outcomes.append(outcome)
            summary.add(outcome)
    finally:  # after Ctrl-C, too, the summary lists what is there
        summary.finish(outcomes)
    return outcomes


def _draft_one(task: _Task, *, folder: Path, options: DraftOptions, skip_existing: bool) -> Outcome:
    """Draft one response of many. An error becomes a row of the summary."""
    found = Outcome(task.letter, "failed")
    try:
        data = read_bytes(task.letter)
        letter = read_letter(data, options, name=task.letter, path=task.letter)
        path = inside(folder, file_name(letter, task.stem))
        found = found._replace(
            sha256=hashlib.sha256(data).hexdigest(),
            company=letter.subject.registrant or "",
            date=letter.date.isoformat() if letter.date else "",
            due=letter.deadline.due.isoformat() if letter.deadline and letter.deadline.due else "",
            comments=len(letter.comments),
        )
        if skip_existing and is_there(path):
            require_draft_of(letter, path, found.sha256, task.before)
            return found._replace(status="skipped", output=str(path))
        write_draft(letter, path, options)
        return found._replace(status="drafted", output=str(path))
    except NoResponseNeededError as error:
        return found._replace(status="no response needed", error=error.code, message=str(error))
    except OutputExistsError as error:
        advice = error.advice if skip_existing else _KEEP_OR_REPLACE
        return _failed(found, OutputExistsError(error.message, advice=advice))
    except Exception as error:  # including a bug in Drafter: it must not stop the other letters
        return _failed(found, of_one_letter(error, task.letter))


def _lost(task: _Task) -> Outcome:
    return _failed(Outcome(task.letter, "failed"), lost_with_its_process(task.letter))


def _failed(found: Outcome, error: DrafterError) -> Outcome:
    message = str(error) if found.letter in str(error) else f"{found.letter}: {error}"
    return found._replace(error=error.code, message=message, exit_status=error.exit_status)
