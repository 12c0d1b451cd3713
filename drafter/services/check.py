"""Check a response letter before it goes out, against the staff letters that it responds to."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError, InputNotFoundError, NotAStaffLetterError
from drafter.kernel.workers import in_order
from drafter.services import letters as staff_letters
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.inputs import STANDARD_INPUT
from drafter.services.letters_beside import letters_beside
from drafter.services.returned import read_response
from drafter.services.word_copies import (
    NO_COPIES,
    Copies,
    Written,
    require_word,
    require_writable,
    write_copies,
)

if TYPE_CHECKING:
    from drafter.checked import Checked
    from drafter.checking.filing import Filing
    from drafter.model import CommentLetter
    from drafter.problems import Severity
    from drafter.profile.model import Profile
    from drafter.returned import ReturnedLetter
    from drafter.services.letters import Paper


_LETTERHEAD = "exchange commission"
"""What a letter begins with if it is the staff's own."""


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


def check(
    source: str | Path | bytes,
    letters: Sequence[CommentLetter] = (),
    *,
    name: str | None = None,
    profile: Profile | None = None,
    today: datetime.date | None = None,
    confidential: str | Path | bytes | None = None,
    filings: Sequence[str | Path | Filing] = (),
) -> Checked:
    """Check a response letter.

    Args:
        source: The response letter: a file, the bytes of one, or "-" for standard input.
        letters: The staff letters that it responds to; without any, only the response itself is checked.
        name: What messages call the file; its path by default.
        profile: Its table `[check]` turns rules off or lowers them.
        today: The day of the check, for rules about the date of the letter; None leaves these out.
        confidential: The confidential version of the letter, a file or the bytes of one: the public version must
            contain none of the words that it omits (Rule 83).
        filings: The filings to which the response refers, as amended, for rules about its pages and quotations.

    Raises:
        ProfileError: The profile names an unknown rule.
        DrafterError: A file cannot be read.
    """
    from drafter.checking.letter_file import letter_file
    from drafter.checking.pairing import matter_of
    from drafter.checking.rules import RULES
    from drafter.checking.run import check_matter
    from drafter.checking.settings import settings_of
    from drafter.reading.files import read_bytes

    settings = settings_of(profile.check, [rule.id for rule in RULES]) if profile else {}
    data = source if isinstance(source, bytes) else read_bytes(source)
    called = name or ("letter" if isinstance(source, bytes) else str(source))
    readings = [read_response(data, letter, name=called) for letter in letters or (None,)]
    _require_response(readings[0], data, called)
    other = None if confidential is None else read_response(confidential, next(iter(letters), None))
    read = [_filing(filing) for filing in filings]
    matter = matter_of(
        readings, letters, today, file=letter_file(data, called), confidential=other, filings=read
    )
    return check_matter(matter, settings)


def check_files(
    sources: Sequence[str],
    present: Callable[[Checked], str],
    *,
    letters: Sequence[str] = (),
    firm: Paper,
    profile: Profile | None = None,
    today: datetime.date | None = None,
    confidential: str | None = None,
    filings: Sequence[str] = (),
    strict: bool = False,
    only_responses: bool = False,
    jobs: int | None = None,
    copies: Copies = NO_COPIES,
) -> Iterator[CheckedFile]:
    """Check response letters and present the result of each, in their order.

    Args:
        sources: The response letters, or "-" for standard input.
        present: Makes the text for a result. It runs in the process that checks the letter, so it must be a
            function of a module.
        letters: The staff letters that they respond to; without any, those in the same folder are used.
        firm: The firm whose topics are used along with the built-in ones.
        profile: As in `check`.
        today: As in `check`.
        confidential: As in `check`.
        filings: As in `check`.
        strict: Whether warnings are errors.
        only_responses: Whether to pass over staff letters and the other files of these arguments, as in a folder that
            contains all of them.
        jobs: How many processes to use; by default as many as are worth starting.
        copies: The copies to write of a single letter.

    Raises:
        InputNotFoundError: All the files were passed over.
        DrafterError: A staff letter or a filing cannot be read, the profile names an unknown rule, or a copy cannot
            be written.
    """
    require_writable(copies)
    known = [staff_letters.read(letter, firm=firm) for letter in letters]
    amended = [_filing(filing) for filing in filings]
    work = partial(
        _check_one, present=present, known=known, firm=firm, profile=profile, today=today,
        confidential=confidential, filings=amended, strict=strict, only_responses=only_responses,
        alone=len(sources) == 1, copies=copies,
    )  # fmt: skip
    if STANDARD_INPUT in sources:
        jobs = 1  # a worker process has no standard input
    if only_responses:
        beside = {Path(path).resolve() for path in (*letters, *filings, confidential) if path}
        sources = [source for source in sources if Path(source).resolve() not in beside]
    passed_over = True
    for checked in in_order(work, sources, jobs=jobs, lost=_lost):
        if checked.text or checked.error:
            passed_over = False
            yield checked
    if passed_over:
        raise InputNotFoundError("Only staff letters were found, and no response letter.")


def _check_one(
    source: str,
    *,
    present: Callable[[Checked], str],
    known: Sequence[CommentLetter],
    firm: Paper,
    profile: Profile | None,
    today: datetime.date | None,
    confidential: str | None,
    filings: Sequence[Filing],
    strict: bool,
    only_responses: bool,
    alone: bool,
    copies: Copies,
) -> CheckedFile:
    from drafter.reading.files import read_bytes

    try:
        data = read_bytes(source)
        if copies != NO_COPIES:
            require_word(data, source)
        found = known or letters_beside(source, firm=firm)
        checked = check(
            data, found, name=source, profile=profile, today=today, confidential=confidential, filings=filings
        )
        checked = checked.strict() if strict else checked
        written = write_copies(data, checked, copies)
        return CheckedFile(source, present(checked), checked.worst, written=written)
    except NotAStaffLetterError as error:
        is_staff_letter = only_responses and _is_staff_letter(source)
        return CheckedFile(source, error=None if is_staff_letter else error)
    except DrafterError as error:
        return CheckedFile(source, error=error)
    except Exception as error:  # a bug in Drafter must not stop the other letters; one alone shows it whole
        if alone:
            raise
        return CheckedFile(source, error=of_one_letter(error, source))


def _require_response(reading: ReturnedLetter, data: bytes, name: str) -> None:
    """Refuse a file that is not a letter to the staff, such as the staff letter itself."""
    head = reading.opening[0].words.casefold() if reading.opening else ""
    is_doubtful = _LETTERHEAD in head or not reading.letter_dates
    if not reading.is_to_the_staff or (is_doubtful and _is_staff_letter(data)):
        raise NotAStaffLetterError(
            "This is not a letter to the SEC staff.",
            advice="Name the response letter first, and the staff letter with --letter.",
            place=name,
        )


def _is_staff_letter(source: str | bytes) -> bool:
    try:
        letter = staff_letters.read(source)
    except DrafterError:
        return False
    return all(warning.code != "not_from_staff" for warning in letter.warnings)


def _filing(source: str | Path | Filing) -> Filing:
    from drafter.checking.filing import Filing, read_filing
    from drafter.reading.files import read_bytes

    return source if isinstance(source, Filing) else read_filing(read_bytes(source), str(source))


def _lost(source: str) -> CheckedFile:
    return CheckedFile(source, error=lost_with_its_process(source))
