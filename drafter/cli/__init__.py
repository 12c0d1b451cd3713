"""The `drafter` command. One file per command; what a command needs is loaded when it is called."""

from __future__ import annotations

import gc
import os
import sys

import click

from drafter import __version__, limits
from drafter.cli.failures import report_our_own_error
from drafter.cli.group import CommandGroup

_GARBAGE = 50_000
"""Objects between two collections. Python's own 700 make it look seventy times while a command loads, when
nothing is garbage; a batch still collects with every few letters."""


def _show_tracebacks(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        sys.excepthook = sys.__excepthook__


def _raise_limits(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        os.environ[limits.ENVIRONMENT] = "1"


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--debug",
    is_flag=True,
    envvar="DRAFTER_DEBUG",
    expose_value=False,
    callback=_show_tracebacks,
    help="Show where in Drafter an unexpected error happened.",
)
@click.option(
    "--large",
    is_flag=True,
    expose_value=False,
    callback=_raise_limits,
    help="Read what is larger than any letter should be: every limit ten times over.",
)
@click.version_option(__version__, prog_name="drafter")
def main() -> None:
    """From an SEC staff comment letter to a Word response letter."""


def run() -> None:
    """What the shell starts: `main`, with every stream and every error fit for a person to see."""
    for stream in (sys.stdout, sys.stderr):
        # A letter has characters, and a file name may have bytes, that a terminal cannot show.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # the shell gives text streams
    sys.excepthook = report_our_own_error
    gc.set_threshold(_GARBAGE)
    try:
        main(prog_name="drafter")
    finally:
        gc.freeze()  # Python's end would walk through all that was ever loaded: 40 ms, for a process that is over
