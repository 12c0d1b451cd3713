"""A font set by hand on the words of a letterhead: the letter does not have it, because its styles follow Normal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.problems import Problem
from drafter.word.package import related
from drafter.word.paragraphs import paragraphs
from drafter.word.style_chain import StyleChain
from drafter.word.xml import W
from drafter.writing.letterhead.spots import spot_of
from drafter.writing.letterhead.to_read import letterhead_to_read

if TYPE_CHECKING:
    from lxml.etree import _Element

_FONTS = f"{W}rPr/{W}rFonts"
_WORDS_OWN = "Times New Roman"
"""The font of a file that names none."""


def direct_fonts(path: Path) -> Iterator[Problem]:
    """Yield the first words of the body in a font that is not that of style Normal, with the cure.

    A header may have a font of its own by design.

    Raises:
        TemplateError: The letterhead cannot be read.
    """
    file = letterhead_to_read(path)
    normal = next(
        map(_font_of_normal, (part.element for part in related(file.document, "styles"))), _WORDS_OWN
    )
    if normal is None:
        return
    for number, paragraph in paragraphs(file.document.element):
        for font in _set_on_words(paragraph):
            if font.casefold() != normal.casefold():
                message = (
                    f"This is set in “{font}” by hand, and the letter will be in “{normal}”, the font of style Normal. "
                    f"If the letter is to be in “{font}”, modify the style: Home, Styles, right-click Normal, Modify."
                )
                yield Problem("direct_font", "info", spot_of("body", number, paragraph), message)
                return


def _font_of_normal(sheet: _Element) -> str | None:
    """Return the font of style Normal; None if the theme decides about it."""
    normal = next(
        (one.get(f"{W}styleId", "") for one in sheet.iter(f"{W}style") if _is_normal(one)),
        "",
    )
    defaults = sheet.iterfind(f"{W}docDefaults/{W}rPrDefault/{_FONTS}")
    for fonts in (*StyleChain(sheet).up(normal, _FONTS), *defaults):
        if fonts.get(f"{W}asciiTheme"):
            return None
        if font := fonts.get(f"{W}ascii"):
            return font
    return _WORDS_OWN


def _is_normal(style: _Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _set_on_words(paragraph: _Element) -> Iterator[str]:
    """Yield the fonts that are set on runs with words."""
    for run in paragraph.iter(f"{W}r"):
        if any((text.text or "").strip() for text in run.iterfind(f"{W}t")):
            yield from (font for fonts in run.iterfind(_FONTS) if (font := fonts.get(f"{W}ascii")))
