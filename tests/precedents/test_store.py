"""The file with the precedents: nothing is doubled, nothing is lost, whatever happens while letters are added."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from drafter.errors import InputNotReadableError
from drafter.precedents.store import Store
from drafter.services.precedents_add import Added, add_precedents
from drafter.services.precedents_read import PassedOver
from tests.precedents.letters import NON_GAAP, SEGMENTS, Company

COMPANIES = 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a letter and a response of each of several companies."""
    return folder_of(tmp_path, COMPANIES)


def folder_of(tmp_path: Path, companies: int) -> Path:
    letters = tmp_path / "letters"
    letters.mkdir()
    for number in range(companies):
        company = Company(f"Mill Number {number} Corp.", f"001-99{number:03}")
        (letters / f"{number}.txt").write_bytes(company.letter("February 27, 2025", SEGMENTS, NON_GAAP))
        answered = ((SEGMENTS, f"Mill {number} has one segment."), (NON_GAAP, "We will revise it."))
        (letters / f"{number}.htm").write_bytes(
            company.response("March 14, 2025", "February 27, 2025", *answered)
        )
    return letters


def add(folder: Path) -> Added:
    return add_precedents(sorted(map(str, folder.iterdir())), store=folder.parent / "p.sqlite3", jobs=1)


def records(folder: Path) -> list[object]:
    with Store(folder.parent / "p.sqlite3") as store:
        return sorted(one.as_dict().items() for _, one in store.exchanges())


def test_adding_twice_changes_nothing(folder: Path) -> None:
    first = add(folder)
    before = (folder.parent / "p.sqlite3").read_bytes()
    second = add(folder)

    assert (first.read, first.letters, first.answers) == (2 * COMPANIES, COMPANIES, COMPANIES)
    assert (first.paired, first.exchanges) == (COMPANIES, 2 * COMPANIES)
    assert (second.read, second.unchanged) == (0, 2 * COMPANIES)
    assert (folder.parent / "p.sqlite3").read_bytes() == before


def test_reading_again_finds_the_same(folder: Path) -> None:
    add(folder)
    before = records(folder)
    again = add_precedents(
        sorted(map(str, folder.iterdir())), store=folder.parent / "p.sqlite3", jobs=1, again=True
    )

    assert again.read == 2 * COMPANIES
    assert records(folder) == before


def test_a_file_that_was_only_touched_is_not_read_again(folder: Path) -> None:
    add(folder)
    for file in folder.iterdir():
        os.utime(file, (1, 1))

    assert add(folder).unchanged == 2 * COMPANIES


def test_a_file_with_other_content_takes_the_place_of_the_old_one(folder: Path) -> None:
    add(folder)
    company = Company("Mill Number 3 Corp.", "001-99003")
    (folder / "3.htm").write_bytes(
        company.response("March 14, 2025", "February 27, 2025", (SEGMENTS, "It has two segments."))
    )
    added = add(folder)

    assert (added.read, added.exchanges) == (1, 2 * COMPANIES - 1)
    assert "It has two segments." in str(records(folder))
    assert "Mill 3 has one segment." not in str(records(folder))


def test_a_file_that_cannot_be_read_stops_no_other(folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    (folder / "memo.txt").write_text("Notes on the office party, which was a success.\n" * 20)
    added = add(folder)

    assert [Path(failure.source).name for failure in added.failures] == ["broken.pdf"]
    ((why, files),) = added.passed_over.items()
    assert why is PassedOver.NEITHER_SIDE
    assert [Path(file).name for file in files] == ["memo.txt"]
    assert added.exchanges == 2 * COMPANIES


KILL_TWENTY_TIMES = """
import os, signal, sqlite3, sys
from contextlib import closing
from pathlib import Path
from drafter.precedents.store import Store
from drafter.services import precedents_pair
from drafter.services.precedents_add import add_precedents

precedents_pair._BATCH = 1  # so that there are many moments between two transactions, and within them
letters, path = sorted(map(str, Path(sys.argv[1]).iterdir())), Path(sys.argv[2])
add_precedents(letters[:2], store=path.with_name("warm.sqlite3"), jobs=1)  # else each child loads everything


def told(write, method):
    def tell(*arguments):
        result = method(*arguments)
        os.write(write, b".")
        return result
    return tell


killed = 0
for turn in range(20):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        Store.keep, Store.pair = told(write, Store.keep), told(write, Store.pair)
        add_precedents(letters, store=path, jobs=1)
        os._exit(0)
    os.close(write)
    for _ in range(1 + turn % 4):
        os.read(read, 1)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(read)
    killed += os.WIFSIGNALED(status)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
print(killed)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that can be copied and killed")
def test_killed_twenty_times_nothing_is_doubled_or_lost(tmp_path: Path) -> None:
    companies = 12  # so that there is something left to do for twenty children
    folder = folder_of(tmp_path, companies)
    store = folder.parent / "p.sqlite3"
    result = subprocess.run(
        [sys.executable, "-c", KILL_TWENTY_TIMES, str(folder), str(store)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) >= 15  # a child that had nothing left to do may have ended by itself
    added = add(folder)

    assert (added.letters, added.answers, added.exchanges) == (companies, companies, 2 * companies)
    found = records(folder)
    store.unlink()
    add(folder)
    assert records(folder) == found


@pytest.mark.parametrize(
    "content", [b"not a database at all, but some words\n" * 50, b"SQLite format 3\0" + b"x" * 4000]
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.sqlite3"
    path.write_bytes(content)

    with pytest.raises(InputNotReadableError) as refused:
        Store(path)
    assert path.read_bytes() == content
    assert "delete" not in refused.value.advice


@pytest.mark.parametrize("version", [0, 1, 99])
def test_another_database_is_refused(tmp_path: Path, version: int) -> None:
    path = tmp_path / "p.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE clients (name TEXT)")
        database.execute(f"PRAGMA user_version = {version}")
        database.commit()
    before = path.read_bytes()

    with pytest.raises(InputNotReadableError, match="not one with precedents") as refused:
        Store(path)
    assert path.read_bytes() == before
    assert "delete" not in refused.value.advice


def test_a_file_of_another_version_may_be_deleted(tmp_path: Path) -> None:
    path = tmp_path / "p.sqlite3"
    Store(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")

    with pytest.raises(InputNotReadableError, match="another version") as refused:
        Store(path)
    assert "delete this one and add the letters again" in refused.value.advice


@pytest.mark.parametrize("record", ["{", "null", '{"id": 7}'])
def test_a_record_that_is_damaged_is_told(tmp_path: Path, record: str) -> None:
    path = tmp_path / "p.sqlite3"
    Store(path).close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("INSERT INTO exchanges (id, answer, record) VALUES ('a#1', 'a', ?)", (record,))

    with pytest.raises(InputNotReadableError, match="it is damaged: a record"), Store(path) as store:
        list(store.exchanges())
