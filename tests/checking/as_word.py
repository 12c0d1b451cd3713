"""The lines of a sample letter as a Word file without anything left over from drafting."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable, Sequence
from functools import cache

import docx
import docx.shared
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph

from drafter.checking.rule import WordMark
from tests.checking.word_marks import MARKS
from tests.paper import as_bytes, paper


def as_word(lines: Sequence[str], marks: Iterable[tuple[WordMark, str]] = ()) -> bytes:
    """Return a letter as a Word file.

    Args:
        lines: Its lines, with the sign for what each is, as in `sample.RESPONSE`.
        marks: What is added, and to which words.
    """
    document = docx.Document(io.BytesIO(_scrubbed()))
    for line in filter(str.strip, lines):
        kind, _, words = line.partition(" ")
        if kind == "^":
            _add_to_header(document, words)
        else:
            document.element.body.sectPr.addprevious(copy.deepcopy(_paragraph(line)))
    for mark, words in marks:
        MARKS[mark](document, words)
    return as_bytes(document)


@cache
def _paragraph(line: str) -> CT_P:
    """Return the paragraph of a line, made once: most lines of a sample are those of every sample."""
    return _add(_draft_pad(), line)._p


@cache
def _draft_pad() -> Document:
    return docx.Document(io.BytesIO(_scrubbed()))


@cache
def _scrubbed() -> bytes:
    """Return an empty Word file."""
    document = paper()
    _scrub(document)
    return as_bytes(document)


def _scrub(document: Document) -> None:
    """Remove what python-docx's template says about itself."""
    document.core_properties.author = document.core_properties.comments = ""
    for relationship in list(document.part.package.rels.values()):
        if relationship.reltype.endswith(("/thumbnail", "/extended-properties")):
            del document.part.package.rels[relationship.rId]
    settings = document.settings.element
    for ids in settings.findall(qn("w:rsids")):
        settings.remove(ids)
    styles = document.part.part_related_by(RELATIONSHIP_TYPE.STYLES).element
    for element in (document.element, styles):
        for one in element.iter():
            for name in [name for name in one.attrib if "rsid" in name]:
                del one.attrib[name]
            if one.tag == qn("w:rsid"):
                one.getparent().remove(one)


def _add(document: Document, line: str) -> Paragraph:
    kind, _, words = line.partition(" ")
    if kind == "#":
        paragraph = document.add_paragraph()
        paragraph.add_run(words).underline = True
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), "1")
        paragraph._p.get_or_add_pPr().append(level)
    elif kind in ("*", "-"):
        paragraph = document.add_paragraph(style="List Bullet" if kind == "-" else None)
        paragraph.add_run(words).bold = True
    elif kind == ">":
        paragraph = document.add_paragraph(words)
        paragraph.paragraph_format.left_indent = docx.shared.Inches(0.5)
    else:
        paragraph = document.add_paragraph(line)
    return paragraph


def _add_to_header(document: Document, words: str) -> None:
    """Add a line to the header of the pages after the first; "#" becomes the number of the page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    before, number, after = words.partition("#")
    paragraph = section.header.add_paragraph(before)
    if number:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        paragraph._p.append(field)
        paragraph.add_run("2")
        field.append(paragraph.runs[-1]._r)
        paragraph.add_run(after)
