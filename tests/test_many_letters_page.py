"""docs/many-letters.md: its code runs unchanged, on a cluster on this machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.letters import letter
from drafter.services.draft_bytes import draft_bytes

PROJECT = Path(__file__).resolve().parents[1]
PAGE = PROJECT / "docs" / "many-letters.md"
LETTERS = 8


def test_the_pages_code_drafts_many_letters(tmp_path: Path) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S)
    (tmp_path / "page.py").write_text(code, "utf-8")
    (tmp_path / "letters").mkdir()
    for number in range(LETTERS):
        (tmp_path / "letters" / f"{number:03}.txt").write_text(letter(1 + number % 3, number), "utf-8")
    (tmp_path / "letters" / "note.txt").write_text("Lunch at noon?", "utf-8")

    run = subprocess.run(
        [sys.executable, "page.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(PROJECT), "DRAFTER_CACHE": os.environ["DRAFTER_CACHE"]},
        capture_output=True,
        text=True,
    )

    assert run.returncode == 0, run.stderr
    assert re.fullmatch(r"letters/note\.txt: .+\n", run.stdout)
    drafts = sorted((tmp_path / "drafts").iterdir())
    assert len(drafts) == LETTERS
    assert drafts[7].read_bytes() == draft_bytes(letter(1 + 7 % 3, 7).encode())
