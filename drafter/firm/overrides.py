"""The file in force for each part of a letter, and the built-in file that it overrides."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING, Firm
from drafter.kernel.shipped import templates_folder


class InForce(NamedTuple):
    """A part ("letter/date.html"), the file used for it, and the built-in file that it overrides, if any."""

    part: str
    file: Path
    overrides: Path | None = None
    is_firms: bool = False


def files_in_force(firm: Firm) -> list[InForce]:
    """Return every file that drafts are made from.

    Raises:
        TemplateError: There are two letterheads.
    """
    shipped, own = templates_folder(), firm.folder
    letterhead = firm.letterhead()
    found = [_one(PROFILE, own and own / PROFILE, shipped / PROFILE)]
    found.append(_one("letterhead", letterhead, shipped / LETTERHEADS[0]))
    for folder, ending in ((WORDING, "*.html"), (TOPICS, "*.toml")):
        names = {path.name for base in (shipped, own) if base for path in (base / folder).glob(ending)}
        for name in sorted(names):
            part = f"{folder}/{name}"
            found.append(_one(part, own and own / part, shipped / part))
    return found


def _one(part: str, own: Path | None, shipped: Path) -> InForce:
    if own is None or not own.is_file():
        return InForce(part, shipped)
    return InForce(part, own, shipped if shipped.is_file() else None, is_firms=True)
