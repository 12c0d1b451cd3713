"""Relationships: pictures, charts, links, embedded files and whatever else a part refers to by an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.opc.part import Part, XmlPart
    from lxml.etree import _Element

    from drafter.word.package import WordFile

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class RelationCarrier:
    """Copies the parts that elements refer to, each once."""

    def __init__(self, target: WordFile) -> None:
        """Begin without having copied a part."""
        self._target = target
        self._copies: dict[Part, Part] = {}

    def adapt(self, element: _Element, source: XmlPart, target: XmlPart) -> None:
        """Give an element from the source's part the ids of relationships of the target's part.

        A reference that leads nowhere in the source is removed: its id may lead somewhere else in the target.
        """
        for each in element.iter("*"):
            for name, id in list(each.attrib.items()):
                if str(name).startswith(_RELATIONSHIPS) and id:
                    if new := self._related(str(id), source, target):
                        each.set(name, new)
                    else:
                        del each.attrib[name]

    def _related(self, id: str, source: XmlPart, target: XmlPart) -> str:
        """Return the id in the target's part; "" if the source's part has no such relationship."""
        if (relation := source.rels.get(id)) is None:
            return ""
        if relation.is_external:
            return target.relate_to(relation.target_ref, relation.reltype, is_external=True)
        part = relation.target_part
        if part not in self._copies:
            self._copies[part] = self._target.adopt(part)
        return target.relate_to(self._copies[part], relation.reltype)
