"""Add letters of both sides to the precedents: read each, and pair each answer with its staff letter."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.errors import DrafterError
from drafter.kernel.workers import in_order
from drafter.services.failures import lost_with_its_process, of_one_letter
from drafter.services.precedents_pair import Progress, batches, bytes_of, digest_of, pair_pending, unseen
from drafter.services.precedents_read import PassedOver, document_in, rank_of

if TYPE_CHECKING:
    from drafter.precedents.store import Read, Store
    from drafter.services.letters import Paper

STORE_VARIABLE = "DRAFTER_PRECEDENTS"
"""The environment variable that names the file with the precedents."""


class Failure(NamedTuple):
    """A file that could not be read, and why."""

    source: str
    error: DrafterError


class Added(NamedTuple):
    """The letters that were added.

    Attributes:
        read: The number of files that were read now.
        unchanged: The number of files that had been read before.
        letters: The number of staff letters that are known now.
        answers: The number of answers that are known now.
        paired: The number of answers whose staff letter is known now.
        exchanges: The number of exchanges that are known now.
        passed_over: The files that are no precedents, by the reason.
        failures: The files that could not be read.
    """

    read: int
    unchanged: int
    letters: int
    answers: int
    paired: int
    exchanges: int
    passed_over: dict[PassedOver, tuple[str, ...]]
    failures: tuple[Failure, ...]


class _Outcome(NamedTuple):
    source: str
    read: Read | None = None
    error: DrafterError | None = None
    passed_over: PassedOver | None = None


def default_store() -> Path:
    """Return where the precedents are if nothing else is said: in the user's folder for data."""
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False) / "precedents.sqlite3"


def add_precedents(
    sources: Sequence[str],
    *,
    store: Path | None = None,
    again: bool = False,
    jobs: int | None = None,
    firm: Paper | None = None,
    progress: Progress = unseen,
) -> Added:
    """Read letters of both sides and keep their exchanges.

    A file that was read before and has not changed is passed over. If the process is ended, the next call goes on
    where it was.

    Args:
        sources: The files.
        store: The file with the precedents; the default one if none is named.
        again: Whether to read files that were read before, too.
        jobs: How many processes to use; by default as many as are worth starting.
        firm: The firm whose topics are found along with the built-in ones.
        progress: Shows how far the work is.

    Raises:
        InputNotReadableError: The file with the precedents is damaged.
        OutputNotWritableError: It cannot be written.
        TopicError: A topic file of the firm contains a mistake.
    """
    from drafter.precedents.index import index_of
    from drafter.precedents.store import Store
    from drafter.services.letters import firm_of

    if firm:
        firm_of(firm).library()  # a mistake in it is one of all letters
    with Store(store or default_store()) as kept:
        paths = list(dict.fromkeys(os.path.abspath(source) for source in sources))  # noqa: PTH100 - keeps links
        new = [path for path in paths if again or not _is_known(kept, path)]
        failures: list[Failure] = []
        passed_over: dict[PassedOver, tuple[str, ...]] = {}
        done = in_order(partial(_read_one, alone=len(paths) == 1, firm=firm), new, jobs=jobs, lost=_lost)
        for batch in batches(progress("Reading", done, len(new))):
            with kept.transaction():
                for outcome in batch:
                    if outcome.error:
                        failures.append(Failure(outcome.source, outcome.error))
                    elif outcome.read:
                        kept.keep(outcome.read)
                    if why := outcome.passed_over:
                        passed_over[why] = (*passed_over.get(why, ()), outcome.source)
        pair_pending(kept, jobs=jobs, firm=firm, progress=progress)
        if find_spec("tantivy"):
            index_of(kept)  # now, so that the next search need not wait for it
        letters, answers, exchanges = kept.counts()
        return Added(
            read=len(new) - len(failures),
            unchanged=len(paths) - len(new),
            letters=letters,
            answers=answers,
            paired=len(kept.threads()),
            exchanges=exchanges,
            passed_over=passed_over,
            failures=tuple(failures),
        )


def _is_known(kept: Store, path: str) -> bool:
    """Return whether a file was read before and has not changed."""
    known = kept.state_of(path)
    if known is None:
        return False
    try:
        now = Path(path).stat()
    except OSError:
        return False
    if (now.st_size, now.st_mtime_ns) == (known.size, known.modified):
        return True
    if bytes_of(path, known.digest) is None:
        return False
    with kept.transaction():
        kept.touch(known._replace(size=now.st_size, modified=now.st_mtime_ns))
    return True


def _read_one(source: str, *, alone: bool, firm: Paper | None) -> _Outcome:
    """Read a file. It runs in a process of its own, so it returns errors instead of raising them."""
    from drafter.precedents.store import FileState, Read
    from drafter.reading.files import read_bytes

    try:
        now = Path(source).stat() if Path(source).exists() else None
        data = read_bytes(source)
        digest = digest_of(data)
        state = FileState(source, now.st_size if now else 0, now.st_mtime_ns if now else 0, digest)
        found = document_in(data, source, digest, firm=firm)
        if isinstance(found, PassedOver):
            return _Outcome(source, Read(state, None, rank_of(data)), passed_over=found)
        return _Outcome(source, Read(state, found, rank_of(data)))
    except DrafterError as error:
        return _Outcome(source, error=error)
    except Exception as error:  # a bug in Drafter must not stop the other letters; one alone shows it whole
        if alone:
            raise
        return _Outcome(source, error=of_one_letter(error, source))


def _lost(source: str) -> _Outcome:
    return _Outcome(source, error=lost_with_its_process(source))
