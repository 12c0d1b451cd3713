"""`drafter init`: create a firm's folder, or bring it up to date."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.templates import show_findings
from drafter.cli.terminal import counted, printable

if TYPE_CHECKING:
    from drafter.services.firm_files import Scaffolded

_MANY = 12
"""Files; more than this are counted instead of listed."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--letterhead",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Your own letterhead (.docx, .dotx), copied in place of Drafter's.",
)
@click.option("--all", "everything", is_flag=True, help="Copy every wording and topic file too.")
@click.option(
    "--update",
    "updating",
    is_flag=True,
    help="Show what has changed in the built-in files, and replace your unchanged copies.",
)
def init(folder: Path, letterhead: Path | None, everything: bool, updating: bool) -> None:
    """Create a firm folder, DIR, or update it.

    It gets a profile and a letterhead for you to change. With your own letterhead, you see at once what the check
    finds in it, and no letter repeats the name that it prints: letter/letterhead.html is created without text.

    Existing files are never overwritten. Anything the folder does not contain comes from the built-in files, so keep
    only what you change. After installing a new version of Drafter, use --update: it shows as a diff what has changed
    in the built-in files, and replaces your copies of them if you have not changed them.
    """
    from drafter.services.firm_files import check_firm, create_firm, firm_in, update_firm

    if updating and everything:
        raise click.UsageError(
            "--update concerns files that exist, --all files that do not; use one of them."
        )
    if updating and letterhead:
        raise click.UsageError("--update takes no letterhead: replace the one in the folder with yours.")
    if updating:
        _show_update(folder, update_firm(folder))
        return
    created = create_firm(folder, letterhead=letterhead, everything=everything)
    _show_created(folder, created)
    if letterhead:
        show_findings(check_firm(firm_in(folder, "DIR"), drafting=False))
    paper = "" if letterhead else f" replace {folder / created.letterhead} with your letterhead,"
    click.echo(
        printable(
            f"Next: fill in {folder / 'profile.toml'},{paper} and run `drafter templates check {folder}`."
        )
    )


def _show_created(folder: Path, done: Scaffolded) -> None:
    if len(done.files) > _MANY:
        for state, number in Counter(file.state for file in done.files).items():
            click.echo(printable(f"{folder}: {counted(number, 'file')} {state}"))
        return
    for file in done.files:
        click.echo(printable(f"{folder / file.name}: {file.state}"))


def _show_update(folder: Path, done: Scaffolded) -> None:
    if not done.files:
        click.echo(printable(f"{folder}: the built-in files have not changed."))
    for file in done.files:
        click.echo(printable(f"{folder / file.name}: {file.state}"))
        if file.changes:
            click.echo(printable(f"{file.changes}\n"))
