"""`drafter inspect`: what the reader found in a letter, for a person or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import click

import drafter
from drafter.cli import inputs
from drafter.cli.failures import lost_with_its_process, of_one_letter, tell_error
from drafter.cli.inputs import STANDARD_INPUT
from drafter.cli.options import firm_option
from drafter.cli.terminal import printable
from drafter.errors import DrafterError, ExitStatus

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import CommentLetter


class _Shown(NamedTuple):
    """What is printed for a letter; `problem` goes to standard error."""

    text: str = ""
    problem: str = ""
    exit_status: int = ExitStatus.OK


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
@click.option("--jobs", type=click.IntRange(min=1), help="For many letters: how many processes read at once.")
@firm_option
@click.pass_context
def inspect(
    context: click.Context,
    /,
    letters: tuple[str, ...],
    as_json: bool,
    as_lines: bool,
    no_restore: bool,
    jobs: int | None,
    firm: Firm,
) -> None:
    """Show what was found in each LETTER.

    LETTER is a file, a folder, a pattern, or - for standard input. Without an option the header's fields, the
    due date with its reason, the comments with their topics, and the warnings are shown. A letter that cannot
    be read does not stop the others; the exit status is that of the first one that failed.
    """
    from drafter.kernel.workers import in_order  # a help page does without

    if as_json and as_lines:
        raise click.UsageError("--json and --lines are two ways to show a letter: give one of them.")
    named = inputs.letters(letters)
    firm.library()  # a mistake in a topic file is told once, not with each letter
    how = "json" if as_json else "lines" if as_lines else "overview"
    show: Callable[[str], _Shown] = partial(_show, how=how, restore=not no_restore, firm=firm)
    if len(named) > 1:
        show = partial(_show_one_of_many, show=show, how=how)
    lost = partial(_lost, how=how)
    # Standard input is this process's, and so are the width and the colours of a terminal.
    one_process = STANDARD_INPUT in named or (sys.stdout.isatty() and not as_json)
    failed: list[int] = []
    for position, shown in enumerate(in_order(show, named, jobs=1 if one_process else jobs, lost=lost)):
        if len(named) > 1 and not as_json and not shown.problem:
            click.echo("\n" * bool(position) + printable(named[position]) + "\n")
        if shown.problem:
            tell_error(shown.problem)
        else:
            click.echo(shown.text)
        if shown.exit_status:
            failed.append(shown.exit_status)
    context.exit(failed[0] if failed else ExitStatus.OK)


def _show(argument: str, *, how: str, restore: bool, firm: Firm) -> _Shown:
    try:
        letter = drafter.read(argument, restore=restore, firm=firm)
    except DrafterError as error:
        return _failed(argument, error, how=how)
    if how == "json":
        return _Shown(_json(letter.as_dict()))
    return _Shown(_lines(letter) if how == "lines" else _overview(letter))


def _show_one_of_many(argument: str, *, show: Callable[[str], _Shown], how: str) -> _Shown:
    try:
        return show(argument)
    except Exception as error:  # also a mistake of Drafter's own: it must not end the other letters
        return _failed(argument, of_one_letter(error, argument), how=how)


def _lost(argument: str, *, how: str) -> _Shown:
    return _failed(argument, lost_with_its_process(argument), how=how)


def _failed(argument: str, error: DrafterError, *, how: str) -> _Shown:
    if how != "json":
        return _Shown(problem=str(error), exit_status=error.exit_status)
    told = {"source": argument, "error": {"code": error.code, "message": str(error)}}
    return _Shown(_json(told), exit_status=error.exit_status)


def _json(what: dict[str, Any]) -> str:
    """Escaped to ASCII: it survives every pipe and code page, and a file name that is no text."""
    import json  # most calls, and the help page, do without

    return json.dumps(what)


def _lines(letter: CommentLetter) -> str:
    widest = max((len(line.place) for line in letter.lines), default=0)
    return "\n".join(
        printable(f"{line.number:>5}  {line.place:<{widest}}  {line.text}").rstrip() for line in letter.lines
    )


def _overview(letter: CommentLetter) -> str:
    # Here, because rich takes longer to load than a letter to read, and --json does without.
    from drafter.cli.overview import overview

    return overview(letter)
