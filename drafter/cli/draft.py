"""`drafter draft`: from a staff letter to the Word file, in one go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

import drafter
from drafter.cli.terminal import counted, in_letter_style, printable
from drafter.errors import NoResponseNeededError, NotAStaffLetterError, OutputExistsError

if TYPE_CHECKING:
    from drafter.drafting.profile import Profile
    from drafter.model import CommentLetter
    from drafter.response import Block, ResponseLetter, Run


STANDARD_INPUT = "-"


@click.command()
@click.argument("letter")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The Word file to write, or a folder for it."
)
@click.option(
    "--profile", type=click.Path(path_type=Path), help="A TOML file: who signs, names, addresses, style."
)
@click.option(
    "--force", is_flag=True, help="Replace an existing file; draft even where no response is needed."
)
@click.option("--no-notes", is_flag=True, help="Leave the drafting notes (Word comments) out.")
@click.option(
    "--no-restore", is_flag=True, help="Leave out the quotes and apostrophes that EDGAR's text has lost."
)
def draft(
    letter: str, output: Path | None, profile: Path | None, force: bool, no_notes: bool, no_restore: bool
) -> None:
    """Draft the response to LETTER as a Word file.

    LETTER is the staff's letter (PDF, EDGAR text or submission, HTML, Word), or - for standard input. Without
    --output the file is named after the letter (LETTER-response.docx) and goes into the current folder.
    """
    output = _file_to_write(letter, output)
    _refuse_to_lose(output, letter, force=force)
    chosen = _load_profile(profile)
    staff_letter = drafter.read(letter, restore=not no_restore)
    if not force:
        _refuse_where_none_is_needed(staff_letter)
    response = drafter.draft(staff_letter, chosen, notes=not no_notes)
    drafter.write(response, output, overwrite=force)
    for line in _summary(output, staff_letter, response):
        click.echo(fill(printable(line), width=100, subsequent_indent="    "))


def _file_to_write(letter: str, output: Path | None) -> Path:
    stem = "" if letter == STANDARD_INPUT else f"{Path(letter).stem}-"
    if output is None:
        return Path(f"{stem}response.docx")
    return output / f"{stem}response.docx" if output.is_dir() else output


def _refuse_to_lose(output: Path, letter: str, *, force: bool) -> None:
    """Say no before any work is done."""
    from drafter.writing.output import check_place

    check_place(output, overwrite=force)
    if letter != STANDARD_INPUT and output.exists() and Path(letter).exists() and output.samefile(letter):
        raise OutputExistsError(
            f"{output} is the staff letter itself.", advice="Name another file with --output."
        )


def _load_profile(path: Path | None) -> Profile | None:
    if path is None:
        return None
    from drafter import drafting

    return drafting.load_profile(path)


def _refuse_where_none_is_needed(letter: CommentLetter) -> None:
    why = {
        "completed": "The staff has completed its review",
        "no_review": "The staff will not review the filing",
    }.get(letter.kind)
    if why is None:
        _refuse_without_comments(letter)
        return
    whose = (
        f" of {letter.subject.registrant}" if letter.subject.registrant and letter.kind == "completed" else ""
    )
    raise NoResponseNeededError(
        f"{why}{whose}, so no response is needed and none was drafted (--force drafts one all the same)."
    )


def _refuse_without_comments(letter: CommentLetter) -> None:
    if letter.comments:
        return
    raise NotAStaffLetterError(
        f"{letter.source} asks for nothing that could be answered: no comment of the staff was found in it.",
        advice="See where its lines went with `drafter inspect --lines`, or draft an empty letter with --force.",
    )


def _summary(output: Path, letter: CommentLetter, response: ResponseLetter) -> Iterator[str]:
    yield f"{output}: the response to {_named(letter)}"
    if letter.deadline and letter.deadline.due:
        yield f"  Due {in_letter_style(letter.deadline.due)}. {letter.deadline.reason}"
    elif why := letter.deadline.reason if letter.deadline else letter.no_deadline_reason:
        yield f"  No due date. {why}"
    blanks = sum(run.kind == "blank" for block in response.blocks for run in _runs(block))
    yield f"  {counted(blanks, 'place')} to fill in or to choose at, highlighted in the file."
    for warning in letter.warnings:
        place = f"line {warning.line}: " if warning.line else ""
        yield f"  Warning: {place}{warning.message}"


def _named(letter: CommentLetter) -> str:
    """The letter in a few words: "2 comments of January 5, 2023 to Larkmoor, Inc."."""
    words = counted(len(letter.comments), "comment") if letter.comments else "the staff's letter"
    if letter.date:
        words += f" of {in_letter_style(letter.date)}"
    return f"{words} to {letter.subject.registrant}" if letter.subject.registrant else words


def _runs(block: Block) -> Iterator[Run]:
    from drafter.response import Paragraph, ResponseSlot, StaffComment, Table

    match block:
        case Paragraph():
            yield from block.runs
        case Table():
            yield from (run for row in block.rows for cell in row for run in cell)
        case StaffComment() | ResponseSlot():
            for part in block.paragraphs:
                yield from _runs(part)
