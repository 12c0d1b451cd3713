"""`drafter serve`: a page in the browser, for people who do not like a terminal."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import firm_option

if TYPE_CHECKING:
    from drafter import Firm


@click.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="Keep each matter in a folder of its own in this folder, with letter, profile and drafts. By default, "
    "everything is removed when the server ends.",
)
@click.option(
    "--profile",
    type=click.Path(path_type=Path),
    help="A TOML file with signer, names, addresses and style. It overrides the firm's profile, key by key.",
)
@firm_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="The port of the page; by default, any that is free.",
)
@click.option("--no-browser", is_flag=True, help="Print the address only, and do not open the browser.")
def serve(folder: Path | None, profile: Path | None, firm: Firm, port: int, no_browser: bool) -> None:
    """Open a page on this computer: drop a staff letter, correct what was misread, draft, and check.

    Only this computer can open it, with the address that is printed, and it sends nothing anywhere. Ctrl-C ends it.
    Needs the extra `web`.
    """
    from drafter.kernel.extras import require_extra

    require_extra("web")
    from drafter.services.firm_files import profile_in_force
    from drafter.web.server import ServerOptions, serve
    from drafter.web.work import Desk

    profile_in_force(firm, profile)  # a mistake in it is reported now, and not on the page
    with suppress(KeyboardInterrupt):
        serve(Desk(firm, profile), ServerOptions(folder, port, not no_browser), _say)


def _say(address: str) -> None:
    click.echo(f"Drafter is at {address}\nPress Ctrl-C to end it.")
