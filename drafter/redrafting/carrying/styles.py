"""Styles: those that the new file has by name give the new look; others are carried, with those they are based on."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from drafter.word.package import related, root_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.redrafting.carrying.numbering import NumberingCarrier
    from drafter.word.package import WordFile

_USES = {
    f"{W}pStyle": "paragraph",
    f"{W}rStyle": "character",
    f"{W}tblStyle": "table",
    f"{W}numStyleLink": "numbering",
    f"{W}styleLink": "numbering",
}
"""The elements that name a style by its id, and the type of the style."""

_DEPENDS = (f"{W}basedOn", f"{W}next", f"{W}link")
"""The elements in a style that name another one."""


class StyleCarrier:
    """Finds, or adds, the target's style for each style of the source."""

    def __init__(
        self, source: WordFile, target: WordFile, numbering: NumberingCarrier, instead: Mapping[str, str]
    ) -> None:
        """Read the styles of both files.

        Args:
            source: The file with the elements.
            target: The file that gets them.
            numbering: Carries the lists that styles use.
            instead: The names of the target's styles that take the place of others, by the names of the latter.
        """
        self._own = {_id(style): style for style in _styles(source)}
        self._sheet = next(iter(map(root_of, related(target.document, "styles"))), None)
        self._by_name = {_key(style): _id(style) for style in _styles(target)}
        self._taken = {_id(style) for style in _styles(target)}
        self._numbering = numbering
        self._instead = {name.casefold(): other.casefold() for name, other in instead.items()}
        self._ids: dict[str, str | None] = {}

    def adapt(self, element: _Element) -> None:
        """Give an element the ids of the target's styles; one that the source does not have is left out."""
        for use in list(element.iter(*_USES)):
            new = self._id(use.get(f"{W}val", ""))
            around = use.getparent()
            if new is not None:
                use.set(f"{W}val", new)
            elif around is not None:
                around.remove(use)

    def _id(self, id: str) -> str | None:
        """Return the id of the target's style for one of the source, after adding what is missing."""
        added = []
        waiting = [id]
        while waiting:
            one = waiting.pop()
            if one not in self._ids and (style := self._assign(one)) is not None:
                added.append(style)
                waiting += [each.get(f"{W}val", "") for each in style.iter(*_DEPENDS)]
        for style in added:
            self._add(style)
        return self._ids[id]

    def _assign(self, id: str) -> _Element | None:
        """Decide which style of the target takes the place of one; return the style if it must be added."""
        style = self._own.get(id)
        if style is None or self._sheet is None:
            self._ids[id] = None
            return None
        kind, name = _key(style)
        self._ids[id] = self._by_name.get((kind, self._instead.get(name, name)))
        if self._ids[id] is not None:
            return None
        free = (f"{id}{number if number > 1 else ''}" for number in itertools.count(1))
        self._ids[id] = new = next(name for name in free if name not in self._taken)
        self._taken.add(new)
        return style

    def _add(self, style: _Element) -> None:
        """Add a copy of a style, with the new ids of the styles and lists that it depends on."""
        added = copy.deepcopy(style)
        added.set(f"{W}styleId", self._ids[_id(style)] or "")
        added.attrib.pop(f"{W}default", "")
        for each in list(added.iter(*_DEPENDS)):
            new = self._ids[each.get(f"{W}val", "")]
            if new is None:
                added.remove(each)
            else:
                each.set(f"{W}val", new)
        self._numbering.adapt(added)
        if self._sheet is not None:
            self._sheet.append(added)


def _styles(file: WordFile) -> Iterator[_Element]:
    for part in related(file.document, "styles"):
        yield from root_of(part).iter(f"{W}style")


def _id(style: _Element) -> str:
    return style.get(f"{W}styleId", "")


def _key(style: _Element) -> tuple[str, str]:
    """Return the type of a style and its name, which Word does not tell apart by capitals."""
    name = style.find(f"{W}name")
    return style.get(f"{W}type", "paragraph"), "" if name is None else name.get(f"{W}val", "").casefold()
