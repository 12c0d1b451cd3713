"""Make docs/pictures/ from the examples: `python docs/make/pictures.py`.

Needs LibreOffice (soffice) and poppler (pdftoppm).
"""

from __future__ import annotations

import datetime
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import office

import drafter
from drafter.redrafting.redraft import redraft
from drafter.response import CompanionKind, ResponseLetter
from drafter.services.redline_letter import redline_letter
from drafter.word.package import WordFile

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLES, PICTURES = PROJECT / "examples", PROJECT / "docs" / "pictures"
REDLINE = EXAMPLES / "redline"
EARLIER = "rounds/first-response.txt"
EARLIER_PLAIN = {"letter": {"earlier": "plain", "comments": "italic"}}
DOTS_PER_INCH = 72


class Shown(NamedTuple):
    """A picture: its name, the page of a document, and what makes the document."""

    name: str
    page: int
    make: Callable[[], ResponseLetter | bytes]


def draft(letter: str, profile: str | Mapping[str, Any] | None = None, *, after: str = "") -> ResponseLetter:
    earlier = [drafter.read_response(EXAMPLES / after)] if after else []
    chosen = EXAMPLES / profile if isinstance(profile, str) else profile
    return drafter.draft(drafter.read(EXAMPLES / letter), chosen, after=earlier)


def companion(
    letter: str, kind: CompanionKind, written: datetime.date, day: datetime.date, hour: str = ""
) -> ResponseLetter:
    profile = tomllib.loads((EXAMPLES / "profile.toml").read_text("utf-8"))
    profile["letter"]["date"] = written
    return drafter.draft_companion(drafter.read(EXAMPLES / letter), kind, profile, day=day, hour=hour or None)


def redrafted() -> bytes:
    """Return a redraft on the firm's paper of a letter that the company would have signed."""
    letter = drafter.read(EXAMPLES / "second-round.txt")
    old = drafter.to_bytes(draft("second-round.txt"))
    firm = drafter.Drafter(EXAMPLES / "firm", {"matter": {"amendment": 1}})
    new = firm.draft(letter)
    read = drafter.read_response(old, letter)
    return redraft(WordFile(old), read, letter, new, firm.to_bytes(new), show_changes=True).content


def redlined() -> bytes:
    """Return the example whose proposed disclosure shows what it changes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "redline.docx"
        redline_letter(str(REDLINE / "response.docx"), str(REDLINE / "annual-report.htm"), path)
        return path.read_bytes()


SHOWN = (
    Shown("second-round-1", 1, lambda: draft("second-round.txt", "profile.toml")),
    Shown("second-round-2", 2, lambda: draft("second-round.txt")),
    Shown("ipo-2", 2, lambda: draft("ipo.txt")),
    Shown("annual-report-3", 3, lambda: draft("annual-report.txt")),
    Shown(
        "after-struck", 2, lambda: draft("second-round.txt", {"letter": {"earlier": "struck"}}, after=EARLIER)
    ),
    Shown("after-plain", 2, lambda: draft("second-round.txt", EARLIER_PLAIN, after=EARLIER)),
    Shown("redraft-tracked", 1, redrafted),
    Shown("redline", 1, redlined),
    Shown(
        "acceleration",
        1,
        lambda: companion(
            "no-review.txt",
            "acceleration",
            datetime.date(2024, 10, 28),
            datetime.date(2024, 10, 31),
            "4:00 p.m.",
        ),
    ),
    Shown(
        "extension",
        1,
        lambda: companion(
            "annual-report.txt", "extension", datetime.date(2025, 6, 20), datetime.date(2025, 7, 11)
        ),
    ),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        documents = [Path(folder) / f"{shown.name}.docx" for shown in SHOWN]
        for shown, document in zip(SHOWN, documents, strict=True):
            made = shown.make()
            document.write_bytes(made if isinstance(made, bytes) else drafter.to_bytes(made))
        for shown, pdf in zip(SHOWN, office.to_pdf(documents, Path(folder)), strict=True):
            target = PICTURES / f"{shown.name}.png"
            office.picture(pdf, shown.page, target, dots_per_inch=DOTS_PER_INCH)
            print(f"wrote {target.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
