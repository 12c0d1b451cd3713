"""`drafter fetch`: get public letters from EDGAR."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import profile_options, since_option, until_option
from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter import Firm, Profile
    from drafter.services.fetch_letters import Fetched


@click.command()
@click.argument("accessions", metavar="[ACCESSION...]", nargs=-1)
@click.option(
    "--company",
    "companies",
    multiple=True,
    metavar="CIK|TICKER",
    help="A company: all its letters or, with an ACCESSION, the one whose letter it is. May be repeated.",
)
@click.option(
    "--like",
    metavar="LETTER",
    help="A staff letter: get letters of companies that got similar comments, as EDGAR's full-text search finds them.",
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="With --like: how many companies.",
)
@since_option("Only letters of this date or later (a year is enough).")
@until_option("Only letters of this date or earlier.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("letters"),
    show_default=True,
    help="The folder for the letters.",
)
@profile_options
@click.pass_context
def fetch(
    context: click.Context,
    /,
    accessions: tuple[str, ...],
    companies: tuple[str, ...],
    like: str | None,
    most: int,
    since: datetime.date | None,
    until: datetime.date | None,
    output: Path,
    firm: Firm,  # noqa: ARG001 - the profile in force is its own
    profile: Profile,
) -> None:
    """Get staff letters and responses from EDGAR, as whole submissions, each named after its accession number.

    This is the only command that opens a connection, and it asks EDGAR alone: at most eight times a second from this
    machine, never twice for the same letter, and under the name and mail address in the profile ([edgar] user_agent),
    which EDGAR requires. Run it again to go on after an interruption. `drafter precedents add` reads the folder.
    """
    import logging  # which takes as long to load as the help of three commands

    from drafter.services.fetch_letters import Asked, fetch_letters

    logging.getLogger("stamina").setLevel(logging.ERROR)  # each new try is not worth a line
    if not accessions and not companies and not like:
        raise click.UsageError("Name an ACCESSION, a company with --company, or a letter with --like.")
    if accessions and like:
        raise click.UsageError("Name an ACCESSION, or a letter with --like, not both.")
    asked = Asked(accessions, companies, since, until, like, most)
    total, fetched = fetch_letters(asked, profile, output)
    if total > 1:
        from drafter.cli.progress import shown

        fetched = shown(fetched, total=total, what="Fetching")
    context.exit(_report(list(fetched), output))


def _report(found: list[Fetched], folder: Path) -> int:
    """Print what was fetched.

    Returns:
        The exit status of the first letter that could not be had.
    """
    from drafter.cli.failures import report_error

    failed = [(one, one.error) for one in found if one.error]
    for one, error in failed:
        report_error(f"{one.filing.accession}: {error}")
    new = sum(one.is_new for one in found)
    before = len(found) - new - len(failed)
    kept = f"; {before:,} there before" if before else ""
    click.echo(f"{printable(str(folder))}: {counted(new, 'new letter')}{kept}.")
    return failed[0][1].exit_status if failed else 0
