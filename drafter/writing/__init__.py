"""ResponseLetter to a Word file that a partner can open, and back to the text that stands in it.

The letterhead is a package that is opened and closed again; the letter itself is written as WordprocessingML,
here and nowhere else.
"""

from __future__ import annotations

from pathlib import Path

from drafter.response import ResponseLetter
from drafter.writing.blocks import BodyWriter
from drafter.writing.controls import Marks
from drafter.writing.header import page_legend, running_header
from drafter.writing.letterhead import Letterhead
from drafter.writing.notes import Notes
from drafter.writing.output import check_place, write_whole
from drafter.writing.reading_back import read_back

__all__ = ["read_back", "to_bytes", "write"]


def write(
    letter: ResponseLetter, path: str | Path, *, letterhead: Path | None = None, overwrite: bool = False
) -> None:
    """Write the letter on a letterhead (the shipped one if none is named), whole or not at all.

    Raises:
        OutputExistsError: the file is there and `overwrite` is false.
        OutputNotWritableError: the folder is missing, read-only or full, or `path` is a folder.
        TemplateError: the letterhead is no Word file, or lacks a style that the letter names.
    """
    place = Path(path)
    check_place(place, overwrite=overwrite)
    write_whole(place, to_bytes(letter, letterhead))


def to_bytes(letter: ResponseLetter, letterhead: Path | None = None) -> bytes:
    """The letter as the bytes of a .docx; the same letter on the same letterhead gives the same bytes.

    Raises:
        TemplateError: the letterhead is no Word file, or lacks a style that the letter names.
    """
    paper = Letterhead(letterhead)
    paper.set_comment_typeface(letter.comment_typeface)
    paper.set_language(letter.language)
    body = BodyWriter(
        paper.styles,
        Marks(paper.free_mark_ids()),
        Notes(paper.styles, paper.free_note_ids()),
        text_width=paper.text_width,
        language=letter.language,
    )
    paper.insert_letter(body.write(letter.blocks))
    paper.insert_running_header(running_header(letter, paper.styles))
    paper.add_page_legend(page_legend(letter, paper.styles))
    paper.add_notes(body.notes.comments_xml())
    paper.set_properties(
        title=letter.title, author=letter.author, company=letter.company, language=letter.language
    )
    return paper.to_bytes()
