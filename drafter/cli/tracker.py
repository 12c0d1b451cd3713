"""`drafter tracker`: write a table of who answers which comment, how far the response is, and when it is due."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import answered_letters_option, profile_options

if TYPE_CHECKING:
    from drafter import Firm, Profile

_DAY = click.DateTime(["%Y-%m-%d", "%B %d, %Y"])


@click.command()
@click.argument("letter", metavar="LETTER|RESPONSE")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The Excel file to write (.xlsx is added if the name has no extension), or a folder for it. If it is a "
    "tracker already, what people typed into it is kept.",
)
@answered_letters_option
@click.option(
    "--due",
    type=_DAY,
    help="The due date that was agreed with the staff, if it is another than the letter's (2025-03-14, or "
    '"March 14, 2025").',
)
@click.option(
    "--ics",
    "calendar",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Also write the due date and the internal days before it ([milestones] of the profile), as iCalendar.",
)
@click.option(
    "--mail",
    "note",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Also write the note to the working group: what came, when it is due, who answers what. It is a mail if FILE "
    "ends in .eml, otherwise text.",
)
@click.option(
    "--precedents",
    is_flag=True,
    help="Add a column that says how others answered, from the letters that `drafter precedents add` keeps.",
)
@click.option("--force", is_flag=True, help="Replace existing files, and a file that is not a tracker.")
@profile_options
def tracker(
    letter: str,
    output: Path | None,
    letters: tuple[str, ...],
    due: datetime.datetime | None,
    calendar: Path | None,
    note: Path | None,
    precedents: bool,
    force: bool,
    firm: Firm,
    profile: Profile,
) -> None:
    """Write an Excel file with a row for each comment of LETTER, or of the staff letter that RESPONSE answers.

    Each row has the comment, its headings, topic, requests, citations, filing, owner, status and due date. Owners come
    from [owners] of the profile. The status is empty or, from RESPONSE, "blanks left" or "done". A second sheet has the
    undertakings of RESPONSE, a third one the summary. Run it again on the same file after each change: owners and
    statuses that people typed, and columns, rows and sheets that they added, stay.

    Without --output, the file is named after the letter (LETTER-tracker.xlsx) and goes into the current folder.
    """
    from drafter.cli.tracker_summary import tracker_summary
    from drafter.errors import UnsuitableDateError
    from drafter.services.companion_letters import require_business_day
    from drafter.services.tracked_review import ReviewOptions
    from drafter.services.tracker import TrackerFiles, write_tracker

    if due:
        try:
            require_business_day(due.date())
        except UnsuitableDateError as error:
            raise click.BadParameter(str(error), param_hint="--due") from error
    review = ReviewOptions(firm, profile, letters, due.date() if due else None, precedents)
    files = TrackerFiles(calendar, note, force)
    click.echo(tracker_summary(write_tracker(letter, output, review, files), files))
