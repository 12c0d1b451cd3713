"""Names that stand for no ordinary file, files that change, and places that cannot be written."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import drafter
from benchmarks.letters import letter
from drafter.cli.group import main
from drafter.errors import ExitStatus, InputEmptyError, NotAStaffLetterError
from drafter.worker import draft_bytes

LETTER = letter(3)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_a_pipe_that_nobody_writes_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert run("inspect", str(tmp_path / "pipe")).exit_code == ExitStatus.INPUT_EMPTY


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_text, args=(LETTER,))
    writer.start()
    read = drafter.read(tmp_path / "pipe")
    writer.join()
    assert len(read.comments) == 3


def test_a_device_without_end() -> None:
    assert run("inspect", "/dev/zero").exit_code in (
        ExitStatus.INPUT_TOO_LARGE,
        ExitStatus.INPUT_NOT_READABLE,
    )


def test_a_folder_without_letters(tmp_path: Path) -> None:
    assert run("inspect", str(tmp_path)).exit_code == ExitStatus.INPUT_NOT_FOUND


def test_a_name_with_a_line_end_and_a_control_sequence(tmp_path: Path) -> None:
    place = tmp_path / "two\nlines\x1b[2J.txt"
    place.write_text(LETTER, "utf-8")
    result = run("draft", str(place), "-o", str(tmp_path))
    assert result.exit_code == ExitStatus.OK
    assert "\x1b" not in result.output
    assert (tmp_path / "two\nlines\x1b[2J-response.docx").exists()


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    place = tmp_path / "letter.txt"
    place.write_text(LETTER, "utf-8")
    ended = threading.Event()

    def change() -> None:
        while not ended.is_set():
            place.write_text(LETTER, "utf-8")

    changing = threading.Thread(target=change)
    changing.start()
    try:
        for _ in range(30):
            with contextlib.suppress(InputEmptyError, NotAStaffLetterError):
                assert drafter.read(place).subject.registrant
    finally:
        ended.set()
        changing.join()


def test_an_output_that_is_the_letter_under_another_name(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "link.docx").symlink_to("letter.txt")
    result = run("draft", str(tmp_path / "letter.txt"), "-o", str(tmp_path / "link.docx"), "--force")
    assert result.exit_code == ExitStatus.OUTPUT_EXISTS
    assert (tmp_path / "letter.txt").read_text("utf-8") == LETTER


@pytest.mark.parametrize("folder", ["missing", "file/below"])
def test_an_output_in_no_folder(tmp_path: Path, folder: str) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    (tmp_path / "file").touch()
    place = tmp_path / folder / "response.docx"
    assert (
        run("draft", str(tmp_path / "letter.txt"), "-o", str(place)).exit_code
        == ExitStatus.OUTPUT_NOT_WRITABLE
    )


def test_a_disk_that_is_full() -> None:
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [sys.executable, "-m", "drafter", "inspect", "--json", "examples/second-round.txt"],
            cwd=Path(__file__).resolve().parents[2],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert told.returncode != 0


NO_NETWORK = """
import sys

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise RuntimeError(event)

sys.addaudithook(refuse)

from drafter.cli.group import main

for arguments in (
    ["draft", "examples/second-round.txt", "--profile", "examples/profile.toml", "-o", sys.argv[1] + "/a.docx"],
    ["extension", "examples/ipo.txt", "-o", sys.argv[1] + "/b.docx"],
    ["inspect", "examples/ipo.txt"],
    ["inspect", "--json", sys.argv[1] + "/letter.pdf", sys.argv[1] + "/letter.html", sys.argv[1] + "/a.docx"],
):
    main(arguments, standalone_mode=False)
"""


def test_nothing_ever_asks_the_network(tmp_path: Path) -> None:
    from benchmarks.pdf import pdf

    (tmp_path / "letter.pdf").write_bytes(pdf(LETTER))
    page = '<html><head><link rel="stylesheet" href="http://localhost:9/a.css"></head><body><img src="//localhost:9/b">'
    (tmp_path / "letter.html").write_text(f"{page}<pre>{LETTER}</pre></body></html>", "utf-8")
    told = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, str(tmp_path)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr


def test_hostile_words_come_out_as_they_went_in() -> None:
    words = "{{ 7*7 }}{% include 'x' %}<script>&amp;]]>\u202e\x0b"
    text = LETTER.replace("Please tell us how", f"Please tell us {words} how", 1).encode()
    assert draft_bytes(text, name="letter")
