"""Update the outputs in docs/for-the-knowledge-lawyer.md: `python docs/make/guide.py`.

The page is followed from top to bottom: a block whose first line names a file is written to that file, or becomes
its last line; `sh` blocks are run; and under each `$ drafter` command goes what it prints.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from readme import PROJECT, printed

GUIDE = PROJECT / "docs" / "for-the-knowledge-lawyer.md"

COLUMNS = 200
"""The page shows whole messages, including what to do."""

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"(?:# |\{# )(harrow-finch/\S+|drafter\.toml)(?: #\})?\n(.*)", re.DOTALL)
LAST_LINE = re.compile(r"# (harrow-finch/\S+), its last line\n(.*)", re.DOTALL)


def refreshed(guide: str) -> str:
    """Return the page with what its commands print, after following it in an empty folder."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(PROJECT / "examples", "examples")
        return BLOCK.sub(lambda block: f"```{block[1]}\n{_done(block[1], block[2])}```", guide)


def _done(language: str, text: str) -> str:
    """Do what a block says, and return the block with its new content."""
    if language == "console":
        command = text.splitlines()[0].removeprefix("$ drafter ")
        return f"$ drafter {command}\n{printed(command, columns=COLUMNS)}"
    if language == "sh":
        subprocess.run(["sh", "-ec", text], check=True)
    elif last := LAST_LINE.match(text):
        path = Path(last[1])
        before = path.read_text("utf-8").splitlines(keepends=True)[:-1]
        path.write_text("".join((*before, last[2])), "utf-8")
    elif named := NAMED.match(text):
        path = Path(named[1])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(named[2], "utf-8")
    return text


if __name__ == "__main__":
    GUIDE.write_text(refreshed(GUIDE.read_text("utf-8")), "utf-8")
