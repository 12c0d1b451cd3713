"""`drafter extension`: the short letter that asks the staff for more time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

import drafter
from drafter.cli.letter_file import LetterFile, letter_options
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.response import ResponseLetter


@click.command()
@click.argument("letter")
@letter_options
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d", "%B %d, %Y"]),
    help='The day by which the answer is promised (2025-03-14, or "March 14, 2025"); a blank without it.',
)
def extension(until: datetime.datetime | None, **options: Any) -> None:
    """Ask the staff for more time to answer LETTER, in a short letter.

    It has the same head, contact and signature as the response. Call the examiner first; the letter then puts
    the new date on EDGAR. Without --output the file is named after the letter (LETTER-extension.docx).
    """
    file = LetterFile(**options)
    day = until.date() if until else None

    def compose(letter: CommentLetter, profile: Profile, firm: Firm) -> ResponseLetter:
        _refuse_a_wrong_day(day, letter)
        return drafter.draft_extension(
            letter, profile, until=day, notes=not file.no_notes, firm=firm, lenient=file.lenient
        )

    file.write(compose, ending="extension", what="asks for more time to answer")


def _refuse_a_wrong_day(day: datetime.date | None, letter: CommentLetter) -> None:
    """A day on which the staff cannot get the answer, or on which it is due anyway, is a slip."""
    from drafter.kernel.calendar import business_day_after

    if day is None:
        return
    due = letter.deadline.due if letter.deadline else letter.date
    if due and day <= due:
        raise click.BadParameter(
            f"{in_letter_style(day)} is not after {in_letter_style(due)}.", param_hint="--until"
        )
    open_day, closed = business_day_after(day - datetime.timedelta(days=1), 1)
    if open_day != day:
        why = f": {closed[0]}" if closed else ""
        raise click.BadParameter(
            f"{in_letter_style(day)} is no business day{why}. The next is {in_letter_style(open_day)}.",
            param_hint="--until",
        )
