"""Letters as Drafter exports them: drafts of the example letters, as HTML and as text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import drafter
from drafter.exporting.html import html_of
from drafter.exporting.reader import read_letter
from drafter.exporting.text import text_of
from drafter.word.package import WordFile

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_LETTERS = ("annual-report", "ipo", "second-round", "mail-stop", "single-comment")


@cache
def exported() -> dict[str, bytes]:
    """Return each export by the name of its file."""
    files = {}
    for name in _LETTERS:
        draft = drafter.draft(drafter.read(_EXAMPLES / f"{name}.txt"), force=True)
        letter = read_letter(WordFile(drafter.to_bytes(draft)))
        files[f"{name}.htm"] = html_of(letter, {}, "CORRESP")
        files[f"{name}.txt"] = text_of(letter).content
    return files
