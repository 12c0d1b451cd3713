"""The `drafter` command. One file per command; what a command needs is loaded when it is called."""

from __future__ import annotations

import gc
import sys

_GARBAGE = 200_000
"""Objects between two collections. Python's own 700 make it look seventy times while a command loads, when nothing
is garbage, and a draft makes some 65,000 in all; a batch still collects with every few letters."""


def run() -> None:
    """What the shell starts: `main`, with every stream and every error fit for a person to see."""
    gc.set_threshold(_GARBAGE)  # before anything is loaded
    from drafter.cli.failures import report_our_own_error
    from drafter.cli.group import main

    for stream in (sys.stdout, sys.stderr):
        # A letter has characters, and a file name may have bytes, that a terminal cannot show.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # the shell gives text streams
    sys.excepthook = report_our_own_error
    try:
        main(prog_name="drafter")
    finally:
        gc.freeze()  # Python's end would walk through all that was ever loaded: 40 ms, for a process that is over
