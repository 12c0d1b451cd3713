"""The file in force for each part of a letter, and the built-in file that it overrides."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from drafter.firm.folder import LETTERHEADS, PROFILE, TOPICS, WORDING, Firm
from drafter.kernel.built_in import templates_folder


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
    built_in, own = templates_folder(), firm.folder
    letterhead = firm.letterhead()
    found = [_one(PROFILE, own and own / PROFILE, built_in / PROFILE)]
    found.append(_one("letterhead", letterhead, built_in / LETTERHEADS[0]))
    for folder, ending in ((WORDING, "*.html"), (TOPICS, "*.toml")):
        names = {path.name for base in (built_in, own) if base for path in (base / folder).glob(ending)}
        for name in sorted(names):
            part = f"{folder}/{name}"
            found.append(_one(part, own and own / part, built_in / part))
    return found


def _one(part: str, own: Path | None, built_in: Path) -> InForce:
    if own is None or not own.is_file():
        return InForce(part, built_in)
    return InForce(part, own, built_in if built_in.is_file() else None, is_firms=True)
