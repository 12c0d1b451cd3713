"""The letterhead: a Word file with the firm's look, and the places in it where the letter's parts go."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Length
from lxml import etree

from drafter.errors import TemplateError
from drafter.response import Typeface
from drafter.shipped import templates_folder
from drafter.writing import properties
from drafter.writing.package import package_bytes
from drafter.writing.styles import Styles, W, add_missing

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = W.strip("{}")
LETTER_MARK = re.compile(r"\s*\{\{\s*letter\s*\}\}\s*")
HEADER_MARK = re.compile(r"\s*\{\{\s*running_header\s*\}\}\s*")

_DEFAULT_TEXT_WIDTH = 9360  # twips: US Letter between one-inch margins


class Letterhead:
    """An opened letterhead, filled once and then turned into bytes."""

    def __init__(self, path: Path | None = None) -> None:
        """Open a firm's letterhead, or the shipped one.

        Raises:
            TemplateError: there is no such file, or it is no Word document.
        """
        shipped = templates_folder() / "letterhead.docx"
        self._document = _open(path or shipped)
        styles = self._document.part.styles.element
        self.styles = Styles(styles, place=str(path or ""))
        if path is not None and self.styles.missing():
            add_missing(styles, _open(shipped).part.styles.element)
            self.styles = Styles(styles, place=str(path))

    @property
    def text_width(self) -> int:
        """The space between the margins of the last section, in twips."""
        section = self._document.sections[-1]
        sizes = (section.page_width, section.left_margin, section.right_margin)
        if None in sizes:
            return _DEFAULT_TEXT_WIDTH
        width, left, right = sizes
        return int(Length(width - left - right).twips)

    def free_mark_ids(self) -> Iterator[int]:
        """Numbers that no content control and no bookmark of the letterhead has."""
        root = self._document.element
        ids = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
        ids += [number.get(f"{W}val") for number in root.iterfind(f".//{W}sdtPr/{W}id")]
        return _without(ids, start=1)  # a control's number is never 0

    def free_note_ids(self) -> Iterator[int]:
        """Numbers that no Word comment of the letterhead has, from 0."""
        part = _related(self._document.part, RELATIONSHIP_TYPE.COMMENTS)
        return _without([] if part is None else [note.get(f"{W}id") for note in part.element])

    def insert_letter(self, body: str) -> None:
        """Put the letter in the place of the paragraph `{{ letter }}`, or after the last paragraph."""
        root = self._document.element.body
        mark = next((p for p in root.iter(f"{W}p") if LETTER_MARK.fullmatch(_text(p))), None)
        if mark is not None:
            _replace(mark, body)
            return
        at = len(root) - 1 if len(root) and root[-1].tag == f"{W}sectPr" else len(root)
        root[at:at] = _elements(body)

    def insert_running_header(self, lines: str) -> None:
        """Put the paragraphs in the place of `{{ running_header }}`, in every header and footer."""
        for part in self._headers_and_footers():
            for mark in [p for p in part.element.iter(f"{W}p") if HEADER_MARK.fullmatch(_text(p))]:
                _replace(mark, lines)

    def add_page_legend(self, paragraphs: str) -> None:
        """Put the paragraphs at the foot of every page, below what the letterhead has there."""
        if not paragraphs:
            return
        for footer in self._footers():
            if footer.is_linked_to_previous:
                footer.is_linked_to_previous = False  # python-docx adds a part, with an empty paragraph
                del footer.part.element[:]
            footer.part.element.extend(_elements(paragraphs))

    def add_notes(self, comments: str) -> None:
        """Add Word comments (`w:comment` elements); without any there is no part for them."""
        if not comments:
            return
        part = _related(self._document.part, RELATIONSHIP_TYPE.COMMENTS)
        if part is not None:
            part.element.extend(_elements(comments))
            return
        xml = f'<w:comments xmlns:w="{NAMESPACE}">{comments}</w:comments>'
        self._add_part("/word/comments.xml", CONTENT_TYPE.WML_COMMENTS, RELATIONSHIP_TYPE.COMMENTS, xml)

    def set_comment_typeface(self, typeface: Typeface | None) -> None:
        """Set the style of the staff's comments; the styles based on it follow."""
        if typeface is None:
            return
        wanted = self.styles.paragraph("staff comment")
        style = next(s for s in self._document.styles if s.style_id == wanted)
        style.font.bold, style.font.italic = "bold" in typeface, "italic" in typeface

    def set_language(self, language: str) -> None:
        """Set the language that Word proofs in, where the styles name one."""
        for element in self._document.part.styles.element.iterfind(f"{W}docDefaults//{W}lang"):
            element.set(f"{W}val", language)

    def set_properties(self, *, title: str, author: str, company: str, language: str) -> None:
        """Replace the document's properties: the letterhead's author is not the letter's."""
        package = self._document.part.package
        core = properties.core_xml(title=title, author=author, language=language)
        properties.replace(package, RELATIONSHIP_TYPE.CORE_PROPERTIES, core)
        properties.replace(
            package, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, properties.app_xml(company=company)
        )

    def to_bytes(self) -> bytes:
        """The file as it stands."""
        return package_bytes(self._document.part.package)

    def _footers(self) -> Iterator[Any]:
        """Each footer that the pages use; that of a later section only where it is not the one before."""
        even_too = self._document.settings.odd_and_even_pages_header_footer
        for number, section in enumerate(self._document.sections):
            kinds = [section.footer]
            kinds += [section.first_page_footer] if section.different_first_page_header_footer else []
            kinds += [section.even_page_footer] if even_too else []
            yield from (footer for footer in kinds if number == 0 or not footer.is_linked_to_previous)

    def _headers_and_footers(self) -> Iterator[Any]:
        kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
        return (rel.target_part for rel in self._document.part.rels.values() if rel.reltype in kinds)

    def _add_part(self, name: str, content_type: str, relation: str, xml: str) -> None:
        document = self._document.part
        document.relate_to(Part(PackURI(name), content_type, xml.encode(), document.package), relation)


def _open(path: Path) -> Any:
    try:
        return docx.Document(str(path))
    except (OSError, OpcError, ValueError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise TemplateError(
            "The letterhead cannot be read as a Word document.",
            advice="Open it in Word and save it as .docx.",
            place=str(path),
        ) from error


def _elements(xml: str) -> list[_Element]:
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False, no_network=True)
    return list(etree.fromstring(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'.encode(), parser))


def _replace(mark: _Element, xml: str) -> None:
    parent = mark.getparent()
    assert parent is not None  # a paragraph is never the root of a part
    at = parent.index(mark)
    parent[at : at + 1] = _elements(xml)


def _text(paragraph: _Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def _related(part: Any, relation: str) -> Any:
    """The part that another is related to, or None."""
    return next((rel.target_part for rel in part.rels.values() if rel.reltype == relation), None)


def _without(taken: list[str | None], start: int = 0) -> Iterator[int]:
    numbers = set(taken)
    return (number for number in count(start) if str(number) not in numbers)
