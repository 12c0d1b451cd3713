"""Many letters at once: which files are drafted, the names of the drafts, the messages, and what is left behind."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks.letters import letter
from drafter.cli.group import main
from drafter.errors import ExitStatus, InputNotFoundError, OutputNotWritableError
from drafter.model import CommentLetter, Subject
from drafter.services import inputs
from drafter.services.output_names import distinct_stems, file_name, inside

PROJECT = Path(__file__).resolve().parents[2]


unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals and pipes")


def drafter_process(folder: Path, *arguments: str, path: Path = PROJECT) -> subprocess.Popen[str]:
    """Start the command as the shell does; modules in `path` take precedence."""
    return subprocess.Popen(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (path, PROJECT)))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with three letters, one that needs no response, a text that is not a letter, and a picture."""
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


Drafter = Callable[..., Result]


@pytest.fixture
def drafter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Drafter:
    """Run the command in this process, in the folder."""
    monkeypatch.chdir(folder)
    return lambda *arguments: CliRunner().invoke(main, arguments, prog_name="drafter", catch_exceptions=False)


def rows(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "summary.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_is_drafted_into_a_folder(folder: Path, drafter: Drafter, jobs: str) -> None:
    result = drafter("draft", "letters", "-o", "drafts", "--jobs", jobs)

    assert result.exit_code == ExitStatus.NOT_A_STAFF_LETTER, result.stderr
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
    assert result.stderr.count("Error: letters/note.txt: ") == 1
    assert re.search(r"^  drafted +3$", result.stdout, re.M)
    with (folder / "drafts" / "summary.csv").open(encoding="utf-8", newline="") as file:
        assert [row["letter"] for row in csv.DictReader(file)] == [
            row["letter"] for row in rows(folder / "drafts")
        ]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
def test_on_a_terminal_a_failure_is_on_its_own_line(folder: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = (sys.executable, "-m", "drafter", "draft", "letters", "-o", "drafts", "--jobs", "1")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # raised at the end of a terminal
            while piece := os.read(ours, 65536):
                shown += piece
    os.close(ours)

    assert process.returncode == ExitStatus.NOT_A_STAFF_LETTER
    assert "Drafting" in shown.decode()
    assert re.search(r"\x1b\[2KError: letters/note\.txt: This does not look", shown.decode())


def test_a_second_run_skips_existing_drafts(folder: Path, drafter: Drafter) -> None:
    for _ in range(2):
        drafter("draft", "letters/a.txt", "letters/b.txt", "-o", "drafts", "--skip-existing")

    assert [row["status"] for row in rows(folder / "drafts")] == ["skipped", "skipped"]


def test_existing_drafts_are_kept_and_reported(drafter: Drafter) -> None:
    for _ in range(2):
        run = drafter("draft", "letters/a.txt", "letters/b.txt", "-o", "drafts")

    assert run.exit_code == ExitStatus.OUTPUT_EXISTS
    assert "Use --skip-existing to keep existing drafts, or --force to replace them." in run.stderr


@contextmanager
def midway(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A command with two processes that has drafted three letters of seven, and waits until the block ends.

    The next two letters are pipes that this test holds open, so both processes wait for their content.
    """
    letters = [folder / f"{name}.txt" for name in ("a", "b", "c", "pipe-1", "pipe-2", "y", "z")]
    pipes = letters[3:5]
    for path in letters:
        if path in pipes:
            os.mkfifo(path)
        else:
            path.write_text(letter(2, ord(path.name[0])), "utf-8")
    ends = [os.open(pipe, os.O_RDWR) for pipe in pipes]
    process = drafter_process(
        folder, "draft", *(path.name for path in letters), "-o", "drafts", "--jobs", "2"
    )
    try:
        assert process.stderr
        while process.stderr.readline() not in ("3 of 7\n", ""):
            pass
        for end in ends:
            os.write(end, b" ")  # a pipe that stays empty for a second counts as empty
        yield process
    finally:
        for end in ends:
            os.close(end)


@unix
def test_ctrl_c_leaves_complete_files_and_a_summary_of_them(tmp_path: Path) -> None:
    with midway(tmp_path) as process:
        os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)

    drafts = list((tmp_path / "drafts").glob("*.docx"))
    assert process.returncode == ExitStatus.INTERRUPTED
    assert re.fullmatch(r"(?:\d of 7\n)*Stopped\.\n", err), (
        err
    )  # a slow machine has time to say how far it is
    assert len(drafts) == 3
    assert all(zipfile.ZipFile(path).testzip() is None for path in drafts)
    assert {row["output"] for row in rows(tmp_path / "drafts")} == {f"drafts/{path.name}" for path in drafts}
    assert not list((tmp_path / "drafts").glob(".*"))


@pytest.mark.skipif(sys.platform == "win32", reason="a process is found and ended in another way there")
@pytest.mark.parametrize("command", [("draft", "-o", "drafts"), ("inspect", "--json")])
def test_only_one_letter_is_lost_with_a_process_that_the_system_ends(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    """`deadly.txt` is a pipe: the process that reads it waits for its writer, which kills the process."""
    (tmp_path / "letters").mkdir()
    for number in range(8):
        (tmp_path / "letters" / f"{number:02}.txt").write_text(letter(2, number), "utf-8")
    os.mkfifo(tmp_path / "deadly.txt")
    process = drafter_process(tmp_path, *command, "deadly.txt", "letters", "--jobs", "2")
    with (tmp_path / "deadly.txt").open("wb", buffering=0):
        os.kill(_process_that_has_open(tmp_path / "deadly.txt", below=process.pid), signal.SIGKILL)
        out, err = process.communicate(timeout=60)

    assert process.returncode == ExitStatus.PROCESS_LOST
    printed = (
        rows(tmp_path / "drafts")
        if command[0] == "draft"
        else [json.loads(line) for line in out.splitlines()]
    )
    assert "deadly.txt: Reading it was stopped: memory ran out" in (err + out)
    assert len(printed) == 9
    assert [row.get("status", "drafted") for row in printed[1:]] == ["drafted"] * 8


def _process_that_has_open(file: Path, *, below: int) -> int:
    """Return the id of the child process that has a file open, as soon as there is one."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for child in _children(below):
            with contextlib.suppress(OSError):
                if any(link.resolve() == file for link in Path(f"/proc/{child}/fd").iterdir()):
                    return child
        time.sleep(0.02)
    raise TimeoutError


def _children(process: int) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are listed in another way there")
def test_processes_end_with_the_command_however_that_ends(tmp_path: Path) -> None:
    with midway(tmp_path) as process:
        handles = [os.pidfd_open(child) for child in _children(process.pid)]
        process.kill()
    process.communicate(timeout=60)

    assert len(handles) >= 2
    for handle in handles:
        assert select.select([handle], [], [], 60)[0], "a process did not end"
        os.close(handle)
    assert all(zipfile.ZipFile(path).testzip() is None for path in (tmp_path / "drafts").glob("*.docx"))


@unix
def test_ctrl_c_while_processes_start_is_quiet(tmp_path: Path) -> None:
    """Both new processes are held while Python starts in them: each runs this sitecustomize.py."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(
        "import sys\n"
        "if '--multiprocessing-fork' in sys.orig_argv:\n"
        "    with open('go') as go, open('starting', 'w') as starting:\n"
        "        print('starting', file=starting, flush=True)\n"
        "        go.read()\n"
    )
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(letter(2, number), "utf-8")
    for pipe in ("starting", "go"):
        os.mkfifo(tmp_path / pipe)
    go = os.open(tmp_path / "go", os.O_RDWR)
    starting = os.open(tmp_path / "starting", os.O_RDWR)
    letters = [f"{number}.txt" for number in range(4)]
    process = drafter_process(
        tmp_path, "draft", *letters, "-o", "drafts", "--jobs", "2", path=tmp_path / "site"
    )
    with open(starting) as lines:  # noqa: PTH123 - a descriptor
        assert [next(lines) for _ in range(2)] == ["starting\n"] * 2
    os.killpg(process.pid, signal.SIGINT)
    os.close(go)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (ExitStatus.INTERRUPTED, "Stopped.\n")


def test_a_bug_in_one_letter_does_not_stop_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from drafter.services import letters

    def read(source: str | bytes, **options: object) -> CommentLetter:
        if "b.txt" in str(options.get("name") or source):
            raise KeyError("office")
        return read_as_usual(source, **options)  # type: ignore[arg-type]

    read_as_usual = letters.read
    monkeypatch.setattr(letters, "read", read)
    monkeypatch.chdir(folder)
    drafted = CliRunner().invoke(
        main, ["draft", "letters/a.txt", "letters/b.txt", "-o", "drafts", "--jobs", "1"]
    )
    shown = CliRunner().invoke(main, ["inspect", "--json", "letters/a.txt", "letters/b.txt"])

    assert (drafted.exit_code, shown.exit_code) == (ExitStatus.INTERNAL, ExitStatus.INTERNAL)
    assert [(row["status"], row["error"]) for row in rows(folder / "drafts")] == [
        ("drafted", ""),
        ("failed", "internal"),
    ]
    assert "letters/b.txt: Drafter itself failed: KeyError: 'office'" in shown.stdout


def test_standard_input_is_one_of_many(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "draft", "-", "letters/b.txt", "-o", "drafts", "--jobs", "2"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        input=letter(2, 0),
        text=True,
        capture_output=True,
        check=False,
    )

    assert done.returncode == ExitStatus.OK, done.stderr
    assert [row["status"] for row in rows(folder / "drafts")] == ["drafted", "drafted"]


def test_an_unwritable_folder_is_reported_before_any_letter(folder: Path, drafter: Drafter) -> None:
    (folder / "drafts" / "summary.csv").mkdir(parents=True)
    run = drafter("draft", "letters", "-o", "drafts")

    assert run.exit_code == ExitStatus.OUTPUT_NOT_WRITABLE
    assert run.stderr.count("Error:") == 1


def test_the_summary_is_safe_in_a_spreadsheet(folder: Path, drafter: Drafter) -> None:
    for name in ("=1+2.txt", "@a,b\nc.txt", "Société.txt"):
        (folder / name).write_text("Lunch?", "utf-8")
    drafter("draft", "=1+2.txt", "@a,b\nc.txt", "Société.txt", "-o", "drafts")

    with (folder / "drafts" / "summary.csv").open(encoding="utf-8", newline="") as file:
        printed = list(csv.DictReader(file))
    assert [row["letter"] for row in printed] == ["'=1+2.txt", "'@a,b\nc.txt", "Société.txt"]
    assert [row["letter"] for row in rows(folder / "drafts")] == ["=1+2.txt", "@a,b\nc.txt", "Société.txt"]


def test_drafts_among_the_letters_are_not_letters(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "letters" / "drafts").mkdir()
    (folder / "letters" / "drafts" / "a.docx").touch()
    before = inputs.letters(["letters"], output=Path("elsewhere"))

    assert inputs.letters(["letters"], output=Path("letters/drafts")) == [
        name for name in before if "drafts" not in name
    ]
    assert inputs.letters(["letters"], output=Path("letters")) == before
    assert inputs.letters(["letters/drafts"], output=Path("letters")) == ["letters/drafts/a.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are others there")
def test_circular_links_and_special_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    once = inputs.letters(["letters"])
    for name, to in (
        ("up", ".."),
        ("a-again.txt", "../b.txt"),
        ("gone.txt", "nowhere"),
        ("self.txt", "self.txt"),
    ):
        (folder / "letters" / "more" / name).symlink_to(to)
    (folder / "letters" / "more" / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "letters" / "more" / "pipe.txt")

    assert inputs.letters(["letters"]) == once
    assert inputs.letters(["letters/**/*.[tT]*"]) == once


def test_inspect_reads_a_folder_in_order(drafter: Drafter) -> None:
    printed = [drafter("inspect", "letters", "--json", "--jobs", jobs).stdout for jobs in ("1", "2")]

    assert printed[0] == printed[1]
    assert [json.loads(line)["source"] for line in printed[0].splitlines()] == [
        "letters/a.txt", "letters/b.txt", "letters/done.txt", "letters/more/a.TXT", "letters/note.txt",
    ]  # fmt: skip


def test_a_pattern_is_sorted_and_a_letter_counts_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)

    assert inputs.letters(["letters/b.txt", "letters/?.txt"]) == ["letters/b.txt", "letters/a.txt"]
    assert inputs.letters(["no-such.txt", "-"]) == ["no-such.txt", "-"]


@pytest.mark.parametrize("argument", ["empty", "*.pdf"])
def test_a_folder_or_a_pattern_without_letters_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InputNotFoundError):
        inputs.letters([argument])


@pytest.mark.parametrize("output", [[], ["-o", "response.docx"]])
def test_many_letters_need_a_folder(folder: Path, drafter: Drafter, output: list[str]) -> None:
    run = drafter("draft", "letters", *output)

    assert (run.exit_code, "name one with --output" in run.stderr) == (ExitStatus.USAGE, True)
    assert not (folder / "response.docx").exists()


@pytest.mark.parametrize(
    ("letters", "stems"),
    [
        (["a/x.txt", "b/x.pdf", "c/X.txt"], ["x", "x-2", "X-3"]),
        (["x.txt", "a/x.txt", "x-2.txt"], ["x", "x-3", "x-2"]),
        (["Alder Corp, 2024-03-04, x.txt"], ["Alder Corp 2024-03-04 x"]),
        (["漢" * 60 + ".txt"], ["漢" * 33]),
        (
            ["../..", "a\nb.txt", "=cmd|'!A1.txt", "é.txt", "...txt"],
            ["letter", "a-b", "cmd-A1", "é", "letter-2"],
        ),
    ],
)
def test_stems_are_safe_and_distinct(letters: list[str], stems: list[str]) -> None:
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


@pytest.mark.parametrize("accession", ["../../x", "/x", "..", "0000000000-22-001234/../../x"])
def test_an_accession_number_is_never_a_path(accession: str, tmp_path: Path) -> None:
    staff_letter = CommentLetter("x.txt", "comments", accession=accession)

    assert inside(tmp_path, file_name(staff_letter, "x")).parent == tmp_path


@pytest.mark.parametrize("name", ["../x.docx", "/x.docx", "a/../../x.docx", "a/x.docx"])
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputNotWritableError):
        inside(tmp_path, name)


def test_nothing_is_imported_from_the_folder_of_the_letters(folder: Path) -> None:
    """Not even in worker processes, which Python starts in the working folder."""
    planted = "from pathlib import Path\nPath('imported').touch()\nraise SystemExit(99)\n"
    for module in ("re", "pickle", "socket", "lxml", "jinja2"):
        (folder / f"{module}.py").write_text(planted, "utf-8")
    (folder / "bin").mkdir()
    script = folder / "bin" / "drafter"  # as pip installs it
    script.write_text("from drafter.cli import run\nif __name__ == '__main__':\n    run()\n", "utf-8")
    result = subprocess.run(
        [
            sys.executable,
            str(script),
            "draft",
            "letters/a.txt",
            "letters/b.txt",
            "-o",
            "drafts",
            "--jobs",
            "2",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        check=False,
    )

    assert not (folder / "imported").exists()
    assert result.returncode == ExitStatus.OK
