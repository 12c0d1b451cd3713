"""Makes docs/pictures/ from the examples: `python docs/make/pictures.py`.

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import drafter

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLES = ("second-round",)
_DOTS_PER_INCH = "80"


def picture(example: str, folder: Path) -> Path:
    """Draft the example and turn the first page of it into docs/pictures/EXAMPLE-1.png."""
    document = folder / f"{example}.docx"
    drafter.write(drafter.draft(drafter.read(PROJECT / "examples" / f"{example}.txt")), document)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    made = PROJECT / "docs" / "pictures" / f"{example}-1"
    subprocess.run(
        [
            "pdftoppm",
            "-png",
            "-gray",
            "-r",
            _DOTS_PER_INCH,
            "-f",
            "1",
            "-singlefile",
            document.with_suffix(".pdf"),
            made,
        ],
        check=True,
    )
    return made.with_suffix(".png")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        for name in EXAMPLES:
            print(picture(name, Path(scratch)))
