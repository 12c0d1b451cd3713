"""A file among the letters that is named like a module of the standard library is never imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.letters import letter
from drafter.errors import ExitStatus

PROJECT = Path(__file__).resolve().parents[2]
DRAFT = "from drafter.cli import run; run()"
SHOW = "print(*(name for name in sys.modules if '.' not in name), file=sys.stderr)"
LOADED = f"import atexit, sys; atexit.register(lambda: {SHOW}); "


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    environment.pop("PYTHONSAFEPATH", None)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two letters, and a file for every module of the standard library that drafting imports.

    No program can guard those that Python itself imports before the package that `-m` names.
    """
    folder = tmp_path_factory.mktemp("letters")
    for name in "ab":
        (folder / f"{name}.txt").write_text(letter(2, ord(name)), "utf-8")
    done = python(folder, "-P", "-c", LOADED + DRAFT, "draft", "a.txt", "-o", "first.docx")
    (folder / "empty").mkdir()
    (folder / "empty" / "__init__.py").write_text(f"import sys; {SHOW}", "utf-8")
    by_python = set(python(folder, "-m", "empty").stderr.splitlines()[0].split())
    loaded = set(done.stderr.splitlines()[-1].split()) & set(sys.stdlib_module_names) - by_python
    assert {"re", "typing", "zipfile", "__future__"} <= loaded
    for name in loaded | {"csv", "pickle", "socket", "multiprocessing", "typing", "__future__"}:
        (folder / f"{name}.py").write_text(f"open('imported-{name}', 'w')\nraise SystemExit(99)\n", "utf-8")
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_draft_imports_none_of_them(folder: Path, jobs: str) -> None:
    done = python(folder, "-m", "drafter", "draft", "a.txt", "b.txt", "-o", f"drafts-{jobs}", "--jobs", jobs)

    assert [path.name for path in folder.glob("imported-*")] == []
    assert done.returncode == ExitStatus.OK, done.stderr
    assert len(list((folder / f"drafts-{jobs}").glob("*.docx"))) == 2
