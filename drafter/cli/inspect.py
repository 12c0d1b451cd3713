"""`drafter inspect`: what the reader found in a letter, for a person or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

import drafter
from drafter.cli.failures import tell_error
from drafter.cli.terminal import printable
from drafter.errors import DrafterError, ExitStatus

if TYPE_CHECKING:
    from drafter.model import CommentLetter


@click.command()
@click.argument("letters", metavar="LETTER...", nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a line, in the order of the letters."
)
@click.option(
    "--lines", "as_lines", is_flag=True, help="Print each line of the source with its place beside it."
)
@click.option(
    "--no-restore", is_flag=True, help="Leave out the quotes and apostrophes that EDGAR's text has lost."
)
@click.pass_context
def inspect(
    context: click.Context, letters: tuple[str, ...], as_json: bool, as_lines: bool, no_restore: bool
) -> None:
    """Show what was found in each LETTER.

    LETTER is a file, or - for standard input. Without an option the header's fields, the due date with its
    reason, the comments with their topics, and the warnings are shown. A letter that cannot be read does not
    stop the others; the exit status is that of the first one that failed.
    """
    if as_json and as_lines:
        raise click.UsageError("--json and --lines are two ways to show a letter: give one of them.")
    failures: list[ExitStatus] = []
    for position, argument in enumerate(letters):
        try:
            letter = drafter.read(argument, restore=not no_restore)
        except DrafterError as error:
            failures.append(error.exit_status)
            _show_error(argument, error, as_json=as_json)
            continue
        if as_json:
            # Escaped to ASCII: it survives every pipe and code page, and a file name that is no text.
            click.echo(json.dumps(letter.as_dict()))
            continue
        if len(letters) > 1:
            click.echo("\n" * bool(position) + printable(argument) + "\n")
        click.echo(_lines(letter) if as_lines else _overview(letter))
    context.exit(failures[0] if failures else ExitStatus.OK)


def _show_error(argument: str, error: DrafterError, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"source": argument, "error": {"code": error.code, "message": str(error)}}))
    else:
        tell_error(str(error))


def _lines(letter: CommentLetter) -> str:
    widest = max((len(line.place) for line in letter.lines), default=0)
    return "\n".join(
        printable(f"{line.number:>5}  {line.place:<{widest}}  {line.text}").rstrip() for line in letter.lines
    )


def _overview(letter: CommentLetter) -> str:
    # Here, because rich takes longer to load than a letter to read, and --json does without.
    from drafter.cli.overview import overview

    return overview(letter)
