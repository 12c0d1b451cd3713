"""The errors. Each class has its own exit status and code; each message says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, Self

from drafter.problems import Place, Problem, shown

if TYPE_CHECKING:
    from pathlib import Path


class ExitStatus(IntEnum):
    """The exit statuses of the command. docs/commands.md lists them too; a test compares the two."""

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
    PACKAGE_MISSING = 17
    CHECK_WARNINGS = 18  # the check found warnings, and no errors
    CHECK_ERRORS = 19
    ANSWERS_INVALID = 20
    EXPORT_REFUSED = 21
    NOT_ACCEPTED = 22  # a document has something that EDGAR would not accept
    NOT_COMPARED = 23  # proposed disclosure could not be compared with the filing
    FETCH_FAILED = 24  # a letter could not be had from EDGAR
    INTERRUPTED = 130  # Ctrl-C, as shells count it


class DrafterError(Exception):
    """An error that a person can act on: what is wrong, where, and the way out.

    Attributes:
        problems: Everything that is wrong; most errors have one problem.
    """

    exit_status = ExitStatus.INTERNAL
    code = "error"

    def __init__(
        self, message: str, *, advice: str = "", place: Place | Path | str = "", rule: str = ""
    ) -> None:
        """Describe one problem.

        Args:
            message: What is wrong, as one sentence with the name of the thing (file, key, template).
            advice: What to do about it, as one sentence; may be empty.
            place: Where it is; a path or a name is a file.
            rule: The id of the rule that was violated; the error's code, if it has no rule of its own.
        """
        super().__init__(message)
        where = place if isinstance(place, Place) else Place(str(place))
        self.problems: tuple[Problem, ...] = (Problem(rule or self.code, "error", where, message, advice),)

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Self:
        """Return one error for several problems, at least one."""
        found = tuple(problems)
        error = cls(found[0].message)
        error.problems = found
        return error

    @property
    def place(self) -> Place:
        """The place of the first problem."""
        return self.problems[0].place

    @property
    def message(self) -> str:
        """All problems in words, without the place of the first one; a single one also without its advice."""
        first, *others = self.problems
        return "\n".join((first.text, *shown(others))) if others else first.message

    @property
    def advice(self) -> str:
        """The advice for a single problem; "" if there are several."""
        return "" if len(self.problems) > 1 else self.problems[0].advice

    def __str__(self) -> str:
        """Return the problems, one a line."""
        return "\n".join(shown(self.problems))


class NoResponseNeededError(DrafterError, ValueError):
    """The staff completed its review, will not review the filing, or gives notice of delinquent filings."""

    exit_status, code = ExitStatus.NO_RESPONSE_NEEDED, "no_response_needed"


class OtherFirmError(DrafterError, ValueError):
    """A letter drafted for one firm was to be written on another's letterhead."""

    exit_status, code = ExitStatus.USAGE, "other_firm"


class OtherMatterError(DrafterError, ValueError):
    """An earlier response, or answers, about another company, filing or letter; or a response that is later."""

    exit_status, code = ExitStatus.USAGE, "other_matter"


class UnsuitableLetterError(DrafterError, ValueError):
    """A companion letter for which the staff letter has no use."""

    exit_status, code = ExitStatus.USAGE, "unsuitable_letter"


class UnsuitableDateError(DrafterError, ValueError):
    """A date on which the response cannot be promised."""

    exit_status, code = ExitStatus.USAGE, "unsuitable_date"


class InputNotFoundError(DrafterError, FileNotFoundError):
    """The file does not exist, or is a folder."""

    exit_status, code = ExitStatus.INPUT_NOT_FOUND, "input_not_found"


class NothingFoundError(InputNotFoundError):
    """The file does not contain what was requested: a comment of a letter, or a precedent."""

    code = "nothing_found"


class InputEmptyError(DrafterError, ValueError):
    """The file contains no text."""

    exit_status, code = ExitStatus.INPUT_EMPTY, "input_empty"


class InputNotReadableError(DrafterError, ValueError):
    """The file is binary, damaged, or in a format that Drafter does not read."""

    exit_status, code = ExitStatus.INPUT_NOT_READABLE, "input_not_readable"


class InputEncryptedError(DrafterError, ValueError):
    """The file is password-protected."""

    exit_status, code = ExitStatus.INPUT_ENCRYPTED, "input_encrypted"


class InputScannedError(DrafterError, ValueError):
    """The PDF contains only images of pages, no text."""

    exit_status, code = ExitStatus.INPUT_SCANNED, "input_scanned"


class InputTooLargeError(DrafterError, ValueError):
    """The file is larger than any staff letter."""

    exit_status, code = ExitStatus.INPUT_TOO_LARGE, "input_too_large"


AS_LETTER = "If it is a letter from the staff, use --as letter."
"""The advice for a refused document, in case Drafter is wrong."""


class NotAStaffLetterError(DrafterError, ValueError):
    """The text is not a letter from the SEC staff."""

    exit_status, code = ExitStatus.NOT_A_STAFF_LETTER, "not_a_staff_letter"


class OutputExistsError(DrafterError, FileExistsError):
    """The output file already exists, and --force was not given."""

    exit_status, code = ExitStatus.OUTPUT_EXISTS, "output_exists"


class OutputNotWritableError(DrafterError, OSError):
    """The folder does not exist, is read-only, or is full."""

    exit_status, code = ExitStatus.OUTPUT_NOT_WRITABLE, "output_not_writable"


class AnswersError(DrafterError, ValueError):
    """A mistake in a file with answers: a heading or a row that names no comment, or two for one comment."""

    exit_status, code = ExitStatus.ANSWERS_INVALID, "answers_invalid"


class ExportRefusedError(DrafterError, ValueError):
    """The letter is not ready for EDGAR: its check finds errors, or it has tracked changes."""

    exit_status, code = ExitStatus.EXPORT_REFUSED, "export_refused"


class NotComparedError(DrafterError, ValueError):
    """A letter without proposed disclosure, which was to be compared with a filing."""

    exit_status, code = ExitStatus.NOT_COMPARED, "not_compared"


class PackageMissingError(DrafterError, ImportError):
    """A package that only some commands need is not installed."""

    exit_status, code = ExitStatus.PACKAGE_MISSING, "package_missing"


class FetchError(DrafterError, ConnectionError):
    """Something could not be had from EDGAR."""

    exit_status, code = ExitStatus.FETCH_FAILED, "fetch_failed"


class FetchRefusedError(FetchError):
    """EDGAR refuses requests from this machine."""

    code = "fetch_refused"


class NothingThereError(FetchError):
    """EDGAR has no such filing or company."""

    code = "nothing_there"


class ProcessLostError(DrafterError):
    """The system ended the process that was working on the letter, as it does when memory runs out."""

    exit_status, code = ExitStatus.PROCESS_LOST, "process_lost"


class InternalError(DrafterError):
    """A bug in Drafter, in one letter of several; the others continue."""

    exit_status, code = ExitStatus.INTERNAL, "internal"


class ProfileError(DrafterError, ValueError):
    """A mistake in a profile, with its key."""

    exit_status, code = ExitStatus.PROFILE_INVALID, "profile_invalid"


class TemplateError(DrafterError, ValueError):
    """A mistake in a wording file or letterhead, with its place."""

    exit_status, code = ExitStatus.TEMPLATE_INVALID, "template_invalid"


class TopicError(DrafterError, ValueError):
    """A mistake in a topic file, with its place."""

    exit_status, code = ExitStatus.TOPIC_INVALID, "topic_invalid"
