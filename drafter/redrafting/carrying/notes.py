"""Footnotes and endnotes."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from drafter.redrafting.carrying.namespaces import begun_like
from drafter.word.package import related, root_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.word.package import WordFile


class _Kind(NamedTuple):
    """Footnotes, or endnotes: the part, a note in it, and a reference to one."""

    part: str
    note: str
    reference: str
    reltype: str
    content_type: str


_KINDS = (
    _Kind("footnotes", f"{W}footnote", f"{W}footnoteReference", RT.FOOTNOTES, CT.WML_FOOTNOTES),
    _Kind("endnotes", f"{W}endnote", f"{W}endnoteReference", RT.ENDNOTES, CT.WML_ENDNOTES),
)


class NoteCarrier:
    """Copies the notes to which elements refer."""

    def __init__(
        self, source: WordFile, target: WordFile, adapt: Callable[[_Element, XmlPart, XmlPart], None]
    ) -> None:
        """Begin without a note.

        Args:
            source: The file with the notes.
            target: The file that gets them; it gets a part for them if it has none.
            adapt: Gives the content of a note the names of the target.
        """
        self._source, self._target, self._adapt = source, target, adapt

    def carry(self, elements: Sequence[_Element]) -> None:
        """Copy the notes to which elements refer, and give the references their new numbers."""
        for kind in _KINDS:
            references = [each for element in elements for each in element.iter(kind.reference)]
            part = next(iter(related(self._source.document, kind.part)), None)
            if references and part is not None:
                notes = {note.get(f"{W}id"): note for note in root_of(part).iterchildren(kind.note)}
                for reference in references:
                    if (note := notes.get(reference.get(f"{W}id"))) is not None:
                        reference.set(f"{W}id", self._add(note, kind, part))

    def _add(self, note: _Element, kind: _Kind, part: XmlPart) -> str:
        target = self._part(kind, part)
        root = root_of(target)
        taken = {each.get(f"{W}id") for each in root.iterchildren(kind.note)}
        number = next(str(number) for number in itertools.count(1) if str(number) not in taken)
        added = copy.deepcopy(note)
        added.set(f"{W}id", number)
        self._adapt(added, part, target)
        root.append(added)
        return number

    def _part(self, kind: _Kind, like: XmlPart) -> XmlPart:
        """Return the target's part; a new one has the separators of the source's, without which Word shows none."""
        for part in related(self._target.document, kind.part):
            return part
        added = self._target.add(
            self._target.document,
            kind.reltype,
            f"word/{kind.part}.xml",
            kind.content_type,
            begun_like(root_of(like)),
        )
        root_of(added).extend([copy.deepcopy(note) for note in root_of(like) if note.get(f"{W}type")])
        return added
