"""Read a letter as a Word file: one of Drafter's after it was edited, or any other."""

from __future__ import annotations

from lxml import etree

from drafter.marks import Margin
from drafter.reading.formats.word_file import refusal
from drafter.reading.formats.word_lists import Lists
from drafter.returning.formats.word.body import body_pieces
from drafter.returning.formats.word.comments import word_comments
from drafter.returning.formats.word.file_parts import KINDS, margin_parts, root
from drafter.returning.formats.word.marks import marks_of
from drafter.returning.formats.word.notes import NOTES, texts_of_notes
from drafter.returning.formats.word.properties import file_properties
from drafter.returning.formats.word.texts import text_of
from drafter.returning.pieces import Content
from drafter.word.archive import WordFileError
from drafter.word.package import WordFile, root_of
from drafter.word.paragraphs import paragraphs
from drafter.word.text_colors import Theme
from drafter.word.text_styles import Styles


def read_word(data: bytes, name: str) -> Content:
    """Read a Word file. The numbers of its pieces are those of `numbered_paragraphs`.

    Raises:
        InputNotReadableError: The file is damaged, or another kind of archive.
        InputEncryptedError: The file is password-protected.
        InputTooLargeError: The file unpacks to more than any letter.
    """
    try:
        return _content(WordFile(data, kinds=KINDS))
    except WordFileError as error:
        raise refusal(error, name) from error


def _content(file: WordFile) -> Content:
    main, sheet = file.document, root(file.document, "styles")
    styles = Styles(sheet, Theme(root(main, "theme")))
    comments = word_comments(root(main, "comments"), root(main, "commentsExtended"))
    margins = margin_parts(file)
    parts = margins | {kind: part for kind in NOTES if (part := root(main, f"{kind}s")) is not None}
    notes = {kind: texts_of_notes(parts[kind]) for kind in NOTES if kind in parts}
    marks = marks_of(root_of(main), "", styles, notes, comments)
    for name, part in parts.items():
        marks += marks_of(part, name, styles, notes)
    texts = ((name, text_of(part, deleted=False)) for name, part in margins.items())
    return Content(
        body_pieces(root_of(main), Lists(root(main, "numbering"), sheet), styles),
        tuple(marks),
        tuple(Margin(name, text) for name, text in texts if text),
        file_properties(file),
    )


def numbered_paragraphs(document: etree._Element) -> dict[int, etree._Element]:
    """Return the paragraphs of a Word file's main part by the numbers that the places of a `ReturnedLetter` have.

    There is one numbering for all: empty paragraphs, those in cells and content controls, and those in text boxes,
    which follow the paragraph that the box is anchored in. `drafter.word.paragraphs.paragraphs` counts in this way.
    """
    found: dict[int, etree._Element] = {}
    for number, paragraph in paragraphs(document):
        found.setdefault(number, paragraph)  # not the copy of a text box for older programs
    return found
