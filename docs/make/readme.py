"""Keeps the outputs that README.md shows true.

`python docs/make/readme.py` runs its commands and writes what they print under each.
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
README = PROJECT / "README.md"

_CONSOLE = re.compile(r"(?<=^```console\n)\$ drafter (.+)\n(?:.*\n)*?(?=```$)", re.MULTILINE)
_LINES, _COLUMNS = 32, 160
"""As much of an output as README shows."""


def refreshed(readme: str) -> str:
    """Run README's commands in their order, beside the examples, and put what each prints under it."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(PROJECT / "examples", "examples")
        return _CONSOLE.sub(lambda block: f"$ drafter {block[1]}\n{printed(block[1])}", readme)


def printed(arguments: str, *, columns: int = _COLUMNS) -> str:
    command = CliRunner().invoke(main, shlex.split(arguments), prog_name="drafter", catch_exceptions=False)
    lines = command.output.splitlines()
    shown = [line if len(line) <= columns else f"{line[: columns - 4]} ..." for line in lines[:_LINES]]
    return "".join(f"{line}\n" for line in [*shown, *["..."] * (len(lines) > _LINES)])


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text("utf-8")), "utf-8")
