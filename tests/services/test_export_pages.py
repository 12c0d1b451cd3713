"""The pages that omit words: named one by one, in a row only if they follow each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.checking.rule import Example
from drafter.checking.sample_request import REQUESTED
from drafter.services.drafter import Drafter
from drafter.services.export_letter import export_letter
from drafter.services.export_options import ExportOptions
from drafter.word.package import WordFile, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text import words
from tests.checking.sample import TODAY, response_letter, staff_letter

LONG = "The Company sells sensors to many small shops. " * 250
"""More than one page."""


@pytest.mark.parametrize(
    ("passages", "told", "asked"),
    [
        (("[[48,231]]", LONG, "[[59,342]]"), "pages 2 and 4", "LI-2 and LI-4."),
        (("[[48,231]]", "[[59,342]]", "none"), "page 2", "LI-2."),
        (("[[48,231]]", f"[[59,342]] {LONG}", "[[61,453]]"), "pages 2 to 4", "LI-2 through LI-4."),
    ],
)
def test_only_pages_that_omit_something_are_named(
    passages: tuple[str, str, str], told: str, asked: str, tmp_path: Path
) -> None:
    text = "\n\n".join(passages)
    example = Example(
        response=(("could borrow $22 million", f"could borrow {text}\n\n$22 million"), *REQUESTED)
    )
    (tmp_path / "response.docx").write_bytes(response_letter(example))
    (tmp_path / "staff.txt").write_bytes(staff_letter(example))
    options = ExportOptions(Drafter(), [str(tmp_path / "staff.txt")], TODAY, redacted=True, force=True)

    exported = export_letter(str(tmp_path / "response.docx"), tmp_path, options)

    request = WordFile((tmp_path / "foia-request.docx").read_bytes())
    assert any(f"omitted, on {told}." in note for note in exported.notes)
    assert asked in " ".join(words(one) for _, one in paragraphs(root_of(request.document)))
