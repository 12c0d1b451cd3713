"""Turn anything that stops one of many letters into an error that can be reported, so that the others continue."""

from __future__ import annotations

from drafter.errors import DrafterError, InputTooLargeError, InternalError, ProcessLostError


def out_of_memory() -> InputTooLargeError:
    """Return the error for input that the system has too little memory for."""
    return InputTooLargeError(
        "There is not enough memory for this.", advice="Use a file with the letter alone."
    )


def of_one_letter(error: Exception, letter: str) -> DrafterError:
    """Return the error to report for a letter, whatever was raised."""
    if isinstance(error, DrafterError):
        return error
    if isinstance(error, MemoryError):
        return out_of_memory()
    return InternalError(
        f"{letter}: Drafter itself failed: {described(error)}",
        advice="Please report what `drafter --debug ...` prints for this letter alone.",
    )


def lost_with_its_process(letter: str) -> ProcessLostError:
    """Return the error for a letter that took too much time, or whose worker process the system ended."""
    return ProcessLostError(
        f"{letter}: Reading it was stopped: memory ran out, or it took more than a minute of processor time.",
        advice="Check the letter, or try it alone.",
    )


def described(error: BaseException) -> str:
    """Return an exception as a traceback's last line shows it."""
    kind = type(error).__name__
    return f"{kind}: {error}" if str(error) else kind
