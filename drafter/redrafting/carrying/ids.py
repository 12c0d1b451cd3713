"""Numbers and names that must be unique in a file: of bookmarks, controls, drawings and tracked changes."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from drafter.word.package import root_of
from drafter.word.text import name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.word.package import WordFile

_ID, _NAME = f"{W}id", f"{W}name"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_CONTROL = f"{W}sdtPr/{W}id"
_NOT_NUMBERED_HERE = re.compile(r"comment|footnote|endnote")
"""The elements whose numbers refer to another part."""

_EDGE = re.compile(r"(?:Range)?(?:Start|End)$")
"""The difference between the element at the beginning of a range and the one at its end."""


class Ids:
    """Gives elements that come from another file numbers that the target does not have."""

    def __init__(self, target: WordFile) -> None:
        """Find the numbers and names that the target has."""
        root = root_of(target.document)
        taken = {element.get(_ID) for element in root.iter("*")} | {
            each.get("id") for each in root.iter(_DRAWING)
        }
        taken |= {each.get(f"{W}val") for each in root.iterfind(f".//{_CONTROL}")}
        self._free = (str(number) for number in itertools.count(1) if str(number) not in taken)
        self._names = {each.get(_NAME, "").casefold() for each in root.iter(f"{W}bookmarkStart")}
        self._new: dict[tuple[str, str], str] = {}
        self._dropped: set[str] = set()

    def adapt(self, element: _Element) -> None:
        """Give an element and all in it new numbers; what begins in one element and ends in another keeps one number.

        A bookmark with a name that the target has is removed, so that Word's references lead to the target's.
        """
        for each in list(element.iter("*")):
            if (old := each.get(_ID)) is not None and not _NOT_NUMBERED_HERE.match(name_of(each)):
                each.set(_ID, self._number(name_of(each), old))
                if name_of(each) == "bookmarkStart" and each.get(_NAME, "").casefold() in self._names:
                    self._dropped.add(each.get(_ID, ""))
            elif each.tag == _DRAWING:
                each.set("id", next(self._free))
        for control in element.iter(f"{W}sdtPr"):
            for number in control.iterchildren(_ID):
                number.set(f"{W}val", next(self._free))
        for each in [each for each in element.iter("*") if self.is_taken_bookmark(each)]:
            around = each.getparent()
            if around is not None:
                around.remove(each)

    def is_taken_bookmark(self, element: _Element) -> bool:
        """Return whether an element begins or ends a bookmark that is left out."""
        return name_of(element).startswith("bookmark") and element.get(_ID) in self._dropped

    def _number(self, name: str, old: str) -> str:
        """Return a new number: for the two ends of a range the same one, otherwise another one each time."""
        if not _EDGE.search(name):
            return next(self._free)
        return self._new.setdefault((_EDGE.sub("", name), old), next(self._free))
