"""`drafter extension`: draft the short letter that asks the staff for more time."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.letter import DAY, draft_companion
from drafter.cli.options import letter_options

if TYPE_CHECKING:
    from drafter.services.draft_letter import DraftOptions


@click.command()
@click.argument("letter")
@letter_options
@click.option(
    "--until",
    type=DAY,
    help='The date by which the response is promised (2025-03-14, or "March 14, 2025"). Without it, a blank.',
)
def extension(
    letter: str, output: Path | None, options: DraftOptions, until: datetime.datetime | None
) -> None:
    """Draft a short letter that asks the staff for more time to respond to LETTER: `drafter letter extension`.

    It has the same letterhead, contact and signature block as the response. Call the examiner first; the letter then
    puts the new date on EDGAR. Without --output, the file is named after the letter (LETTER-extension.docx).
    """
    draft_companion(letter, output, options, "extension", until, None, option="--until")
