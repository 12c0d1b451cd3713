"""`drafter draft`: from a staff letter to the Word file, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

import drafter
from drafter.cli.letter_file import LetterFile, letter_options

if TYPE_CHECKING:
    from drafter.drafting.profile import Profile
    from drafter.model import CommentLetter
    from drafter.response import ResponseLetter


@click.command()
@letter_options
def draft(**options: Any) -> None:
    """Draft the response to LETTER as a Word file.

    LETTER is the staff's letter (PDF, EDGAR text or submission, HTML, Word), or - for standard input. Without
    --output the file is named after the letter (LETTER-response.docx) and goes into the current folder.
    """
    file = LetterFile(**options)

    def compose(letter: CommentLetter, profile: Profile | None) -> ResponseLetter:
        return drafter.draft(letter, profile, notes=not file.no_notes)

    file.write(compose, ending="response", what="the response to")
