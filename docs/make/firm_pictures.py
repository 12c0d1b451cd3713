"""Make the pictures of docs/for-the-knowledge-lawyer.md: `python docs/make/firm_pictures.py`.

Needs LibreOffice (soffice), poppler (pdftoppm), and what screen.py needs.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

import office
import readme
import screen
from firm import LETTERHEAD, ROOT
from guide import BLOCK, GUIDE, NAMED
from pictures import DOTS_PER_INCH, PICTURES

import drafter
from drafter.firm import Firm, scaffold
from drafter.kernel.built_in import templates_folder

STAFF_LETTER = ROOT / "examples" / "second-round.txt"


PROFILE = """
signed_by = "counsel"

[firm]
name = "Harrow Finch & Amadi LLP"
address = ["28 Tollgate Street", "New York, New York 10004"]

[letter]
comments = "italic"
label = "Company Response:"
"""
"""As much of the page's second step as a page of a letter shows."""

LEFT_IN, MISSPELLED = ("VIA EDGAR",), ("Very truly yours,", "{{ profile.sinner.name }}")
"""Text typed into the letterhead for the picture of one with errors."""

SALUTATION_BEFORE = '<p class="salutation">Dear Sir or Madam:</p>\n'
"""The salutation of an earlier version, for the picture of an update."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _pages(folder)
        _styles(folder)
        _annotated(folder)
        _update(folder)


def _pages(folder: Path) -> None:
    """Make pictures of whole pages, for steps 1, 2, 3, 6 and 7."""
    as_laid_down = drafted(folder / "as-laid-down.docx")
    (folder / "profile.toml").write_text(PROFILE, "utf-8")
    with_profile = drafted(folder / "with-profile.docx", Firm(folder))
    template = Path(shutil.copy(LETTERHEAD, folder / "template.dotx"))
    letter = drafted(folder / "house-letter.docx", house(folder / "house"))
    first, profile, tags, answer = office.to_pdf([as_laid_down, with_profile, template, letter], folder)
    for pdf, page, name in (
        (first, 1, "firm-as-laid-down"),
        (profile, 1, "firm-profile"),
        (tags, 1, "firm-letterhead"),
        (answer, 1, "firm-letter-1"),
        (answer, 2, "firm-letter-2"),
        (answer, len(office.pages(answer)), "firm-closing"),
    ):
        office.picture(pdf, page, _target(name), dots_per_inch=DOTS_PER_INCH)


def _styles(folder: Path) -> None:
    """Make the picture for step 4: a comment and its response in Drafter's styles, and in the firm's."""
    ours = house(folder / "without-styles")
    assert ours.folder
    (ours.folder / "profile.toml").write_text(PROFILE, "utf-8")
    letters = [drafted(folder / "in-ours.docx", ours), folder / "house-letter.docx"]
    pages = [folder / f"{letter.stem}.png" for letter in letters]
    for pdf, page in zip(office.to_pdf(letters, folder), pages, strict=True):
        office.picture(pdf, 2, page, dots_per_inch=DOTS_PER_INCH)
    screen.beside(pages, _target("firm-styles"), crop="500x385+60+75")


def _annotated(folder: Path) -> None:
    """Make the picture for step 5: a letterhead with text that people leave in it, and the findings as comments."""
    firm = house(folder / "with-mistakes")
    assert firm.folder
    with_paragraphs(firm.folder / "letterhead.dotx", before=LEFT_IN, after=MISSPELLED)
    marked = folder / "marked.docx"
    readme.printed(f"templates check {firm.folder} --annotate {marked}")
    screen.seen(marked, _target("firm-annotated"), folder, width=1150, height=310)


def _update(folder: Path) -> None:
    """Make the picture for step 8: a firm folder from an earlier version with a different salutation."""
    earlier, firm = folder / "earlier", folder / "harrow-finch"
    shutil.copytree(templates_folder(), earlier)
    (earlier / "letter" / "salutation.html").write_text(SALUTATION_BEFORE, "utf-8")
    with mock.patch.object(scaffold, "templates_folder", return_value=earlier):
        scaffold.create(firm, everything=True)
    with contextlib.chdir(folder):
        shown = readme.printed("init harrow-finch --update")
    screen.terminal(f"$ drafter init harrow-finch --update\n{shown}", _target("firm-update"))


def _target(name: str) -> Path:
    print(f"docs/pictures/{name}.png")
    return PICTURES / f"{name}.png"


def with_paragraphs(letterhead: Path, *, before: Sequence[str], after: Sequence[str]) -> None:
    """Type lines into a letterhead, before and after the letter's slot."""
    with zipfile.ZipFile(letterhead) as package:
        files = {name: package.read(name) for name in package.namelist()}
    document = files["word/document.xml"].decode()
    start = document.rindex("<w:p>", 0, document.index("{{ letter }}"))
    stop = document.index("</w:p>", start) + len("</w:p>")
    lines = [
        "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in some) for some in (before, after)
    ]
    document = f"{document[:start]}{lines[0]}{document[start:stop]}{lines[1]}{document[stop:]}"
    with zipfile.ZipFile(letterhead, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (files | {"word/document.xml": document.encode()}).items():
            package.writestr(name, content)


def drafted(target: Path, firm: Firm | None = None) -> Path:
    """Draft the example letter with a firm's files."""
    letter = drafter.read(STAFF_LETTER, firm=firm)
    response = drafter.draft(letter, firm.profile() if firm else None, firm=firm)
    drafter.write(response, target, firm=firm)
    return target


def house(folder: Path) -> Firm:
    """Return the example firm with the closing paragraph from the page."""
    shutil.copytree(LETTERHEAD.parent, folder)
    blocks = (block[2] for block in BLOCK.finditer(GUIDE.read_text("utf-8")))
    (closing,) = (
        named[2] for block in blocks if (named := NAMED.match(block)) and "closing.html" in named[1]
    )
    (folder / "letter" / "closing.html").write_text(closing, "utf-8")
    return Firm(folder)


if __name__ == "__main__":
    main()
