"""The file with the precedents: one SQLite file with what was read, and the exchanges that were made of it.

Everything that belongs together is written in one transaction, so a process that is ended at any moment leaves a file
with complete letters and complete exchanges; what was not done yet is still listed as pending.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Self
from uuid import uuid4

from drafter.errors import InputNotReadableError, OutputNotWritableError
from drafter.precedent import Precedent
from drafter.precedents.documents import Answer, Document, StaffLetter, matter_keys
from drafter.precedents.pairing import Paired

_VERSION = 1
"""The layout of the file. Another one is refused."""
_REACH = 600
"""Days: letters that are further apart do not belong together."""
_PATIENCE = 60
"""Seconds to wait while another process writes."""

_SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- Every file that was read. A letter may be in several files; the best of them counts.
CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, digest TEXT NOT NULL,
    document TEXT NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL, record TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_of_document ON files (document);
-- What the letters of a matter share.
CREATE TABLE keys (
    key TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL, date TEXT, PRIMARY KEY (key, kind, document)
) WITHOUT ROWID;
CREATE INDEX keys_of_document ON keys (document);
-- The answers to pair, because they or a staff letter of their matter are new.
CREATE TABLE pending (answer TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE threads (answer TEXT NOT NULL, letter TEXT NOT NULL, PRIMARY KEY (answer, letter)) WITHOUT ROWID;
CREATE TABLE exchanges (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, answer TEXT NOT NULL, record TEXT NOT NULL
);
CREATE INDEX exchanges_of_answer ON exchanges (answer);
-- The answers whose exchanges changed, each with the generation of the file in which they did; the index follows it.
CREATE TABLE changes (answer TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX changes_by_generation ON changes (generation);
"""


_OWN_TABLES = {"about", "files", "exchanges"}
"""Tables that tell a file with precedents of any version from another program's database."""

_NAME_ANOTHER = "Name another file with --store."


class FileState(NamedTuple):
    """A file as it was when it was read.

    Attributes:
        path: Its path.
        size: Its size in bytes.
        modified: The time of its last change, in nanoseconds.
        digest: The digest of its content.
    """

    path: str
    size: int
    modified: int
    digest: str


class Read(NamedTuple):
    """A file that was read.

    Attributes:
        state: The file.
        document: The letter in it; None if it is none.
        rank: Which of several files of one letter counts: the one with the highest rank.
    """

    state: FileState
    document: Document | None
    rank: int


class Store:
    """The file with the precedents. Close it, or use it as a context manager."""

    def __init__(self, path: Path) -> None:
        """Open the file, and make it if it does not exist.

        Args:
            path: The file.

        Raises:
            InputNotReadableError: It is not a file with precedents, it is damaged, or another version made it.
            OutputNotWritableError: It cannot be made.
        """
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        except (OSError, sqlite3.OperationalError) as error:
            raise OutputNotWritableError(f"{str(path)!r} cannot be opened: {error}.") from error
        try:
            self._prepare()
        except BaseException as error:
            self._db.close()
            if not isinstance(error, sqlite3.DatabaseError):
                raise
            raise _damaged(path, error) from error

    def _prepare(self) -> None:
        if self._version() == 0:
            with self.transaction():  # another process may be making it
                if self._version() == 0:
                    for statement in _SCHEMA.split(";\n"):
                        self._db.execute(statement)
                    self._db.execute(
                        "INSERT INTO about VALUES ('id', ?), ('generation', '0')", (uuid4().hex,)
                    )
                    self._db.execute(f"PRAGMA user_version = {_VERSION}")
        if self._version() != _VERSION:
            raise _unreadable(
                self.path,
                "This file with precedents was made by another version of Drafter.",
                f"{_NAME_ANOTHER} Or delete this one and add the letters again.",
            )
        self._db.execute("SELECT value FROM about WHERE name = 'id'")

    def _version(self) -> int:
        version: int = self._db.execute("PRAGMA user_version").fetchone()[0]
        tables = {name for (name,) in self._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not _OWN_TABLES.issubset(tables) and (version or tables):
            raise _unreadable(self.path, "This is a database, but not one with precedents.", _NAME_ANOTHER)
        return version

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _type: object, error: BaseException | None, _traceback: object) -> None:
        """Close the file.

        Raises:
            InputNotReadableError: The block found that a part of the file is damaged.
        """
        self.close()
        if (
            type(error) is sqlite3.DatabaseError
        ):  # its subclasses say what was asked wrongly, or that it is busy
            raise _damaged(self.path, error) from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do what is written in the block completely or not at all."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @property
    def id(self) -> str:
        """The id of this file, which no other has, even a new one of the same name."""
        return self._about("id")

    @property
    def generation(self) -> int:
        """The number of times that exchanges changed."""
        return int(self._about("generation"))

    def _about(self, name: str) -> str:
        value: str = self._db.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()[0]
        return value

    def state_of(self, path: str) -> FileState | None:
        """Return a file as it was when it was read; None if it was not."""
        row = self._db.execute(
            "SELECT path, size, modified, digest FROM files WHERE path = ?", (path,)
        ).fetchone()
        return FileState(*row) if row else None

    def touch(self, state: FileState) -> None:
        """Note that a file has another time or size now, and the same content."""
        self._db.execute(
            "UPDATE files SET size = ?, modified = ? WHERE path = ?", (state.size, state.modified, state.path)
        )

    def keep(self, read: Read) -> None:
        """Keep a file that was read, and note which answers may be paired anew because of it."""
        before = self._db.execute("SELECT document FROM files WHERE path = ?", (read.state.path,)).fetchone()
        document = read.document
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *read.state,
                document.id if document else "",
                _kind(document),
                read.rank,
                _dumped(document) if document else "",
            ),
        )
        for changed in {before[0] if before else "", document.id if document else ""} - {""}:
            self._follow(changed)

    def _follow(self, document: str) -> None:
        """Bring the keys of a document up to date, and list the answers of its matter as pending."""
        self._list_pending(document)
        self._db.execute("DELETE FROM keys WHERE document = ?", (document,))
        if known := self.document(document):
            kind, date = _kind(known), known.date.isoformat() if known.date else None
            self._db.executemany(
                "INSERT INTO keys VALUES (?, ?, ?, ?)",
                [(key, kind, document, date) for key in matter_keys(known)],
            )
        self._list_pending(document)

    def _list_pending(self, document: str) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO pending "
            "SELECT other.document FROM keys AS own JOIN keys AS other ON other.key = own.key "
            "WHERE own.document = ? AND other.kind = 'answer' "
            f"AND coalesce(abs(julianday(own.date) - julianday(other.date)) <= {_REACH}, 1) "
            "UNION SELECT document FROM files WHERE document = ? AND kind = 'answer'",
            (document, document),
        )

    def document(self, id: str) -> Document | None:
        """Return a letter, from the best of its files."""
        row = self._db.execute(
            "SELECT kind, record FROM files WHERE document = ? ORDER BY rank DESC, path LIMIT 1", (id,)
        ).fetchone()
        return _document(*row) if row else None

    def pending(self) -> list[str]:
        """Return the ids of the answers to pair."""
        return [row[0] for row in self._db.execute("SELECT answer FROM pending ORDER BY answer")]

    def of_matter(self, answer: str) -> tuple[list[StaffLetter], list[Answer]]:
        """Return the staff letters and the other answers that share a key with an answer, and its time."""
        rows = self._db.execute(
            "SELECT DISTINCT other.document FROM keys AS own JOIN keys AS other ON other.key = own.key "
            "WHERE own.document = ? AND other.document <> own.document "
            f"AND coalesce(abs(julianday(own.date) - julianday(other.date)) <= {_REACH}, 1) "
            "ORDER BY other.document",
            (answer,),
        ).fetchall()
        found = [self.document(row[0]) for row in rows]
        return [one for one in found if isinstance(one, StaffLetter)], [
            one for one in found if isinstance(one, Answer)
        ]

    def pair(self, answer: str, paired: Paired) -> bool:
        """Keep the exchanges of an answer in place of those that it had, and return whether they changed."""
        self._db.execute("DELETE FROM pending WHERE answer = ?", (answer,))
        self._db.execute("DELETE FROM threads WHERE answer = ?", (answer,))
        self._db.executemany("INSERT INTO threads VALUES (?, ?)", [(answer, one) for one in paired.letters])
        new = {one.id: _dumped(one) for one in paired.exchanges}
        old = dict(
            self._db.execute("SELECT id, record FROM exchanges WHERE answer = ?", (answer,)).fetchall()
        )
        if new == old:
            return False
        self._db.execute("DELETE FROM exchanges WHERE answer = ?", (answer,))
        self._db.executemany(
            "INSERT INTO exchanges (id, answer, record) VALUES (?, ?, ?)",
            [(id, answer, record) for id, record in new.items()],
        )
        self._db.execute("UPDATE about SET value = value + 1 WHERE name = 'generation'")
        self._db.execute("INSERT OR REPLACE INTO changes VALUES (?, ?)", (answer, self.generation))
        return True

    def threads(self) -> dict[str, tuple[str, ...]]:
        """Return the staff letters of each answer, by their ids."""
        found: dict[str, tuple[str, ...]] = {}
        for answer, letter in self._db.execute("SELECT answer, letter FROM threads ORDER BY answer, letter"):
            found[answer] = (*found.get(answer, ()), letter)
        return found

    def counts(self) -> tuple[int, int, int]:
        """Return the numbers of staff letters, of answers, and of exchanges."""
        kinds = "SELECT count(DISTINCT document) FROM files WHERE kind = ?"
        letters, answers = (self._db.execute(kinds, (kind,)).fetchone()[0] for kind in ("letter", "answer"))
        return letters, answers, self._db.execute("SELECT count(*) FROM exchanges").fetchone()[0]

    def exchanges(self, numbers: Sequence[int] | None = None) -> Iterator[tuple[int, Precedent]]:
        """Yield exchanges, each with its number in this file.

        Args:
            numbers: The numbers of those that are wanted; all by default, in order.
        """
        if numbers is None:
            rows: Iterable[Any] = self._db.execute("SELECT number, record FROM exchanges ORDER BY number")
        else:
            marks = ", ".join("?" * len(numbers))
            rows = self._db.execute(
                f"SELECT number, record FROM exchanges WHERE number IN ({marks})", tuple(numbers)
            )
        for number, record in rows:
            yield number, _precedent(record)

    def exchange(self, id: str) -> Precedent | None:
        """Return an exchange by its id."""
        row = self._db.execute("SELECT record FROM exchanges WHERE id = ?", (id,)).fetchone()
        return _precedent(row[0]) if row else None

    def ids_like(self, beginning: str, most: int) -> list[str]:
        """Return ids of exchanges that begin with a text."""
        rows = self._db.execute(
            "SELECT id FROM exchanges WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (beginning, f"{beginning}\U0010ffff", most),
        )
        return [row[0] for row in rows]

    def changes_since(self, generation: int) -> Iterator[tuple[str, list[tuple[int, Precedent]]]]:
        """Yield each answer whose exchanges changed after a generation, with its exchanges."""
        answers = self._db.execute(
            "SELECT answer FROM changes WHERE generation > ? ORDER BY answer", (generation,)
        ).fetchall()
        for (answer,) in answers:
            rows = self._db.execute(
                "SELECT number, record FROM exchanges WHERE answer = ? ORDER BY number", (answer,)
            ).fetchall()
            yield answer, [(number, _precedent(record)) for number, record in rows]


def _kind(document: Document | None) -> str:
    if document is None:
        return "other"
    return "letter" if isinstance(document, StaffLetter) else "answer"


def _dumped(record: Document | Precedent) -> str:
    kind = "precedent" if isinstance(record, Precedent) else _kind(record)
    text: bytes = _adapter(kind).dump_json(record)
    return text.decode()


def _document(kind: str, record: str) -> Document | None:
    if kind == "other":
        return None
    found: Document = _validated(kind, record)
    return found


def _precedent(record: str) -> Precedent:
    found: Precedent = _validated("precedent", record)
    return found


def _validated(kind: str, record: str) -> Any:
    """Return what a record says.

    Raises:
        sqlite3.DatabaseError: The record is damaged, like a part of the file that cannot be read.
    """
    try:
        return _adapter(kind).validate_json(record)
    except ValueError as error:
        raise sqlite3.DatabaseError("a record is not complete") from error


@cache
def _adapter(kind: str) -> Any:
    """Return what turns records of a kind into JSON and back."""
    from pydantic import TypeAdapter

    return TypeAdapter({"letter": StaffLetter, "answer": Answer, "precedent": Precedent}[kind])


def _damaged(path: Path, error: BaseException) -> InputNotReadableError:
    return _unreadable(
        path,
        f"This is not a file with precedents, or it is damaged: {error}.",
        f"{_NAME_ANOTHER} If it is damaged, move it away and add the letters again.",
    )


def _unreadable(path: Path, message: str, advice: str) -> InputNotReadableError:
    return InputNotReadableError(message, advice=advice, place=path)
