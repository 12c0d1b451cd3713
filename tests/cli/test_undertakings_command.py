"""`drafter undertakings` lists what was promised."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.errors import ExitStatus
from tests.tracking import rounds

Drafter = Callable[..., Result]


@pytest.fixture(autouse=True)
def review(drafter: Drafter) -> None:  # noqa: ARG001 - in the folder in which it runs
    folder = Path("review")
    folder.mkdir()
    first = rounds.response((rounds.MARGINS, rounds.QUANTIFIES), (rounds.PORTS, rounds.NAMES))
    second = rounds.response((rounds.AGAIN, rounds.QUANTIFIES_AGAIN), dates=rounds.SECOND)
    (folder / "first.htm").write_bytes(first)
    (folder / "second.htm").write_bytes(second)
    (folder / "letter.txt").write_bytes(Path("letter.txt").read_bytes())


def test_a_person_sees_each_promise_with_its_filing_and_letters(drafter: Drafter) -> None:
    result = drafter("undertakings", "review")

    assert result.exit_code == ExitStatus.OK
    assert result.stdout.startswith("Calder Ridge Mills, Inc.: 2 undertakings in 2 letters\n")
    first, second = (
        result.stdout.index("March 14, 2025, comment 1"),
        result.stdout.index("May 9, 2025, comment 1"),
    )
    assert first < second < result.stdout.index("March 14, 2025, comment 2")
    assert "future filings" in result.stdout


def test_a_staff_letter_in_the_folder_is_passed_over(drafter: Drafter) -> None:
    result = drafter("undertakings", "review")

    assert "1 file (review/letter.txt)" in result.stderr.replace("\\", "/")


def test_json_is_one_object_a_company(drafter: Drafter) -> None:
    (line,) = drafter("undertakings", "--json", "review").stdout.splitlines()
    company = json.loads(line)

    assert company["company"] == "Calder Ridge Mills, Inc."
    assert [len(one["statements"]) for one in company["promises"]] == [2, 1]


def test_a_staff_letter_alone_is_refused(drafter: Drafter) -> None:
    assert drafter("undertakings", "letter.txt").exit_code == ExitStatus.NOT_A_STAFF_LETTER


def test_a_file_that_cannot_be_read_is_reported_and_the_others_are_listed(drafter: Drafter) -> None:
    result = drafter("undertakings", "missing.docx", "review/first.htm")

    assert result.exit_code == ExitStatus.INPUT_NOT_FOUND
    assert "Calder Ridge Mills, Inc.: 2 undertakings in 1 letter" in result.stdout
