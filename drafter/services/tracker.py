"""Write the tracker of a review as a workbook, its days as a calendar, and the note to the working group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import UnsuitableLetterError
from drafter.kernel.files import write_atomic
from drafter.kernel.locks import locked
from drafter.services.output_names import output_path, require_free
from drafter.services.tracked_review import ReviewOptions, read_review
from drafter.services.tracker_file import existing_tracker, merged
from drafter.tracking.tables import (
    COMMENTS,
    OWNER,
    STATUS,
    UNDERTAKINGS,
    Row,
    Table,
    comments_table,
    undertakings_table,
)
from drafter.tracking.typed import Kept, text_of

if TYPE_CHECKING:
    from drafter.profile.model import Person, Profile
    from drafter.tracking.tracker import TrackedComment, Tracker

_MAIL = ".eml"
_SHEETS = COMMENTS, UNDERTAKINGS


class TrackerFiles(NamedTuple):
    """The files to write besides the workbook.

    Attributes:
        calendar: The iCalendar file, if any.
        note: The note to the working group, if any: a mail if its name ends in .eml, otherwise text.
        force: Whether existing files are replaced, the workbook too if it is not a tracker.
    """

    calendar: Path | None = None
    note: Path | None = None
    force: bool = False


class WrittenTracker(NamedTuple):
    """A tracker that was written.

    Attributes:
        path: The workbook.
        tracker: What it says, with the owners that people typed.
        states: How many comments have each status.
        kept: What was kept of the file that it replaced, sheet by sheet.
        lost: What that file had that could not be kept, such as charts.
    """

    path: Path
    tracker: Tracker
    states: Mapping[str, int]
    kept: Mapping[str, Kept]
    lost: tuple[str, ...] = ()


def write_tracker(
    source: str, output: Path | None, review: ReviewOptions, files: TrackerFiles
) -> WrittenTracker:
    """Read a staff letter, or the response to one, and write the tracker of the review.

    If the workbook is a tracker already, what people typed into it is kept.

    Args:
        source: The staff letter or the response, or "-" for standard input.
        output: The workbook or folder to write to; by default a file in the current folder, named after the letter.
        review: How to read it.
        files: What to write besides.

    Raises:
        NoResponseNeededError, NotAStaffLetterError: There are no comments to respond to.
        UnsuitableLetterError: A calendar is asked for, and the due date is not known.
        PackageMissingError: The extra `tracker` is not installed.
        DrafterError: Nothing was written.
    """
    from drafter.tracking.summary import summary_of
    from drafter.tracking.workbook import workbook_of

    path = output_path(source, output, "tracker", ".xlsx")
    existing_tracker(
        path, _SHEETS, force=files.force
    )  # refused before the letter is read, which takes longer
    for other in filter(None, (files.calendar, files.note)):
        require_free(other, source, overwrite=files.force, others=review.letters)
    tracker = read_review(source, review)
    if files.calendar and tracker.due.day is None:
        raise UnsuitableLetterError(
            f"There is no due date for a calendar. {tracker.due.reason}".rstrip(),
            advice="Name one with --due.",
        )
    fresh = comments_table(tracker.comments), undertakings_table(tracker.undertakings)
    with locked(path.parent):
        file = existing_tracker(path, _SHEETS, force=files.force)
        both = merged(fresh, file)
        comments = both.tables[0]
        content = workbook_of(
            both.tables,
            both.written,
            title=f"{tracker.company or 'Response'}: tracker",
            summary=summary_of(tracker, comments),
            others=file.others if file else (),
        )
        write_atomic(path, content, overwrite=files.force or file is not None)
    tracker = _with_typed(tracker, comments)
    _write_besides(tracker, review.profile, files)
    states = Counter(map(_state, comments.rows[: len(tracker.comments)]))
    return WrittenTracker(path, tracker, states, both.kept, file.lost if file else ())


def _state(row: Row) -> str:
    return text_of(row.get(STATUS))


def _with_typed(tracker: Tracker, comments: Table) -> Tracker:
    """Return the tracker with the owners that people typed; its comments are the first rows of the table."""
    rows = zip(tracker.comments, comments.rows, strict=False)
    return replace(tracker, comments=tuple(_owned(comment, row) for comment, row in rows))


def _owned(comment: TrackedComment, row: Row) -> TrackedComment:
    return comment._replace(owner=text_of(row.get(OWNER)) or None)


def _write_besides(tracker: Tracker, profile: Profile, files: TrackerFiles) -> None:
    if files.calendar:
        from drafter.tracking.calendar_file import calendar_of

        write_atomic(files.calendar, calendar_of(tracker), overwrite=files.force)
    if files.note:
        from drafter.tracking.note import note_message, note_text

        sender = _sender(profile)
        is_mail = files.note.suffix.lower() == _MAIL
        content = note_message(tracker, sender) if is_mail else note_text(tracker, sender).encode()
        write_atomic(files.note, content, overwrite=files.force)


def _sender(profile: Profile) -> Person:
    return profile.contact if profile.contact.name else profile.signer
