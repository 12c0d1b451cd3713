"""`drafter inspect` recognizes a company's letter to the staff by itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.errors import ExitStatus
from tests.returning.letters import ANSWERED, SHAPES, letter

Drafter = Callable[..., Result]


@pytest.fixture(autouse=True)
def response(drafter: Drafter) -> None:  # noqa: ARG001 - in the folder in which it runs
    Path("response.htm").write_bytes(letter(SHAPES[0]))


def test_a_person_sees_the_header_and_the_exchanges(drafter: Drafter) -> None:
    shown = drafter("inspect", "response.htm").stdout
    for expected in (
        "Response to staff comments",
        "the staff's letter dated February 27, 2025",
        "Ada Quill",
        "Calder Ridge Mills, Inc.",
        "Tobias Wren",
        "Note 9. Income Taxes, page 64",
        "We note that net sales rose by 14%",
    ):
        assert expected in shown


def test_the_json_of_a_staff_letter_and_of_a_response_differ_in_kind(drafter: Drafter) -> None:
    printed = drafter("inspect", "--json", "letter.txt", "response.htm").stdout.splitlines()
    staff, response = map(json.loads, printed)
    assert (staff["kind"], response["kind"]) == ("comments", "response")
    assert response["letter_date"] == "2025-02-27"
    first = response["exchanges"][0]
    block = {"kind": "paragraph", "text": ANSWERED[0].comment, "rows": [], "marker": "", "proposed": False}
    assert first["comment"] == [block | {"place": {"paragraph": 15}}]
    assert [block["text"] for block in first["response"]] == list(ANSWERED[0].response)
    assert first["place"] == {"paragraph": 15, "last": 18}


def test_the_staff_letter_beside_it_finds_the_comments(drafter: Drafter) -> None:
    page = "<p>Dear Ms. Quill:</p><p>We respond as follows. You say that sales of gauges fell because of “timing.” "
    page += "Please tell us which orders moved, and quantify what they contributed to the fall. Two orders did.</p>"
    Path("free.htm").write_text(f"<html><body>{page}</body></html>")
    printed = drafter("inspect", "--json", "--letter", "letter.txt", "free.htm").stdout
    first = json.loads(printed)["exchanges"][0]
    assert [block["text"] for block in first["response"]] == ["Two orders did."]


def test_a_staff_letter_that_cannot_be_read_stops_all(drafter: Drafter) -> None:
    result = drafter("inspect", "--letter", "missing.txt", "response.htm")
    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND


def test_lines_show_the_blocks_of_each_exchange(drafter: Drafter) -> None:
    lines = drafter("inspect", "--lines", "response.htm").stdout.splitlines()
    assert lines[0] == f"comment  1  {ANSWERED[0].comment}"
    assert lines[1] == f"response 1  {ANSWERED[0].response[0]}"


def test_a_file_that_looks_like_a_staff_letter_is_read_as_a_response_on_request(drafter: Drafter) -> None:
    printed = drafter("inspect", "--json", "--as", "response", "letter.txt").stdout
    assert "letter_dates" in json.loads(printed)
    printed = drafter("inspect", "--json", "--as", "letter", "response.htm").stdout
    assert "deadline" in json.loads(printed)
