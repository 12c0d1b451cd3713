"""`drafter inspect`: show what was read in a letter, for a person or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from drafter.cli.options import firm_option, no_restore_option, processes

if TYPE_CHECKING:
    from drafter import CommentLetter, Firm
    from drafter.returned import ReturnedLetter
    from drafter.services.inspect_letters import Inspected


@click.command()
@click.argument("letters", metavar="LETTER...", nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object per line, in the order of the letters."
)
@click.option(
    "--lines",
    "as_lines",
    is_flag=True,
    help="Print each line of the source with the part that it belongs to.",
)
@click.option(
    "--letter",
    "beside",
    metavar="LETTER",
    help="The staff letter that each file responds to; its words locate the comments in it.",
)
@no_restore_option
@click.option(
    "--as",
    "read_as",
    type=click.Choice(["letter", "response"]),
    help="Read each file as a letter from the staff, or as a company's letter to the staff, whatever it looks like.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), help="For several letters: the number of processes to use."
)
@firm_option
@click.pass_context
def inspect(
    context: click.Context,
    /,
    letters: tuple[str, ...],
    as_json: bool,
    as_lines: bool,
    beside: str | None,
    no_restore: bool,
    read_as: str | None,
    jobs: int | None,
    firm: Firm,
) -> None:
    """Show what was found in each LETTER: a staff letter, or a company's letter to the staff.

    LETTER is a file, a folder, a pattern, or - for standard input. Without an option, this shows the header, the due
    date and how it was counted, the comments with their topics, and the warnings; for a company's letter, each comment
    that it restates and the beginning of the response. If a letter cannot be read, Drafter reports it and continues;
    the exit status is that of the first letter that failed.
    """
    from drafter.services import inputs
    from drafter.services.inspect_letters import inspect_letters

    if as_json and as_lines:
        raise click.UsageError("--json and --lines cannot be combined.")
    sources = inputs.letters(letters)
    present = _json if as_json else _lines if as_lines else _overview
    failed: list[int] = []
    found = inspect_letters(
        sources,
        present,
        firm=firm,
        beside=beside,
        restore=not no_restore,
        as_letter=read_as == "letter",
        as_response=read_as == "response",
        jobs=processes(jobs, as_json=as_json),
    )
    for position, letter in enumerate(found):
        heading = len(sources) > 1 and not as_json
        _print(letter, as_json=as_json, above="\n" * bool(position) if heading else None)
        if letter.error:
            failed.append(letter.error.exit_status)
    context.exit(failed[0] if failed else 0)


def _print(letter: Inspected, *, as_json: bool, above: str | None) -> None:
    """Print a letter or its error; `above` comes before a heading with the letter's name, None means no heading."""
    from drafter.cli.failures import report_error
    from drafter.cli.json_text import error_line
    from drafter.cli.terminal import printable

    if letter.error is None:
        if above is not None:
            click.echo(f"{above}{printable(letter.source)}\n")
        click.echo(letter.text)
    elif as_json:
        click.echo(error_line(letter.source, letter.error))
    else:
        report_error(str(letter.error))


def _json(letter: CommentLetter | ReturnedLetter) -> str:
    from drafter.cli.json_text import dumped

    return dumped(letter.as_dict())


def _lines(letter: CommentLetter | ReturnedLetter) -> str:
    from drafter.cli.terminal import printable
    from drafter.returned import ReturnedLetter

    if isinstance(letter, ReturnedLetter):
        return "\n".join(printable(line) for line in letter.lines())
    widest = max((len(line.place) for line in letter.lines), default=0)
    return "\n".join(
        printable(f"{line.number:>5}  {line.place:<{widest}}  {line.text}").rstrip() for line in letter.lines
    )


def _overview(letter: CommentLetter | ReturnedLetter) -> str:
    from drafter.cli.overview import overview  # rich takes longer to load than a letter to read
    from drafter.cli.returned_overview import returned_overview
    from drafter.returned import ReturnedLetter

    return returned_overview(letter) if isinstance(letter, ReturnedLetter) else overview(letter)
