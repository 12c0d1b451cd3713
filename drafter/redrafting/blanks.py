"""Fill the blanks of a new draft with what counsel had filled in: the date, the amendment, who signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.response import CHARACTER_STYLES
from drafter.word.text import RUN, TEXT, pieces, set_text, tidy
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.writing.styles import Styles

_FIXED_LETTERS = 10
"""The letters around a blank from which on a paragraph is known by them alone."""

_OPEN = re.compile(r"\[|_{2,}|●")
"""The sign that the old words are a blank too."""


class Blanks:
    """The blanks of a paragraph, in order: runs in the style for blanks, and the words around them."""

    def __init__(self, paragraph: _Element, style: str) -> None:
        """Find the blanks.

        Args:
            paragraph: A paragraph of the new draft.
            style: The id of the character style for blanks.
        """
        self._runs: list[list[_Element]] = []
        self._style = style
        self.fixed = ""
        pattern, open_before = "", False
        for element, text in pieces(paragraph):
            run = next(element.iterancestors(RUN), None)
            if run is not None and self._is_blank(run):
                if open_before:
                    self._runs[-1].append(element)
                else:
                    self._runs.append([element])
                    pattern += "(.+?)"
                open_before = True
            elif text:
                pattern += "".join(
                    r"\s+" if part.isspace() else re.escape(part) for part in re.split(r"(\s+)", text)
                )
                self.fixed += text
                open_before = False
        self._pattern = re.compile(rf"\s*{pattern}\s*", re.DOTALL)

    def __len__(self) -> int:
        """Return their number."""
        return len(self._runs)

    def filled(self, text: str) -> tuple[str, ...]:
        """Return what a text has in place of each blank, "" where it has a blank too; () if nothing is filled in."""
        found = self._pattern.fullmatch(text) if self._runs and text.strip() else None
        said = tuple("" if _OPEN.search(each) else each for each in found.groups()) if found else ()
        return said if any(said) else ()

    @property
    def is_known_by_its_words(self) -> bool:
        """True if the words around the blanks tell which paragraph it is."""
        return sum(map(str.isalpha, self.fixed)) >= _FIXED_LETTERS

    def fill(self, said: tuple[str, ...]) -> None:
        """Put words in place of the blanks, which then no longer look like blanks; "" leaves one as it is."""
        for elements, text in zip(self._runs, said, strict=True):
            if not text:
                continue
            first, *rest = elements
            run = first.getparent()
            for look in () if run is None else run.findall(f"{W}rPr/{W}rStyle"):
                if (around := look.getparent()) is not None:
                    around.remove(look)
            if first.tag != TEXT and run is not None:
                new = run.makeelement(TEXT)
                run.replace(first, new)
                first = new
            set_text(first, text.strip())
            for element in rest:
                if element.tag == TEXT:
                    set_text(element, "")
                    tidy(element)
                elif (around := element.getparent()) is not None:
                    around.remove(element)

    def _is_blank(self, run: _Element) -> bool:
        style = run.find(f"{W}rPr/{W}rStyle")
        return style is not None and style.get(f"{W}val") == self._style


def open_blanks(root: _Element, styles: Styles) -> int:
    """Return the number of blanks and alternatives in a letter; deleted ones and prompts do not count.

    Args:
        root: The main part.
        styles: The letter's styles.
    """
    blank = styles.character(CHARACTER_STYLES["blank"])
    prompts = {
        run
        for control in root.iter(f"{W}sdt")
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        for run in control.iter(RUN)
    }
    looks = (look for look in root.iter(f"{W}rStyle") if look.get(f"{W}val") == blank)
    runs = (next(look.iterancestors(RUN)) for look in looks)
    return sum(run not in prompts and next(run.iterancestors(f"{W}del"), None) is None for run in runs)
