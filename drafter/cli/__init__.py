"""The `drafter` command: a module per command, which parses options, calls a service and prints.

What a command needs is loaded when it runs, so that `--help` stays quick.
"""

from __future__ import annotations

import gc
import sys

_GARBAGE = 200_000
"""Objects between two collections. With Python's default of 700, loading a command triggers seventy of them although
nothing is garbage. A draft creates about 65,000 objects, so a batch still collects every few letters."""


def run() -> None:
    """Run the command, as the shell starts it."""
    gc.set_threshold(_GARBAGE)  # before anything else is loaded
    from drafter.cli.failures import report_our_own_error
    from drafter.cli.group import main
    from drafter.cli.streams import open_streams
    from drafter.kernel.resources import bound_memory

    open_streams()
    bound_memory()
    sys.excepthook = report_our_own_error
    try:
        main(prog_name="drafter")
    finally:
        gc.freeze()  # at exit Python would walk through everything loaded: 40 ms in a process that is done
