"""`drafter undertakings`: list what a company promised the staff."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.terminal import printable

if TYPE_CHECKING:
    from drafter.services.undertakings import Undertakings


@click.command()
@click.argument("responses", metavar="RESPONSE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object per company and line.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Also write the list as an Excel file (.xlsx is added if the name has no extension). If it is such a list "
    "already, what people typed into it is kept.",
)
@click.option("--force", is_flag=True, help="Let --output replace a file that is not such a list.")
@click.option(
    "--jobs", type=click.IntRange(min=1), help="For several letters: the number of processes to use."
)
@click.pass_context
def undertakings(
    context: click.Context,
    /,
    responses: tuple[str, ...],
    as_json: bool,
    output: Path | None,
    force: bool,
    jobs: int | None,
) -> None:
    """List what was promised to the staff in each RESPONSE, and for which filing.

    RESPONSE is a company's letter to the staff in Word, or as HTML, text or PDF; a folder; a pattern; or - for standard
    input. Name the letters of all rounds: a promise that several letters state is listed once, with each of them. Staff
    letters in the same folder are passed over. If a letter cannot be read, Drafter reports it and continues; the exit
    status is that of the first letter that failed.
    """
    from drafter.services import inputs
    from drafter.services.undertakings import undertakings as find_undertakings

    found = find_undertakings(inputs.letters(responses), jobs=jobs)
    if output:
        from drafter.services.tracker_file import write_undertakings

        output = write_undertakings(found.companies, output, force=force)
    _print(found, as_json=as_json)
    if output and not as_json:
        click.echo(f"\n{printable(str(output))}: the list as a workbook.")
    context.exit(found.failures[0].error.exit_status if found.failures else 0)


def _print(found: Undertakings, *, as_json: bool) -> None:
    from drafter.cli.failures import report_error
    from drafter.cli.json_text import dumped, error_line

    if as_json:
        for company in found.companies:
            click.echo(dumped(company.as_dict()))
        for failure in found.failures:
            click.echo(error_line(failure.source, failure.error))
        return
    from drafter.cli.undertakings_report import (
        undertakings_report,
    )  # rich takes longer to load than a help page

    if found.companies:
        click.echo(undertakings_report(found.companies))
    if found.others:
        from drafter.cli.terminal import counted

        first = f"{found.others[0]}{', ...' if len(found.others) > 1 else ''}"
        report_error(
            f"Passed over, as not written by the company: {counted(len(found.others), 'file')} ({first}).",
            prefix="",
        )
    for failure in found.failures:
        report_error(str(failure.error))
