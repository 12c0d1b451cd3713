"""`drafter fetch` gets letters from EDGAR, here from a server that plays it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import stamina
from click.testing import Result

from drafter.errors import ExitStatus
from tests.edgar.server import Edgar, playing
from tests.precedents.letters import NON_GAAP, Company, submission

Drafter = Callable[..., Result]
STAFF, ANSWER = "0000000000-25-000123", "0000001234-25-000009"
NAMED = ("--set", "edgar.user_agent=Pemberton & Vale LLP edgar@pemberton.example")


@pytest.fixture
def edgar(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Edgar]:
    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("DRAFTER_PRECEDENTS", str(tmp_path / "kept" / "precedents.sqlite3"))
    with playing() as server, stamina.set_testing(True, attempts=2):
        monkeypatch.setattr("drafter.services.fetch_letters.ADDRESSES", server.addresses)
        mills = Company()
        about = {"company": mills.name, "cik": "0000001234", "sic": "CONVERTED PAPER [2670]"}
        server.company(1234, (ANSWER, "CORRESP", "2025-03-14"), (STAFF, "UPLOAD", "2025-02-27"))
        letter = mills.letter("February 27, 2025", NON_GAAP)
        answer = mills.response("March 14, 2025", "February 27, 2025", (NON_GAAP, "We will revise it."))
        server.files[f"/data/1234/{STAFF}.txt"] = submission(letter, accession=STAFF, **about)
        server.files[f"/data/1234/{ANSWER}.txt"] = submission(
            answer, accession=ANSWER, form="CORRESP", **about
        )
        yield server


def test_the_letters_of_a_company_become_precedents(edgar: Edgar, drafter: Drafter) -> None:
    result = drafter("fetch", "--company", "1234", *NAMED)
    added = drafter("precedents", "add", "letters")
    found = drafter("precedents", "find", "prominence", "--industry", "26")

    assert (result.exit_code, result.stdout) == (ExitStatus.OK, "letters: 2 new letters.\n")
    assert {one.user_agent for one in edgar.asked} == {"Pemberton & Vale LLP edgar@pemberton.example"}
    assert "1 exchange." in added.stdout
    assert ANSWER in found.stdout


def test_one_letter_by_its_number(edgar: Edgar, drafter: Drafter) -> None:
    staff = drafter("fetch", STAFF, "--company", "1234", *NAMED)
    answer = drafter("fetch", ANSWER.replace("-", ""), "-o", "answers", *NAMED)

    assert (staff.exit_code, answer.exit_code) == (ExitStatus.OK, ExitStatus.OK)
    assert Path("letters", f"{STAFF}.txt").exists()
    assert Path("answers", f"{ANSWER}.txt").exists()
    assert edgar.paths() == [f"/data/1234/{STAFF}.txt", f"/data/1234/{ANSWER}.txt"]


def hit(accession: str, cik: str, date: str) -> dict[str, object]:
    """A letter that EDGAR's search finds, as it answers."""
    source = {"ciks": [cik], "file_date": date, "form": "UPLOAD", "adsh": accession}
    return {"_id": f"{accession}:filename1.pdf", "_source": source}


def test_letters_like_another(edgar: Edgar, drafter: Drafter) -> None:
    """The search gets a phrase of the comment; then the whole review of each company that it finds is fetched."""
    edgar.files["/search"] = json.dumps(
        {"hits": {"hits": [hit(STAFF, "0000001234", "2025-02-27")] * 2}}
    ).encode()
    Path("new.txt").write_bytes(Company("Tern & Holt Corp.", "001-99555").letter("June 2, 2025", NON_GAAP))
    result = drafter("fetch", "--like", "new.txt", "--since", "2024", *NAMED)

    assert (result.exit_code, result.stdout) == (ExitStatus.OK, "letters: 2 new letters.\n")
    (asked,) = [parse_qs(urlsplit(path).query) for path in edgar.paths() if path.startswith("/search")]
    assert asked["forms"] == ["UPLOAD"]
    assert asked["startdt"] == ["2024-01-01"]
    assert asked["q"][0].strip('"') in NON_GAAP


@pytest.mark.parametrize("answer", [b"<html>", b'{"hits": []}', b'{"hits": {"hits": [{"_id": "x"}]}}'])
def test_a_search_that_answers_otherwise_is_said(edgar: Edgar, drafter: Drafter, answer: bytes) -> None:
    edgar.files["/search"] = answer
    Path("new.txt").write_bytes(Company().letter("June 2, 2025", NON_GAAP))
    result = drafter("fetch", "--like", "new.txt", *NAMED)

    assert (result.exit_code, "another form" in result.stderr) == (ExitStatus.FETCH_FAILED, True)


def test_a_second_time_nothing_is_fetched(edgar: Edgar, drafter: Drafter) -> None:
    drafter("fetch", "--company", "1234", *NAMED)
    asked = len(edgar.asked)
    result = drafter("fetch", "--company", "1234", *NAMED)

    assert result.stdout == "letters: 0 new letters; 2 there before.\n"
    assert len(edgar.asked) == asked


def test_a_letter_that_cannot_be_had_gives_the_exit_status(edgar: Edgar, drafter: Drafter) -> None:
    del edgar.files[f"/data/1234/{STAFF}.txt"]
    result = drafter("fetch", "--company", "1234", *NAMED)

    assert result.exit_code == ExitStatus.FETCH_FAILED
    assert STAFF in result.stderr
    assert result.stdout == "letters: 1 new letter.\n"


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("--company", "1234"), ExitStatus.FETCH_FAILED, "who asks"),
        (NAMED, ExitStatus.USAGE, "Name an ACCESSION"),
        ((STAFF, *NAMED), ExitStatus.FETCH_FAILED, "Name the company too"),
        (("letter.txt", *NAMED), ExitStatus.FETCH_FAILED, "not an accession number"),
        (("--company", "1234", "--since", "2026", *NAMED), ExitStatus.INPUT_NOT_FOUND, "20 business days"),
    ],
)
def test_what_is_not_asked(
    edgar: Edgar, drafter: Drafter, arguments: tuple[str, ...], status: ExitStatus, message: str
) -> None:
    result = drafter("fetch", *arguments)

    assert (result.exit_code, message in result.stderr) == (status, True)
    assert not [path for path in edgar.paths() if path.endswith(".txt")]


def test_no_other_command_loads_what_opens_connections() -> None:
    """Neither adding letters, nor searching, nor drafting with precedents."""
    script = (
        "import sys, drafter.cli.draft, drafter.cli.precedents, drafter.services.precedents_add, "
        "drafter.services.precedents_find, drafter.precedents.search, drafter.precedents.store\n"
        "assert not {'httpx2', 'http.client', 'drafter.edgar'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).resolve().parents[2])
