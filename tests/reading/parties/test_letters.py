"""For whom the response speaks: the tops of fictional letters, labeled by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from drafter.model import CommentLetter, EdgarHeader
from drafter.reading import read_letter
from drafter.reading.formats.edgar_text import text_source

ROWS: list[dict[str, Any]] = [
    row
    for file in sorted(Path(__file__).parent.glob("*.toml"))
    for row in tomllib.loads(file.read_text("utf-8"))["letter"]
]


def letter_of(row: dict[str, Any]) -> CommentLetter:
    """The letter that a row is the top of, read as EDGAR's text format is."""
    block = [f"       {'Re:' if at == 0 else '   '}    {line}" for at, line in enumerate(row["re"])]
    says = row.get("says", "Please revise the cover page to state the price of the securities.")
    lines = [
        "UNITED STATES",
        "SECURITIES AND EXCHANGE COMMISSION",
        "WASHINGTON, D.C. 20549",
        "",
        "                                        May 6, 2024",
        "",
        *row["to"],
        "",
        *block,
        "",
        row.get("dear", _greeting(row["to"][0])),
        "",
        "       We have reviewed your filing and have the following comment. Please respond to this letter",
        "within ten business days.",
        "",
        f"1.     {says}",
        "",
        "       Please contact Ada Lund at 202-551-0001 with any questions.",
        "",
        "                                        Sincerely,",
        "",
        "                                        Division of Corporation Finance",
        "                                        Office of Mergers & Acquisitions",
    ]
    source = text_source("\n".join(lines), row["what"])
    header = EdgarHeader(companies=tuple(row["header"])) if "header" in row else None
    return read_letter(source._replace(edgar=header))


def _greeting(to: str) -> str:
    name = to.split(",")[0].removeprefix("Mr. ").removeprefix("Ms. ")
    return f"Dear {name}:"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
def test_for_whom_the_answer_speaks(row: dict[str, Any]) -> None:
    letter = letter_of(row)
    clients = tuple(row.get("clients", ()))

    assert (letter.clients, letter.certain) == (clients, bool(clients))
    assert letter.role == row.get("role", "registrant")
    assert letter.subject_company == row.get("subject")
    assert letter.addressee_is == row.get("addressee", "officer")
    assert letter.others_filed == row.get("others", False)
    assert letter.clients_to_check == tuple(row.get("check", ()))


def test_a_new_name_of_the_client_is_told() -> None:
    row = {
        "what": "a new name",
        "to": ["Mr. Per Lindahl", "Controller", "Dunmore Quarry Co., Inc.", "4 Pit Lane"],
        "re": ["Old Barre Stone Co. (now known as Dunmore Quarry Co., Inc.)", "Form 10-K for 2009"],
    }
    letter = letter_of(row)
    assert letter.certain
    assert [warning.code for warning in letter.warnings] == ["client_spelling"]


@pytest.mark.parametrize("row", [row for row in ROWS if "clients" not in row], ids=lambda row: row["what"])
def test_a_client_that_is_not_certain_is_told(row: dict[str, Any]) -> None:
    assert "client_uncertain" in {warning.code for warning in letter_of(row).warnings}
