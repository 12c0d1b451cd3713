"""Read many letters, and present each in a form of the caller's choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError
from drafter.kernel.workers import in_order
from drafter.services import letters
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.inputs import STANDARD_INPUT
from drafter.services.returned import read_either, read_response

if TYPE_CHECKING:
    from drafter.firm import Firm
    from drafter.model import CommentLetter
    from drafter.returned import ReturnedLetter


class Inspected(NamedTuple):
    """A letter as it was presented, or the error that kept it from being read."""

    source: str
    text: str = ""
    error: DrafterError | None = None


def inspect_letters(
    sources: Sequence[str],
    present: Callable[[CommentLetter | ReturnedLetter], str],
    *,
    firm: Firm,
    beside: str | None = None,
    restore: bool = True,
    as_letter: bool = False,
    as_response: bool = False,
    jobs: int | None = None,
) -> Iterator[Inspected]:
    """Read letters and present each, in their order.

    Args:
        sources: The files, or "-" for standard input.
        present: Makes the text for a letter. It runs in the process that reads the letter, so it must be a
            function of a module.
        firm: The firm whose topics are used along with the built-in ones.
        beside: The staff letter that the files respond to; then each is read as a response to it.
        restore: As in `letters.read`.
        as_letter: As in `letters.read`.
        as_response: Whether each is a company's letter to the staff, even if it looks like something else.
        jobs: How many processes to use; by default as many as are worth starting.

    Raises:
        TopicError: A topic file of the firm contains a mistake, which would stop every letter.
        DrafterError: The staff letter `beside` cannot be read, which would stop every letter too.
    """
    firm.library()
    read: Callable[[str], CommentLetter | ReturnedLetter]
    if beside is not None:
        read = partial(read_response, letter=letters.read(beside, restore=restore))
    elif as_response:
        read = read_response
    else:
        read = partial(read_either, restore=restore, as_letter=as_letter, firm=firm)
    work = partial(_inspect_one, read=read, present=present, alone=len(sources) == 1)
    if STANDARD_INPUT in sources:
        jobs = 1  # a worker process has no standard input
    yield from in_order(work, sources, jobs=jobs, lost=_lost)


def _inspect_one(
    source: str,
    *,
    read: Callable[[str], CommentLetter | ReturnedLetter],
    present: Callable[[CommentLetter | ReturnedLetter], str],
    alone: bool,
) -> Inspected:
    try:
        return Inspected(source, present(read(source)))
    except DrafterError as error:
        return Inspected(source, error=error)
    except Exception as error:  # a bug in Drafter must not stop the other letters; one alone shows it whole
        if alone:
            raise
        return Inspected(source, error=of_one_letter(error, source))


def _lost(source: str) -> Inspected:
    return Inspected(source, error=lost_with_its_process(source))
