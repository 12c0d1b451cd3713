"""Makes the pictures of docs/for-the-knowledge-lawyer.md: `python docs/make/firm_pictures.py`.

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import office
from firm import LETTERHEAD, ROOT
from guide import BLOCK, GUIDE, NAMED
from pictures import DOTS_PER_INCH, PICTURES

import drafter
from drafter.firm import Firm

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
"""Of the page's second step as much as shows on a page of a letter."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        as_laid_down = drafted(folder / "as-laid-down.docx")
        (folder / "profile.toml").write_text(PROFILE, "utf-8")
        with_profile = drafted(folder / "with-profile.docx", Firm(folder))
        template = Path(shutil.copy(LETTERHEAD, folder))
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
            office.picture(pdf, page, PICTURES / f"{name}.png", dots_per_inch=DOTS_PER_INCH)
            print(f"wrote docs/pictures/{name}.png")


def drafted(target: Path, firm: Firm | None = None) -> Path:
    """The example letter, drafted with a firm's files."""
    letter = drafter.read(STAFF_LETTER, firm=firm)
    response = drafter.draft(letter, firm.profile() if firm else None, firm=firm)
    drafter.write(response, target, firm=firm)
    return target


def house(folder: Path) -> Firm:
    """The example firm, with the last paragraph that the page gives it."""
    shutil.copytree(LETTERHEAD.parent, folder)
    blocks = (block[2] for block in BLOCK.finditer(GUIDE.read_text("utf-8")))
    (closing,) = (
        named[2] for block in blocks if (named := NAMED.match(block)) and "closing.html" in named[1]
    )
    (folder / "letter" / "closing.html").write_text(closing, "utf-8")
    return Firm(folder)


if __name__ == "__main__":
    main()
