"""Update the outputs in docs/tracker.md.

`python docs/make/tracker.py` runs its commands, writes under each what it prints, and shows the note that one of them
writes.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from pathlib import Path

from readme import CONSOLE, PROJECT, with_output

PAGE = PROJECT / "docs" / "tracker.md"

_NOTE = re.compile(r"(?<=^```text\n)(?:.*\n)*?(?=^```$)", re.MULTILINE)


def refreshed(page: str) -> str:
    """Return the page with what its commands print and write, run in order in a copy of the examples."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(PROJECT / "examples", "examples")
        page = CONSOLE.sub(with_output, page)
        note = Path("note.txt").read_text("utf-8")
    return _NOTE.sub(lambda _: note, page, count=1)


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text("utf-8")), "utf-8")
