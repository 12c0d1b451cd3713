"""Makes the pictures of docs/for-the-knowledge-lawyer.md: `python docs/make/firm_pictures.py`.

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import office
from firm import LETTER, LETTERHEAD, ROOT
from pictures import DOTS_PER_INCH, PICTURES

import drafter

STAFF_LETTER = ROOT / "examples" / "second-round.txt"


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        as_laid_down = folder / "as-laid-down.docx"
        drafter.write(drafter.draft(drafter.read(STAFF_LETTER)), as_laid_down)
        template = Path(shutil.copy(LETTERHEAD, folder))
        letter = Path(shutil.copy(LETTER, folder))
        first, tags, house = office.to_pdf([as_laid_down, template, letter], folder)
        for pdf, page, name in (
            (first, 1, "firm-as-laid-down"),
            (tags, 1, "firm-letterhead"),
            (house, 1, "firm-letter-1"),
            (house, 2, "firm-letter-2"),
        ):
            office.picture(pdf, page, PICTURES / f"{name}.png", dots_per_inch=DOTS_PER_INCH)
            print(f"wrote docs/pictures/{name}.png")


if __name__ == "__main__":
    main()
