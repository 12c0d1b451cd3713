"""What the commands that write a letter to the staff have in common: options, refusals, summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple

import click

import drafter
from drafter.cli.inputs import STANDARD_INPUT
from drafter.cli.naming import word_file
from drafter.cli.options import profile_options, telling_all
from drafter.cli.paths import is_folder, is_there
from drafter.cli.terminal import counted, printable
from drafter.errors import OutputExistsError
from drafter.kernel.dates import in_letter_style

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.profile.model import Profile
    from drafter.response import Block, ResponseLetter, Run

    Composer = Callable[[CommentLetter, Profile, Firm], ResponseLetter]

_OPTIONS = (
    click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        help="The Word file to write (.docx is added to a name without an ending), or a folder for it.",
    ),
    profile_options,
    click.option(
        "--lenient",
        is_flag=True,
        help="Draft in spite of what a template asserts or leaves open, and of unknown names, each a blank with the "
        "name in it; what was passed over is told.",
    ),
    click.option(
        "--force", is_flag=True, help="Replace an existing file; draft even where no response is needed."
    ),
    click.option("--no-notes", is_flag=True, help="Leave the drafting notes (Word comments) out."),
    click.option(
        "--no-restore", is_flag=True, help="Leave out the quotes and apostrophes that EDGAR's text has lost."
    ),
)


def letter_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `LetterFile`; what it reads is an argument of its own."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class LetterFile(NamedTuple):
    """A letter to be written: the staff's letter, whose files make it, and the options, by click's names."""

    letter: str
    output: Path | None
    firm: Firm
    profile: Profile
    lenient: bool
    force: bool
    no_notes: bool
    no_restore: bool

    def write(self, compose: Composer, *, ending: str, what: str) -> None:
        """Read the staff's letter, compose, write, and tell.

        Args:
            compose: makes the letter.
            ending: what a file without a name of its own is called after the staff's letter ("response").
            what: how the summary names the letter ("the response to").

        Raises:
            DrafterError: nothing was written, and why.
        """
        place = self._place(ending)
        self._refuse_to_lose(place)
        with telling_all(self.firm):
            staff_letter = self.read()
            blanks = self.draft(staff_letter, place, compose)
        for line in (*_summary(f"{place}: {what}", staff_letter, blanks), *self._passed_over()):
            click.echo(fill(printable(line), width=100, subsequent_indent="    "))

    def read(self) -> CommentLetter:
        """The staff's letter.

        Raises:
            DrafterError: it cannot be read, or needs no response.
        """
        letter = drafter.read(self.letter, restore=not self.no_restore, firm=self.firm)
        if not self.force:
            from drafter.answerable import require_something_to_answer

            require_something_to_answer(letter)
        return letter

    def draft(self, staff_letter: CommentLetter, place: Path, compose: Composer) -> int:
        """Compose the letter and write it to a place; how many places there are to fill in, the letterhead's too.

        Raises:
            DrafterError: nothing was written, and why.
        """
        response = compose(staff_letter, self.profile, self.firm)
        of_letterhead = drafter.write(
            response, place, overwrite=self.force, firm=self.firm, lenient=self.lenient
        )
        return of_letterhead + sum(run.kind == "blank" for block in response.blocks for run in _runs(block))

    def _passed_over(self) -> Iterator[str]:
        """The mistakes in the firm's files that a lenient draft was made in spite of."""
        if not self.lenient or self.firm.folder is None:
            return
        from drafter.firm.checks.run import check

        yield from (f"  Passed over: {problem}" for problem in check(self.firm).errors)

    def _place(self, ending: str) -> Path:
        stem = "" if self.letter == STANDARD_INPUT else f"{Path(self.letter).stem}-"
        name = f"{stem}{ending}.docx"
        if self.output is None:
            return Path(name)
        return self.output / name if is_folder(self.output) else word_file(self.output)

    def _refuse_to_lose(self, place: Path) -> None:
        """Say no before any work is done."""
        from drafter.kernel.files import require_free

        require_free(place, overwrite=self.force)
        if self.letter == STANDARD_INPUT or not is_there(place) or not is_there(self.letter):
            return
        if place.samefile(self.letter):
            raise OutputExistsError(
                f"{place} is the staff letter itself.", advice="Name another file with --output."
            )


def _summary(told: str, letter: CommentLetter, blanks: int) -> Iterator[str]:
    yield f"{told} {_named(letter)}"
    if letter.deadline and letter.deadline.due:
        yield f"  Due {in_letter_style(letter.deadline.due)}. {letter.deadline.reason}"
    elif why := letter.deadline.reason if letter.deadline else letter.no_deadline_reason:
        yield f"  No due date. {why}"
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
