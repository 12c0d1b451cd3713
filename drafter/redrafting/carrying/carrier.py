"""Copy elements of the main part of a Word file, and adapt the copies to another file."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from drafter.redrafting.carrying.comments import CommentCarrier
from drafter.redrafting.carrying.ids import Ids
from drafter.redrafting.carrying.notes import NoteCarrier
from drafter.redrafting.carrying.numbering import NumberingCarrier
from drafter.redrafting.carrying.relations import RelationCarrier
from drafter.redrafting.carrying.styles import StyleCarrier
from drafter.word.text import name_of
from drafter.word.xml import W

if TYPE_CHECKING:
    from docx.opc.part import XmlPart
    from lxml.etree import _Element

    from drafter.word.package import WordFile

_OF_THE_OLD_FILE = (f"{W}headerReference", f"{W}footerReference", f"{W}placeholder", f"{W}dataBinding")
"""Elements that have a meaning only in their own file: the running headers of a section inside a response, the
prompt and the data of a control."""


class Carrier:
    """Carries elements from one Word file into another; what two elements share is carried once."""

    def __init__(
        self,
        source: WordFile,
        target: WordFile,
        *,
        carried: Sequence[_Element] = (),
        styles: Mapping[str, str] | None = None,
        leave_comments_of: str = "",
    ) -> None:
        """Begin without having carried anything.

        Args:
            source: The file to copy from, which is not changed.
            target: The file to copy into. The caller inserts the copies.
            carried: All elements that will be carried, for comments that begin in them and end behind them.
            styles: The names of the target's styles that take the place of others, by the names of the latter.
            leave_comments_of: An author whose comments are not carried.
        """
        self._relations = RelationCarrier(target)
        self._ids = Ids(target)
        self._numbering = NumberingCarrier(source, target, self._relations)
        self._styles = StyleCarrier(source, target, self._numbering, styles or {})
        self._numbering.styles = self._styles
        self._notes = NoteCarrier(source, target, self._adapt)
        self._comments = CommentCarrier(source, target, self._adapt, carried=carried, leave=leave_comments_of)
        self._source, self._target = source.document, target.document

    def comments_left(self) -> list[tuple[str, str]]:
        """Return the author and the words of each Word comment of the source that was not carried so far."""
        return self._comments.left()

    def carry(self, elements: Sequence[_Element]) -> list[_Element]:
        """Return copies of elements of the source's main part, which can be put into the target's.

        Args:
            elements: Elements with block content: paragraphs, tables, content controls, and marks between them.
        """
        copies = [copy.deepcopy(element) for element in elements]
        for each in copies:
            each.tail = None
        self._comments.carry(copies)
        self._notes.carry(copies)
        for each in copies:
            self._adapt(each, self._source, self._target)
        return [each for each in copies if not self._ids.is_taken_bookmark(each)]

    def _adapt(self, element: _Element, source: XmlPart, target: XmlPart) -> None:
        """Give an element the names of the target for all that it refers to."""
        for gone in [each for each in element.iter(*_OF_THE_OLD_FILE) if name_of(each)]:
            around = gone.getparent()
            if around is not None:
                around.remove(gone)
        self._styles.adapt(element)
        self._numbering.adapt(element)
        self._relations.adapt(element, source, target)
        self._ids.adapt(element)
