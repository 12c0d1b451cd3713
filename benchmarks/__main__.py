"""`python -m benchmarks [FOLDER]`: how fast Drafter is, as ratios to its peers measured in the same run.

Needs the `bench` extra. With a folder of staff letters in PDF, reading these is measured too. Milliseconds differ from
machine to machine and from minute to minute; ratios of what took turns in one run do so much less. docs/benchmarks.md
has a table with its machine and date.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2

import drafter
from benchmarks import peers
from benchmarks.letters import letter
from benchmarks.pdf import pdf
from drafter import reading, writing
from drafter.kernel.shipped import templates_folder

PROJECT = Path(__file__).resolve().parents[1]
RUNS = 20
SIZES = (3, 30, 100)
PDFS = 30
"""Letters of a folder that are measured, evenly spread."""
WRITING = {30: 25 / 22, 100: 35 / 24}
"""What writing alone may cost of docxtpl's filling, by the number of comments."""
OURS = "from drafter.cli import run; run()"
"""What the installed command does."""


class Row(NamedTuple):
    """A ratio of medians, in milliseconds or megabytes, and the most that it should be."""

    what: str
    ours: float
    beside: str
    theirs: float
    goal: float | None

    def __str__(self) -> str:
        ratio = self.ours / self.theirs
        kept = "" if self.goal is None else f"{self.goal:.2f} {'yes' if ratio <= self.goal else '**no**'}"
        return f"| {self.what} | {self.ours:.1f} | {self.beside} | {self.theirs:.1f} | {ratio:.2f} | {kept} |"


def main() -> None:
    """Print the table, a row as soon as it is there."""
    pdfs = sorted(Path(sys.argv[1]).glob("*.pdf")) if len(sys.argv) > 1 else []
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()};")
    print(f"medians of {RUNS} turns, in milliseconds (memory in megabytes).\n")
    print("| what | ours | beside | theirs | ratio | goal |\n|---|---:|---|---:|---:|---|")
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder), pdfs):
            print(row, flush=True)


def rows(folder: Path, pdfs: Sequence[Path]) -> Iterator[Row]:
    """All rows of the table."""
    yield from processes(folder)
    yield from in_process(folder)
    yield from growth()
    yield reading_pdf("read a PDF letter, 12 comments in two pages", [pdf(letter(12))])
    if pdfs:
        evenly = pdfs[:: max(1, len(pdfs) // PDFS)][:PDFS]
        yield reading_pdf(f"read {len(evenly)} PDF letters", [path.read_bytes() for path in evenly])


def processes(folder: Path) -> Iterator[Row]:
    """Whole processes: what a person waits for."""
    (folder / "letter.txt").write_text(letter(2), "utf-8")
    response = drafter.draft(drafter.read(folder / "letter.txt"))
    (folder / "values.json").write_text(json.dumps(peers.values(response)), "utf-8")
    template = peers.template(templates_folder() / "letterhead.docx", folder / "template.docx")
    draft = ["-c", OURS, "draft", str(folder / "letter.txt"), "--force", "-o", str(folder / "ours.docx")]
    docxtpl = [
        str(PROJECT / "benchmarks" / "peers.py"),
        str(template),
        str(folder / "values.json"),
        str(folder / "o.docx"),
    ]
    for what, ours, beside, theirs, goal in (
        ("`drafter draft`, 2 comments", draft, "docxtpl, the same words", docxtpl, 1.0),
        ("`drafter --version`", ["-c", OURS, "--version"], "`import click`", ["-c", "import click"], 1.3),
        ("`drafter --help`", ["-c", OURS, "--help"], "`import click`", ["-c", "import click"], 1.3),
    ):
        times = medians(lambda ours=ours: python(*ours), lambda theirs=theirs: python(*theirs))
        yield Row(what, times[0], beside, times[1], goal)
    if pandoc := shutil.which("pandoc"):
        words = peers.values(response)
        (folder / "letter.md").write_text("\n\n".join([*words["head"], *words["tail"]]), "utf-8")
        command = [pandoc, str(folder / "letter.md"), "-o", str(folder / "pandoc.docx")]
        times = medians(lambda: python(*draft), lambda: run(command))
        yield Row("`drafter draft`, 2 comments", times[0], "pandoc, head and tail alone", times[1], None)
    memory = [statistics.median(peak_memory(*command) for _ in range(5)) for command in (draft, docxtpl)]
    yield Row("peak memory of a draft (MB)", memory[0], "docxtpl, the same words", memory[1], 1.3)


def in_process(folder: Path) -> Iterator[Row]:
    """Reading, drafting and writing, everything loaded."""
    template = folder / "template.docx"
    for comments in SIZES:
        staff_letter = letter(comments).encode()
        response = drafter.draft(drafter.read(staff_letter, name="letter"))
        drafted = writing.to_bytes(response)
        known = peers.values(response)
        times = medians(
            lambda staff_letter=staff_letter: way(staff_letter),
            lambda known=known: peers.with_docxtpl(template, known),
            lambda known=known: peers.with_python_docx(folder / "paper.docx", known),
            peers.floor(drafted),
            lambda response=response: writing.to_bytes(response),
        )
        yield Row(
            f"read, draft and write, {comments} comments", times[0], "docxtpl, filling alone", times[1], 1.0
        )
        yield Row("", times[0], "python-docx, writing alone", times[2], None)
        yield Row("", times[0], "zipping the finished parts", times[3], None)
        yield Row(
            f"write alone, {comments} comments",
            times[4],
            "docxtpl, filling alone",
            times[1],
            WRITING.get(comments),
        )


def way(staff_letter: bytes) -> bytes:
    """From a letter's bytes to the Word file."""
    return writing.to_bytes(drafter.draft(drafter.read(staff_letter, name="letter")))


def growth() -> Iterator[Row]:
    """Ten times the letter should take ten times as long."""
    small, large = letter(30).encode(), letter(300).encode()
    times = medians(lambda: way(large), lambda: way(small))
    yield Row("read, draft and write, 300 comments", times[0], "the same, 30 comments", times[1], 12.0)


def reading_pdf(what: str, letters: Sequence[bytes]) -> Row:
    """PDFs, read into letters, beside the bare text of their pages."""

    def whole() -> None:
        for data in letters:
            reading.read(data, name="letter")

    def bare() -> None:
        for data in letters:
            document = pypdfium2.PdfDocument(data)
            for page in document:
                page.get_textpage().get_text_bounded()
            document.close()

    times = medians(whole, bare)
    return Row(what, times[0], "pypdfium2, bare text", times[1], 3.0)


def medians(*ways: Callable[[], Any]) -> list[float]:
    """The median of each way in milliseconds, after a first round that loads what is loaded once."""
    times: list[list[float]] = [[] for _ in ways]
    for turn in range(RUNS + 1):
        for each, taken in zip(ways, times, strict=True):
            start = time.perf_counter()
            each()
            if turn:
                taken.append((time.perf_counter() - start) * 1000)
    return [statistics.median(taken) for taken in times]


def python(*arguments: str) -> None:
    """Run Python."""
    run([sys.executable, *arguments])


def peak_memory(*arguments: str) -> float:
    """The most memory that Python had at once, in megabytes; as Linux counts it, without that of its parent."""
    how = ["-c", _TELLING, *arguments]
    return float(run([sys.executable, *how]).rsplit(maxsplit=1)[-1]) / 1024


_TELLING = """
import atexit, runpy, sys
atexit.register(lambda: print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]))
del sys.argv[0]
if sys.argv[0] == "-c":
    code = sys.argv.pop(1)
    exec(code)
else:
    runpy.run_path(sys.argv[0], run_name="__main__")
"""


def run(command: list[str]) -> str:
    """What a process prints that finds the project and may keep its bytecode, as an installed one does."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, text=True, cwd=PROJECT.parent, check=True
    ).stdout


if __name__ == "__main__":
    main()
