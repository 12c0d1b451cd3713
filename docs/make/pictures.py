"""Make docs/pictures/ from the examples: `python docs/make/pictures.py`.

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import office

import drafter
from drafter import drafting

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLES, PICTURES = PROJECT / "examples", PROJECT / "docs" / "pictures"
DOTS_PER_INCH = 72


@dataclass(frozen=True)
class Shown:
    """A page of the draft of an example letter, and the profile used for it."""

    letter: str
    page: int
    profile: str = ""

    @property
    def name(self) -> str:
        return f"{Path(self.letter).stem}-{self.page}"


SHOWN = (
    Shown("second-round.txt", 1, "profile.toml"),
    Shown("second-round.txt", 2),
    Shown("ipo.txt", 2),
    Shown("annual-report.txt", 3),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        documents = [Path(folder) / f"{shown.name}.docx" for shown in SHOWN]
        for shown, document in zip(SHOWN, documents, strict=True):
            profile = drafting.load_profile(EXAMPLES / shown.profile) if shown.profile else None
            drafter.write(drafter.draft(drafter.read(EXAMPLES / shown.letter), profile), document)
        for shown, pdf in zip(SHOWN, office.to_pdf(documents, Path(folder)), strict=True):
            target = PICTURES / f"{shown.name}.png"
            office.picture(pdf, shown.page, target, dots_per_inch=DOTS_PER_INCH)
            print(f"wrote {target.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
