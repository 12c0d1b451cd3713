"""Lists: their definitions, their numbers and the pictures that some have as bullets."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Protocol

from drafter.word.numbering import NUMBERS, add_numbered, numbering_of
from drafter.word.package import related, root_of
from drafter.word.text import name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.redrafting.carrying.relations import RelationCarrier
    from drafter.word.package import WordFile


class AdaptsStyles(Protocol):
    """Gives an element the ids of the target's styles."""

    def adapt(self, element: _Element) -> None:
        """Give an element the ids of the target's styles."""


class NumberingCarrier:
    """Adds to the target each list of the source that is used; a list that goes through several responses stays one.

    Attributes:
        styles: Adapts the styles that the definition of a list names; styles and lists refer to each other.
    """

    styles: AdaptsStyles

    def __init__(self, source: WordFile, target: WordFile, relations: RelationCarrier) -> None:
        """Read the lists of the source; the target gets a part for lists when one is carried."""
        self._target, self._relations = target, relations
        self._part = next(iter(related(source.document, "numbering")), None)
        self._lists, self._definitions, self._bullets = map(
            self._by_id, ("num", "abstractNum", "numPicBullet")
        )
        self._new: dict[tuple[str, str], str] = {}

    def adapt(self, element: _Element) -> None:
        """Give an element the numbers of the target's lists. 0, which means no list, is the same everywhere."""
        for use in list(element.iter(f"{W}numId")):
            old = use.get(f"{W}val", "")
            if old in self._lists:
                use.set(f"{W}val", self._list(old))

    def _list(self, old: str) -> str:
        if known := self._new.get(("num", old)):
            return known
        added = copy.deepcopy(self._lists[old])
        definition = added.find(f"{W}abstractNumId")
        if definition is not None and definition.get(f"{W}val", "") in self._definitions:
            definition.set(f"{W}val", self._definition(definition.get(f"{W}val", "")))
        number = self._add(added, old)
        for level in added.iter(f"{W}lvl"):
            self._adapt_level(level)
        return number

    def _definition(self, old: str) -> str:
        if known := self._new.get(("abstractNum", old)):
            return known
        added = copy.deepcopy(self._definitions[old])
        number = self._add(added, old)
        self._adapt_level(added)
        return number

    def _adapt_level(self, element: _Element) -> None:
        self.styles.adapt(element)
        for use in element.iter(f"{W}lvlPicBulletId"):
            old = use.get(f"{W}val", "")
            if old in self._bullets:
                use.set(f"{W}val", self._bullet(old))

    def _bullet(self, old: str) -> str:
        if known := self._new.get(("numPicBullet", old)):
            return known
        added = copy.deepcopy(self._bullets[old])
        if self._part is not None:
            self._relations.adapt(added, self._part, numbering_of(self._target))
        return self._add(added, old)

    def _add(self, element: _Element, old: str) -> str:
        number = add_numbered(root_of(numbering_of(self._target)), element)
        self._new[name_of(element), old] = number
        return number

    def _by_id(self, name: str) -> dict[str, _Element]:
        if self._part is None:
            return {}
        own = root_of(self._part).iterchildren(f"{W}{name}")
        return {each.get(f"{W}{NUMBERS[name]}", ""): each for each in own}
