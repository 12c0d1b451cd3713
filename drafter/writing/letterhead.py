"""The letterhead: a Word file with the firm's look, and the places in it where the letter's parts go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import TemplateError
from drafter.response import Typeface
from drafter.shipped import templates_folder
from drafter.writing import properties
from drafter.writing.footers import footers, text_width
from drafter.writing.package import MAIN, Package, PackageError, Part, parsed
from drafter.writing.styles import Styles, W, add_missing, set_typeface

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = W.strip("{}")
LETTER_MARK = re.compile(r"\s*\{\{\s*letter\s*\}\}\s*")
HEADER_MARK = re.compile(r"\s*\{\{\s*running_header\s*\}\}\s*")


class Letterhead:
    """An opened letterhead, filled once and then turned into bytes."""

    def __init__(self, path: Path | None = None) -> None:
        """Open a firm's letterhead, or the shipped one.

        Raises:
            TemplateError: there is no such file, or it is no Word document.
        """
        shipped = templates_folder() / "letterhead.docx"
        self._package = _open(path or shipped)
        self._document = self._package.document
        self._style_sheet = _style_sheet(self._package)
        self.styles = Styles(self._style_sheet, place=str(path or ""))
        if path is not None and self.styles.missing():
            add_missing(self._style_sheet, _style_sheet(_open(shipped)))
            self.styles = Styles(self._style_sheet, place=str(path))

    @property
    def text_width(self) -> int:
        """The space between the margins of the last section, in twips."""
        return text_width(self._document.element)

    def free_mark_ids(self) -> Iterator[int]:
        """Numbers that no content control and no bookmark of the letterhead has."""
        root = self._document.element
        ids = [mark.get(f"{W}id") for mark in root.iter(f"{W}bookmarkStart")]
        ids += [number.get(f"{W}val") for number in root.iterfind(f".//{W}sdtPr/{W}id")]
        return _without(ids, start=1)  # a control's number is never 0

    def free_note_ids(self) -> Iterator[int]:
        """Numbers that no Word comment of the letterhead has, from 0."""
        return _without([note.get(f"{W}id") for part in self._comments() for note in part.element])

    def insert_letter(self, body: str) -> None:
        """Put the letter in the place of the paragraph `{{ letter }}`, or after the last paragraph."""
        root = self._document.element[0]
        mark = next((p for p in root.iter(f"{W}p") if LETTER_MARK.fullmatch(_text(p))), None)
        if mark is not None:
            _replace(mark, body)
            return
        at = len(root) - 1 if len(root) and root[-1].tag == f"{W}sectPr" else len(root)
        root[at:at] = _elements(body)

    def insert_running_header(self, lines: str) -> None:
        """Put the paragraphs in the place of `{{ running_header }}`, in every header and footer."""
        for part in self._document.related("header", "footer"):
            for mark in [p for p in part.element.iter(f"{W}p") if HEADER_MARK.fullmatch(_text(p))]:
                _replace(mark, lines)

    def add_page_legend(self, paragraphs: str) -> None:
        """Put the paragraphs at the foot of every page, below what the letterhead has there."""
        if not paragraphs:
            return
        for footer in footers(self._package):
            footer.element.extend(_elements(paragraphs))

    def add_notes(self, comments: str) -> None:
        """Add Word comments (`w:comment` elements); without any there is no part for them."""
        if not comments:
            return
        for part in self._comments():
            part.element.extend(_elements(comments))
            return
        xml = f'<w:comments xmlns:w="{NAMESPACE}">{comments}</w:comments>'.encode()
        self._package.add(self._document, "comments", "word/comments.xml", MAIN.format("comments"), xml)

    def set_comment_typeface(self, typeface: Typeface | None) -> None:
        """Set the style of the staff's comments; the styles based on it follow."""
        if typeface is None:
            return
        set_typeface(self._style_sheet, self.styles.paragraph("staff comment"), typeface)

    def set_language(self, language: str) -> None:
        """Set the language that Word proofs in, where the styles name one."""
        for element in self._style_sheet.iterfind(f"{W}docDefaults//{W}lang"):
            element.set(f"{W}val", language)

    def set_properties(self, *, title: str, author: str, company: str, language: str) -> None:
        """Replace the document's properties: the letterhead's author is not the letter's."""
        core = properties.core_xml(title=title, author=author, language=language)
        properties.replace(self._package, "core-properties", core)
        properties.replace(self._package, "extended-properties", properties.app_xml(company=company))

    def to_bytes(self) -> bytes:
        """The file as it stands."""
        return self._package.to_bytes()

    def _comments(self) -> list[Part]:
        return self._document.related("comments")


def _open(path: Path) -> Package:
    try:
        return Package(path)
    except (OSError, PackageError) as error:
        raise TemplateError(
            "The letterhead cannot be read as a Word document.",
            advice="Open it in Word and save it as .docx.",
            place=str(path),
        ) from error


def _style_sheet(package: Package) -> _Element:
    styles = package.document.related("styles")
    return styles[0].element if styles else parsed(f'<w:styles xmlns:w="{NAMESPACE}"/>'.encode())


def _elements(xml: str) -> list[_Element]:
    return list(parsed(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'.encode()))


def _replace(mark: _Element, xml: str) -> None:
    parent = mark.getparent()
    assert parent is not None  # a paragraph is never the root of a part
    at = parent.index(mark)
    parent[at : at + 1] = _elements(xml)


def _text(paragraph: _Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t"))


def _without(taken: list[str | None], start: int = 0) -> Iterator[int]:
    numbers = set(taken)
    return (number for number in count(start) if str(number) not in numbers)
