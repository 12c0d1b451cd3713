"""Report failures: one message and an exit status for the user's, a request to report it for a bug in Drafter."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import IO, Any

import click

from drafter.cli.terminal import printable
from drafter.errors import DrafterError, NoResponseNeededError
from drafter.services.failures import described

_OURS = """\
Error: Drafter itself failed: {what}
This is a bug in Drafter, not a problem with your letter. Please report it: include the letter's format (EDGAR
text, PDF, ...) and what the same command prints after `drafter --debug`. Do not send the letter itself.
"""


class Refusal(click.ClickException):
    """A `DrafterError` on its way to the shell."""

    def __init__(self, error: DrafterError) -> None:
        super().__init__(str(error))
        self.exit_code: int = error.exit_status  # type: ignore[misc]  # click declares it a constant, to be set
        self._is_good_news = isinstance(error, NoResponseNeededError)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on standard error, without “Error:” if no response is needed."""
        report_error(self.message, prefix="" if self._is_good_news else "Error: ", file=file)


def report_error(message: str, *, prefix: str = "Error: ", file: IO[Any] | None = None) -> None:
    """Print one message on standard error, or into `file`."""
    # click's own route to standard error bypasses the progress bar, which would stay on the line.
    click.echo(printable(prefix + message), file=file or sys.stderr)


def report_our_own_error(_kind: type[BaseException], error: BaseException, _at: TracebackType | None) -> None:
    """Report an exception that nothing caught (`sys.excepthook`). Python then exits with status 1."""
    report_error(_OURS.format(what=described(error)).rstrip(), prefix="")
