"""`drafter export`: the response letter as EDGAR takes it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from drafter.cli.options import answered_letters_option, profile_options

if TYPE_CHECKING:
    from drafter import Firm, Profile
    from drafter.services.export_options import Changes


@click.command()
@click.argument("files", metavar="RESPONSE", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write: .htm, or .txt for plain text; or a folder for it. By default, corresp.htm in the current "
    "folder.",
)
@answered_letters_option
@click.option(
    "--redacted",
    is_flag=True,
    help="Omit the confidential words, and write the version for the staff too (Rule 83).",
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
    redacted: bool,
    changes: str | None,
    today: datetime.datetime | None,
    force: bool,
    validate: bool,
    as_json: bool,
    firm: Firm,
    profile: Profile,
) -> None:
    """Write RESPONSE, a letter in Word, as HTML or plain text that EDGAR accepts as correspondence.

    The letter looks as it does in Word. Word comments, hidden text, highlights, content controls and metadata stay
    behind. The letter is checked first, as `drafter check` does; with errors, nothing is written. Nothing is ever sent.

    With --redacted, words in the character style Rule 83 or between [[ and ]] are omitted. The version for the staff
    and the copy of the request for the FOIA office are written beside the letter.

    With --validate, the exit status is 22 if EDGAR would not accept a file.
    """
    if validate:
        from drafter.cli.validation import validate as print_findings

        context.exit(print_findings(files, as_json=as_json))
    if as_json:
        raise click.UsageError("--json prints what --validate finds. Add --validate, or leave it out.")
    if len(files) > 1:
        raise click.UsageError("Name one response letter; --validate takes several files.")
    from drafter.cli.export_report import export_report
    from drafter.services.drafter import Drafter
    from drafter.services.export_letter import export_letter
    from drafter.services.export_options import ExportOptions

    options = ExportOptions(
        Drafter(firm, profile),
        letters,
        today.date() if today else datetime.datetime.now().astimezone().date(),
        cast("Changes | None", changes),
        redacted,
        force,
    )
    click.echo(export_report(export_letter(files[0], output, options)))
