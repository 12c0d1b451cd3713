"""Show what a change of the reader does to real letters: which are read differently, and whether for the better.

    python benchmarks/gains_and_losses.py main~5 HEAD letters/*.pdf --gold comments.jsonl

Each revision is checked out into its own folder and reads every letter. `WORKTREE` means the files as they are. The
gold file has one JSON object per line: {"id": ..., "comments": [{"number", "headings", "paragraphs"}]}; the id is the
letter's file name up to the first dot. Without a gold file, the letters that changed are listed but not judged.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[1]
WORKTREE = "WORKTREE"
BATCH = 200

Letter = dict[str, Any]


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """Provide a folder with the files of a revision."""
    if revision == WORKTREE:
        yield CHECKOUT
        return
    with tempfile.TemporaryDirectory() as folder:
        archive = subprocess.run(
            ["git", "archive", revision], cwd=CHECKOUT, capture_output=True, check=True
        ).stdout
        subprocess.run(["tar", "-x", "-C", folder], input=archive, check=True)
        yield Path(folder)


def read_all(revision: str, letters: list[Path]) -> dict[str, Letter]:
    """Return what `drafter inspect --json` of a revision prints for each letter."""
    found = {}
    with checked_out(revision) as folder:
        for start in range(0, len(letters), BATCH):
            command = [sys.executable, "-m", "drafter", "inspect", "--json"]
            names = [str(letter.resolve()) for letter in letters[start : start + BATCH]]
            environment = os.environ | {"PYTHONPATH": str(folder)}
            run = subprocess.run(
                [*command, *names], cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            for line in run.stdout.splitlines():
                letter = json.loads(line)
                found[letter["source"]] = letter
    return found


def words(text: str) -> str:
    """Return only letters and digits, which every format of a letter keeps."""
    return re.sub(r"[^A-Za-z0-9]", "", unicodedata.normalize("NFKD", text))


def essence(letter: Letter) -> Letter:
    """Return everything that counts as a difference: all but warnings and topics."""
    kept = {key: value for key, value in letter.items() if key not in ("warnings", "unplaced")}
    comments = [{k: c.get(k) for k in ("number", "headings", "blocks")} for c in letter.get("comments", [])]
    return kept | {"comments": comments}


def right(letter: Letter, gold: Letter) -> set[tuple[int, str]]:
    """Return the comments and headings that agree with the gold, by number."""
    mine = {comment["number"]: comment for comment in letter.get("comments", [])}
    agreed = set()
    for wanted in gold["comments"]:
        comment = mine.get(wanted["number"], {"blocks": [], "headings": []})
        text = "".join(words(paragraph) for paragraph in wanted["paragraphs"])
        if words("".join(block["text"] for block in comment["blocks"])) == text:
            agreed.add((wanted["number"], "words"))
        if words("".join(comment["headings"])) == words("".join(wanted["headings"])):
            agreed.add((wanted["number"], "headings"))
    return agreed


def report(before: dict[str, Letter], after: dict[str, Letter], gold: dict[str, Letter]) -> Iterator[str]:
    """Yield a line for each letter that changed, and the totals."""
    gains = losses = changed = 0
    for source in sorted(before.keys() | after.keys()):
        old, new = before.get(source, {}), after.get(source, {})
        if essence(old) == essence(new):
            continue
        changed += 1
        identifier = Path(source).name.split(".")[0]
        judged = ""
        if identifier in gold:
            was, now = right(old, gold[identifier]), right(new, gold[identifier])
            gained, lost = sorted(now - was), sorted(was - now)
            gains, losses = gains + len(gained), losses + len(lost)
            judged = "".join(f"  +{what} {number}" for number, what in gained)
            judged += "".join(f"  -{what} {number}" for number, what in lost)
        yield f"{Path(source).name}{judged or '  changed'}"
    yield f"{len(after)} letters, {changed} changed, {gains} gains, {losses} losses"


def main() -> int:
    """Return 1 if something that was right is wrong now."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("letters", type=Path, nargs="+")
    parser.add_argument("--gold", type=Path)
    options = parser.parse_args()
    rows = options.gold.read_text(encoding="utf-8").splitlines() if options.gold else []
    gold = {row["id"]: row for row in map(json.loads, rows)}
    before, after = read_all(options.before, options.letters), read_all(options.after, options.letters)
    lines = list(report(before, after, gold))
    print("\n".join(lines))
    return int(" 0 losses" not in lines[-1])


if __name__ == "__main__":
    sys.exit(main())
