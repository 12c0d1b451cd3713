"""Fonts of a letterhead that a reader may not have, so that the letter would look different."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import Place, Problem
from drafter.word.package import related
from drafter.word.xml import W
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

_WITH_WORD = {
    "aptos", "arial", "arial narrow", "book antiqua", "bookman old style", "calibri", "calibri light", "cambria",
    "candara", "century", "century gothic", "century schoolbook", "consolas", "constantia", "corbel", "courier",
    "courier new",
    "franklin gothic book", "garamond", "georgia", "gill sans mt", "helvetica", "palatino linotype", "segoe ui",
    "symbol", "tahoma", "times", "times new roman", "trebuchet ms", "verdana", "wingdings",
}  # fmt: skip
"""Fonts that come with Word or the operating systems that it runs on."""


def missing_fonts(path: Path) -> Iterator[Problem]:
    """Yield the fonts of the styles that are not embedded, do not come with Word, and are not on this machine.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    document = letterhead_to_read(path).document
    there = {*_WITH_WORD, *_embedded(related(document, "fontTable"))}
    for styles in related(document, "styles"):
        for fonts in styles.element.iter(f"{W}rFonts"):
            for font in (fonts.get(f"{W}ascii"), fonts.get(f"{W}hAnsi")):
                if font and font.casefold() not in there and font.casefold() not in _installed():
                    there.add(font.casefold())
                    yield Problem(
                        "missing_font",
                        "info",
                        Place(part="styles"),
                        f"{_of(fonts)} set in “{font}”, which does not come with Word and is not on this machine; "
                        "readers without it will see a substitute. "
                        "Embed it: File, Options, Save, Embed fonts in the file.",
                    )


def _of(fonts: _Element) -> str:
    style = next(fonts.iterancestors(f"{W}style"), None)
    name = style.find(f"{W}name") if style is not None else None
    return "All text is" if name is None else f"The style “{name.get(f'{W}val')}” is"


def _embedded(tables: list[XmlPart]) -> Iterator[str]:
    for table in tables:
        for font in table.element.iter(f"{W}font"):
            if font.find(f"{W}embedRegular") is not None:
                yield font.get(f"{W}name", "").casefold()


@cache
def _installed() -> frozenset[str]:
    """Return the font families that fontconfig knows; none on a system without it."""
    if shutil.which("fc-list") is None:
        return frozenset()
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False).stdout
    return frozenset(family.strip().casefold() for line in listed.splitlines() for family in line.split(","))
