"""List what a company promised the staff in its letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError, NotAStaffLetterError
from drafter.kernel.workers import in_order
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.inputs import STANDARD_INPUT
from drafter.services.returned import is_written_to_the_staff, read_response

if TYPE_CHECKING:
    from drafter.returned import ReturnedLetter
    from drafter.undertaken import CompanyUndertakings


class Failure(NamedTuple):
    """A file that could not be read, and why."""

    source: str
    error: DrafterError


class Undertakings(NamedTuple):
    """The undertakings in the letters that could be read.

    Attributes:
        companies: The promises of each company.
        others: The files that are not letters to the staff, such as the staff's own letters.
        failures: The files that could not be read.
    """

    companies: tuple[CompanyUndertakings, ...]
    others: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


class _Read(NamedTuple):
    source: str
    letter: ReturnedLetter | None = None
    is_response: bool = False
    error: DrafterError | None = None


def undertakings(sources: Sequence[str], *, jobs: int | None = None) -> Undertakings:
    """Return what companies promised in their letters to the staff, over all rounds.

    Args:
        sources: The letters, or "-" for standard input.
        jobs: How many processes to use; by default as many as are worth starting.

    Raises:
        NotAStaffLetterError: None of the files that could be read is a letter to the staff.
    """
    from drafter.tracking.promises import undertakings_of

    if STANDARD_INPUT in sources:
        jobs = 1  # a worker process has no standard input
    work = partial(_read_one, alone=len(sources) == 1)
    read = list(in_order(work, sources, jobs=jobs, lost=_lost))
    responses = [one.letter for one in read if one.letter and one.is_response]
    others = tuple(one.letter.source for one in read if one.letter and not one.is_response)
    if others and not responses:
        raise NotAStaffLetterError(
            "This is not a company's letter to the SEC staff.",
            advice="Name the company's response letters, or a folder that contains them.",
            place=others[0],
        )
    failures = tuple(Failure(one.source, one.error) for one in read if one.error)
    return Undertakings(undertakings_of(responses), others, failures)


def _read_one(source: str, *, alone: bool) -> _Read:
    from drafter.reading.files import read_bytes

    try:
        data = read_bytes(source)
        letter = read_response(data, name=source)
        return _Read(source, letter, is_written_to_the_staff(letter, data))
    except DrafterError as error:
        return _Read(source, error=error)
    except Exception as error:  # a bug in Drafter must not stop the other letters; one alone shows it whole
        if alone:
            raise
        return _Read(source, error=of_one_letter(error, source))


def _lost(source: str) -> _Read:
    return _Read(source, error=lost_with_its_process(source))
