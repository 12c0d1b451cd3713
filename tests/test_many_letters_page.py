"""docs/many-letters.md: its code runs unchanged, on a cluster on this machine."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet

from benchmarks.letters import letter
from drafter.services.draft_bytes import draft_bytes
from tests.precedents.letters import NON_GAAP, SEGMENTS, Company

PROJECT = Path(__file__).resolve().parents[1]
PAGE = PROJECT / "docs" / "many-letters.md"
LETTERS = 8


def test_the_pages_code_drafts_many_letters(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(code_of_page()[0], "utf-8")
    (tmp_path / "letters").mkdir()
    for number in range(LETTERS):
        (tmp_path / "letters" / f"{number:03}.txt").write_text(letter(1 + number % 3, number), "utf-8")
    (tmp_path / "letters" / "note.txt").write_text("Lunch at noon?", "utf-8")

    run = run_in(tmp_path)

    assert run.returncode == 0, run.stderr
    assert re.fullmatch(r"letters/note\.txt: .+\n", run.stdout)
    drafts = sorted((tmp_path / "drafts").iterdir())
    assert len(drafts) == LETTERS
    assert drafts[7].read_bytes() == draft_bytes(letter(1 + 7 % 3, 7).encode())


def test_the_pages_code_turns_letters_into_a_table_of_exchanges(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(code_of_page()[1], "utf-8")
    for number in range(3):
        company = Company(f"Mill Number {number} Corp.", f"001-99{number:03}")
        folder = tmp_path / "letters" / str(number)
        folder.mkdir(parents=True)
        (folder / "letter.txt").write_bytes(company.letter("February 27, 2025", SEGMENTS, NON_GAAP))
        answered = (
            (SEGMENTS, f"Mill {number} has one segment."),
            (NON_GAAP, "We will revise it in future filings."),
        )
        (folder / "response.htm").write_bytes(
            company.response("March 14, 2025", "February 27, 2025", *answered)
        )
    (tmp_path / "letters" / "1" / "note.txt").write_text("Lunch at noon?", "utf-8")

    run = run_in(tmp_path)

    assert run.returncode == 0, run.stderr
    assert "letters/0: 2 exchanges\n" in run.stdout
    assert re.search(r"^letters/1/note\.txt: .+$", run.stdout, re.M)
    table = pyarrow.parquet.read_table(tmp_path / "exchanges").to_pylist()
    assert len(table) == 6
    first = next(row for row in table if row["response"] == "Mill 2 has one segment.")
    assert (first["company"], first["topics"][0]) == ("Mill Number 2 Corp.", "segments_asc280")
    assert first["date"] == datetime.date(2025, 3, 14)


def code_of_page() -> list[str]:
    found: list[str] = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
    return found


def run_in(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "page.py"],
        cwd=folder,
        env={"PYTHONPATH": str(PROJECT), "DRAFTER_CACHE": os.environ["DRAFTER_CACHE"]},
        capture_output=True,
        text=True,
        check=False,
    )
