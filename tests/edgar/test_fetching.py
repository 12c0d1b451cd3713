"""The letters of a company: from all pages of its list, each fetched once."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from drafter.edgar.client import Client
from drafter.edgar.fetching import Fetched, Wanted, cik_of, fetch, letters_of
from drafter.errors import FetchError, FetchRefusedError, NothingThereError
from tests.edgar.server import Edgar

CIK = 1234
STAFF, ANSWER, REPORT, OLD = (
    "0000000000-25-000123",
    "0000001234-25-000009",
    "0000001234-25-000007",
    "0000000000-04-000077",
)
CONTENT = b"<SEC-DOCUMENT>\nA letter.\n</SEC-DOCUMENT>\n"


@pytest.fixture(autouse=True)
def company(edgar: Edgar) -> None:
    edgar.company(
        CIK,
        (ANSWER, "CORRESP", "2025-03-14"),
        (STAFF, "UPLOAD", "2025-02-27"),
        (REPORT, "10-K", "2025-02-14"),
        pages={"CIK0000001234-submissions-001.json": ((OLD, "LETTER", "2004-12-03"),)},
    )
    for accession in (STAFF, ANSWER, OLD):
        edgar.files[f"/data/{CIK}/{accession}.txt"] = CONTENT
    edgar.files["/tickers.json"] = json.dumps(
        {"0": {"cik_str": CIK, "ticker": "CRM-M", "title": "Mills"}}
    ).encode()


def listed(edgar: Edgar, client: Client, cache: Path, wanted: Wanted = Wanted()) -> list[str]:  # noqa: B008 - immutable
    return [one.accession for one in letters_of(str(CIK), wanted, client, cache, edgar.addresses)]


def fetched(edgar: Edgar, client: Client, folder: Path) -> list[Fetched]:
    letters = letters_of(str(CIK), Wanted(), client, folder / "cache", edgar.addresses)
    return list(fetch(letters, folder / "letters", client, edgar.addresses))


def test_letters_of_both_sides_and_of_all_pages(edgar: Edgar, client: Client, tmp_path: Path) -> None:
    assert listed(edgar, client, tmp_path) == [ANSWER, STAFF, OLD]


def test_a_page_without_a_day_that_is_wanted_is_not_asked_for(
    edgar: Edgar, client: Client, tmp_path: Path
) -> None:
    assert listed(edgar, client, tmp_path, Wanted(since=datetime.date(2025, 3, 1))) == [ANSWER]
    assert len(edgar.asked) == 1
    assert listed(edgar, client, tmp_path, Wanted(until=datetime.date(2025, 2, 27))) == [STAFF, OLD]


@pytest.mark.parametrize("named", ["1234", "0000001234", "CIK0000001234", "crm-m"])
def test_a_company_by_its_number_or_symbol(edgar: Edgar, client: Client, tmp_path: Path, named: str) -> None:
    assert cik_of(named, client, tmp_path, edgar.addresses) == "1234"


def test_an_unknown_symbol(edgar: Edgar, client: Client, tmp_path: Path) -> None:
    with pytest.raises(NothingThereError, match="'XYZ'"):
        cik_of("XYZ", client, tmp_path, edgar.addresses)


def test_nothing_is_asked_for_twice(edgar: Edgar, client: Client, tmp_path: Path) -> None:
    first = fetched(edgar, client, tmp_path)
    asked = len(edgar.asked)
    second = fetched(edgar, client, tmp_path)

    assert [one.is_new for one in first] == [True] * 3
    assert [one.is_new for one in second] == [False] * 3
    assert len(edgar.asked) == asked
    assert (tmp_path / "letters" / f"{STAFF}.txt").read_bytes() == CONTENT


def test_a_letter_that_is_not_there_stops_no_other(edgar: Edgar, client: Client, tmp_path: Path) -> None:
    del edgar.files[f"/data/{CIK}/{STAFF}.txt"]
    found = {one.filing.accession: one for one in fetched(edgar, client, tmp_path)}

    assert isinstance(found[STAFF].error, NothingThereError)
    assert found[OLD].is_new
    assert not (tmp_path / "letters" / f"{STAFF}.txt").exists()


def test_after_an_interruption_the_rest_is_fetched(edgar: Edgar, client: Client, tmp_path: Path) -> None:
    edgar.behave(f"/data/{CIK}/{STAFF}.txt", 403)
    with pytest.raises(FetchRefusedError):
        fetched(edgar, client, tmp_path)
    client._pace.refused(-1)
    again = fetched(edgar, client, tmp_path)

    assert [one.is_new for one in again] == [False, True, True]


@pytest.mark.parametrize(
    "content", [b"<html>Sorry</html>", b"[]", b'{"filings": {"recent": {"form": ["UPLOAD"]}}}']
)
def test_a_list_of_another_form_is_said(edgar: Edgar, client: Client, tmp_path: Path, content: bytes) -> None:
    edgar.files[f"/submissions/CIK{CIK:010}.json"] = content

    with pytest.raises(FetchError, match="another form"):
        listed(edgar, client, tmp_path)
