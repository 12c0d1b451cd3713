"""Drafting notes as Word comments: their anchors in the text, and the part with their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.response import Note
from drafter.word.runs import run_xml
from drafter.writing.styles import NOTE_REFERENCE, NOTE_TEXT, Styles

AUTHOR, INITIALS = "Drafter", "D"


class Notes:
    """Numbers the notes of a letter as they are anchored, and collects their text for the comments part.

    The comments have no date, so that the same letter gives the same bytes.
    """

    def __init__(self, styles: Styles, ids: Iterator[int]) -> None:
        """Begin without notes; `ids` are numbers that no comment of the letterhead has."""
        self._ids = ids
        self._text_style = f'<w:pPr><w:pStyle w:val="{styles.paragraph(NOTE_TEXT)}"/></w:pPr>'
        self._reference = f'<w:rStyle w:val="{styles.character(NOTE_REFERENCE)}"/>'
        self._comments: list[str] = []

    def anchor(self, content: str, notes: Iterable[Note]) -> str:
        """Return the content of a paragraph with each note anchored to all of it."""
        before = after = ""
        for note in notes:
            number = next(self._ids)
            self._comments.append(self._comment(number, note))
            before += f'<w:commentRangeStart w:id="{number}"/>'
            after += (
                f'<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:rPr>{self._reference}</w:rPr><w:commentReference w:id="{number}"/></w:r>'
            )
        return f"{before}{content}{after}"

    def comments_xml(self) -> str:
        """Return the `w:comment` elements, in the order of their numbers; "" if there are no notes."""
        return "".join(self._comments)

    def _comment(self, number: int, note: Note) -> str:
        mark = f"<w:r><w:rPr>{self._reference}</w:rPr><w:annotationRef/></w:r>"
        first, *rest = note.paragraphs or ("",)
        text = f"<w:p>{self._text_style}{mark}{run_xml(first)}</w:p>"
        text += "".join(f"<w:p>{self._text_style}{run_xml(paragraph)}</w:p>" for paragraph in rest)
        return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">{text}</w:comment>'
