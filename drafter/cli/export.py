"""`drafter export`: the response letter as EDGAR takes it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, cast

import click

from drafter.cli.options import profile_options
from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter import Firm, Profile
    from drafter.services.export_letter import Changes, Exported

_WIDTH = 100


@click.command()
@click.argument("files", metavar="RESPONSE", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write (.htm), or a folder for it; corresp.htm in the current folder by default.",
)
@click.option(
    "--letter",
    "letters",
    metavar="LETTER",
    multiple=True,
    help="The staff letter that RESPONSE answers, for the check. May be repeated. Without it, Drafter uses the letter "
    "in the same folder that RESPONSE names by its date.",
)
@click.option(
    "--changes",
    type=click.Choice(["accept", "reject"]),
    help="Accept or reject all tracked changes. Without it, a letter that has any is refused.",
)
@click.option(
    "--on",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day on which the letter will be sent, for the check; today by default.",
)
@click.option(
    "--force", is_flag=True, help="Replace existing files, and export the letter in spite of errors."
)
@click.option(
    "--validate",
    is_flag=True,
    help="Write nothing: say what EDGAR would not accept in RESPONSE, which is HTML or text here, in the files "
    "beside it that it names, and in their names. Several files or a folder may be named.",
)
@click.option("--json", "as_json", is_flag=True, help="With --validate: print one JSON object per file.")
@profile_options
@click.pass_context
def export(
    context: click.Context,
    /,
    files: tuple[str, ...],
    output: Path | None,
    letters: tuple[str, ...],
    changes: str | None,
    today: datetime.datetime | None,
    force: bool,
    validate: bool,
    as_json: bool,
    firm: Firm,
    profile: Profile,
) -> None:
    """Write RESPONSE, a letter in Word, as HTML that EDGAR accepts as correspondence.

    The letter looks as it does in Word. Word comments, hidden text, highlights, content controls and metadata stay
    behind. The letter is checked first, as `drafter check` does; with errors, nothing is written. Nothing is ever sent.

    With --validate, the exit status is 22 if EDGAR would not accept a file.
    """
    if validate:
        from drafter.cli.validation import validate as print_findings

        context.exit(print_findings(files, as_json=as_json))
    if as_json:
        raise click.UsageError("--json prints what --validate finds. Add --validate, or leave it out.")
    if len(files) > 1:
        raise click.UsageError("Name one response letter; --validate takes several files.")
    from drafter.services.export_letter import ExportOptions, export_letter

    options = ExportOptions(
        firm,
        profile,
        letters,
        today.date() if today else datetime.datetime.now().astimezone().date(),
        cast("Changes | None", changes),
        force,
    )
    exported = export_letter(files[0], output, options)
    lines = (fill(printable(line), width=_WIDTH, subsequent_indent="    ") for line in _lines(exported))
    click.echo("\n".join(lines))


def _lines(exported: Exported) -> Iterator[str]:
    yield f"{exported.path}: the letter for EDGAR, {counted(exported.size // 1000 or 1, 'kilobyte')}."
    errors = exported.checked.counts["error"]
    if errors:
        yield f"  Exported in spite of {counted(errors, 'error')}; see them with `drafter check`."
    left = [
        counted(number, what)
        for number, what in (
            (exported.removed.comments, "Word comment"),
            (exported.removed.hidden, "hidden word"),
        )
        if number
    ]
    if left:
        yield f"  Left behind: {', '.join(left)}."
    for what, times in exported.letter.lost:
        yield f"  Not exported: {counted(times, what)}."
    if exported.is_large:
        yield "  The file is larger than a megabyte."
