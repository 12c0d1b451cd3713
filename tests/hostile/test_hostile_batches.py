"""Several commands at once, and what lies among the drafts already: nothing is lost, and nothing mistaken."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from benchmarks.letters import letter
from drafter.cli.group import main
from drafter.errors import ExitStatus, OutputExistsError, OutputNotWritableError
from drafter.kernel import locks
from drafter.kernel.files import write_atomic
from drafter.kernel.folders import files_matching
from drafter.kernel.locks import locked
from drafter.services.output_names import distinct_stems

PROJECT = Path(__file__).resolve().parents[2]
Drafter = Callable[..., Result]


@pytest.fixture
def drafter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drafter:
    """Run the command in a folder with two folders of two letters each."""
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate(("a/1", "a/2", "b/3", "b/4")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_text(letter(2, number), "utf-8")
    return lambda *arguments: CliRunner().invoke(main, arguments, prog_name="drafter", catch_exceptions=False)


def rows(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "summary.jsonl").read_text("utf-8").splitlines()]


def at_once(folder: Path, *commands: tuple[str, ...]) -> list[int]:
    """Start several commands at the same time, and return their exit statuses."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "drafter", *command],
            cwd=folder,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        for command in commands
    ]
    return [process.wait() for process in running]


@pytest.mark.usefixtures("drafter")
def test_one_of_several_commands_gets_the_name(tmp_path: Path) -> None:
    statuses = at_once(tmp_path, *[("draft", "a/1.txt", "-o", "response.docx")] * 3)

    assert sorted(statuses) == [ExitStatus.OK, ExitStatus.OUTPUT_EXISTS, ExitStatus.OUTPUT_EXISTS]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["response.docx"]


@pytest.mark.usefixtures("drafter")
def test_two_batches_share_a_summary(tmp_path: Path) -> None:
    assert at_once(tmp_path, ("draft", "a", "-o", "drafts"), ("draft", "b", "-o", "drafts")) == [0, 0]

    drafts = {f"drafts/{path.name}" for path in (tmp_path / "drafts").glob("*.docx")}
    assert len(drafts) == 4
    assert {row["output"] for row in rows(tmp_path / "drafts")} == drafts
    with (tmp_path / "drafts" / "summary.csv").open(encoding="utf-8", newline="") as file:
        assert {row["output"] for row in csv.DictReader(file)} == drafts


def test_a_name_that_was_taken_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a", b"first", overwrite=False)
    with pytest.raises(OutputExistsError):
        write_atomic(tmp_path / "a", b"second", overwrite=False)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"first"]


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    test_a_name_that_was_taken_meanwhile_is_not_replaced(tmp_path)


def test_a_lock_that_another_command_keeps_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "_MOST", 0.1)
    with (
        locked(tmp_path),
        pytest.raises(OutputNotWritableError, match="Another command is writing"),
        locked(tmp_path),
    ):
        pass
    with locked(tmp_path):
        assert not list(tmp_path.iterdir())


def test_a_second_batch_adds_to_the_summary(tmp_path: Path, drafter: Drafter) -> None:
    drafter("draft", "a", "-o", "drafts")
    drafter("draft", "b", "-o", "drafts")
    again = drafter("draft", "a", "-o", "drafts")

    assert again.exit_code == ExitStatus.OUTPUT_EXISTS
    assert [(row["letter"], row["status"]) for row in rows(tmp_path / "drafts")] == [
        ("b/3.txt", "drafted"),
        ("b/4.txt", "drafted"),
        ("a/1.txt", "drafted"),
        ("a/2.txt", "drafted"),
    ]


@pytest.mark.parametrize("name", ["summary.csv", "summary.jsonl"])
def test_a_summary_of_somebodys_own_is_kept(tmp_path: Path, drafter: Drafter, name: str) -> None:
    (tmp_path / "drafts").mkdir()
    (own := tmp_path / "drafts" / name).write_text("Notes on letters", "utf-8")
    refused = drafter("draft", "a", "-o", "drafts")

    assert refused.exit_code == ExitStatus.OUTPUT_EXISTS
    assert "is not a summary that Drafter wrote. Use --force" in refused.stderr
    assert list((tmp_path / "drafts").iterdir()) == [own]
    assert drafter("draft", "a", "-o", "drafts", "--force").exit_code == ExitStatus.OK


@pytest.mark.parametrize("target", ["own.csv", "missing.csv"])
def test_a_summary_that_is_a_link_is_kept(tmp_path: Path, drafter: Drafter, target: str) -> None:
    (tmp_path / "own.csv").touch()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "summary.csv").symlink_to(tmp_path / target)

    assert drafter("draft", "a", "-o", "drafts").exit_code == ExitStatus.OUTPUT_EXISTS
    assert (tmp_path / "own.csv").read_bytes() == b""
    assert not (tmp_path / "missing.csv").exists()


def test_a_damaged_summary_is_continued(tmp_path: Path, drafter: Drafter) -> None:
    drafter("draft", "a", "-o", "drafts")
    with (tmp_path / "drafts" / "summary.jsonl").open("ab") as file:
        file.write(
            b'{"letter": 1}\n[[[\n\xff\n{"letter": "x", "status": "drafted", "comments": "many"}\n'
            + b"[" * 9000
        )
    drafter("draft", "b", "-o", "drafts")

    assert [row["letter"] for row in rows(tmp_path / "drafts")] == [
        "a/1.txt",
        "a/2.txt",
        "b/3.txt",
        "b/4.txt",
    ]


def replaced_by(content: bytes) -> Callable[[Path], None]:
    def replace(drafts: Path) -> None:
        for path in drafts.glob("*.docx"):
            path.write_bytes(content)

    return replace


def without_its_end(drafts: Path) -> None:
    for path in drafts.glob("*.docx"):
        path.write_bytes(path.read_bytes()[:3000])


def exchanged(drafts: Path) -> None:
    (drafts / "summary.jsonl").unlink()
    one, other = sorted(drafts.glob("*.docx"))
    one.rename(drafts / "moved"), other.rename(one), (drafts / "moved").rename(other)


def written_in(drafts: Path) -> None:
    for path in drafts.glob("*.docx"):
        document = docx.Document(str(path))
        document.add_paragraph("What counsel wrote.")
        document.save(str(path))


def unlisted(drafts: Path) -> None:
    (drafts / "summary.jsonl").unlink()


def letters_changed(drafts: Path) -> None:
    for path in (drafts.parent / "a").iterdir():
        path.write_text(path.read_text("utf-8").replace("Please", "Kindly"), "utf-8")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (replaced_by(b""), "is damaged or not a Word file"),
        (replaced_by(b"no Word file"), "is damaged or not a Word file"),
        (without_its_end, "is damaged or not a Word file"),
        (exchanged, "quotes another letter"),
        (letters_changed, "before that was changed"),
        (written_in, ""),
        (unlisted, ""),
    ],
)
def test_only_the_draft_of_a_letter_is_skipped(
    tmp_path: Path, drafter: Drafter, change: Callable[[Path], None], said: str
) -> None:
    drafter("draft", "a", "-o", "drafts")
    change(tmp_path / "drafts")
    before = {path: path.read_bytes() for path in (tmp_path / "drafts").glob("*.docx")}
    run = drafter("draft", "a", "-o", "drafts", "--skip-existing")

    assert run.exit_code == (ExitStatus.OUTPUT_EXISTS if said else ExitStatus.OK)
    assert run.stderr.count(said) >= 2
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("output", ["a", "b/../a", "a/../a/drafts", "link", "link/drafts"])
@pytest.mark.parametrize("letters", ["a", "b/../a", "link", "a/**/*"])
def test_drafts_among_the_letters_are_no_letters(
    tmp_path: Path, drafter: Drafter, letters: str, output: str
) -> None:
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "b" / "3.txt").unlink()
    drafter("draft", letters, "-o", output)
    again = drafter("draft", letters, "-o", output, "--skip-existing")

    assert again.stdout.startswith("2 letters"), again.output


@pytest.mark.parametrize("links", [1, 2, 3])
def test_a_pattern_over_links_to_a_folder_in_it(tmp_path: Path, links: int) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").touch()
    for number in range(links):
        (tmp_path / "letters" / f"link-{number}").symlink_to(".")

    assert list(files_matching(f"{tmp_path}/**/*.txt")) == [tmp_path / "letters" / "a.txt"]
    assert len(list(files_matching(f"{tmp_path}/letters/{'*/' * 30}*.txt"))) == 1


@pytest.mark.parametrize("name", ["CON", "nul", "Aux.x", "COM1", "lpt9", "com¹", "con ", "PRN.tar"])
def test_no_name_is_a_device_on_windows(name: str) -> None:
    assert distinct_stems([f"{name}.txt"])[0].startswith("letter ")
