"""`drafter init`: a firm's folder, laid down and brought up to date."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from drafter.cli.terminal import counted, printable

_MANY = 12
"""Files: more are counted, not listed."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--letterhead",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Your own letterhead (.docx, .dotx), copied in place of Drafter's.",
)
@click.option("--all", "everything", is_flag=True, help="Copy every wording and topic file too.")
@click.option(
    "--update", "updating", is_flag=True, help="Show what has changed since, and take over what is untouched."
)
def init(folder: Path, letterhead: Path | None, everything: bool, updating: bool) -> None:
    """Lay down a firm's folder, DIR, or update it.

    It gets a profile and a letterhead to make your own. A file that is there already is never written over. What
    the folder lacks is taken from the shipped files, so keep only what you change. After a new version of Drafter,
    --update shows as a diff what has changed in the shipped files since; files that you have not touched become
    the new ones.
    """
    from drafter.firm import scaffold
    from drafter.firm.folder import LETTERHEADS

    if updating and everything:
        raise click.UsageError("--update is about the files that are there, --all about those that are not.")
    if updating and letterhead:
        raise click.UsageError("--update takes no letterhead: put yours in place of the one in the folder.")
    laid = (
        scaffold.update(folder)
        if updating
        else scaffold.lay_down(folder, everything=everything, letterhead=letterhead)
    )
    if not laid:
        click.echo(printable(f"{folder}: nothing that was shipped has changed since."))
    for file in laid if updating or len(laid) <= _MANY else ():
        click.echo(printable(f"{folder / file.name}: {file.state}"))
        if file.changes:
            click.echo(printable(f"{file.changes}\n"))
    if not updating:
        for state, number in Counter(file.state for file in laid).items() if len(laid) > _MANY else ():
            click.echo(printable(f"{folder}: {counted(number, 'file')} {state}"))
        name = next(file.name for file in laid if file.name in LETTERHEADS)
        paper = "" if letterhead else f" put your letterhead in place of {folder / name},"
        click.echo(
            printable(
                f"Now fill in {folder / 'profile.toml'},{paper} and see with `drafter templates check {folder}`."
            )
        )
