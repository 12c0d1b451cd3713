"""`python -m benchmarks [FOLDER]`: compare the speed of Drafter with that of other programs, in the same run.

Needs the extra `bench`: `pip install -e ".[bench]"`. With a folder of staff letters in PDF, reading them is measured
too. Milliseconds differ from machine to machine and from minute to minute; ratios of programs that take turns in one
run differ much less. docs/benchmarks.md has a table with its machine and date, and explains each row.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from benchmarks.measured import TURNS, Rate, Row

PEERS = ("docx", "docxtpl", "pdfplumber", "pypdf")


def main() -> None:
    """Print the table, each row as soon as it is measured."""
    if missing := [module for module in PEERS if not find_spec(module)]:
        sys.exit(f'Missing: {", ".join(missing)}. Install the extra: pip install -e ".[bench]"')
    pdfs = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    print(f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()};")
    print(f"medians of {TURNS} turns, in milliseconds of processor time unless a row says otherwise.\n")
    print(
        "| measured | Drafter | compared with | takes | figure | bar | |\n|---|---:|---|---:|---:|---:|---|"
    )
    with tempfile.TemporaryDirectory() as scratch:
        for row in rows(Path(scratch), pdfs):
            print(row, flush=True)


def rows(scratch: Path, pdfs: Path | None) -> Iterator[Row | Rate]:
    """Return all rows of the table."""
    from benchmarks import in_process, processes

    yield from processes.rows(scratch)
    yield from in_process.rows(scratch, pdfs)


if __name__ == "__main__":
    main()
