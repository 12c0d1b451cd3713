"""Make docs/pictures/filing.png, the exported example letter in a browser: `python docs/make/filing.py`.

Needs Chromium, and Pillow (the extra `pictures`).
"""

from __future__ import annotations

import datetime
import shutil
import tempfile
from pathlib import Path

import office
from PIL import Image

from drafter.services.drafter import Drafter
from drafter.services.export_letter import export_letter
from drafter.services.export_options import ExportOptions

PROJECT = Path(__file__).resolve().parents[2]
PICTURE = PROJECT / "docs" / "pictures" / "filing.png"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_WIDTH, _HEIGHT = 700, 2300
_SHOWN = (0, 1180, _WIDTH, 2120)
"""The part of the page that is shown: a comment with its response, a table, and the end of a page."""


def main() -> None:
    browser = next(path for name in _BROWSERS if (path := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder:
        letter = Path(folder) / "corresp.htm"
        staff = str(PROJECT / "examples" / "check" / "staff-letter.txt")
        options = ExportOptions(Drafter(), [staff], datetime.date(2025, 5, 16), redacted=True)
        export_letter(str(PROJECT / "examples" / "filing" / "response.docx"), letter, options)
        screen = Path(folder) / "screen.png"
        office.run(
            browser,
            *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *("--disable-background-networking", f"--user-data-dir={folder}/browser"),
            *(f"--window-size={_WIDTH},{_HEIGHT}", f"--screenshot={screen}", letter.as_uri()),
        )
        with Image.open(screen) as image:
            image.crop(_SHOWN).convert("P", palette=Image.Palette.ADAPTIVE).save(PICTURE, optimize=True)
    print(f"wrote {PICTURE.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
