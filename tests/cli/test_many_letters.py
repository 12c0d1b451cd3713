"""Many letters at once: which are meant, what the drafts are called, what is told, and what is left behind."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from benchmarks.letters import letter
from drafter.cli import inputs
from drafter.cli.naming import distinct_stems, file_name
from drafter.errors import ExitStatus, InputNotFoundError
from drafter.model import CommentLetter, Subject

PROJECT = Path(__file__).resolve().parents[2]


def drafter_process(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """The command, as the shell starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three letters, one that is none, one that needs no answer, and a file of another kind."""
    letters = tmp_path / "letters"
    (letters / "more").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "b.txt", "more/a.TXT")):
        (letters / name).write_text(letter(2, number), "utf-8")
    (letters / "note.txt").write_text("Lunch at noon?", "utf-8")
    (letters / "done.txt").write_text(
        letter(0, 5).replace("have the following comments", "completed our review"), "utf-8"
    )
    (letters / "picture.bmp").write_bytes(b"BM")
    return tmp_path


def rows(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "summary.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_is_drafted_into_a_folder(folder: Path, jobs: str) -> None:
    process = drafter_process(folder, "draft", "letters", "-o", "drafts", "--jobs", jobs)
    out, err = process.communicate(timeout=60)

    assert process.returncode == ExitStatus.NOT_A_STAFF_LETTER, err
    assert [(row["letter"], row["status"]) for row in rows(folder / "drafts")] == [
        ("letters/a.txt", "drafted"),
        ("letters/b.txt", "drafted"),
        ("letters/done.txt", "no response needed"),
        ("letters/more/a.TXT", "drafted"),
        ("letters/note.txt", "failed"),
    ]
    assert sorted(path.name for path in (folder / "drafts").glob("*.docx")) == sorted(
        Path(row["output"]).name for row in rows(folder / "drafts") if row["output"]
    )
    assert err.count("Error: letters/note.txt: ") == 1
    assert re.search(r"^  drafted +3$", out, re.M)
    with (folder / "drafts" / "summary.csv").open(encoding="utf-8", newline="") as file:
        assert [row["letter"] for row in csv.DictReader(file)] == [
            row["letter"] for row in rows(folder / "drafts")
        ]


def test_a_second_run_skips_what_is_there(folder: Path) -> None:
    for _ in range(2):
        command = ("draft", "letters/a.txt", "letters/b.txt", "-o", "drafts", "--skip-existing")
        drafter_process(folder, *command).communicate(timeout=60)

    assert [row["status"] for row in rows(folder / "drafts")] == ["skipped", "skipped"]


def test_what_is_there_is_kept_and_told(folder: Path) -> None:
    for _ in range(2):
        process = drafter_process(folder, "draft", "letters/a.txt", "letters/b.txt", "-o", "drafts")
        _, err = process.communicate(timeout=60)

    assert process.returncode == ExitStatus.OUTPUT_EXISTS
    assert "Use --skip-existing to leave what is there, or --force to replace it." in err


def test_ctrl_c_leaves_whole_files_and_a_summary_of_them(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    for number in range(400):
        (tmp_path / "letters" / f"{number:03}.txt").write_text(letter(9, number), "utf-8")
    process = drafter_process(tmp_path, "draft", "letters", "-o", "drafts", "--jobs", "2")
    deadline = time.monotonic() + 30
    while not list((tmp_path / "drafts").glob("*.docx")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=60)

    drafts = list((tmp_path / "drafts").glob("*.docx"))
    assert process.returncode == ExitStatus.INTERRUPTED
    assert 0 < len(drafts) < 400
    assert all(zipfile.ZipFile(path).testzip() is None for path in drafts)
    assert {row["output"] for row in rows(tmp_path / "drafts")} <= {f"drafts/{path.name}" for path in drafts}
    assert not list((tmp_path / "drafts").glob(".*"))


def test_inspect_reads_a_folder_in_order(folder: Path) -> None:
    told = []
    for jobs in ("1", "2"):
        process = drafter_process(folder, "inspect", "letters", "--json", "--jobs", jobs)
        told.append(process.communicate(timeout=60)[0])

    assert told[0] == told[1]
    assert [json.loads(line)["source"] for line in told[0].splitlines()] == [
        "letters/a.txt", "letters/b.txt", "letters/done.txt", "letters/more/a.TXT", "letters/note.txt",
    ]  # fmt: skip


def test_a_pattern_is_sorted_and_a_letter_counts_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)

    assert inputs.letters(["letters/b.txt", "letters/?.txt"]) == ["letters/b.txt", "letters/a.txt"]
    assert inputs.letters(["no-such.txt", "-"]) == ["no-such.txt", "-"]


@pytest.mark.parametrize("argument", ["empty", "*.pdf"])
def test_a_folder_or_a_pattern_without_letters_is_a_slip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InputNotFoundError):
        inputs.letters([argument])


def test_many_letters_need_a_folder(folder: Path) -> None:
    process = drafter_process(folder, "draft", "letters")
    _, err = process.communicate(timeout=60)

    assert (process.returncode, "name it with --output" in err) == (ExitStatus.USAGE, True)


@pytest.mark.parametrize(
    ("letters", "stems"),
    [
        (["a/x.txt", "b/x.pdf", "c/X.txt"], ["x", "x-2", "X-3"]),
        (["x.txt", "a/x.txt", "x-2.txt"], ["x", "x-3", "x-2"]),
        (
            ["../..", "a\nb.txt", "=cmd|'!A1.txt", "é.txt", "...txt"],
            ["letter", "a-b", "cmd-A1", "é", "letter-2"],
        ),
    ],
)
def test_stems_are_safe_and_no_two_alike(letters: list[str], stems: list[str]) -> None:
    assert distinct_stems(letters) == stems


@pytest.mark.parametrize(
    ("registrant", "accession", "name"),
    [
        ("Alder & Sons, Inc.", None, "Alder & Sons, Inc, x.docx"),
        ("../../etc/passwd", None, "etc-passwd, x.docx"),
        ("A" * 300, "0000000000-25-000001", f"{'A' * 60}, 0000000000-25-000001, x.docx"),
        (None, None, "x.docx"),
    ],
)
def test_a_draft_is_named_after_the_company(registrant: str | None, accession: str | None, name: str) -> None:
    staff_letter = CommentLetter("x.txt", "comments", subject=Subject(registrant, ()), accession=accession)
    assert file_name(staff_letter, "x") == name
