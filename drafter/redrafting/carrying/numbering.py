"""Lists: their definitions, their numbers and the pictures that some have as bullets."""

from __future__ import annotations

import copy
import itertools
from typing import TYPE_CHECKING, Protocol

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.word.package import related, root_of
from drafter.word.xml import NAMESPACE, W

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.redrafting.carrying.relations import RelationCarrier
    from drafter.word.package import WordFile

_ORDER = ("numPicBullet", "abstractNum", "num", "numIdMacAtCleanup")
"""The children of a numbering part, in the order that the schema requires."""


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
        self._lists = self._by_id("num", "numId")
        self._definitions = self._by_id("abstractNum", "abstractNumId")
        self._bullets = self._by_id("numPicBullet", "numPicBulletId")
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
        number = self._add(added, "num", "numId", old)
        for level in added.iter(f"{W}lvl"):
            self._adapt_level(level)
        return number

    def _definition(self, old: str) -> str:
        if known := self._new.get(("abstractNum", old)):
            return known
        added = copy.deepcopy(self._definitions[old])
        number = self._add(added, "abstractNum", "abstractNumId", old)
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
            self._relations.adapt(added, self._part, self._numbering())
        return self._add(added, "numPicBullet", "numPicBulletId", old)

    def _add(self, element: _Element, name: str, attribute: str, old: str) -> str:
        """Add a list, a definition or a bullet under a number that is free, in its place in the part."""
        root = root_of(self._numbering())
        taken = {each.get(f"{W}{attribute}") for each in root.iter(f"{W}{name}")}
        number = next(str(number) for number in itertools.count(1) if str(number) not in taken)
        element.set(f"{W}{attribute}", number)
        following = [f"{W}{each}" for each in _ORDER[_ORDER.index(name) + 1 :]]
        at = next((index for index, each in enumerate(root) if each.tag in following), len(root))
        root.insert(at, element)
        self._new[name, old] = number
        return number

    def _numbering(self) -> XmlPart:
        for part in related(self._target.document, "numbering"):
            return part
        xml = f'<w:numbering xmlns:w="{NAMESPACE}"/>'.encode()
        return self._target.add(
            self._target.document, RT.NUMBERING, "word/numbering.xml", CT.WML_NUMBERING, xml
        )

    def _by_id(self, name: str, attribute: str) -> dict[str, _Element]:
        if self._part is None:
            return {}
        return {
            each.get(f"{W}{attribute}", ""): each for each in root_of(self._part).iterchildren(f"{W}{name}")
        }
