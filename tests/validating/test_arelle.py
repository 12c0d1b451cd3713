"""The rules agree with those of Arelle, an independent validator, except where it is known to be wrong.

Arelle is not among the packages for development: the last version with these rules needs lxml 5. To run this test,
install `arelle-release==2.30.2` in an environment of its own, and set DRAFTER_ARELLE to the path of its Python.
docs/validate.md says who is right where the two differ.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from drafter.checking.rule import Example as Letter
from drafter.validating import problems_of
from drafter.validating.rules import RULES
from tests.checking.sample import response_letter
from tests.validating.exports import exported
from tests.validating.test_rules import document

_ARELLE = os.environ.get("DRAFTER_ARELLE", "")
pytestmark = pytest.mark.skipif(not _ARELLE, reason="Arelle is not installed: DRAFTER_ARELLE is not set")

_WRONG_IN_ARELLE = {
    ("EFM.5.02.02.03.unrecognizedElement", "a"),  # one in four accepted letters has links
    ("EFM.5.02.02.06", "&there4;"),  # HTML 4 has it; Arelle lists "there" by mistake
}
_SYNTAX = "html:syntax"
"""What its parser repairs, which is no rule of the manual: two in five accepted letters have some."""

_ONLY_OURS = {
    "EFM.5.01.01",  # Arelle checks the names of XBRL files only
    "EFM.5.01.01.tooManyCharacters",
    "EFM.5.02.02.02.htmlTags",  # its parser repairs these two before it looks
    "EFM.5.02.02.03.bodyTags",
    "EFM.5.02.02.10.graphicFileContent",  # these two need the files beside the document
    "EFM.5.02.02.10.unresolvedReference",
}


def _pages() -> dict[str, tuple[str, set[str]]]:
    """Return HTML documents by name, each with the codes of what we find in it."""
    examples = [
        (f"{rule.code}-{kind}-{number}.htm", document(example))
        for rule in RULES
        for kind in ("bad", "good")
        for number, example in enumerate(getattr(rule, kind))
    ]
    return {
        name: (one.text, {problem.rule for problem in problems_of(one)})
        for name, one in examples
        if one.format == "html"
    }


def _arelle(folder: Path) -> dict[str, set[str]]:
    script = Path(__file__).with_name("arelle_findings.py")
    home = {"HOME": str(folder), "PATH": os.environ["PATH"]}  # where it keeps its settings
    done = subprocess.run([_ARELLE, script, folder], capture_output=True, text=True, env=home, check=False)
    assert done.returncode == 0, done.stderr
    return {
        name: {code for code, subject in found if (code, subject) not in _WRONG_IN_ARELLE} - {_SYNTAX}
        for name, found in json.loads(done.stdout).items()
    }


def test_both_find_the_same(tmp_path: Path) -> None:
    pages = _pages()
    for name, (text, _) in pages.items():
        # Arelle takes a file for HTML only if its first line has <html>
        (tmp_path / name).write_text(text.replace("\n", " "), "utf-8")
    assert _arelle(tmp_path) == {name: ours - _ONLY_OURS for name, (_, ours) in pages.items()}


def test_neither_finds_anything_in_a_letter_on_edgar_or_in_an_export(tmp_path: Path) -> None:
    letters = {"letter.htm": response_letter(Letter(format="html"))}
    letters |= {name: content for name, content in exported().items() if name.endswith(".htm")}
    for name, content in letters.items():
        html = content.replace(b"\n", b" ").replace(b"<HTML>", b"<html>")
        (tmp_path / name).write_bytes(html)
    assert _arelle(tmp_path) == {name: set() for name in letters}
