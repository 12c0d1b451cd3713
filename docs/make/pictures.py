"""Makes docs/pictures/ from the examples: `python docs/make/pictures.py`.

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import drafter

PROJECT = Path(__file__).resolve().parents[2]
PAGES = {"second-round": 2}
"""For each example the page that is shown."""

_DOTS_PER_INCH = "80"


def picture(example: str, page: int, folder: Path) -> Path:
    """Draft the example and turn one page of it into docs/pictures/EXAMPLE-PAGE.png."""
    document = folder / f"{example}.docx"
    drafter.write(drafter.draft(drafter.read(PROJECT / "examples" / f"{example}.txt")), document)
    # A LibreOffice of its own: one that is open on this machine would take the job and say nothing.
    office = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    _run("soffice", office, "--headless", "--convert-to", "pdf", "--outdir", folder, document)
    target = PROJECT / "docs" / "pictures" / f"{example}-{page}"
    one_page = ("-f", str(page), "-singlefile")
    _run("pdftoppm", "-png", "-r", _DOTS_PER_INCH, *one_page, document.with_suffix(".pdf"), target)
    return target.with_suffix(".png")


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        for name, number in PAGES.items():
            print(picture(name, number, Path(scratch)))
