"""How a failure is told: a refusal with its exit status, an error of our own with what to do."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import IO, Any

import click

from drafter.cli.terminal import printable
from drafter.errors import (
    DrafterError,
    InputTooLargeError,
    InternalError,
    NoResponseNeededError,
    ProcessLostError,
)

_OURS = """\
Error: Drafter itself failed: {what}
This is a mistake in Drafter, not in your letter. Please report it: say in which form the letter came (EDGAR
text, PDF, ...) and what the same command prints after `drafter --debug`; the letter itself need not be sent.
"""


class Refusal(click.ClickException):
    """A `DrafterError` on its way to the shell."""

    def __init__(self, error: DrafterError) -> None:
        super().__init__(str(error))
        self.exit_code: int = error.exit_status  # type: ignore[misc]  # click means it to be set, and declares it a constant
        self._is_good_news = isinstance(error, NoResponseNeededError)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message on standard error; only what went wrong is called an error."""
        tell_error(self.message, prefix="" if self._is_good_news else "Error: ", file=file)


def tell_error(message: str, *, prefix: str = "Error: ", file: IO[Any] | None = None) -> None:
    """Print one message on standard error, or into `file`."""
    # click's own way to standard error passes the progress bar by, which would stay in the line.
    click.echo(printable(prefix + message), file=file or sys.stderr)


def out_of_memory() -> InputTooLargeError:
    """The refusal of what the system grants no memory for."""
    return InputTooLargeError("There is not enough memory for this.", advice="Give the letter alone.")


def of_one_letter(error: Exception, letter: str) -> DrafterError:
    """What stopped one letter of many, whatever it was: it is told, and the others go on."""
    if isinstance(error, DrafterError):
        return error
    if isinstance(error, MemoryError):
        return out_of_memory()
    return InternalError(
        f"{letter}: Drafter itself failed: {_named(error)}",
        advice="Please report what `drafter --debug ...` prints for this letter alone.",
    )


def lost_with_its_process(letter: str) -> ProcessLostError:
    """Nothing is known of the letter, and its process is gone."""
    return ProcessLostError(
        f"{letter}: The system has ended the process that read it, perhaps for want of memory.",
        advice="Look at the letter; or try it alone.",
    )


def report_our_own_error(_kind: type[BaseException], error: BaseException, _at: TracebackType | None) -> None:
    """Python's hook for what nobody caught; Python then ends with status 1."""
    tell_error(_OURS.format(what=_named(error)).rstrip(), prefix="")


def _named(error: BaseException) -> str:
    kind = type(error).__name__
    return f"{kind}: {error}" if str(error) else kind
