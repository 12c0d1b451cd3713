"""Pair each answer among the precedents that is new, or whose matter has a new letter, with its staff letters."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from drafter.errors import DrafterError
from drafter.kernel.workers import in_order
from drafter.services.returned import read_response

if TYPE_CHECKING:
    from drafter.model import CommentLetter
    from drafter.precedents.documents import Answer, StaffLetter
    from drafter.precedents.pairing import Paired
    from drafter.precedents.store import Store
    from drafter.returned import ReturnedLetter
    from drafter.services.letters import Paper

Item = TypeVar("Item")

_BATCH = 50
"""The number of files, or of answers, that are written in one transaction."""
_AT_ONCE = 2000
"""The number of answers whose matters are in memory at once."""


class Progress(Protocol):
    """Passes items on, and shows how many of a total are done."""

    def __call__(self, what: str, items: Iterable[Item], total: int, /) -> Iterable[Item]:
        """Pass the items on; `what` says what is done with them."""


def unseen(_what: str, items: Iterable[Item], _total: int) -> Iterable[Item]:
    """Pass the items on, and show nothing."""
    return items


class _Task(NamedTuple):
    answer: Answer
    digest: str
    letters: tuple[StaffLetter, ...]


def pair_pending(
    kept: Store, *, jobs: int | None = None, firm: Paper | None = None, progress: Progress = unseen
) -> None:
    """Pair the answers that are pending, whichever call has left them.

    Args:
        kept: The file with the precedents.
        jobs: How many processes to use; by default as many as are worth starting.
        firm: The firm whose topics are found along with the built-in ones.
        progress: Shows how far the work is.
    """

    def in_turn(work: Sequence[_Task]) -> Iterable[tuple[str, Paired]]:
        done = in_order(partial(_pair_one, firm=firm), work, jobs=jobs, lost=_unpaired)
        return progress("Pairing", done, len(work))

    pending = kept.pending()
    for first in range(0, len(pending), _AT_ONCE):
        _pair(kept, pending[first : first + _AT_ONCE], in_turn)


def _pair(
    kept: Store, answers: Sequence[str], in_turn: Callable[[Sequence[_Task]], Iterable[tuple[str, Paired]]]
) -> None:
    tasks = [(answer, _task(kept, answer)) for answer in answers]
    work = [task for _, task in tasks if task]
    with kept.transaction():
        for answer, task in tasks:
            if task is None:
                kept.pair(answer, _nothing())
    for batch in batches(in_turn(work)):
        with kept.transaction():
            for answer, paired in batch:
                kept.pair(answer, paired)


def _task(kept: Store, answer: str) -> _Task | None:
    """Return what pairing an answer takes; None if the answer is gone, or a copy of another."""
    from drafter.precedents.documents import Answer
    from drafter.precedents.pairing import is_copy

    known = kept.document(answer)
    if not isinstance(known, Answer):
        return None
    letters, others = kept.of_matter(answer)
    if is_copy(known, others):
        return None
    state = kept.state_of(known.file)
    return _Task(known, state.digest if state else "", tuple(letters))


def _nothing() -> Paired:
    from drafter.precedents.pairing import Paired

    return Paired((), ())


def _pair_one(task: _Task, *, firm: Paper | None) -> tuple[str, Paired]:
    from drafter.precedents.pairing import paired
    from drafter.services.letters import firm_of

    library = firm_of(firm).library() if firm else None
    data = bytes_of(task.answer.file, task.digest)
    read_with = None if data is None else partial(reread, data, task.answer.file)
    try:
        return task.answer.id, paired(task.answer, task.letters, read_with, library)
    except (
        Exception
    ):  # a bug in Drafter must not stop the other answers; without the staff letter it is plain
        return task.answer.id, paired(task.answer, (), None, library)


def reread(data: bytes, name: str, letter: CommentLetter) -> ReturnedLetter:
    """Read an answer with a staff letter beside it."""
    return read_response(data, letter, name=name)


def _unpaired(task: _Task) -> tuple[str, Paired]:
    return task.answer.id, _nothing()


def bytes_of(path: str, digest: str) -> bytes | None:
    """Return the bytes of a file; None if it is gone, or is not the one that was read."""
    from drafter.reading.files import read_bytes

    try:
        data = read_bytes(path)
    except DrafterError:
        return None
    return data if digest_of(data) == digest else None


def digest_of(data: bytes) -> str:
    """Return the digest by which a file is known."""
    return hashlib.sha256(data).hexdigest()


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield items in lists, each of which is written in one transaction."""
    waiting = iter(items)
    while batch := list(islice(waiting, _BATCH)):
        yield batch
