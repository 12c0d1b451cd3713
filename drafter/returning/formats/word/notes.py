"""The footnotes and endnotes of a Word file."""

from __future__ import annotations

from lxml import etree

from drafter.marks import MarkKind
from drafter.reading.formats.word_file import attribute
from drafter.returning.formats.word.texts import text_of

NOTES: tuple[MarkKind, ...] = ("footnote", "endnote")

_NO_NOTE = {"separator", "continuationSeparator", "continuationNotice"}
"""The types of what Word keeps in these parts besides notes."""


def texts_of_notes(part: etree._Element) -> dict[str, str]:
    """Return the text of each note in a part, by its id."""
    return {attribute(one, "id"): text_of(one) for one in part if attribute(one, "type") not in _NO_NOTE}
