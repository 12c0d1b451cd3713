"""A process of little memory and little time for each hostile input, without Python's start each time.

One process loads the package, drafts a letter, and divides itself for each run: the run has a memory limit and a
deadline of its own, and what it does to itself is gone with it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SECONDS = 10
"""Of processor time, so that a busy machine makes no difference."""

MEMORY = 1_500_000_000
"""Bytes of address space, four fifths of which pdfium and glibc reserve and do not use."""

SERVER = """
import json, os, pathlib, resource, signal, sys
import drafter.firm.checks.run, drafter.kernel.files, drafter.returning.read_back
import drafter.services.draft_letter, drafter.services.inspect_letters
import drafter.drafting, drafter.reading.formats.html, drafter.reading.formats.word, drafter.topics, drafter.writing
import drafter.checking.run, drafter.cli.check, drafter.cli.draft, drafter.cli.inspect
import docx, lxml.html, pydantic, pypdfium2
from benchmarks.letters import letter
from drafter.cli import run
from drafter.firm import Firm
from drafter.services.draft_bytes import draft_bytes

# One type of review is enough where a check of a firm's folder is not what is tried.
drafter.firm.checks.run.REVIEWS = ("proxy",)
drafter.kernel.files._PIPE_TIMEOUT = 0.1
# So that no run compiles the patterns and the wording again.
draft_bytes(letter(3).encode())
drafter.firm.checks.run.check(Firm(pathlib.Path(sys.argv[1])))

def divided(job):
    resource.setrlimit(resource.RLIMIT_AS, (job["memory"], job["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (job["seconds"], job["seconds"]))
    signal.alarm(job["seconds"] * 6)  # for what waits and does nothing
    for descriptor, file in enumerate(job["files"], 1):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
    sys.argv = ["drafter", *job["arguments"]]
    try:
        exec(job["program"] or "run()", {"run": run})
        status = 0
    except SystemExit as end:
        status = end.code or 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)

for line in sys.stdin:
    if child := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    else:
        divided(json.loads(line))
"""

Limited = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Limited]:
    """`limited("draft", "letter.txt")`, as on the command line; `program` runs another program in place of it."""
    folder = tmp_path_factory.mktemp("limited")
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "MALLOC_ARENA_MAX": "1"}
    (folder / "firm" / "topics").mkdir(parents=True)
    (folder / "firm" / "topics" / "climate.toml").write_text('id = "climate"\nenabled = false', "utf-8")
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(folder / "firm")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env=environment,
    )
    assert server.stdin
    assert server.stdout

    def run(*arguments: str, program: str = "") -> subprocess.CompletedProcess[str]:
        assert server.stdin
        assert server.stdout
        files = [folder / name for name in ("stdout", "stderr")]
        job = {"arguments": arguments, "program": program, "files": list(map(str, files))}
        server.stdin.write(json.dumps({**job, "memory": MEMORY, "seconds": SECONDS}) + "\n")
        server.stdin.flush()
        status = int(server.stdout.readline())
        assert status >= 0, f"ended by signal {-status}: it took too long, or crashed"
        out, err = (file.read_text("utf-8") for file in files)
        return subprocess.CompletedProcess(list(arguments), status, out, err)

    yield run
    server.stdin.close()
    server.stdout.close()
    server.wait()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[], bytes]], Path]:
    """Return a file of a name with what a function makes, the same for all tests and processes of one run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "made"
    folder.mkdir(exist_ok=True)

    def made(name: str, make: Callable[[], bytes]) -> Path:
        file = folder / name.replace("/", " ")
        if not file.exists():
            unfinished = tmp_path_factory.mktemp("making") / "file"
            unfinished.write_bytes(make())
            unfinished.replace(file)
        return file

    return made
