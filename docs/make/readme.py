"""Update the outputs in README.md and on the pages that show commands one after the other.

`python docs/make/readme.py` runs their commands and writes under each what it prints.
"""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from drafter.cli.group import main

PROJECT = Path(__file__).resolve().parents[2]
_SHOWN = ("second-round.md", "answers.md", "validate.md", "redline.md", "filing.md")
PAGES = [PROJECT / "README.md", *(PROJECT / "docs" / name for name in _SHOWN)]

CONSOLE = re.compile(r"(?<=^```console\n)\$ drafter (.+)\n(?:.*\n)*?(?=```$)", re.MULTILINE)
_LINES, _COLUMNS = 32, 160
"""How much of an output a page shows."""


def refreshed(page: str) -> str:
    """Return a page with what its commands print, run in order in a copy of the examples."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(PROJECT / "examples", "examples")
        return CONSOLE.sub(with_output, page)


def with_output(block: re.Match[str]) -> str:
    """Return a block of a page that `CONSOLE` found, with what its command prints now."""
    return f"$ drafter {block[1]}\n{printed(block[1])}"


def printed(arguments: str, *, columns: int = _COLUMNS) -> str:
    """Return what a command prints, shortened as a page shows it."""
    command = CliRunner().invoke(main, shlex.split(arguments), prog_name="drafter", catch_exceptions=False)
    lines = command.output.splitlines()
    shown = [line if len(line) <= columns else f"{line[: columns - 4]} ..." for line in lines[:_LINES]]
    return "".join(f"{line}\n" for line in [*shown, *["..."] * (len(lines) > _LINES)])


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(refreshed(path.read_text("utf-8")), "utf-8")
