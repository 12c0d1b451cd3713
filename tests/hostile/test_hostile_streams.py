"""Standard streams that are closed or full, a working folder that is gone, and days that no calendar has: each has a
message and a status of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.letters import letter
from drafter.cli.group import main
from drafter.errors import ExitStatus
from drafter.services.draft_bytes import draft_bytes

PROJECT = Path(__file__).resolve().parents[2]


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which `drafter` is the command."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = f'drafter() {{ "{sys.executable}" -m drafter "$@"; }}; {line}'
    run = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert "Drafter itself failed" not in run.stderr, run.stderr
    assert "Exception ignored" not in run.stderr, run.stderr
    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_text(letter(3), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "command", ["draft letter.txt", "inspect letter.txt", "inspect --json letter.txt", "topics", "--help"]
)
def test_output_onto_a_full_disk(folder: Path, command: str) -> None:
    run = shell(folder, f"drafter {command} > /dev/full")
    assert run.returncode == ExitStatus.OUTPUT_NOT_WRITABLE
    assert "Standard output cannot be written: No space left on device." in run.stderr


def test_a_draft_is_whole_though_its_summary_cannot_be_printed(folder: Path) -> None:
    shell(folder, "drafter draft letter.txt -o a.docx > /dev/full")
    assert (folder / "a.docx").read_bytes() == draft_bytes(letter(3).encode(), name="letter.txt")


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("draft missing.txt", ExitStatus.INPUT_NOT_FOUND),
        ("draft", ExitStatus.USAGE),
        ("topics", ExitStatus.OK),
    ],
)
@pytest.mark.parametrize("messages", ["2> /dev/full", "2>&-", "2> >(true)"])
def test_the_status_stays_though_nobody_hears_the_message(
    folder: Path, command: str, status: ExitStatus, messages: str
) -> None:
    assert shell(folder, f"drafter {command} {messages}").returncode == status


@pytest.mark.parametrize("closed", [">&-", "2>&- <&-", ">&- 2>&- <&-"])
def test_closed_streams(folder: Path, closed: str) -> None:
    assert shell(folder, f"drafter draft letter.txt {closed}").returncode == ExitStatus.OK
    assert (folder / "letter-response.docx").exists()


@pytest.mark.parametrize("stream", ["<&-", "0> written.txt"])
def test_a_letter_from_a_standard_input_that_cannot_be_read(folder: Path, stream: str) -> None:
    run = shell(folder, f"drafter inspect - {stream}")
    assert run.returncode == ExitStatus.INPUT_NOT_FOUND
    assert "Standard input cannot be read" in run.stderr


@pytest.mark.parametrize("command", ["--help", "inspect --json letter.txt letter.txt", "topics show --all"])
def test_a_reader_that_goes(folder: Path, command: str) -> None:
    run = shell(folder, f"drafter {command} | head -c 1 > /dev/null; exit ${{PIPESTATUS[0]}}")
    assert (run.returncode, run.stderr) == (ExitStatus.OK, "")


@pytest.mark.parametrize("command", ["draft letter.txt", "inspect letter.txt", "templates list"])
def test_a_working_folder_that_is_gone(folder: Path, command: str) -> None:
    run = shell(folder, f"mkdir gone; cd gone; rmdir ../gone; drafter {command}")
    assert run.returncode == ExitStatus.INPUT_NOT_FOUND
    assert "The working folder does not exist anymore." in run.stderr


@pytest.mark.parametrize(
    "command",
    [
        "extension letter.txt --until 9999-12-31",
        "letter supplemental letter.txt --on 9999-12-31",
        "tracker letter.txt --due 9999-12-31",
        "tracker letter.txt --due 0001-01-01",
    ],
)
def test_a_day_at_the_end_of_the_calendar(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(folder)
    run = CliRunner().invoke(main, command.split())
    assert run.exit_code == ExitStatus.USAGE
    assert "is not between 1934 and 2199" in run.stderr


def test_an_internal_day_millions_of_days_ahead(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    Path("profile.toml").write_text('[milestones]\n"Sign-off" = 999999999\n', "utf-8")
    run = CliRunner().invoke(main, ["tracker", "letter.txt", "--profile", "profile.toml"])
    assert run.exit_code == ExitStatus.PROFILE_INVALID
    assert "from 1 to 250" in run.stderr
