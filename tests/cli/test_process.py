"""The command as the shell sees it: the modules it loads, pipes, file names, and its own errors."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.errors import ExitStatus

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
"""A child process finds the package where this one found it."""

FIRM = Path(__file__).resolve().parents[2] / "examples" / "firm"

HEAVY = (
    "docx",
    "pydantic",
    "jinja2",
    "lxml",
    "rich",
    "pypdfium2",
    "tomllib",
    "starlette",
    "uvicorn",
    "mcp",
    "drafter.web",
)


def _python(program: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**ENVIRONMENT, **environment},
        check=False,
    )


LOADED = """
import atexit, sys
atexit.register(lambda: print(*sys.modules, sep="\\n", file=sys.stderr))
from drafter.cli import run
run()
"""


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("draft", "--help"), ("inspect", "--help")]
)
def test_help_and_version_load_click_and_nothing_heavy(arguments: tuple[str, ...]) -> None:
    loaded = set(_python(LOADED, *arguments).stderr.splitlines())

    assert "click" in loaded
    assert not loaded & set(HEAVY)


def test_json_loads_nothing_that_it_does_not_need(folder: Path) -> None:
    loaded = set(_python(LOADED, "inspect", "--json", str(folder / "letter.txt")).stderr.splitlines())

    assert "drafter.reading" in loaded
    assert not loaded & {*HEAVY, "drafter.drafting", "drafter.writing"} - {"tomllib"}


@pytest.mark.parametrize("arguments", [(), ("--firm", str(FIRM))])
def test_python_without_docstrings_drafts_the_same_letter(
    drafter: Callable[..., Result], folder: Path, arguments: tuple[str, ...]
) -> None:
    assert drafter("draft", "letter.txt", "-o", "with.docx", *arguments).exit_code == ExitStatus.OK
    command = (
        sys.executable,
        "-OO",
        "-m",
        "drafter",
        "draft",
        "letter.txt",
        "-o",
        "without.docx",
        *arguments,
    )
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)

    assert run.returncode == ExitStatus.OK, run.stderr
    assert (folder / "without.docx").read_bytes() == (folder / "with.docx").read_bytes()


RUN = "from drafter.cli import run; run()"
THREE_COMMANDS = r"""
import sys
from drafter.cli import run

folder, *letters = sys.argv[1:]
for letter in letters:
    for command in (["inspect", "--json", letter], ["draft", letter, "-o", folder], ["inspect", letter + "x"]):
        sys.argv[1:] = command
        try:
            run()
        except SystemExit as end:
            print("", int(end.code or 0), "", sep="\0", end="")
"""
"""What each prints is followed by its exit status, between NUL characters."""

BROKEN = """
from drafter.cli import run
from drafter.services import letters

def read(source, **options):
    raise {what}

letters.read = read
run()
"""


def test_a_bug_is_reported_with_what_to_do(folder: Path) -> None:
    result = _python(BROKEN.format(what='KeyError("office")'), "inspect", str(folder / "letter.txt"))

    assert result.returncode == ExitStatus.INTERNAL
    assert result.stderr.startswith("Error: Drafter itself failed: KeyError: 'office'\n")
    assert "Please report it" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("option", "variable"), [(["--debug"], "0"), ([], "1")])
def test_debug_shows_where_it_happened(folder: Path, option: list[str], variable: str) -> None:
    program = BROKEN.format(what='KeyError("office")')

    result = _python(program, *option, "inspect", str(folder / "letter.txt"), DRAFTER_DEBUG=variable)

    assert result.returncode == ExitStatus.INTERNAL
    assert "Traceback" in result.stderr


def test_control_c_ends_without_a_traceback(folder: Path) -> None:
    result = _python(BROKEN.format(what="KeyboardInterrupt"), "draft", str(folder / "letter.txt"))

    assert result.returncode == ExitStatus.INTERRUPTED == 128 + signal.SIGINT
    assert result.stderr == "Stopped.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows reports a closed pipe differently")
def test_a_closed_pipe_is_not_an_error(folder: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as closed_pipe:
        result = subprocess.run(
            [sys.executable, "-m", "drafter", "inspect", "--json", str(folder / "letter.txt")],
            stdout=closed_pipe,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            check=False,
        )

    assert (result.returncode, result.stderr) == (ExitStatus.OK, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file name be any bytes")
def test_odd_file_names_are_read_and_printed_as_given(folder: Path) -> None:
    names = [b"caf\xe9.txt", b"two\nlines.txt", "Brief ● März.txt".encode()]
    odd = [os.path.join(os.fsencode(folder), name) for name in names]  # noqa: PTH118 - pathlib has no paths of bytes
    for path in odd:
        os.link(folder / "letter.txt", path)

    result = _python(THREE_COMMANDS, str(folder), *map(os.fsdecode, odd))

    *printed, _ = result.stdout.split("\0")
    shown, read, _, drafted, _, missing = (printed[place::6] for place in range(6))
    assert [json.loads(letter)["source"] for letter in shown] == list(map(os.fsdecode, odd))
    assert list(map(int, read)) == list(map(int, drafted)) == [ExitStatus.OK] * 3
    assert len(list(folder.glob("*-response.docx"))) == 3
    assert list(map(int, missing)) == [ExitStatus.INPUT_NOT_FOUND] * 3
    assert result.stderr.count("Error: ") == 3


def test_an_ascii_terminal_gets_readable_output(folder: Path) -> None:
    result = _python(RUN, "inspect", str(folder / "letter.txt"), PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert result.returncode == ExitStatus.OK
    assert "Larkmoor" in result.stdout


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_read_only_folder_is_named(folder: Path) -> None:
    locked = folder / "locked"
    locked.mkdir(mode=0o500)

    result = _python(RUN, "draft", str(folder / "letter.txt"), "-o", str(locked / "answer.docx"))

    assert result.returncode == ExitStatus.OUTPUT_NOT_WRITABLE
    assert "locked" in result.stderr
