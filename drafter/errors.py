"""One tree of errors. Each class has an exit status and a code of its own; each message says what to do."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple, Self


class ExitStatus(IntEnum):
    """What the command tells the shell. The README prints this table; a test compares them."""

    OK = 0
    INTERNAL = 1  # an error of ours, not of the input
    USAGE = 2  # click's own: an unknown option, a missing argument
    NO_RESPONSE_NEEDED = 3
    INPUT_NOT_FOUND = 4
    INPUT_EMPTY = 5
    INPUT_NOT_READABLE = 6
    NOT_A_STAFF_LETTER = 7
    OUTPUT_EXISTS = 8
    OUTPUT_NOT_WRITABLE = 9
    INPUT_ENCRYPTED = 10
    INPUT_SCANNED = 11
    INPUT_TOO_LARGE = 12
    PROFILE_INVALID = 13
    TEMPLATE_INVALID = 14
    TOPIC_INVALID = 15
    PROCESS_LOST = 16
    INTERRUPTED = 130  # Ctrl-C, as shells count it


class Mistake(NamedTuple):
    """One thing that is wrong in a file that people write: where (`file:line`), and what, as a sentence."""

    place: str
    message: str

    def __str__(self) -> str:
        """Place and message."""
        return f"{self.place}: {self.message}" if self.place else self.message


def in_order(mistake: Mistake) -> tuple[str, int]:
    """Where a mistake stands among others: by file, then by line."""
    file, _, line = mistake.place.rpartition(":")
    return (file, int(line)) if line.isdigit() else (mistake.place, 0)


class DrafterError(Exception):
    """An error that a person can act on: what is wrong, where, and the way out.

    Args:
        message: what is wrong, as one sentence with the name of the thing (file, key, template).
        advice: what to do about it, as one sentence; may be empty.
        place: where it is (`file`, `file:line`, a key path); may be empty.
    """

    exit_status = ExitStatus.INTERNAL
    code = "error"

    def __init__(self, message: str, *, advice: str = "", place: str = "") -> None:
        super().__init__(message)
        self.message, self.advice, self.place = message, advice, place
        self.mistakes: tuple[Mistake, ...] = (Mistake(place, f"{message} {advice}".strip()),)

    @classmethod
    def of(cls, mistakes: Sequence[Mistake], *, advice: str = "") -> Self:
        """One error for all that is wrong; `mistakes` keeps it apart."""
        first, *others = mistakes
        error = cls("\n".join((first.message, *map(str, others))), advice=advice, place=first.place)
        error.mistakes = tuple(mistakes)
        return error

    def __str__(self) -> str:
        """Place, message and advice as one paragraph."""
        start = f"{self.place}: " if self.place else ""
        return f"{start}{self.message} {self.advice}".strip()


class NoResponseNeededError(DrafterError):
    """The staff completed its review, or will not review the filing."""

    exit_status, code = ExitStatus.NO_RESPONSE_NEEDED, "no_response_needed"


class InputNotFoundError(DrafterError):
    """There is no such file, or it is a folder."""

    exit_status, code = ExitStatus.INPUT_NOT_FOUND, "input_not_found"


class InputEmptyError(DrafterError):
    """The file holds no text at all."""

    exit_status, code = ExitStatus.INPUT_EMPTY, "input_empty"


class InputNotReadableError(DrafterError):
    """The file is binary, damaged, or of a form that is not read."""

    exit_status, code = ExitStatus.INPUT_NOT_READABLE, "input_not_readable"


class InputEncryptedError(DrafterError):
    """The file asks for a password."""

    exit_status, code = ExitStatus.INPUT_ENCRYPTED, "input_encrypted"


class InputScannedError(DrafterError):
    """A PDF of pictures: no text layer."""

    exit_status, code = ExitStatus.INPUT_SCANNED, "input_scanned"


class InputTooLargeError(DrafterError):
    """More than any staff letter can be."""

    exit_status, code = ExitStatus.INPUT_TOO_LARGE, "input_too_large"


class NotAStaffLetterError(DrafterError):
    """A text, but not a letter of the SEC staff."""

    exit_status, code = ExitStatus.NOT_A_STAFF_LETTER, "not_a_staff_letter"


class OutputExistsError(DrafterError):
    """The output is there already and --force was not given."""

    exit_status, code = ExitStatus.OUTPUT_EXISTS, "output_exists"


class OutputNotWritableError(DrafterError):
    """The folder does not exist, is read-only or full."""

    exit_status, code = ExitStatus.OUTPUT_NOT_WRITABLE, "output_not_writable"


class ProcessLostError(DrafterError):
    """The system has ended the process that had the letter, as it does when memory is short."""

    exit_status, code = ExitStatus.PROCESS_LOST, "process_lost"


class InternalError(DrafterError):
    """A mistake of Drafter's own, with one letter of many."""

    exit_status, code = ExitStatus.INTERNAL, "internal"


class ProfileError(DrafterError):
    """A mistake in a profile (TOML), with its key."""

    exit_status, code = ExitStatus.PROFILE_INVALID, "profile_invalid"


class TemplateError(DrafterError):
    """A mistake in a wording file or letterhead, with its place."""

    exit_status, code = ExitStatus.TEMPLATE_INVALID, "template_invalid"


class TopicError(DrafterError):
    """A mistake in a topic file, with its place."""

    exit_status, code = ExitStatus.TOPIC_INVALID, "topic_invalid"
