"""Check response letters, one after the other or in several processes, and present the result of each."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError, InputNotFoundError, NotAStaffLetterError
from drafter.kernel.paths import real
from drafter.kernel.workers import in_order
from drafter.services import letters as staff_letters
from drafter.services.check import check, filing_of
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.inputs import STANDARD_INPUT, require_word_file
from drafter.services.letters_beside import letters_beside
from drafter.services.response_needed import require_from_staff
from drafter.services.returned import is_staff_letter
from drafter.services.word_copies import (
    NO_COPIES,
    Copies,
    Written,
    writable,
    write_copies,
)

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.filings import Filing
    from drafter.model import CommentLetter
    from drafter.problems import Severity
    from drafter.profile.model import Profile
    from drafter.services.letters import Paper

Present = Callable[["Checked"], str]


class CheckOptions(NamedTuple):
    """The options of a check; the same for every letter.

    Attributes:
        firm: The firm whose topics are used along with the built-in ones.
        profile: As in `check`.
        today: As in `check`.
        letters: The staff letters that all respond to; without any, those in the folder of each letter are used.
        filings: As in `check`.
        confidential: As in `check`.
        strict: Whether warnings are errors.
        copies: The copies to write of a single letter.
        only_responses: Whether to pass over staff letters, and the files of these options, as in a folder that
            contains all of them.
    """

    firm: Paper
    profile: Profile | None = None
    today: datetime.date | None = None
    letters: Sequence[str] = ()
    filings: Sequence[str] = ()
    confidential: str | None = None
    strict: bool = False
    copies: Copies = NO_COPIES
    only_responses: bool = False


class CheckedFile(NamedTuple):
    """A file as its check was presented, or the error that kept it from being read; neither, if it was passed over.

    Attributes:
        source: The file.
        text: The result of its check, as it was presented.
        worst: The worst severity of its problems; None if there are none.
        error: The error.
        written: The copies of it that were written.
    """

    source: str
    text: str = ""
    worst: Severity | None = None
    error: DrafterError | None = None
    written: Written = Written()


class _Read(NamedTuple):
    """The settings that are read once for all letters."""

    letters: Sequence[CommentLetter]
    filings: Sequence[Filing]


def check_files(
    sources: Sequence[str], present: Present, options: CheckOptions, *, jobs: int | None = None
) -> Iterator[CheckedFile]:
    """Check response letters and present the result of each, in their order.

    Args:
        sources: The response letters, or "-" for standard input.
        present: Makes the text for a result. It runs in the process that checks the letter, so it must be a
            function of a module.
        options: The options of the check.
        jobs: How many processes to use; by default as many as are worth starting.

    Raises:
        InputNotFoundError: All the files were passed over.
        DrafterError: A staff letter or a filing cannot be read, the profile names an unknown rule, or a copy cannot
            be written.
    """
    others = (*options.letters, *options.filings, *filter(None, (options.confidential,)))
    copies = writable(options.copies, next(iter(sources), STANDARD_INPUT), others)
    options = options._replace(copies=copies)
    read = _Read(
        [_staff_letter(letter, options) for letter in options.letters],
        [filing_of(filing) for filing in options.filings],
    )
    if options.only_responses:
        sources = _without_files_of(options, sources)
    if STANDARD_INPUT in sources:
        jobs = 1  # a worker process has no standard input
    work = partial(_check_one, present=present, options=options, read=read, alone=len(sources) == 1)
    passed_over = True
    for checked in in_order(work, sources, jobs=jobs, lost=_lost):
        if checked.text or checked.error:
            passed_over = False
            yield checked
    if passed_over:
        raise InputNotFoundError("Only staff letters were found, and no response letter.")


def _staff_letter(source: str, options: CheckOptions) -> CommentLetter:
    letter = staff_letters.read(source, firm=options.firm)
    require_from_staff(letter, advice="Name the staff letter that the response answers with --letter.")
    return letter


def _without_files_of(options: CheckOptions, sources: Sequence[str]) -> list[str]:
    named = filter(None, (*options.letters, *options.filings, options.confidential))
    beside = {real(path) for path in named}
    return [source for source in sources if real(source) not in beside]


def _check_one(
    source: str, *, present: Present, options: CheckOptions, read: _Read, alone: bool
) -> CheckedFile:
    try:
        return _checked(source, present, options, read)
    except NotAStaffLetterError as error:
        passed_over = options.only_responses and is_staff_letter(source)
        return CheckedFile(source, error=None if passed_over else error)
    except DrafterError as error:
        return CheckedFile(source, error=error)
    except Exception as error:  # a bug in Drafter must not stop the other letters; one alone shows it whole
        if alone:
            raise
        return CheckedFile(source, error=of_one_letter(error, source))


def _checked(source: str, present: Present, options: CheckOptions, read: _Read) -> CheckedFile:
    from drafter.reading.files import read_bytes

    data = read_bytes(source)
    if options.copies != NO_COPIES:
        require_word_file(data, source, "it has no place for comments and tracked changes")
    result = check(
        data,
        read.letters or letters_beside(source, firm=options.firm),
        name=source,
        profile=options.profile,
        today=options.today,
        confidential=options.confidential,
        filings=read.filings,
    )
    result = result.strict() if options.strict else result
    written = write_copies(data, result, options.copies)
    return CheckedFile(source, present(result), result.worst, written=written)


def _lost(source: str) -> CheckedFile:
    return CheckedFile(source, error=lost_with_its_process(source))
