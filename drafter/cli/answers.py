"""`drafter answers`: responses as Markdown, out of a letter in Word and back into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

from drafter.cli.options import profile_options
from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter import Firm, Profile
    from drafter.services.answers import TakenAnswers, WrittenAnswers

_WIDTH = 100


@click.command()
@click.argument("response", metavar="RESPONSE")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write: Markdown or, with --from, Word. With --by-owner, a folder.",
)
@click.option(
    "--from",
    "answers",
    metavar="ANSWERS",
    multiple=True,
    help="Put the answers of this file into the letter: Markdown, a folder of such files, or a table (.xlsx, .csv) "
    "with the columns “No.” and “Response”. May be repeated.",
)
@click.option(
    "--table",
    "tables",
    metavar="FILE",
    multiple=True,
    help="The same for a table, such as the tracker's own.",
)
@click.option(
    "--by-owner", is_flag=True, help="Write one file for each person whom [owners] of the profile names."
)
@click.option(
    "--letter",
    "letters",
    metavar="LETTER",
    multiple=True,
    help="With --by-owner: the staff letter that RESPONSE answers, whose topics tell who answers.",
)
@click.option(
    "--track", is_flag=True, help="With --from or --table: show old and new responses as tracked changes."
)
@click.option("--force", is_flag=True, help="Replace existing files, and take answers to another letter.")
@profile_options
def answers(
    response: str,
    output: Path | None,
    answers: tuple[str, ...],
    tables: tuple[str, ...],
    by_owner: bool,
    letters: tuple[str, ...],
    track: bool,
    force: bool,
    firm: Firm,
    profile: Profile,
) -> None:
    """Write the responses of RESPONSE as Markdown, or take them from there.

    RESPONSE is the letter in Word. The Markdown has a heading for each comment, the comment as a quotation, and below
    it the response. Without --output, the file is named after the letter (RESPONSE-answers.md).

    With --from, each answer that says something else than the letter takes the place of its response, in a copy of the
    letter (RESPONSE-answered.docx); all other responses stay as they are in Word. What Markdown cannot hold, such as a
    footnote or a tracked change, is named.
    """
    from drafter.services import answers as service

    taken = (*answers, *tables)
    if taken and by_owner:
        raise click.UsageError("--by-owner writes answers; it does not go with --from or --table.")
    if track and not taken:
        raise click.UsageError(
            "--track shows answers that are put into a letter: name them with --from or --table."
        )
    if letters and not by_owner:
        raise click.UsageError("--letter tells who answers; it goes with --by-owner.")
    if taken:
        lines = _taken(service.take_answers(response, taken, output, force=force, track=track))
    elif by_owner:
        if output is None:
            raise click.UsageError("--by-owner needs a folder: name one with --output.")
        lines = _written(
            service.write_answers_by_owner(
                response, output, firm=firm, profile=profile, letters=letters, force=force
            )
        )
    else:
        lines = _written(service.write_answers(response, output, force=force))
    click.echo("\n".join(fill(printable(line), width=_WIDTH, subsequent_indent="    ") for line in lines))


def _written(written: WrittenAnswers) -> Iterator[str]:
    for path, count in written.files:
        yield f"{path}: {counted(count, 'comment')}."
    for number, lost in written.lost:
        yield f"  Comment {number}: not in the Markdown, but kept in Word: {_list(lost)}."


def _taken(taken: TakenAnswers) -> Iterator[str]:
    result = taken.result
    new = counted(len(result.replaced), "new response")
    yield f"{taken.path}: {new}, from {counted(taken.answers, 'answer')}."
    for (number, _), lost in result.lost.items():
        yield f"  Comment {number}: in the old response and not in the new one: {_list(lost)}."
    for number, _ in result.unknown:
        yield f"  The letter has no comment {number}: its answer was not used."
    for number, _ in result.stuck:
        yield f"  Comment {number}: nothing shows where its response begins, so the answer was not used."
    for number, _ in result.misquoted:
        yield f"  Comment {number}: the quotation was changed in the answers; the letter keeps the staff's words."


def _list(lost: tuple[str, ...]) -> str:
    return lost[0] if len(lost) == 1 else f"{', '.join(lost[:-1])} and {lost[-1]}"
