"""Write a `ResponseLetter` as a Word file on a letterhead.

The letterhead is opened, filled and saved. This package alone writes a letter as WordprocessingML.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.kernel.files import require_free, write_atomic
from drafter.response import ResponseLetter
from drafter.word.controls import Controls
from drafter.word.prompts import Prompts
from drafter.writing.blocks import BodyWriter
from drafter.writing.header import page_legend, running_header
from drafter.writing.letterhead.paper import Letterhead
from drafter.writing.notes import Notes

if TYPE_CHECKING:
    from docx.document import Document

    from drafter.templating.undefined import Undefined

__all__ = ["on_letterhead", "to_bytes", "to_document", "write"]


def write(
    letter: ResponseLetter,
    path: str | Path,
    *,
    letterhead: Path | None = None,
    undefined: Undefined = "error",
    overwrite: bool = False,
) -> int:
    """Write the letter on a letterhead to a file, which appears complete or not at all.

    Args:
        letter: The letter.
        path: The file to write.
        letterhead: As in `to_bytes`.
        undefined: As in `to_bytes`.
        overwrite: Whether to replace an existing file.

    Returns:
        The number of visible blanks left by the letterhead's own tags, besides those of the letter.

    Raises:
        OutputExistsError: The file exists and `overwrite` is false.
        OutputNotWritableError: The folder is missing, read-only or full, or `path` is a folder.
        TemplateError: The letterhead is not a Word file, has a wrong tag, or lacks a style.
    """
    place = Path(path)
    require_free(place, overwrite=overwrite)
    paper = on_letterhead(letter, letterhead, undefined=undefined)
    write_atomic(place, paper.to_bytes(), overwrite=overwrite)
    return paper.blanks


def to_bytes(
    letter: ResponseLetter,
    letterhead: Path | None = None,
    *,
    undefined: Undefined = "error",
) -> bytes:
    """Return the letter as the bytes of a .docx; the same letter on the same letterhead gives the same bytes.

    Args:
        letter: The letter; a style that it names in place of one of Drafter's is used.
        letterhead: The firm's Word file (.docx or .dotx); the built-in one by default.
        undefined: With "blank", an unknown name in the letterhead becomes a visible blank instead of an error.

    Raises:
        TemplateError: The letterhead is not a Word file, has a wrong tag, or lacks a style.
    """
    return on_letterhead(letter, letterhead, undefined=undefined).to_bytes()


def to_document(
    letter: ResponseLetter,
    letterhead: Path | None = None,
    *,
    undefined: Undefined = "error",
) -> Document:
    """Return the letter as a python-docx document, for further changes by a script.

    >>> document = to_document(letter)
    >>> document.add_paragraph("Exhibit A")
    >>> document.save("response.docx")

    Args:
        letter: The letter.
        letterhead: As in `to_bytes`.
        undefined: As in `to_bytes`.

    Raises:
        TemplateError: The letterhead is not a Word file, has a wrong tag, or lacks a style.
    """
    return on_letterhead(letter, letterhead, undefined=undefined).to_document()


def on_letterhead(
    letter: ResponseLetter,
    letterhead: Path | None = None,
    *,
    undefined: Undefined = "error",
) -> Letterhead:
    """Return the letterhead with the letter on it, before it is saved.

    Args:
        letter: The letter.
        letterhead: As in `to_bytes`.
        undefined: As in `to_bytes`.

    Raises:
        TemplateError: The letterhead is not a Word file, has a wrong tag, or lacks a style.
    """
    paper = Letterhead(letterhead, styles=letter.styles)
    paper.fill(letter, undefined)
    paper.set_comment_typeface(letter.comment_typeface)
    paper.set_language(letter.language)
    prompts, notes = Prompts(), Notes(paper.styles, paper.free_note_ids())
    controls = Controls(paper.free_control_ids(), prompts, paper.bookmark_names())
    for place in paper.places(letter):
        body = BodyWriter(
            paper.styles,
            controls,
            notes,
            text_width=place.width,
            language=letter.language,
            subject_indent=place.indent,
        )
        xml = body.write(place.blocks, place.following, before_paragraph=place.is_before_paragraph)
        paper.insert(place, xml)
    paper.insert_running_header(running_header(letter, paper.styles))
    paper.add_page_legend(page_legend(letter, paper.styles))
    paper.add_notes(notes.comments_xml())
    paper.add_prompts(prompts.building_blocks())
    paper.set_properties(
        title=letter.title, author=letter.author, company=letter.company, language=letter.language
    )
    return paper
