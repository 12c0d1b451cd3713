"""How often this machine asks EDGAR, all of its processes together.

EDGAR allows ten requests a second from all of a user's machines. The next free moment is kept in a small SQLite file in
the user's cache folder, which also makes processes wait for one another. Whoever does not keep to the limit is refused
for some minutes, and asking on makes it longer; so a refusal is remembered there too.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PER_SECOND = 8
"""Requests a second: fewer than EDGAR's ten, because other programs may ask too."""

_PATIENCE = 60
"""Seconds to wait for another process that is looking at the file."""
_LONGEST = 3600.0
"""Seconds: a moment further away than this is from before the clock was set."""


class Pace:
    """The moments at which requests may be made."""

    def __init__(self, path: Path, per_second: float = PER_SECOND) -> None:
        """Use a file for the moments.

        Args:
            path: The file.
            per_second: The number of requests a second.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._interval = 1 / per_second
        with self._moments() as database:
            database.execute(
                "CREATE TABLE IF NOT EXISTS moments (name TEXT PRIMARY KEY, moment REAL NOT NULL)"
            )

    def wait(self) -> float:
        """Wait for the next free moment, take it, and return it."""
        with self._moments() as database:
            now = time.time()
            mine = max(now, _moment(database, "next", now))
            _set(database, "next", mine + self._interval)
        time.sleep(max(0.0, mine - time.time()))
        return mine

    def hold(self, seconds: float) -> None:
        """Let no process ask for some seconds, because EDGAR says so."""
        with self._moments() as database:
            now = time.time()
            _set(database, "next", max(_moment(database, "next", now), now + seconds))

    def refused(self, seconds: float) -> None:
        """Remember that EDGAR refused this machine, and for how long not to ask."""
        with self._moments() as database:
            _set(database, "refused", time.time() + seconds)

    def refused_for(self) -> float:
        """Return for how many seconds EDGAR must not be asked; 0 if it may."""
        with self._moments() as database:
            now = time.time()
            return max(0.0, _moment(database, "refused", now) - now)

    @contextmanager
    def _moments(self) -> Iterator[sqlite3.Connection]:
        database = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        try:
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")
        finally:
            database.close()


def _moment(database: sqlite3.Connection, name: str, now: float) -> float:
    row = database.execute("SELECT moment FROM moments WHERE name = ?", (name,)).fetchone()
    moment: float = row[0] if row else 0.0
    return moment if moment - now <= _LONGEST else 0.0


def _set(database: sqlite3.Connection, name: str, moment: float) -> None:
    database.execute("INSERT OR REPLACE INTO moments VALUES (?, ?)", (name, moment))
