"""`drafter draft`: from a staff letter to the Word file, in one go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

import drafter
from drafter.cli import inputs
from drafter.cli.inputs import STANDARD_INPUT, is_one_file
from drafter.cli.letter_file import LetterFile, letter_options
from drafter.cli.options import telling_all
from drafter.cli.paths import is_file, is_folder

if TYPE_CHECKING:
    from drafter.cli.letter_file import Composer
    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.response import ResponseLetter


@click.command()
@click.argument("letters", metavar="LETTER...", nargs=-1, required=True)
@letter_options
@click.option(
    "--jobs", type=click.IntRange(min=1), help="For many letters: how many processes draft at once."
)
@click.option(
    "--skip-existing", is_flag=True, help="For many letters: leave the drafts that are there already."
)
@click.pass_context
def draft(
    context: click.Context,
    /,
    letters: tuple[str, ...],
    jobs: int | None,
    skip_existing: bool,
    **options: Any,
) -> None:
    """Draft the response to LETTER as a Word file.

    LETTER is the staff's letter (PDF, EDGAR text or submission, HTML, Word), or - for standard input. Without
    --output the file is named after the letter (LETTER-response.docx) and goes into the current folder.

    Several letters, a folder or a pattern ("2024/*.pdf") are drafted into the folder that --output names, with
    summary.csv and summary.jsonl. A letter that fails is told, and the others go on.
    """
    if is_one_file(letters):
        file = LetterFile(letter=letters[0], **options)
        file.write(_composer(file), ending="response", what="the response to")
        return
    from drafter.cli.batch import draft_all

    file = LetterFile(letter="", **options)
    named = inputs.letters(letters, output=file.output)
    is_word_file = file.output is not None and file.output.suffix.lower() == ".docx"
    if file.output is None or is_file(file.output) or (is_word_file and not is_folder(file.output)):
        raise click.UsageError("Several letters go into a folder: name it with --output.")
    if STANDARD_INPUT in named:
        jobs = 1  # it is this process's
    from drafter.firm.checks.stopped import require_valid_clauses
    from drafter.firm.stray_files import require_right_names

    with telling_all(file.firm):  # what stops every letter is told once, not with each
        require_right_names(file.firm)
        file.firm.library()
        if not file.lenient:
            require_valid_clauses(file.firm)
    compose = _composer(file)
    context.exit(draft_all(named, file.output, file, compose, jobs=jobs, skip_existing=skip_existing))


def _composer(file: LetterFile) -> Composer:
    return partial(_response, notes=not file.no_notes, lenient=file.lenient)


def _response(
    letter: CommentLetter, profile: Profile, firm: Firm, *, notes: bool, lenient: bool
) -> ResponseLetter:
    return drafter.draft(letter, profile, notes=notes, firm=firm, lenient=lenient)
