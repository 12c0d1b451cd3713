"""Measure whole processes, the time that a person waits."""

from __future__ import annotations

import json
import shutil
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import drafter
from benchmarks import measured, peers
from benchmarks.letters import content, letter
from benchmarks.measured import PROJECT, Rate, Row, python
from benchmarks.pdf import staff_letter
from drafter.kernel.built_in import templates_folder

SCRIPT = str(PROJECT / "benchmarks" / "script.py")
BATCH = 400
"""Letters of one to nine comments."""


def rows(scratch: Path) -> Iterator[Row | Rate]:
    """Return the rows about whole processes."""
    yield from in_place_of_a_script(scratch)
    yield from beside_docxtpl(scratch)
    yield from starting(scratch)
    yield batch(scratch)


def command(*arguments: str | Path) -> list[str]:
    """Return the command line that the installed `drafter` amounts to."""
    return python("-c", "from drafter.cli import run; run()", *map(str, arguments))


def in_place_of_a_script(scratch: Path) -> Iterator[Row]:
    """The script that a user would write instead, on the same PDF; it does a small part of the same."""
    staff, ours, theirs = scratch / "nine.pdf", scratch / "ours.docx", str(scratch / "script.docx")
    staff.write_bytes(staff_letter(content(9, sentences=3)))
    draft = command("draft", staff, "--force", "-o", ours)
    scripts = [python(SCRIPT, library, str(staff), theirs) for library in ("pdfplumber", "pypdf")]
    times = measured.medians_of_processes(draft, *scripts, scratch=scratch)
    what = "`drafter draft`, PDF of 9 comments"
    yield Row(what, times[0], "script: pdfplumber, a pattern, python-docx", times[1], 0.5)
    yield Row(what, times[0], "script: pypdf, a pattern, python-docx", times[2], 1.0)


def beside_docxtpl(scratch: Path) -> Iterator[Row]:
    """docxtpl is given the words of the letter and fills them into a template; we find them first."""
    staff = scratch / "letter.txt"
    staff.write_text(letter(2), "utf-8")
    words = peers.values(drafter.draft(drafter.read(staff)))
    (scratch / "values.json").write_text(json.dumps(words), "utf-8")
    template = peers.template(templates_folder() / "letterhead.docx", scratch / "template.docx")
    paths = [str(PROJECT / "benchmarks" / "peers.py"), template, scratch / "values.json", scratch / "o.docx"]
    docxtpl = python(*map(str, paths))
    draft = command("draft", staff, "--force", "-o", scratch / "ours.docx")
    with_firm = [*draft, "--firm", str(PROJECT / "examples" / "firm")]
    times = measured.medians_of_processes(draft, with_firm, docxtpl, scratch=scratch)
    yield Row("`drafter draft`, 2 comments", times[0], "docxtpl, given the words", times[2], 1.6)
    yield Row("`drafter draft --firm examples/firm`", times[1], "docxtpl, given the words", times[2], 1.9)
    if pandoc := shutil.which("pandoc"):
        (scratch / "letter.md").write_text("\n\n".join([*words["head"], *words["tail"]]), "utf-8")
        convert = [pandoc, str(scratch / "letter.md"), "-o", str(scratch / "pandoc.docx")]
        times = measured.medians_of_processes(draft, convert, scratch=scratch)
        yield Row("`drafter draft`, 2 comments", times[0], "pandoc, opening and closing only", times[1])
    memory = [peak_memory(each, scratch) for each in (draft, docxtpl)]
    yield Row("peak memory of a draft (MB)", memory[0], "docxtpl, given the words", memory[1], 1.3)


def starting(scratch: Path) -> Iterator[Row]:
    """Measure what a command costs before it does anything."""
    click = python("-c", "import click")
    times = measured.medians_of_processes(command("--version"), command("--help"), click, scratch=scratch)
    yield Row("`drafter --version`", times[0], "`import click`", times[2], 1.3)
    yield Row("`drafter --help`", times[1], "`import click`", times[2], 1.3)


def batch(scratch: Path) -> Rate:
    """A folder in two processes, by the clock; the median of three."""
    folder = scratch / "letters"
    folder.mkdir()
    for number in range(BATCH):
        (folder / f"{number:04}.txt").write_text(letter(1 + number % 9, number), "utf-8")
    rates = []
    for _ in range(3):
        shutil.rmtree(scratch / "drafts", ignore_errors=True)
        begun = time.perf_counter()
        measured.run(command("draft", folder, "-o", scratch / "drafts", "--jobs", "2"), scratch)
        rates.append(BATCH / (time.perf_counter() - begun))
    return Rate(
        f"`drafter draft` of {BATCH} letters, 2 processes: letters a second", statistics.median(rates), 120
    )


_TELL = """
import atexit, runpy, sys
atexit.register(lambda: print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]))
del sys.argv[0]
if sys.argv[0] == "-c":
    code = sys.argv.pop(1)
    exec(code)
else:
    runpy.run_path(sys.argv[0], run_name="__main__")
"""


def peak_memory(python_command: list[str], scratch: Path) -> float:
    """Return the most memory that a Python process had, in megabytes, as Linux counts it without that of its parent."""
    peak_script = python("-c", _TELL, *python_command[1:])
    peaks = (measured.run(peak_script, scratch)[1].rsplit(maxsplit=1)[-1] for _ in range(5))
    return statistics.median(float(peak) for peak in peaks) / 1024
