"""`drafter mcp`: a server that assistants can call."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.options import firm_option

if TYPE_CHECKING:
    from drafter import Firm


@click.command()
@click.argument("folders", metavar="[FOLDER]...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--profile",
    type=click.Path(path_type=Path),
    help="A TOML file with signer, names, addresses and style. It overrides the firm's profile, key by key.",
)
@click.option(
    "--store",
    envvar="DRAFTER_PRECEDENTS",
    type=click.Path(path_type=Path),
    help="The file with the precedents; by default one in your folder for data.",
)
@firm_option
def mcp(folders: tuple[Path, ...], profile: Path | None, store: Path | None, firm: Firm) -> None:
    """Serve the tools of Drafter to an assistant over standard input and output (Model Context Protocol).

    The assistant reads and writes files only in each FOLDER; by default, in the current folder. Needs the extra
    `assistants`.
    """
    from drafter.kernel.extras import require_extra

    require_extra("assistants")
    from drafter.kernel.timed_workers import TimedWorkers
    from drafter.mcp.apart import SECONDS
    from drafter.mcp.server import server_for

    workers = TimedWorkers(1, SECONDS)
    try:
        server_for(folders or (Path(),), firm, profile, store, workers=workers).run("stdio")
    finally:
        workers.close()
